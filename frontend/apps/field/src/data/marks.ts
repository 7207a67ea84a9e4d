import type { AttendanceStatus, Half } from '@zhucun/api';
import type { CorrectionAct, EntryAct, Item } from './item';
import type { KeptRegister, KeptRow } from './kept';

export type Span = Half | 'DAY';

/** What the two halves of a day were. */
export type Marks = Record<Half, AttendanceStatus>;

export const HALVES: readonly Half[] = ['AM', 'PM'];
export const EXCEPTIONS = ['OFFICIAL_TRIP', 'TRAINING', 'LEAVE', 'REST', 'UNEXCUSED_ABSENCE'] as const;
export type Exception = (typeof EXCEPTIONS)[number];

const HERE = 'IN_VILLAGE';

export function covers(span: Span, half: Half): boolean {
  return span === 'DAY' || span === half;
}

export function posted(row: KeptRow, date: string): boolean {
  return date >= row.from && (row.to === null || date <= row.to);
}

/** What the server said of a day when it was last asked. */
export function served(row: KeptRow, date: string): Marks {
  const marks: Marks = { AM: HERE, PM: HERE };
  for (const cell of row.cells) if (cell.date === date) marks[cell.half] = cell.status;
  return marks;
}

/** The same with what waits on this phone, in the order in which it was done. */
export function marksOf(row: KeptRow, date: string, items: Item[]): Marks {
  const marks = served(row, date);
  for (const { act } of items)
    if (
      (act.kind === 'ENTRY' || act.kind === 'CORRECTION') &&
      act.postingId === row.postingId &&
      act.date === date
    )
      put(marks, act);
  return marks;
}

function put(marks: Marks, act: EntryAct | CorrectionAct): void {
  for (const half of HALVES) if (covers(act.half, half)) marks[half] = act.status;
}

/** The part of a day that has a status; null when none has. */
export function spanOf(marks: Marks, status: AttendanceStatus): Span | null {
  if (marks.AM === status) return marks.PM === status ? 'DAY' : 'AM';
  return marks.PM === status ? 'PM' : null;
}

/**
 * One tap on a status: takes it back where it stands; fills the half that is free beside another; else takes the whole day.
 */
export function tapped(marks: Marks, status: Exception): Marks {
  if (spanOf(marks, status)) return replaced(marks, status, HERE);
  const free = HALVES.filter((half) => marks[half] === HERE);
  return free.length === 1 ? replaced(marks, HERE, status) : { AM: status, PM: status };
}

/** The one exception of a day moved to another part of it. */
export function moved(marks: Marks, span: Span): Marks {
  const status = marks.AM === HERE ? marks.PM : marks.AM;
  return { AM: covers(span, 'AM') ? status : HERE, PM: covers(span, 'PM') ? status : HERE };
}

function replaced(marks: Marks, from: AttendanceStatus, to: AttendanceStatus): Marks {
  return { AM: marks.AM === from ? to : marks.AM, PM: marks.PM === from ? to : marks.PM };
}

/** The fewest entries that lead from one state of a day to another. */
export function steps(from: Marks, to: Marks): { half: Span; status: AttendanceStatus }[] {
  const changed = HALVES.filter((half) => from[half] !== to[half]);
  if (changed.length === 2 && to.AM === to.PM) return [{ half: 'DAY', status: to.AM }];
  return changed.map((half) => ({ half, status: to[half] }));
}

/** A month in words that can be compared: who is posted, and every half day that is not spent in the village. */
export function fingerprint(register: KeptRegister, items: Item[], through: string | null): string {
  const lines: string[] = [];
  for (const row of register.rows) {
    lines.push(`${row.postingId} ${row.from} ${row.to}`);
    for (const { date } of register.days) {
      if (through !== null && date > through) continue;
      const marks = marksOf(row, date, items);
      if (posted(row, date) && (marks.AM !== HERE || marks.PM !== HERE))
        lines.push(`${date} ${marks.AM} ${marks.PM}`);
    }
  }
  return lines.join('\n');
}

/** Half days of a month by status, as the phone shows them. */
export function totals(
  register: KeptRegister,
  items: Item[],
  through: string,
): Map<AttendanceStatus, number> {
  const sum = new Map<AttendanceStatus, number>();
  for (const row of register.rows)
    for (const { date } of register.days) {
      if (!posted(row, date) || date > through) continue;
      const marks = marksOf(row, date, items);
      for (const half of HALVES) sum.set(marks[half], (sum.get(marks[half]) ?? 0) + 1);
    }
  return sum;
}
