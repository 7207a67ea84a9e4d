import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type ArrivalSurvey,
  type ArrivalSurveyInput,
  type Campaign,
  type CampaignEntry,
  type CampaignEntryInput,
  type CampaignInput,
  type CampaignProgress,
  call,
  type Difficulty,
  type DifficultyInput,
  type DifficultySummary,
  type DueSurvey,
  type DutyPlan,
  type DutyPlanInput,
  type EssentialProgress,
  type Fund,
  type FundInput,
  type FundSummary,
  type filters,
  type Guidance,
  type GuidanceInput,
  type GuidanceShare,
  type Household,
  type HouseholdFile,
  type HouseholdInput,
  type HouseholdPlan,
  type HouseholdPlanInput,
  ifMatch,
  type Notice,
  type NoticeInput,
  type NoticeProgress,
  type NoticeReceipt,
  type OverdueReports,
  type Page,
  type PovertyCause,
  type Project,
  type ProjectInput,
  type ProjectSummary,
  type Publicity,
  type PublicityInput,
  type ReviewDecision,
  type Satisfaction,
  type SatisfactionInput,
  type SpendingInput,
  type StockCount,
  type StockInput,
  type VillagePlan,
  type VillagePlanInput,
  type VisitCoverage,
  type VisitInput,
  type WorkFund,
  type WorkFundInput,
  type WorkReport,
  type WorkReportInput,
  type WorkState,
} from '@zhucun/api';
import { api } from '../../../lib/api';

