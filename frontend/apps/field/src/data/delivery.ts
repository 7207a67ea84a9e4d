import { type ApiProblem, asProblem, inTurn } from '@zhucun/api';
import { type ConfirmAct, type EntryAct, type Held, type Item, isEntry, type Owner, recordOf } from './item';
import type { KeptRegister } from './kept';
import { covers, fingerprint, HALVES, type Marks, served } from './marks';
import type { Outbox } from './outbox';
import type { Outcome, Remote } from './remote';
import { visits } from './visits';

type EntryItem = Item & { act: EntryAct };
type Place = Pick<EntryAct, 'township' | 'month'>;

const BATCH = 200;

/**
 * 送达: empties the outbox, oldest first, one at a time. What was sent and not answered is sent again under the same keys. What the server
 * refuses, or what somebody else has changed meanwhile, is held for a person; what comes after it on the same record waits with it.
 */
export class Delivery {
  private running: Promise<ApiProblem | null> = Promise.resolve(null);

  constructor(
    private readonly outbox: Outbox,
    private readonly remote: Remote,
    private readonly keep: (owner: Owner, register: KeptRegister) => Promise<void>,
  ) {}

  /**
   * Runs once more after the run that is under way: what was done meanwhile, or by another, is not in that one.
   * @returns why it stopped before the end, null when it did not
   */
  run(owner: Owner): Promise<ApiProblem | null> {
    this.running = this.running
      .then(() => inTurn('zhucun-field-delivery', () => this.deliver(owner)))
      .catch(asProblem);
    return this.running;
  }

  /** Waits for what is under way. */
  idle = (): Promise<unknown> => this.running;

  private async deliver(owner: Owner): Promise<null> {
    await this.outbox.read();
    const places = new Map(
      this.waiting(owner)
        .filter(isEntry)
        .map(({ act }) => [`${act.township}${act.month}`, act]),
    );
    for (const place of places.values()) await this.entries(owner, place);
    // what waited for another act of this run goes the second time: a file chosen before its visit was written to the end
    for (const _ of '12') for (const item of this.waiting(owner)) await this.single(owner, item);
    return null;
  }

  private waiting(owner: Owner): Item[] {
    return this.outbox.of(owner).filter((item) => !item.held);
  }

  private async entries(owner: Owner, place: Place): Promise<void> {
    const ready = () =>
      sendable(this.outbox.of(owner)).filter(
        ({ act }) => act.township === place.township && act.month === place.month,
      );
    const register = await this.read(owner, place, ready());
    if (!register) return;
    await this.outbox.hold(changedByOthers(register, this.outbox.of(owner).filter(isEntry)));
    for (let batch = ready(); batch.length > 0; batch = ready())
      await this.send(owner, register, batch.slice(0, BATCH));
  }

  /** The register as it is now; null when the server does not show it: then the items that need it wait, with its reason, for a person. */
  private async read(owner: Owner, { township, month }: Place, items: Item[]): Promise<KeptRegister | null> {
    const register = await this.refused(items, () => this.remote.register(owner, township, month));
    if (register) await this.keep(owner, register);
    return register;
  }

  private async send(owner: Owner, register: KeptRegister, waiting: EntryItem[]): Promise<void> {
    const batch = await this.outbox.trying(waiting);
    if (batch.length === 0) return;
    const answers = await this.refused(batch, () =>
      this.remote.record(register.township, register.month, batch),
    );
    if (!answers) return;
    const outcomes = new Map(answers.map((answer) => [answer.id, answer]));
    if (batch.some(({ id }) => !outcomes.has(id))) throw new Error('an answer to something else');
    const refused = batch.filter(({ id }) => outcomes.get(id)?.outcome === 'REJECTED');
    const overtaken = batch.filter((item, place) => {
      const later = batch.slice(place + 1).some(({ act }) => recordOf(act) === recordOf(item.act));
      return outcomes.get(item.id)?.overtaken && !later;
    });
    const held = new Map(refused.map((item) => [item, refusal(outcomes.get(item.id))]));
    // somebody else was later, in the moment between reading and writing
    const now = (overtaken.length > 0 && (await this.read(owner, register, []))) || register;
    for (const item of overtaken) held.set(item, other(now, item, outcomes.get(item.id)?.message ?? ''));
    const arrived = batch.filter((item) => !held.has(item));
    enter(now, arrived);
    await this.keep(owner, now);
    await this.outbox.hold(held);
    await this.outbox.remove(arrived);
  }

