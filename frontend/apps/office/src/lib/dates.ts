/** Days are the village's days: Asia/Shanghai, whatever the clerk's computer is set to. */
const ZONE = 'Asia/Shanghai';
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
const instantFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

export function today(now: Date = new Date()): string {
  return dayFormat.format(now);
}

/** `2026-03-05T08:30:00Z` → `2026-03-05 16:30`. */
export function instant(value: string | null | undefined): string {
  return value ? instantFormat.format(new Date(value)) : '—';
}

export function day(value: string | null | undefined): string {
  return value ?? '—';
}

/** 900 → `15 分钟`, `15 minutes`: rounded up, in the largest unit of which there are two. */
export function span(seconds: number, language: string): string {
  const unit = seconds < 120 ? 'second' : seconds < 7_200 ? 'minute' : 'hour';
  const parts = { second: 1, minute: 60, hour: 3_600 };
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
    .format(Math.ceil(seconds / parts[unit]))
    .replace(/(\d)(\p{Script=Han})/u, '$1 $2');
}

export function monthOf(date: string): string {
  return date.slice(0, 7);
}

export function addMonths(month: string, count: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  const total = year * 12 + index - 1 + count;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

export function addDays(date: string, count: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + count);
  return time.toISOString().slice(0, 10);
}

/** 0 = Sunday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
