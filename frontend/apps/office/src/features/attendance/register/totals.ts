import type { RegisterDay, RegisterRow } from '@zhucun/api';
import { type Exception, HALVES, KEYS } from './marks';
import type { RegisterStore } from './store';
import { posted } from './words';

export type Totals = Record<Exception | 'IN_VILLAGE', number>;

/** Days per status of one cadre as the grid shows them now, halves counted as 0.5, future days left out. */
export function totalsOf(
  store: RegisterStore,
  row: RegisterRow,
  calendar: RegisterDay[],
  today: string,
): Totals {
  const totals = Object.fromEntries([['IN_VILLAGE', 0], ...KEYS.map(({ status }) => [status, 0])]) as Totals;
  for (const { date } of calendar) {
    if (!posted(row, date) || date > today) continue;
    for (const half of HALVES) {
      const status = store.mark(row.postingId, date, half)?.status ?? 'IN_VILLAGE';
      if (status !== 'AWAY_OVERNIGHT') totals[status] += 0.5;
    }
  }
  return totals;
}

/** Nights in the village: where the afternoon was, unless entered otherwise. */
export function nightsOf(
  store: RegisterStore,
  row: RegisterRow,
  calendar: RegisterDay[],
  today: string,
): number {
  const stayed = new Set(row.nights?.filter((night) => night.inVillage).map((night) => night.date));
  return calendar.filter(
    ({ date }) =>
      posted(row, date) &&
      date <= today &&
      !store.mark(row.postingId, date, 'NIGHT') &&
      (stayed.has(date) || !store.mark(row.postingId, date, 'PM')),
  ).length;
}

export function sum(all: Totals[]): Totals {
  const [first, ...rest] = all;
  const total = { ...(first ?? totalsOfNobody()) };
  for (const totals of rest)
    for (const status of Object.keys(total) as (keyof Totals)[]) total[status] += totals[status];
  return total;
}

function totalsOfNobody(): Totals {
  return { IN_VILLAGE: 0, OFFICIAL_TRIP: 0, TRAINING: 0, LEAVE: 0, REST: 0, UNEXCUSED_ABSENCE: 0 };
}
