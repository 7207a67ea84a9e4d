import {
  AccountBookOutlined,
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  ClusterOutlined,
  CoffeeOutlined,
  CommentOutlined,
  ContactsOutlined,
  DashboardOutlined,
  DiffOutlined,
  EnvironmentOutlined,
  ExceptionOutlined,
  EyeOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FormOutlined,
  FundOutlined,
  GiftOutlined,
  HeartOutlined,
  HomeOutlined,
  IdcardOutlined,
  InsuranceOutlined,
  KeyOutlined,
  LinkOutlined,
  NotificationOutlined,
  OrderedListOutlined,
  PayCircleOutlined,
  PrinterOutlined,
  ProfileOutlined,
  RadarChartOutlined,
  ReadOutlined,
  ReconciliationOutlined,
  RetweetOutlined,
  RiseOutlined,
  RollbackOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SendOutlined,
  SmileOutlined,
  SolutionOutlined,
  StarOutlined,
  SwapOutlined,
  TeamOutlined,
  TrophyOutlined,
  UploadOutlined,
  UsbOutlined,
  UsergroupDeleteOutlined,
  UserOutlined,
  UserSwitchOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Can } from '../lib/permissions';

export interface Entry {
  to: string;
  /** i18n key of its name */
  name: string;
  icon: ReactNode;
  /** A permission, or several of which one is enough. */
  needs?: string | string[];
  /** Not for whoever has this: a cadre is not reminded of recalls by a menu; his inbox tells him of his own. */
  unless?: string;
}

export interface Section {
  /** What the heading is called; the first section has none. */
  key?: string;
  entries: Entry[];
}

