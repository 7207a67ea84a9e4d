import {
  type ApiProblem,
  asProblem,
  type Half,
  type Register,
  type RegisterEntriesResult,
  type RegisterEntryInput,
  uuid,
} from '@zhucun/api';
import { type Exception, HALVES, halvesOf, type Mark, type Part, type Span, same } from './marks';

export interface Place {
  postingId: string;
  date: string;
}

interface SavedMark extends Mark {
  /** The server's sentence; null right after saving, until the register is read again. */
  why: string | null;
}

interface Change {
  key: string;
  before: Mark | null;
  after: Mark | null;
}

interface Sent {
  entries: RegisterEntryInput[];
  /** Per entry the half days it speaks of. */
  keys: Map<string, string[]>;
}

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

export interface SaveStatus {
  state: SaveState;
  /** Days not yet acknowledged by the server. */
  unsaved: number;
  problem: ApiProblem | null;
  rejected: number;
}

type Send = (entries: RegisterEntryInput[]) => Promise<RegisterEntriesResult>;

const BATCH = 200;
// a row of the trail per batch: often enough to lose nothing, seldom enough to stay readable
const REST_MS = 1_500;
const BACKOFF_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

const dayOf = (key: string) => key.slice(0, key.lastIndexOf(' '));
const PARTS: readonly Part[] = [...HALVES, 'NIGHT'];

const isNight = (key: string) => key.endsWith(' NIGHT');
const nightsLast = (one: string, other: string) => Number(isNight(one)) - Number(isNight(other));

const keyOf = (postingId: string, date: string, half: Part) => `${postingId} ${date} ${half}`;

/**
 * What the clerk wants the month to be, and what the server has acknowledged of it. Entries go out in batches
 * in the background; a batch whose outcome is unknown is sent again with the same ids, so nothing counts twice.
 */
export class RegisterStore {
  private readonly saved = new Map<string, SavedMark>();
  /** Half days that differ from what is saved. */
  private readonly wanted = new Map<string, Mark | null>();
  private readonly refusals = new Map<string, string>();
  private undoable: Change[][] = [];
  private redoable: Change[][] = [];
  private sent: Sent | null = null;
  private sending: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempts = 0;
  private problem: ApiProblem | null = null;
  private readonly versions = new Map<string, number>();
  private readonly listeners = new Set<() => void>();
  private current: SaveStatus = { state: 'saved', unsaved: 0, problem: null, rejected: 0 };

  constructor(private readonly send: Send) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  status = (): SaveStatus => this.current;

  /** Changes whenever something of this row does: what the row's drawing depends on. */
  rowVersion(postingId: string): number {
    return this.versions.get(postingId) ?? 0;
  }

  /** Takes the server's register; what is not saved yet stays on top of it. */
  load(register: Pick<Register, 'rows'>): void {
    this.saved.clear();
    for (const row of register.rows) {
      for (const { date, half, status, note, why } of row.entries)
        if (status !== 'IN_VILLAGE') this.saved.set(keyOf(row.postingId, date, half), { status, note, why });
      for (const { date, inVillage } of row.nights ?? [])
        if (!inVillage)
          this.saved.set(keyOf(row.postingId, date, 'NIGHT'), {
            status: 'AWAY_OVERNIGHT',
            note: null,
            why: null,
          });
      this.touch(row.postingId);
    }
    for (const [key, mark] of this.wanted) if (same(mark, this.savedMark(key))) this.wanted.delete(key);
    this.announce();
  }

  mark(postingId: string, date: string, half: Part): Mark | null {
    const key = keyOf(postingId, date, half);
    return this.wanted.has(key) ? (this.wanted.get(key) ?? null) : this.savedMark(key);
  }

  why(postingId: string, date: string, half: Half): string | null {
    return this.saved.get(keyOf(postingId, date, half))?.why ?? null;
  }

  refusal(postingId: string, date: string): string | null {
    return PARTS.map((half) => this.refusals.get(keyOf(postingId, date, half))).find(Boolean) ?? null;
  }

  unsavedAt(postingId: string, date: string): boolean {
    return PARTS.some((half) => this.wanted.has(keyOf(postingId, date, half)));
  }

