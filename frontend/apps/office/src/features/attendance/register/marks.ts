import type { AttendanceStatus, Half } from '@zhucun/api';

/** What a clerk can enter for a half day; "in village" is the default and never stored. */
export type Exception = Exclude<AttendanceStatus, 'IN_VILLAGE'>;

/** The entry on one half day. */
export interface Mark {
  status: Exception;
  note: string | null;
}

export type Span = Half | 'DAY';

export const HALVES: readonly Half[] = ['AM', 'PM'];

interface Key {
  status: Exception;
  /** The sign in the cell. */
  sign: string;
  /** The letter on the keyboard. */
  letter: string;
}

export const KEYS: readonly Key[] = [
  { status: 'OFFICIAL_TRIP', sign: '因', letter: 'T' },
  { status: 'TRAINING', sign: '培', letter: 'P' },
  { status: 'LEAVE', sign: '假', letter: 'L' },
  { status: 'REST', sign: '休', letter: 'R' },
  { status: 'UNEXCUSED_ABSENCE', sign: '脱', letter: 'A' },
];

const SIGNS = new Map(KEYS.map(({ status, sign }) => [status, sign]));

export function signOf(mark: Mark | null): string {
  return mark ? (SIGNS.get(mark.status) ?? '') : '';
}

export function same(one: Mark | null, other: Mark | null): boolean {
  return one?.status === other?.status && (one?.note ?? null) === (other?.note ?? null);
}

export function halvesOf(span: Span): readonly Half[] {
  return span === 'DAY' ? HALVES : [span];
}
