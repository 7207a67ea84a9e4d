/** Days are the village's days: Asia/Shanghai; the time is the server's, as far as this phone has heard of it. */
const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Latency and whole seconds are no skew. */
const NOTHING_MS = 10_000;

export class Clock {
  /** By how much this phone is ahead of the server. */
  skew = 0;

  /** Every access token says when the server made it. */
  heard(token: string | null): void {
    const claims = token?.split('.')[1];
    if (!claims) return;
    const { iat } = JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/'))) as { iat: number };
    const skew = Date.now() - iat * 1000;
    this.skew = Math.abs(skew) < NOTHING_MS ? 0 : skew;
  }

  now = (): string => new Date(Date.now() - this.skew).toISOString();

  today(): string {
    return local(this.now()).slice(0, 10);
  }
}

/** `2026-03-05T08:30:00Z` → `2026-03-05 16:30`. */
export function local(instant: string): string {
  return FORMAT.format(new Date(instant));
}

export function addMonths(month: string, count: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The Sunday before a day, or the day itself when it is one. */
export function sunday(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - day.getUTCDay());
  return day.toISOString().slice(0, 10);
}
