import type {
  EndReason,
  HandoverItemKind,
  HandoverList,
  HandoverState,
  PostingRole,
  RecallGround,
  SendLevel,
  Wish,
} from '@zhucun/api';

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

export const WISHES: readonly Wish[] = ['STAY', 'LEAVE', 'UNSTATED'];
export const HANDOVER_STATES: readonly HandoverState[] = ['OPEN', 'LEAVER_SIGNED', 'CLOSED'];
export const HANDOVER_LISTS: readonly HandoverList[] = ['FACTS', 'WORK', 'GOODS'];
export const ITEM_KINDS: Record<HandoverList, readonly HandoverItemKind[]> = {
  FACTS: ['VILLAGE_PROFILE', 'HOUSEHOLDS', 'CONTACTS', 'DOCUMENTS', 'OTHER', 'NOTHING'],
  WORK: ['UNFINISHED_PROJECT', 'OPEN_PROMISE', 'TASK', 'OTHER', 'NOTHING'],
  GOODS: ['UNDELIVERED_FUND', 'UNUSED_WORK_FUND', 'EQUIPMENT', 'DOCUMENTS', 'OTHER', 'NOTHING'],
};
export const MONEY: readonly HandoverItemKind[] = ['UNDELIVERED_FUND', 'UNUSED_WORK_FUND'];
export const RECALL_GROUNDS: readonly RecallGround[] = [
  'ABSENT',
  'NOT_RELEASED',
  'UNABLE',
  'POOR_STYLE',
  'PUNISHED',
  'UNFIT',
  'OTHER',
];
/** The facts that each reason of an end asks for (D5). */
export const END_FACTS: Partial<Record<EndReason, readonly EndFact[]>> = {
  RECALL: ['ground', 'document', 'successorDueOn'],
  ILLNESS: ['document'],
  RESIGNATION: ['document'],
  TRANSFER: ['document', 'destination'],
  RETIREMENT: ['factOn'],
  DEATH: ['factOn'],
};
export type EndFact = 'ground' | 'document' | 'factOn' | 'destination' | 'successorDueOn';
export const HANDED_OVER = [['handovers'], ['teams']];