/** The menu: sections in the order of the work. An entry without its permission is not there. */
export const MENU: Section[] = [
  {
    entries: [
      { to: '/', name: 'menu.home', icon: <HomeOutlined /> },
      { to: '/board', name: 'menu.board', icon: <DashboardOutlined />, needs: 'statistics:read' },
      { to: '/me/file', name: 'menu.myFile', icon: <ProfileOutlined />, needs: 'file:own' },
    ],
  },
  {
    key: 'people',
    entries: [
      { to: '/cadres', name: 'menu.cadres', icon: <IdcardOutlined />, needs: 'cadre:read' },
      { to: '/county-roster', name: 'menu.countyRoster', icon: <ContactsOutlined />, needs: 'command:read' },
      { to: '/teams', name: 'menu.teams', icon: <TeamOutlined />, needs: 'team:read' },
      { to: '/selection', name: 'menu.selection', icon: <UserSwitchOutlined />, needs: 'selection:read' },
      { to: '/shortfalls', name: 'menu.shortfalls', icon: <UsergroupDeleteOutlined />, needs: 'team:read' },
      { to: '/rotations', name: 'menu.rotations', icon: <SwapOutlined />, needs: 'team:read' },
      { to: '/handovers', name: 'menu.handovers', icon: <FileProtectOutlined />, needs: 'team:read' },
      { to: '/imports', name: 'menu.imports', icon: <UploadOutlined />, needs: 'import:run' },
    ],
  },
  {
    key: 'attendance',
    entries: [
      { to: '/registers', name: 'menu.registers', icon: <CalendarOutlined />, needs: 'attendance:read' },
      {
        to: '/attendance-totals',
        name: 'menu.totals',
        icon: <FieldTimeOutlined />,
        needs: 'attendance:read',
      },
      { to: '/register-conflicts', name: 'menu.conflicts', icon: <DiffOutlined />, needs: 'attendance:read' },
      { to: '/leave-requests', name: 'menu.leaves', icon: <SolutionOutlined />, needs: 'leave:read' },
      { to: '/leave-balances', name: 'menu.leaveBalances', icon: <CarryOutOutlined />, needs: 'leave:read' },
      { to: '/calendar', name: 'menu.calendar', icon: <ScheduleOutlined />, needs: 'attendance:read' },
    ],
  },
  {
    key: 'work',
    entries: [
      { to: '/fieldwork', name: 'menu.fieldwork', icon: <ProfileOutlined />, needs: 'fieldwork:read' },
      { to: '/work-reports', name: 'menu.workReports', icon: <FormOutlined />, needs: 'report:read' },
      { to: '/households', name: 'menu.households', icon: <HeartOutlined />, needs: 'fieldwork:read' },
      { to: '/projects', name: 'menu.projects', icon: <FundOutlined />, needs: 'fund:read' },
      { to: '/unit-bindings', name: 'menu.bindings', icon: <LinkOutlined />, needs: 'binding:read' },
      { to: '/trainings', name: 'menu.trainings', icon: <ScheduleOutlined />, needs: 'training:read' },
      { to: '/study-meetings', name: 'menu.studyMeetings', icon: <CommentOutlined />, needs: 'study:record' },
    ],
  },
  {
    key: 'supervision',
    entries: [
      {
        to: '/inspections',
        name: 'menu.inspections',
        icon: <EnvironmentOutlined />,
        needs: 'supervision:read',
      },
      { to: '/draws', name: 'menu.draws', icon: <RetweetOutlined />, needs: 'draw:read' },
      { to: '/findings', name: 'menu.findings', icon: <AlertOutlined />, needs: 'finding:read' },
      { to: '/bulletins', name: 'menu.bulletins', icon: <NotificationOutlined />, needs: 'bulletin:read' },
      {
        to: '/inspection-coverage',
        name: 'menu.coverage',
        icon: <RadarChartOutlined />,
        needs: 'coverage:read',
      },
      { to: '/assessments', name: 'menu.assessments', icon: <StarOutlined />, needs: 'assessment:read' },
      {
        to: '/assessment-sheets',
        name: 'menu.assessmentResults',
        icon: <StarOutlined />,
        needs: 'grade:object',
      },
      {
        to: '/organizational-measures',
        name: 'menu.measures',
        icon: <WarningOutlined />,
        needs: 'measure:read',
      },
      {
        to: '/obligations',
        name: 'menu.obligations',
        icon: <ReconciliationOutlined />,
        needs: 'measure:read',
      },
      {
        to: '/recalls',
        name: 'menu.recalls',
        icon: <RollbackOutlined />,
        needs: 'recall:read',
        unless: 'file:own',
      },
      { to: '/interviews', name: 'menu.interviews', icon: <TeamOutlined />, needs: 'measure:read' },
      { to: '/accountability-cases', name: 'menu.cases', icon: <SolutionOutlined />, needs: 'measure:read' },
      {
        to: '/compliance',
        name: 'menu.compliance',
        icon: <SafetyCertificateOutlined />,
        needs: 'compliance:read',
      },
      { to: '/exceptions', name: 'menu.exceptions', icon: <ExceptionOutlined />, needs: 'exception:read' },
      { to: '/policies', name: 'menu.policies', icon: <ReadOutlined />, needs: 'policy:read' },
      { to: '/audit-desk', name: 'menu.auditDesk', icon: <FileSearchOutlined />, needs: 'desk:read' },
      { to: '/audit', name: 'menu.audit', icon: <AuditOutlined />, needs: 'audit:read' },
    ],
  },
  {
    key: 'care',
    entries: [
      { to: '/entitlements', name: 'menu.entitlements', icon: <GiftOutlined />, needs: 'incentive:read' },
      { to: '/care-debts', name: 'menu.careDebts', icon: <AccountBookOutlined />, needs: 'debt:read' },
      { to: '/payments', name: 'menu.payments', icon: <PayCircleOutlined />, needs: 'payment:read' },
      { to: '/insurance', name: 'menu.insurance', icon: <InsuranceOutlined />, needs: 'insurance:read' },
      { to: '/care', name: 'menu.care', icon: <SmileOutlined />, needs: 'care:read' },
      { to: '/commendations', name: 'menu.commendations', icon: <TrophyOutlined />, needs: 'incentive:read' },
      { to: '/promotions', name: 'menu.promotions', icon: <RiseOutlined />, needs: 'promotion:read' },
      {
        to: '/observation-notes',
        name: 'menu.observations',
        icon: <EyeOutlined />,
        needs: 'observation:read',
      },
      { to: '/burden', name: 'menu.burden', icon: <CoffeeOutlined />, needs: 'burden:read' },
    ],
  },
  {
    key: 'leadership',
    entries: [
      { to: '/organs', name: 'menu.organs', icon: <ClusterOutlined />, needs: 'command:read' },
      { to: '/task-lists', name: 'menu.taskLists', icon: <OrderedListOutlined />, needs: 'command:read' },
      { to: '/statistics', name: 'menu.statistics', icon: <BarChartOutlined />, needs: 'statistics:read' },
      { to: '/papers', name: 'menu.papers', icon: <PrinterOutlined />, needs: 'paper:export' },
    ],
  },
  {
    key: 'base',
    entries: [
      { to: '/regions', name: 'menu.regions', icon: <ApartmentOutlined />, needs: 'region:read' },
      {
        to: '/organizations',
        name: 'menu.organizations',
        icon: <BankOutlined />,
        needs: 'organization:read',
      },
      { to: '/accounts', name: 'menu.accounts', icon: <UserOutlined />, needs: 'account:manage' },
      { to: '/grants', name: 'menu.grants', icon: <FileDoneOutlined />, needs: 'account:manage' },
      { to: '/clients', name: 'menu.clients', icon: <KeyOutlined />, needs: 'client:manage' },
      { to: '/webhooks', name: 'menu.webhooks', icon: <SendOutlined />, needs: 'client:manage' },
      { to: '/witnesses', name: 'menu.witnesses', icon: <EyeOutlined />, needs: 'client:manage' },
      {
        to: '/exchange',
        name: 'menu.exchange',
        icon: <UsbOutlined />,
        needs: ['bundle:carry', 'received:read', 'client:manage'],
      },
    ],
  },
];

/** What an office has; a section of which nothing is left is not there. */
export function visibleMenu(can: Can): Section[] {
  return MENU.map((section) => ({
    ...section,
    entries: section.entries.filter(
      ({ needs, unless }) => (!needs || [needs].flat().some(can)) && !(unless && can(unless)),
    ),
  })).filter((section) => section.entries.length > 0);
}

/** The entry a page belongs to: the longest address it begins with. */
export function entryOf(path: string): Entry | undefined {
  return MENU.flatMap((section) => section.entries).find(
    (entry) => path === entry.to || (entry.to !== '/' && path.startsWith(`${entry.to}/`)),
  );
}