  /** One deed of the clerk on many days: undone in one step. */
  set(places: Place[], span: Span, status: Exception | 'IN_VILLAGE'): void {
    const mark = status === 'IN_VILLAGE' ? null : { status, note: null };
    this.change(places, span, (before) => (before && before.status === mark?.status ? before : mark), !mark);
  }

  /** Away overnight, or not after all: a night that nobody speaks of is spent where the afternoon was. */
  night(places: Place[]): void {
    const away: Mark = { status: 'AWAY_OVERNIGHT', note: null };
    const every = places.every(({ postingId, date }) => this.mark(postingId, date, 'NIGHT'));
    const changes = places
      .filter(({ postingId, date }) => !this.mark(postingId, date, 'PM'))
      .map(({ postingId, date }) => ({
        key: keyOf(postingId, date, 'NIGHT'),
        before: this.mark(postingId, date, 'NIGHT'),
        after: every ? null : away,
      }))
      .filter(({ before, after }) => !same(before, after));
    if (changes.length === 0) return;
    this.undoable.push(changes);
    this.redoable = [];
    this.apply(changes, 'after');
  }

  /** A note belongs to an exception; a day in the village carries none. */
  note(places: Place[], span: Span, note: string): void {
    this.change(places, span, (before) => before && { ...before, note: note.trim() || null });
  }

  undo(): boolean {
    return this.replay(this.undoable, this.redoable, 'before');
  }

  redo(): boolean {
    return this.replay(this.redoable, this.undoable, 'after');
  }

  /** Sends all that is unsaved now; true when the server has acknowledged everything. */
  async flush(): Promise<boolean> {
    this.rest();
    while (this.sending || this.sent || this.wanted.size > 0) {
      await this.push();
      if (this.problem) return false;
    }
    return true;
  }

  /** Stops the timers of a store that nobody looks at any more. */
  rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private savedMark(key: string): Mark | null {
    const mark = this.saved.get(key);
    return mark ? { status: mark.status, note: mark.note } : null;
  }

  private change(
    places: Place[],
    span: Span,
    to: (before: Mark | null) => Mark | null,
    clears = false,
  ): void {
    const changes: Change[] = [];
    for (const { postingId, date } of places) {
      for (const half of halvesOf(span)) {
        const before = this.mark(postingId, date, half);
        const after = to(before);
        if (!same(before, after)) changes.push({ key: keyOf(postingId, date, half), before, after });
      }
      // what is said of an afternoon takes what was said of the night with it; so does clearing the day
      const night = this.mark(postingId, date, 'NIGHT');
      const afternoon = this.mark(postingId, date, 'PM');
      if (span !== 'AM' && night && (clears || !same(afternoon, to(afternoon))))
        changes.push({ key: keyOf(postingId, date, 'NIGHT'), before: night, after: null });
    }
    if (changes.length === 0) return;
    this.undoable.push(changes);
    this.redoable = [];
    this.apply(changes, 'after');
  }

  private replay(from: Change[][], to: Change[][], side: 'before' | 'after'): boolean {
    const changes = from.pop();
    if (!changes) return false;
    to.push(changes);
    this.apply(changes, side);
    return true;
  }

  private apply(changes: Change[], side: 'before' | 'after'): void {
    for (const change of changes) {
      this.want(change.key, change[side]);
      this.refusals.delete(change.key);
    }
    this.announce();
    if (!this.timer) this.schedule(REST_MS); // whoever types without pause is saved all the same
  }

  private want(key: string, mark: Mark | null): void {
    // a half day that is on its way may arrive: it is unsaved until the answer says which value holds
    const settled = same(mark, this.savedMark(key)) && !this.underway(key);
    if (settled) this.wanted.delete(key);
    else this.wanted.set(key, mark);
    this.touch(key.split(' ')[0] ?? '');
  }

  private underway(key: string): boolean {
    return [...(this.sent?.keys.values() ?? [])].some((keys) => keys.includes(key));
  }