type Path = Parameters<typeof filters>[0];
/** What a list is asked for, as its operation declares it; an address holds text only. */
type Query<P extends Path> = Parameters<typeof filters<P>>[1];
type Get = (
  path: Path,
  init: { params: { query: unknown; path?: Record<string, string> }; signal: AbortSignal },
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const get = api.GET as unknown as Get;

/** One answer of the room; everything of it is read again after a deed. */
function read<T>(path: Path, query: object, at?: Record<string, string>) {
  return queryOptions({
    queryKey: ['fieldwork', path, at, query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<T> =>
      (await call(get(path, { params: { query, path: at }, signal }))) as T,
  });
}

const list =
  <T, P extends Path>(path: P) =>
  (query: Query<P>) =>
    read<Page<T>>(path, query);

export const dutyPlans = list<DutyPlan, '/api/v1/duty-plans'>('/api/v1/duty-plans');
export const dutyPlan = (id: string) => read<DutyPlan>('/api/v1/duty-plans/{id}', {}, { id });
export const essentials = (team: string) => read<EssentialProgress>('/api/v1/essentials/progress', { team });
export const campaigns = list<Campaign, '/api/v1/campaigns'>('/api/v1/campaigns');
export const campaign = (id: string) => read<Campaign>('/api/v1/campaigns/{id}', {}, { id });
export const campaignProgress = (id: string, region: string | undefined) =>
  read<CampaignProgress>('/api/v1/campaigns/{id}/progress', { region }, { id });
export const campaignEntries = list<CampaignEntry, '/api/v1/campaign-entries'>('/api/v1/campaign-entries');
export const workReports = list<WorkReport, '/api/v1/work-reports'>('/api/v1/work-reports');
export const overdueReports = (query: Query<'/api/v1/work-reports/overdue'>) =>
  read<OverdueReports>('/api/v1/work-reports/overdue', query);
export const arrivalSurveys = list<ArrivalSurvey, '/api/v1/arrival-surveys'>('/api/v1/arrival-surveys');
export const dueSurveys = list<DueSurvey, '/api/v1/arrival-surveys/due'>('/api/v1/arrival-surveys/due');
export const guidance = list<Guidance, '/api/v1/guidance-visits'>('/api/v1/guidance-visits');
export const guidanceShare = (query: Query<'/api/v1/guidance-visits/share'>) =>
  read<GuidanceShare>('/api/v1/guidance-visits/share', query);
export const publicity = list<Publicity, '/api/v1/publicity-events'>('/api/v1/publicity-events');
export const villagePlans = list<VillagePlan, '/api/v1/village-plans'>('/api/v1/village-plans');
export const notices = list<Notice, '/api/v1/notices'>('/api/v1/notices');
export const noticeProgress = (id: string, region: string | undefined) =>
  read<NoticeProgress>('/api/v1/notices/{id}/acknowledgements', { region }, { id });
export const receipts = list<NoticeReceipt, '/api/v1/notice-receipts'>('/api/v1/notice-receipts');
export const households = list<Household, '/api/v1/households'>('/api/v1/households');
export const household = (id: string) => read<HouseholdFile>('/api/v1/households/{id}', {}, { id });
export const coverage = (query: Query<'/api/v1/household-visits/coverage'>) =>
  read<VisitCoverage>('/api/v1/household-visits/coverage', query);
export const householdPlans = list<HouseholdPlan, '/api/v1/household-plans'>('/api/v1/household-plans');
export const householdPlan = (id: string) => read<HouseholdPlan>('/api/v1/household-plans/{id}', {}, { id });
export const difficulties = list<Difficulty, '/api/v1/difficulties'>('/api/v1/difficulties');
export const difficultySummary = (query: Query<'/api/v1/difficulties/summary'>) =>
  read<DifficultySummary>('/api/v1/difficulties/summary', query);
export const satisfaction = list<Satisfaction, '/api/v1/satisfaction-surveys'>(
  '/api/v1/satisfaction-surveys',
);
export const funds = list<Fund, '/api/v1/fund-records'>('/api/v1/fund-records');
export const fundSummary = (query: Query<'/api/v1/fund-records/summary'>) =>
  read<FundSummary>('/api/v1/fund-records/summary', query);
export const projects = list<Project, '/api/v1/projects'>('/api/v1/projects');
export const projectSummary = (query: Query<'/api/v1/projects/summary'>) =>
  read<ProjectSummary>('/api/v1/projects/summary', query);
export const workFunds = list<WorkFund, '/api/v1/work-funds'>('/api/v1/work-funds');
export const stockCounts = list<StockCount, '/api/v1/stock-counts'>('/api/v1/stock-counts');

const of = (item: { id: string; version: number }) => ({
  params: { path: { id: item.id } },
  headers: ifMatch(item),
});

export const draftDutyPlan = (body: DutyPlanInput) => call(api.POST('/api/v1/duty-plans', { body }));
export const changeDutyPlan = (plan: DutyPlan, measures: DutyPlanInput['measures']) =>
  call(api.PUT('/api/v1/duty-plans/{id}', { ...of(plan), body: { measures } }));
export const submitDutyPlan = (plan: DutyPlan) =>
  call(api.POST('/api/v1/duty-plans/{id}/submission', of(plan)));
export const reportEssential = (body: { teamId: string; no: number; state: WorkState; note?: string }) =>
  call(api.POST('/api/v1/essentials/progress', { body }));
export const launchCampaign = (body: CampaignInput) => call(api.POST('/api/v1/campaigns', { body }));
export const handDownCampaign = (id: string, regionCode: string) =>
  call(api.POST('/api/v1/campaigns/{id}/cascade', { params: { path: { id } }, body: { regionCode } }));
export const reportEntry = (entry: CampaignEntry, body: CampaignEntryInput) =>
  call(api.POST('/api/v1/campaign-entries/{id}/progress', { ...of(entry), body }));
export const fileReport = (body: WorkReportInput) => call(api.POST('/api/v1/work-reports', { body }));
export const fileSurvey = (body: ArrivalSurveyInput) => call(api.POST('/api/v1/arrival-surveys', { body }));
export const recordGuidance = (body: GuidanceInput) => call(api.POST('/api/v1/guidance-visits', { body }));
export const recordPublicity = (body: PublicityInput) => call(api.POST('/api/v1/publicity-events', { body }));
export const adoptPlan = (body: VillagePlanInput) => call(api.POST('/api/v1/village-plans', { body }));
export const issueNotice = (body: NoticeInput) => call(api.POST('/api/v1/notices', { body }));
export const acknowledge = (receipt: NoticeReceipt) =>
  call(api.POST('/api/v1/notice-receipts/{id}/acknowledgement', of(receipt)));

export const registerHousehold = (body: HouseholdInput) => call(api.POST('/api/v1/households', { body }));
export const revealHousehold = (id: string, purpose: string) =>
  call(api.POST('/api/v1/households/{id}/reveal', { params: { path: { id } }, body: { purpose } }));
export const recordVisit = (body: VisitInput) => call(api.POST('/api/v1/household-visits', { body }));
export const draftHouseholdPlan = (body: HouseholdPlanInput) =>
  call(api.POST('/api/v1/household-plans', { body }));
export const changeHouseholdPlan = (
  plan: HouseholdPlan,
  body: { causes: PovertyCause[]; measures: string[] },
) => call(api.PUT('/api/v1/household-plans/{id}', { ...of(plan), body }));
export const submitHouseholdPlan = (plan: HouseholdPlan) =>
  call(api.POST('/api/v1/household-plans/{id}/submission', of(plan)));
export const reviewHouseholdPlan = (plan: HouseholdPlan, body: { decision: ReviewDecision; note?: string }) =>
  call(api.POST('/api/v1/household-plans/{id}/review', { ...of(plan), body }));
export const reviseHouseholdPlan = (plan: HouseholdPlan) =>
  call(api.POST('/api/v1/household-plans/{id}/revision', of(plan)));
export const reportDifficulty = (body: DifficultyInput) => call(api.POST('/api/v1/difficulties', { body }));
export const solveDifficulty = (difficulty: Difficulty, body: { on: string; solution: string }) =>
  call(api.POST('/api/v1/difficulties/{id}/solution', { ...of(difficulty), body }));
export const recordSatisfaction = (body: SatisfactionInput) =>
  call(api.POST('/api/v1/satisfaction-surveys', { body }));

export const recordFund = (body: FundInput) => call(api.POST('/api/v1/fund-records', { body }));
export const withdrawFund = (fund: Fund, body: { reason: string }) =>
  call(api.POST('/api/v1/fund-records/{id}/withdrawal', { ...of(fund), body }));
export const registerProject = (body: ProjectInput) => call(api.POST('/api/v1/projects', { body }));
export const completeProject = (project: Project, body: { on: string }) =>
  call(api.POST('/api/v1/projects/{id}/completion', { ...of(project), body }));
export const grantWorkFund = (body: WorkFundInput) => call(api.POST('/api/v1/work-funds', { body }));
export const spendWorkFund = (fund: WorkFund, body: SpendingInput) =>
  call(api.POST('/api/v1/work-funds/{id}/spending', { ...of(fund), body }));
export const takeStock = (body: StockInput) => call(api.POST('/api/v1/stock-counts', { body }));
