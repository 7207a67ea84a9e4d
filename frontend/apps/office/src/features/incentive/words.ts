import type { Commendation, HonorLevel, HonorState, ObservationOccasion, PromotionKind } from '@zhucun/api';

export const KINDS: readonly Commendation['kind'][] = ['COMMEND', 'PROMOTE', 'REMIND'];
/** What is recorded by itself: a promotion has its own page, with what follows from it. */
export const SINGLE_KINDS = KINDS.filter((kind) => kind !== 'PROMOTE');
export const LEVELS: readonly HonorLevel[] = ['NATIONAL', 'PROVINCE', 'CITY', 'COUNTY'];
export const HONOR_STATES: readonly HonorState[] = [
  'PUBLICIZED',
  'OBJECTED',
  'STANDING',
  'REFUSED',
  'REVOKED',
];
export const PROMOTION_KINDS: readonly PromotionKind[] = ['PROMOTED', 'PUT_TO_USE'];
export const OCCASIONS: readonly ObservationOccasion[] = [
  'VISIT',
  'TALK',
  'ASSESSMENT',
  'TASK',
  'EMERGENCY',
  'OTHER',
];

/** A year of the address, as a number the API takes. */
export function yearOf(text: string | undefined): number | undefined {
  return text && /^\d{4}$/.test(text) ? Number(text) : undefined;
}
