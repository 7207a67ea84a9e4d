import type { AttendanceStatus, Half } from '@zhucun/api';

/** What a clerk can enter for a half day; "in village" is the default and never stored. */
export type Exception = Exclude<AttendanceStatus, 'IN_VILLAGE' | 'AWAY_OVERNIGHT'>;

/** A part of a day that something can be entered for; nights only where a policy asks for them. */
export type Part = Half | 'NIGHT';

/** The entry on one part of a day. */
export interface Mark {
  status: Exception | 'AWAY_OVERNIGHT';
  note: string | null;
}

export type Span = Half | 'DAY';

export const HALVES: readonly Half[] = ['AM', 'PM'];

interface Key {
  status: Exception;
  /** The letter on the keyboard. */
  letter: string;
}

export const KEYS: readonly Key[] = [
  { status: 'OFFICIAL_TRIP', letter: 'T' },
  { status: 'TRAINING', letter: 'P' },
  { status: 'LEAVE', letter: 'L' },
  { status: 'REST', letter: 'R' },
  { status: 'UNEXCUSED_ABSENCE', letter: 'A' },
];

export function same(one: Mark | null, other: Mark | null): boolean {
  return one?.status === other?.status && (one?.note ?? null) === (other?.note ?? null);
}

export function halvesOf(span: Span): readonly Half[] {
  return span === 'DAY' ? HALVES : [span];
}
