import type {
  CampaignKind,
  DifficultyKind,
  DutyArea,
  FundKind,
  HouseholdKind,
  HouseholdPlanState,
  PovertyCause,
  ProjectKind,
  PublicityKind,
  ReportForm,
  WorkState,
} from '@zhucun/api';

export const WORK_STATES = ['NOT_STARTED', 'IN_PROGRESS', 'DONE'] as const satisfies readonly WorkState[];
export const DUTIES = [
  'PARTY_ORGANIZATION',
  'PROSPERITY',
  'GOVERNANCE',
  'PUBLIC_SERVICE',
] as const satisfies readonly DutyArea[];
export const CAMPAIGN_KINDS = ['ACTIONS', 'CLEAR_TO_ZERO'] as const satisfies readonly CampaignKind[];
export const REPORT_FORMS = ['ORAL', 'WRITTEN'] as const satisfies readonly ReportForm[];
export const PUBLICITY = [
  'POLICY_TALK',
  'FARMERS_LECTURE',
  'VILLAGE_MEETING',
  'BROADCAST',
] as const satisfies readonly PublicityKind[];
export const HOUSEHOLDS = [
  'OUT_OF_POVERTY',
  'UNSTABLE',
  'MARGINAL',
  'SUDDEN_HARDSHIP',
  'OTHER',
] as const satisfies readonly HouseholdKind[];
export const CAUSES = [
  'ILLNESS',
  'DISABILITY',
  'SCHOOLING',
  'DISASTER',
  'LABOUR',
  'SKILL',
  'CAPITAL',
  'MOTIVATION',
  'OTHER',
] as const satisfies readonly PovertyCause[];
export const PLAN_STATES = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'SUPERSEDED',
] as const satisfies readonly HouseholdPlanState[];
export const DIFFICULTIES = [
  'HOUSING',
  'WATER',
  'ROAD',
  'EMPLOYMENT',
  'EDUCATION',
  'MEDICAL',
  'SALES',
  'DISPUTE',
  'FORMALITIES',
  'OTHER',
] as const satisfies readonly DifficultyKind[];
export const FUNDS = ['INVESTED', 'INTRODUCED'] as const satisfies readonly FundKind[];
export const PROJECTS = [
  'INDUSTRY',
  'INFRASTRUCTURE',
  'PUBLIC_SERVICE',
  'EDUCATION',
  'MEDICAL',
  'HOUSING',
  'WATER',
  'CULTURE',
  'OTHER',
] as const satisfies readonly ProjectKind[];

/** Text of several lines as items: empty lines are none. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** 人民币 with separators, exact: the text is cut, never counted with. */
export function money(amount: string | null | undefined): string {
  if (!amount) return '—';
  const [whole = '', cents = '00'] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.padEnd(2, '0')}`;
}

/** First day of the quarter that a day lies in. */
export function quarterBegin(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}
