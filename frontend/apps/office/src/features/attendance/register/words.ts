import type { RegisterDay, RegisterRow } from '@zhucun/api';
import type { TFunction } from 'i18next';
import { weekday } from '../../../lib/dates';
import { HALVES, type Mark } from './marks';
import type { RegisterStore } from './store';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export function weekdayWord(t: TFunction, date: string): string {
  return t(`register.weekday.${WEEKDAYS[weekday(date)]}`);
}

export function posted(row: RegisterRow, date: string): boolean {
  return date >= row.from && (row.to === null || date <= row.to);
}

function statusWord(t: TFunction, mark: Mark | null): string {
  return t(`register.status.${mark?.status ?? 'IN_VILLAGE'}`) + (mark?.note ? `（${mark.note}）` : '');
}

/** The name of a cell for a screen reader: date, status of the halves, and whether it is saved. */
export function cellName(t: TFunction, store: RegisterStore, row: RegisterRow, day: RegisterDay): string {
  const date = `${Number(day.date.slice(8))}${t('register.day')} ${weekdayWord(t, day.date)}`;
  if (!posted(row, day.date)) return `${date} ${t('register.status.NOT_POSTED')}`;
  const [am, pm] = HALVES.map((half) => statusWord(t, store.mark(row.postingId, day.date, half)));
  const night = store.mark(row.postingId, day.date, 'NIGHT')
    ? `，${t('register.status.AWAY_OVERNIGHT')}`
    : '';
  const status = am === pm ? am : `${t('register.span.AM')} ${am}，${t('register.span.PM')} ${pm}`;
  const unsaved = store.unsavedAt(row.postingId, day.date) ? `，${t('register.unsavedCell')}` : '';
  const refusal = store.refusal(row.postingId, day.date);
  return `${date} ${status}${night}${unsaved}${refusal ? `，${refusal}` : ''}`;
}

/** Why a cell says what it says, as sentences. */
export function cellReasons(
  t: TFunction,
  store: RegisterStore,
  row: RegisterRow,
  day: RegisterDay,
): string[] {
  if (!posted(row, day.date)) return [t('register.why.notPosted', { from: row.from, to: row.to ?? '…' })];
  const reasons = new Set<string>();
  for (const half of HALVES) {
    const mark = store.mark(row.postingId, day.date, half);
    if (!mark) reasons.add(t('register.why.byPosting', { from: row.from, village: row.villageName }));
    else if (store.unsavedAt(row.postingId, day.date)) reasons.add(t('register.why.unsaved'));
    else reasons.add(store.why(row.postingId, day.date, half) ?? t('register.why.justNow'));
  }
  if (store.mark(row.postingId, day.date, 'NIGHT')) reasons.add(t('register.why.awayOvernight'));
  const refusal = store.refusal(row.postingId, day.date);
  if (refusal) reasons.add(t('register.why.refused', { reason: refusal }));
  return [...reasons];
}
