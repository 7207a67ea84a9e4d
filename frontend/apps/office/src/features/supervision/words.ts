import type { FindingCategory, FindingState, InspectionMethod, Severity, TargetKind } from '@zhucun/api';

export const STATES: readonly FindingState[] = [
  'OPEN',
  'ISSUED',
  'RECTIFYING',
  'SUBMITTED',
  'VERIFIED',
  'REJECTED',
  'CLOSED',
  'REOPENED',
];
export const CATEGORIES: readonly FindingCategory[] = [
  'ABSENT',
  'COMMUTING',
  'NOMINAL_POSTING',
  'TWO_END_SHUTTLE',
  'UNSEEN_AT_BOTH',
  'UNMANAGED_BY_BOTH',
  'TWO_END_DODGE',
  'STAFFING',
  'TASK',
  'CARE_NOT_DELIVERED',
  'OTHER',
];
export const SEVERITIES: readonly Severity[] = ['MINOR', 'MODERATE', 'SERIOUS'];
export const METHODS: readonly InspectionMethod[] = [
  'OPEN_CHECK',
  'COVERT_CHECK',
  'UNANNOUNCED_DIRECT',
  'CLOSED_BOOK_TEST',
  'PHONE_CHECK',
  'NIGHT_VISIT',
  'RANDOM_CHECK',
  'DOCUMENT_REVIEW',
  'ON_SITE_QUESTIONING',
  'QUESTIONNAIRE',
];
export const TARGETS: readonly TargetKind[] = ['TEAM', 'TOWNSHIP', 'UNIT', 'CADRE'];
export const DEEDS = [
  'issue',
  'edit',
  'accept',
  'rectify',
  'verify',
  'judge',
  'grant',
  'urge',
  'close',
  'reopen',
  'state',
  'object',
  'extend',
] as const;
export type Deed = (typeof DEEDS)[number];
export const CHANGED = [['findings'], ['problem-lists'], ['inbox']];
export const WAYS = ['ON_SITE', 'DOCUMENT'] as const;
