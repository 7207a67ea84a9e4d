import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { session } from '../lib/api';
import { can } from '../lib/permissions';
import type { Search } from '../lib/table-state';
import { Forbidden, NotFound, PageError } from './error-boundary';
import { AppLayout } from './layout';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <PageError error={error} />,
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search: Search) => ({ to: local(search.to) }),
  beforeLoad: async ({ search }) => {
    if (session.state().status === 'unknown') await session.refresh().catch(() => false);
    if (session.state().status === 'in') throw redirect({ href: search.to ?? '/' });
  },
  component: lazyRouteComponent(() => import('../features/identity/pages/login'), 'LoginPage'),
});

/** Only an address of this site may be returned to after the login. */
function local(to: unknown): string | undefined {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) && !to.startsWith('/login') ? to : undefined;
}

const office = createRoute({
  getParentRoute: () => root,
  id: 'office',
  beforeLoad: async ({ location }) => {
    if (session.state().status === 'unknown') await session.refresh();
    if (session.state().status !== 'in')
      throw redirect({ to: '/login', search: { to: location.href === '/' ? undefined : location.href } });
  },
  component: AppLayout,
});

type Load = () => Promise<Record<string, unknown>>;

/** A page behind its permission: what the address asks for without it is answered with "forbidden". */
function page<P extends string>(path: P, load: Load, name: string, ...needs: string[]) {
  const Page = lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name);
  return createRoute({
    getParentRoute: () => office,
    path,
    component: () =>
      needs.length && !needs.some((one) => can(session.state().me, one)) ? <Forbidden /> : <Page />,
  });
}

