import type { Wish } from '@zhucun/api';

/** Wishes typed but not sent yet, and the row the keyboard is on. */
export interface WishEntry {
  at: number;
  typed: Record<string, Wish>;
}

/** What a row is, as far as the keyboard cares. */
export interface WishRow {
  postingId: string;
  wish: Wish;
  may: readonly string[];
}

const KEYS: Record<string, Wish> = { '1': 'STAY', '2': 'LEAVE', '0': 'UNSTATED' };

export const EMPTY: WishEntry = { at: 0, typed: {} };

/** Puts a wish on a row; the one that is recorded already is not a change. */
export function state(entry: WishEntry, row: WishRow, wish: Wish): WishEntry {
  if (!row.may.includes('wish')) return entry;
  const { [row.postingId]: _, ...others } = entry.typed;
  return { ...entry, typed: wish === row.wish ? others : { ...others, [row.postingId]: wish } };
}

/** 1 stay, 2 leave, 0 not said: written and on to the next row. ↑ ↓ move. Other keys change nothing. */
export function press(entry: WishEntry, rows: readonly WishRow[], key: string): WishEntry | null {
  const last = rows.length - 1;
  if (key === 'ArrowDown') return { ...entry, at: Math.min(last, entry.at + 1) };
  if (key === 'ArrowUp') return { ...entry, at: Math.max(0, entry.at - 1) };
  const row = rows[entry.at];
  const wish = KEYS[key];
  if (!row || !wish) return null;
  const written = state(entry, row, wish);
  return { ...written, at: Math.min(last, entry.at + 1) };
}
