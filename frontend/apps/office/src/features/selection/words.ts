/** How strongly a plan weighs its wishes. */
export const EMPHASES = ['BALANCED', 'MATCH', 'CONTINUITY', 'NEARNESS'] as const;
export const SOURCES = ['UNIT_RECOMMENDED', 'ORGANIZATION_NAMED', 'SELF_APPLIED'] as const;
export const SEATS = ['LEAD', 'MEMBER'] as const;
export const BATCH_STATES = ['DRAFT', 'OPEN', 'CLOSED'] as const;
/** What is read again after any deed of selection. */
export const CHANGED = [['selection'], ['teams'], ['cadres']];

interface Judged {
  met: boolean;
  enforcement?: string;
}

/** In the way unless a reason is given. */
export const hinders = (one: Judged): boolean => !one.met && one.enforcement !== 'PREFER';
/** Speaks for the person. */
export const commends = (one: Judged): boolean => one.met && one.enforcement === 'PREFER';

/** `0hard/-2medium/120soft` as the three numbers people read. */
export function scoreOf(
  text: string | null | undefined,
): { hard: number; empty: number; wishes: number } | null {
  const found = /^(-?\d+)hard\/(-?\d+)medium\/(-?\d+)soft$/.exec(text ?? '');
  return found ? { hard: Number(found[1]), empty: Number(found[2]), wishes: Number(found[3]) } : null;
}