const pages = [
  page('/', () => import('../features/inbox/pages/inbox'), 'InboxPage'),
  page('/board', () => import('../features/board/pages/board'), 'BoardPage', 'statistics:read'),
  page('/papers', () => import('../features/paper/pages/papers'), 'PapersPage', 'paper:export'),
  page('/me/file', () => import('../features/cadre/pages/my-file'), 'MyFilePage', 'file:own'),
  page('/cadres', () => import('../features/cadre/pages/cadres'), 'CadresPage', 'cadre:read'),
  page('/cadres/new', () => import('../features/cadre/pages/cadre-form'), 'NewCadrePage', 'cadre:edit'),
  page('/cadres/$id', () => import('../features/cadre/pages/cadre'), 'CadrePage', 'cadre:read'),
  page('/cadres/$id/edit', () => import('../features/cadre/pages/cadre-form'), 'EditCadrePage', 'cadre:edit'),
  page('/teams', () => import('../features/team/pages/teams'), 'TeamsPage', 'team:read'),
  page('/teams/new', () => import('../features/team/pages/team-form'), 'NewTeamPage', 'team:edit'),
  page('/teams/$id', () => import('../features/team/pages/team'), 'TeamPage', 'team:read'),
  page('/teams/$id/edit', () => import('../features/team/pages/team-form'), 'EditTeamPage', 'team:edit'),
  page('/organs', () => import('../features/command/pages/organs'), 'OrgansPage', 'command:read'),
  page('/task-lists', () => import('../features/command/pages/task-lists'), 'TaskListsPage', 'command:read'),
  page(
    '/county-roster',
    () => import('../features/command/pages/roster'),
    'CountyRosterPage',
    'command:read',
  ),
  page(
    '/task-lists/new',
    () => import('../features/command/pages/task-list-form'),
    'NewTaskListPage',
    'command:edit',
  ),
  page(
    '/task-lists/$id/edit',
    () => import('../features/command/pages/task-list-form'),
    'EditTaskListPage',
    'command:edit',
  ),
  page(
    '/task-lists/$id',
    () => import('../features/command/pages/task-list'),
    'TaskListPage',
    'command:read',
  ),
  page(
    '/fieldwork',
    () => import('../features/fieldwork/pages/fieldwork'),
    'FieldworkPage',
    'fieldwork:read',
  ),
  page(
    '/campaigns/$id',
    () => import('../features/fieldwork/pages/campaign'),
    'CampaignPage',
    'fieldwork:read',
  ),
  page(
    '/work-reports',
    () => import('../features/fieldwork/pages/work-reports'),
    'WorkReportsPage',
    'report:read',
  ),
  page(
    '/households',
    () => import('../features/fieldwork/pages/households'),
    'HouseholdsPage',
    'fieldwork:read',
  ),
  page('/projects', () => import('../features/fieldwork/pages/projects'), 'ProjectsPage', 'fund:read'),
  page('/rotations', () => import('../features/team/pages/rotations'), 'RotationsPage', 'team:read'),
  page('/handovers', () => import('../features/team/pages/handovers'), 'HandoversPage', 'team:read'),
  page('/handovers/$id', () => import('../features/team/pages/handover'), 'HandoverPage', 'team:read'),
  page('/shortfalls', () => import('../features/team/pages/shortfalls'), 'ShortfallsPage', 'team:read'),
  page(
    '/selection',
    () => import('../features/selection/pages/batches'),
    'SelectionBatchesPage',
    'selection:read',
  ),
  page(
    '/selection/new',
    () => import('../features/selection/pages/batch-form'),
    'NewSelectionBatchPage',
    'selection:edit',
  ),
  page(
    '/selection/$id',
    () => import('../features/selection/pages/batch'),
    'SelectionBatchPage',
    'selection:read',
  ),
  page(
    '/selection/$id/edit',
    () => import('../features/selection/pages/batch-form'),
    'EditSelectionBatchPage',
    'selection:edit',
  ),
  page(
    '/registers',
    () => import('../features/attendance/pages/register'),
    'RegisterPage',
    'attendance:read',
  ),
  page(
    '/attendance-totals',
    () => import('../features/attendance/pages/totals'),
    'TotalsPage',
    'attendance:read',
  ),
  page(
    '/register-conflicts',
    () => import('../features/attendance/pages/conflicts'),
    'ConflictsPage',
    'attendance:read',
  ),
  page('/calendar', () => import('../features/attendance/pages/calendar'), 'CalendarPage', 'attendance:read'),
  page('/leave-requests', () => import('../features/attendance/pages/leaves'), 'LeavesPage', 'leave:read'),
  page('/trainings', () => import('../features/training/pages/trainings'), 'TrainingsPage', 'training:read'),
  page(
    '/trainings/$id',
    () => import('../features/training/pages/training'),
    'TrainingPage',
    'training:read',
  ),
  page(
    '/study-meetings',
    () => import('../features/training/pages/study-meetings'),
    'StudyMeetingsPage',
    'study:read',
  ),
  page('/handbooks', () => import('../features/training/pages/handbooks'), 'HandbooksPage', 'study:read'),
  page(
    '/leave-balances',
    () => import('../features/attendance/pages/balances'),
    'LeaveBalancesPage',
    'leave:read',
  ),
  page(
    '/inspections',
    () => import('../features/supervision/pages/inspections'),
    'InspectionsPage',
    'supervision:read',
  ),
  page(
    '/inspections/$id',
    () => import('../features/supervision/pages/inspection-plan'),
    'InspectionPlanPage',
    'supervision:read',
  ),
  page('/visits/$id', () => import('../features/supervision/pages/visit'), 'VisitPage', 'supervision:read'),
  page('/draws', () => import('../features/supervision/pages/draws'), 'DrawsPage', 'draw:read'),
  page('/draws/$id', () => import('../features/supervision/pages/draw'), 'DrawPage', 'draw:read'),
  page(
    '/bulletins',
    () => import('../features/supervision/pages/bulletins'),
    'BulletinsPage',
    'bulletin:read',
  ),
  page(
    '/bulletins/new',
    () => import('../features/supervision/pages/bulletin-form'),
    'NewBulletinPage',
    'bulletin:edit',
  ),
  page(
    '/bulletins/$id',
    () => import('../features/supervision/pages/bulletin'),
    'BulletinPage',
    'bulletin:read',
  ),
  page(
    '/bulletins/$id/edit',
    () => import('../features/supervision/pages/bulletin-form'),
    'EditBulletinPage',
    'bulletin:edit',
  ),
  page(
    '/bulletins/$id/print',
    () => import('../features/supervision/pages/bulletin-print'),
    'BulletinPrintPage',
    'bulletin:read',
  ),
  page('/audit-desk', () => import('../features/supervision/pages/audit-desk'), 'AuditDeskPage', 'desk:read'),
  page(
    '/inspection-coverage',
    () => import('../features/supervision/pages/coverage'),
    'CoveragePage',
    'coverage:read',
  ),
  page('/findings', () => import('../features/supervision/pages/findings'), 'FindingsPage', 'finding:read'),
  page(
    '/findings/new',
    () => import('../features/supervision/pages/finding-form'),
    'NewFindingPage',
    'finding:record',
  ),
  page(
    '/findings/$id',
    () => import('../features/supervision/pages/finding'),
    'FindingPage',
    'finding:read',
    'finding:state',
  ),
  page(
    '/recheck-samples',
    () => import('../features/supervision/pages/rechecks'),
    'RechecksPage',
    'finding:read',
  ),
  page(
    '/recheck-samples/$id',
    () => import('../features/supervision/pages/rechecks'),
    'RecheckPage',
    'finding:read',
  ),
  page(
    '/finding-campaigns',
    () => import('../features/supervision/pages/finding-campaigns'),
    'FindingCampaignsPage',
    'finding:read',
  ),
  page(
    '/problem-lists',
    () => import('../features/supervision/pages/problem-lists'),
    'ProblemListsPage',
    'finding:read',
  ),
  page(
    '/problem-lists/$id',
    () => import('../features/supervision/pages/problem-lists'),
    'ProblemListPage',
    'finding:read',
  ),
  page(
    '/assessments',
    () => import('../features/assessment/pages/rounds'),
    'AssessmentRoundsPage',
    'assessment:read',
  ),
  page(
    '/assessments/$id',
    () => import('../features/assessment/pages/round'),
    'AssessmentRoundPage',
    'assessment:read',
  ),
  page(
    '/assessment-sheets',
    () => import('../features/assessment/pages/sheets'),
    'AssessmentSheetsPage',
    'grade:object',
  ),
  page(
    '/assessment-sheets/$id',
    () => import('../features/assessment/pages/sheet'),
    'AssessmentSheetPage',
    'grade:read',
  ),
  page(
    '/assessment-sheets/$id/print',
    () => import('../features/assessment/pages/sheet'),
    'AssessmentSheetPrintPage',
    'grade:read',
  ),
  page(
    '/organizational-measures',
    () => import('../features/assessment/pages/measures'),
    'MeasuresPage',
    'measure:read',
  ),
  page(
    '/obligations',
    () => import('../features/assessment/pages/obligations'),
    'ObligationsPage',
    'measure:read',
  ),
  page(
    '/obligations/$id',
    () => import('../features/assessment/pages/obligation'),
    'ObligationPage',
    'measure:read',
  ),
  page('/recalls', () => import('../features/assessment/pages/recalls'), 'RecallsPage', 'recall:read'),
  page(
    '/recalls/new',
    () => import('../features/assessment/pages/recall-form'),
    'NewRecallPage',
    'recall:propose',
  ),
  page('/recalls/$id', () => import('../features/assessment/pages/recall'), 'RecallPage', 'recall:read'),
  page(
    '/interviews',
    () => import('../features/assessment/pages/interviews'),
    'InterviewsPage',
    'measure:read',
  ),
  page(
    '/interviews/new',
    () => import('../features/assessment/pages/interview-form'),
    'NewInterviewPage',
    'measure:record',
  ),
  page(
    '/accountability-cases',
    () => import('../features/assessment/pages/accountability'),
    'AccountabilityPage',
    'measure:read',
  ),
  page(
    '/compliance',
    () => import('../features/policy/pages/compliance'),
    'CompliancePage',
    'compliance:read',
  ),
  page(
    '/compliance/$id',
    () => import('../features/policy/pages/subject'),
    'ComplianceSubjectPage',
    'compliance:read',
  ),
  page('/policies', () => import('../features/policy/pages/policies'), 'PoliciesPage', 'policy:read'),
  page('/policies/$id', () => import('../features/policy/pages/pack'), 'PackPage', 'policy:read'),
  page(
    '/exceptions',
    () => import('../features/policy/pages/exceptions'),
    'ExceptionsPage',
    'exception:read',
  ),
  page(
    '/entitlements',
    () => import('../features/incentive/pages/entitlements'),
    'EntitlementsPage',
    'incentive:read',
  ),
  page('/care-debts', () => import('../features/incentive/pages/care-debts'), 'CareDebtsPage', 'debt:read'),
  page('/payments', () => import('../features/incentive/pages/payments'), 'PaymentsPage', 'payment:read'),
  page('/payments/$id', () => import('../features/incentive/pages/payments'), 'PaymentPage', 'payment:read'),
  page(
    '/insurance',
    () => import('../features/incentive/pages/insurance'),
    'InsurancePage',
    'insurance:read',
  ),
  page('/care', () => import('../features/incentive/pages/care'), 'CarePage', 'care:read'),
  page(
    '/commendations',
    () => import('../features/incentive/pages/commendations'),
    'CommendationsPage',
    'incentive:read',
  ),
  page(
    '/incentive-batches/$id',
    () => import('../features/incentive/pages/batch'),
    'BatchPage',
    'batch:read',
  ),
  page(
    '/honors/$id/certificate',
    () => import('../features/incentive/pages/certificate'),
    'CertificatePage',
    'incentive:read',
  ),
  page(
    '/promotions',
    () => import('../features/incentive/pages/promotions'),
    'PromotionsPage',
    'promotion:read',
  ),
  page(
    '/observation-notes',
    () => import('../features/incentive/pages/observations'),
    'ObservationsPage',
    'observation:read',
  ),
  page(
    '/unit-bindings',
    () => import('../features/fieldwork/pages/bindings'),
    'BindingsPage',
    'binding:read',
  ),
  page('/exports', () => import('../features/exchange/pages/exports'), 'ExportsPage', 'export:run'),
  page('/imports', () => import('../features/exchange/pages/imports'), 'ImportsPage', 'import:run'),
  page('/imports/$id', () => import('../features/exchange/pages/import'), 'ImportPage', 'import:run'),
  page(
    '/statistics',
    () => import('../features/insight/pages/statistics'),
    'StatisticsPage',
    'statistics:read',
  ),
  page('/burden', () => import('../features/burden/pages/burden'), 'BurdenPage', 'burden:read'),
  page('/regions', () => import('../features/region/pages/regions'), 'RegionsPage', 'region:read'),
  page(
    '/organizations',
    () => import('../features/organization/pages/organizations'),
    'OrganizationsPage',
    'organization:read',
  ),
  page('/audit', () => import('../features/audit/pages/audit'), 'AuditPage', 'audit:read'),
  page('/accounts', () => import('../features/identity/pages/accounts'), 'AccountsPage', 'account:manage'),
  page('/grants', () => import('../features/identity/pages/grants'), 'GrantsPage', 'account:manage'),
  page('/clients', () => import('../features/identity/pages/clients'), 'ClientsPage', 'client:manage'),
  page('/webhooks', () => import('../features/identity/pages/webhooks'), 'WebhooksPage', 'client:manage'),
  page(
    '/witnesses',
    () => import('../features/audit/pages/witnesses'),
    'WitnessesPage',
    'client:manage',
    'log:read',
  ),
  page(
    '/exchange',
    () => import('../features/exchange/pages/exchange'),
    'ExchangePage',
    'bundle:carry',
    'received:read',
    'client:manage',
  ),
];

export const router = createRouter({
  routeTree: root.addChildren([login, office.addChildren(pages)]),
  defaultPreload: false,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  // plain query strings: a region code is text, never a number
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
    return text ? `?${text}` : '';
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** A session that is left while a page is open leads to the login and, after one that was lost, back to that page. */
export function watchSession(): void {
  let before = session.state().status;
  session.subscribe(() => {
    const state = session.state();
    const here = router.state.location;
    const ended = (before === 'in' || before === 'lost') && state.status === 'out';
    before = state.status;
    if (ended && here.pathname !== '/login')
      void router.navigate({ to: '/login', search: { to: state.lost ? here.href : undefined } });
  });
}
