import type { BoardLink } from '@zhucun/api';

/** Which page shows which list; the filters of a page bear the names of its list. */
const PAGES: Record<string, string> = {
  '/api/v1/inbox': '/',
  '/api/v1/compliance/results': '/compliance',
  '/api/v1/entitlements': '/entitlements',
  '/api/v1/findings': '/findings',
  '/api/v1/rotations': '/rotations',
  '/api/v1/attendance/totals': '/attendance-totals',
};

export interface Address {
  to: string;
  search: Record<string, string>;
}

export function addressOf(link: BoardLink): Address | null {
  const to = PAGES[link.list];
  return to ? { to, search: link.filter } : null;
}

/** The step above a place, as far up as the office sees; undefined at its own. */
export function above(region: string, own: string | undefined): string | undefined {
  const lengths = [0, 2, 4, 6, 9, 12];
  const up = lengths[lengths.indexOf(region.length) - 1] ?? 0;
  return region.length > (own?.length ?? 0) ? region.slice(0, up) : undefined;
}

/** How warm a cell is: nothing 0, up to a tenth of all 1, a quarter 2, a half 3, more 4. */
export function warmth(part: number, all: number): 0 | 1 | 2 | 3 | 4 {
  if (part === 0 || all === 0) return 0;
  const share = part / all;
  if (share <= 0.1) return 1;
  if (share <= 0.25) return 2;
  return share <= 0.5 ? 3 : 4;
}
