import type {
  AccountabilityMeasure,
  CauseCode,
  IntervieweeKind,
  InterviewKind,
  ObligationKind,
  ObligationState,
  RecallState,
} from '@zhucun/api';

export const KINDS: readonly ObligationKind[] = [
  'RECALL',
  'UNIT_HEAD_ACCOUNTABILITY',
  'OUTCOME_REQUIRED',
  'UNIT_LETTER',
  'SUCCESSOR',
  'PROMOTION_FOLLOW_UP',
];
export const STATES: readonly ObligationState[] = ['OPEN', 'CLOSED', 'OVERRIDDEN', 'WITHDRAWN'];
export const RECALL_STATES: readonly RecallState[] = [
  'PROPOSED',
  'DECIDED',
  'LEFT',
  'REPLACED',
  'REJECTED',
  'WITHDRAWN',
];
export const CAUSES: readonly CauseCode[] = [
  'DUTY_NEGLECT',
  'UNFAMILIAR',
  'INEFFECTIVE_WORK',
  'WORK_ERROR',
  'ABSENCE',
  'POOR_STYLE',
  'INCAPABLE',
  'DISCIPLINE',
  'UNIT_SUPPORT',
  'PERSONAL',
  'OTHER',
];
export const INTERVIEWS: readonly InterviewKind[] = ['REMINDER', 'ADMONITION', 'COLLECTIVE'];
export const HEADS: readonly IntervieweeKind[] = ['TOWNSHIP_HEAD', 'UNIT_HEAD', 'DEPARTMENT_HEAD'];
export const CASE_MEASURES: readonly AccountabilityMeasure[] = [
  'LETTER',
  'TALK',
  'CRITICISM',
  'SELF_EXAMINATION',
  'CIRCULAR',
  'ADMONITION',
  'ADJUSTMENT',
  'DISCIPLINE',
];
