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

/** A village that lacks people: how many, and whether a First Secretary or a whole team. */
export interface Lacking {
  villageCode: string;
  secretary: boolean;
  team: boolean;
  persons: number;
}
interface Need {
  villageCode: string;
  firstSecretary: boolean;
  captain: boolean;
  members: number;
}

/** No form is filled in line by line with more villages; a county has fewer. */
const MOST = 600;

interface Part<T> {
  items: T[];
  next?: string | null;
  total?: { count: number } | null;
}

/** A list page after page, as far as a form can carry it, and how many are left then. */
export async function pageByPage<T>(
  read: (after: string | undefined) => Promise<Part<T>>,
): Promise<{ items: T[]; left: number }> {
  const items: T[] = [];
  let after: string | undefined;
  let total = 0;
  do {
    const part = await read(after);
    items.push(...part.items);
    total = part.total?.count ?? total;
    after = part.next ?? undefined;
  } while (after && items.length < MOST);
  return { items, left: after ? Math.max(1, total - items.length) : 0 };
}

/** The needs with those villages added that are not listed yet; who leads counts as one of the persons. */
export function withLacking<T extends Partial<Need>>(
  needs: readonly T[],
  lacking: readonly Lacking[],
): (T | Need)[] {
  const listed = new Set(needs.map((need) => need.villageCode));
  return [
    ...needs,
    ...lacking
      .filter(({ villageCode }) => !listed.has(villageCode))
      .map(({ villageCode, secretary, team, persons }) => ({
        villageCode,
        firstSecretary: secretary,
        captain: team,
        members: Math.max(0, persons - (secretary || team ? 1 : 0)),
      })),
  ];
}
