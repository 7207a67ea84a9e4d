import type { EndReason, PostingRole, SendLevel } from '@zhucun/api';

export const SEND_LEVELS: readonly SendLevel[] = ['CENTRAL', 'PROVINCE', 'CITY', 'COUNTY'];
export const ROLES: readonly PostingRole[] = ['FIRST_SECRETARY', 'CAPTAIN', 'MEMBER'];
export const END_REASONS: readonly EndReason[] = [
  'TERM_EXPIRED',
  'ROTATION',
  'RECALL',
  'ILLNESS',
  'RETIREMENT',
  'TRANSFER',
  'DEATH',
  'RESIGNATION',
  'UNIT_NEEDS',
];
export const CHANGED = [['teams'], ['cadres'], ['attendance']];