  private async single(owner: Owner, item: Item): Promise<void> {
    const { act } = item;
    if (act.kind === 'CONFIRM') return this.confirm(owner, item, act);
    if (act.kind === 'ENTRY') return;
    // a file follows its visit; while that waits for a person, so does this
    const before = ({ act: other }: Item) =>
      other.kind === 'VISIT' && 'visit' in act && other.visit === act.visit;
    if (act.kind === 'FILE' && this.outbox.of(owner).some(before)) return;
    const done = await this.sent(item, () => {
      if (act.kind === 'CORRECTION') return this.remote.correct(item, act);
      if (act.kind === 'LEAVE') return this.remote.requestLeave(item, act);
      if (act.kind === 'LEAVE_STEP') return this.remote.stepLeave(item, act);
      return visits().then((room) => room.deliver(this.remote, item, act));
    });
    if (done && act.kind === 'CORRECTION') await this.read(owner, act, []);
  }

  /** Sends one act, unless it was taken back meanwhile. */
  private async sent(waiting: Item, send: () => Promise<void>): Promise<boolean> {
    const items = await this.outbox.trying([waiting]);
    const done = items.length > 0 && (await this.refused(items, () => send().then(() => true)));
    if (done) await this.outbox.remove(items);
    return done === true;
  }

  /** Only what the person has seen is confirmed, and only after everything else of that month has arrived. */
  private async confirm(owner: Owner, item: Item, act: ConfirmAct): Promise<void> {
    const open = this.outbox
      .of(owner)
      .some(
        ({ act: other }) =>
          (other.kind === 'ENTRY' || other.kind === 'CORRECTION') && other.month === act.month,
      );
    if (open) return;
    const register = await this.read(owner, act, [item]);
    if (!register) return;
    const already = register.confirmed || (act.through !== null && (register.closedTo ?? '') >= act.through);
    if (already) return this.outbox.remove([item]);
    if (fingerprint(register, [], act.through) !== act.seen)
      return this.outbox.hold(new Map([[item, { code: 'CHANGED', message: '' }]]));
    if (await this.sent(item, () => this.remote.confirm(item, act, register.version)))
      await this.read(owner, act, []);
  }

  /** Runs what may be refused: a refusal holds the items; no answer, or a session that is over, stops the delivery. */
  private async refused<T>(items: Item[], work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      const problem = asProblem(error);
      if (problem.transient || problem.status === 401) throw problem;
      const message = problem.violations[0]?.message ?? problem.detail ?? problem.title;
      await this.outbox.hold(new Map(items.map((item) => [item, { code: problem.code, message }])));
      return null;
    }
  }
}

/** What may go now: of one record nothing overtakes what is held. */
function sendable(items: Item[]): EntryItem[] {
  const blocked = new Set<string>();
  const ready: EntryItem[] = [];
  for (const item of items) {
    if (!isEntry(item)) continue;
    const record = recordOf(item.act);
    if (item.held) blocked.add(record);
    else if (!blocked.has(record)) ready.push(item);
  }
  return ready;
}

function refusal(answer: Outcome | undefined): Held {
  return { code: answer?.code ?? '', message: answer?.message ?? '' };
}

function other(register: KeptRegister, { act }: EntryItem, message: string): Held {
  const row = register.rows.find(({ postingId }) => postingId === act.postingId);
  return { code: 'CHANGED', message, theirs: row ? served(row, act.date) : act.before };
}

/** Entries about half days on which the server says something else than was known here, and than is wanted here. */
function changedByOthers(register: KeptRegister, items: EntryItem[]): Map<Item, Held> {
  const changed = new Map<Item, Held>();
  const own = new Set(items.map(({ id }) => id));
  const rows = new Map(register.rows.map((row) => [row.postingId, row]));
  for (const item of items) {
    const { act } = item;
    const row = rows.get(act.postingId);
    if (!row || item.held) continue;
    const theirs: Marks = served(row, act.date);
    const foreign = HALVES.filter((half) => covers(act.half, half)).filter((half) => {
      const cell = row.cells.find((one) => one.date === act.date && one.half === half);
      const known = theirs[half] === act.before[half] || theirs[half] === act.status;
      return !known && !(cell && own.has(cell.id));
    });
    if (foreign.length === 0) continue;
    const why = row.cells.find((cell) => cell.date === act.date && foreign.includes(cell.half))?.why;
    changed.set(item, { code: 'CHANGED', message: why ?? '', theirs });
  }
  return changed;
}

/** What was just acknowledged, as the server will say it from now on. */
function enter(register: KeptRegister, items: EntryItem[]): void {
  for (const { id, act } of items) {
    const row = register.rows.find(({ postingId }) => postingId === act.postingId);
    if (!row) continue;
    for (const half of HALVES.filter((one) => covers(act.half, one))) {
      row.cells = row.cells.filter((cell) => cell.date !== act.date || cell.half !== half);
      if (act.status !== 'IN_VILLAGE')
        row.cells.push({ id, date: act.date, half, status: act.status, why: '' });
    }
  }
}