  private schedule(delay: number): void {
    if (this.sending) return; // the end of this sending schedules the next
    this.rest();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.push();
    }, delay);
  }

  private push(): Promise<void> {
    this.sending ??= this.deliver().finally(() => {
      this.sending = null;
      this.announce();
      if (this.problem?.transient)
        this.schedule(BACKOFF_MS[Math.min(this.attempts, BACKOFF_MS.length) - 1] ?? 0);
      else if (this.wanted.size > 0) this.schedule(REST_MS);
    });
    return this.sending;
  }

  private async deliver(): Promise<void> {
    this.sent ??= this.nextBatch();
    if (!this.sent) return;
    this.announce('saving');
    try {
      this.settle(this.sent, await this.send(this.sent.entries));
      this.problem = null;
      this.attempts = 0;
    } catch (error) {
      this.problem = asProblem(error);
      this.attempts++;
      // refused as a whole (closed, forbidden): the cells go back to what is saved and say why
      if (!this.problem.transient && this.problem.status !== 401) this.refuse(this.sent, this.problem);
    }
  }

  private nextBatch(): Sent | null {
    const entries: RegisterEntryInput[] = [];
    const keys = new Map<string, string[]>();
    const done = new Set<string>();
    // a night after its afternoon, which would take it away
    for (const [key, mark] of [...this.wanted].sort(([one], [other]) => nightsLast(one, other))) {
      if (entries.length === BATCH) break;
      if (done.has(key)) continue;
      const [postingId = '', date = '', half = 'AM'] = key.split(' ');
      const other = keyOf(postingId, date, half === 'AM' ? 'PM' : 'AM');
      const whole = half !== 'NIGHT' && this.wanted.has(other) && same(this.wanted.get(other) ?? null, mark);
      const night = keyOf(postingId, date, 'NIGHT');
      const takesNight = (whole || half === 'PM') && this.wanted.get(night) === null;
      const spoken = [key, ...(whole ? [other] : []), ...(takesNight ? [night] : [])];
      for (const one of spoken) done.add(one);
      const entry: RegisterEntryInput = {
        id: uuid(),
        postingId,
        date,
        half: whole ? 'DAY' : (half as Part),
        status: mark?.status ?? 'IN_VILLAGE',
      };
      entries.push(mark?.note ? { ...entry, note: mark.note } : entry);
      keys.set(entry.id, spoken);
    }
    return entries.length > 0 ? { entries, keys } : null;
  }

  private settle(sent: Sent, answer: RegisterEntriesResult): void {
    this.sent = null;
    const outcomes = new Map(answer.results.map((result) => [result.id, result]));
    for (const entry of sent.entries) {
      const result = outcomes.get(entry.id);
      const mark = entry.status === 'IN_VILLAGE' ? null : { status: entry.status, note: entry.note ?? null };
      for (const key of sent.keys.get(entry.id) ?? []) {
        const said = isNight(key) && entry.half !== 'NIGHT' ? null : mark;
        if (result?.outcome === 'REJECTED') this.refuseKey(key, said, result.message ?? result.code ?? '');
        else this.acknowledge(key, said);
      }
    }
  }

  private acknowledge(key: string, mark: Mark | null): void {
    if (mark) this.saved.set(key, { ...mark, why: null });
    else this.saved.delete(key);
    if (this.wanted.has(key) && same(this.wanted.get(key) ?? null, mark)) this.wanted.delete(key);
    this.touch(key.split(' ')[0] ?? '');
  }

  private refuse(sent: Sent, problem: ApiProblem): void {
    this.sent = null;
    for (const entry of sent.entries)
      for (const key of sent.keys.get(entry.id) ?? [])
        this.refuseKey(key, this.wanted.get(key) ?? null, problem.detail ?? problem.title);
  }

  private refuseKey(key: string, mark: Mark | null, message: string): void {
    if (this.wanted.has(key) && same(this.wanted.get(key) ?? null, mark)) this.wanted.delete(key);
    this.refusals.set(key, message);
    this.touch(key.split(' ')[0] ?? '');
  }

  private touch(postingId: string): void {
    this.versions.set(postingId, this.rowVersion(postingId) + 1);
  }

  private announce(state?: SaveState): void {
    const unsaved = new Set([...this.wanted.keys()].map(dayOf)).size;
    const settled: SaveState = this.problem ? 'failed' : unsaved > 0 ? 'waiting' : 'saved';
    this.current = {
      state: state ?? (this.sending ? 'saving' : settled),
      unsaved,
      problem: this.problem,
      rejected: new Set([...this.refusals.keys()].map(dayOf)).size,
    };
    for (const listener of this.listeners) listener();
  }
}
