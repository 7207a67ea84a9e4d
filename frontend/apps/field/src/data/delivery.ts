import { type ApiProblem, asProblem } from '@zhucun/api';
import {
  type ConfirmAct,
  type CorrectionAct,
  type EntryAct,
  type Held,
  type Item,
  isEntry,
  type Owner,
  recordOf,
} from './item';
import type { KeptRegister } from './kept';
import { covers, fingerprint, HALVES, type Marks, served } from './marks';
import type { Outbox } from './outbox';
import type { Outcome, Remote } from './remote';

type EntryItem = Item & { act: EntryAct };

const BATCH = 200;

/**
 * 送达: empties the outbox, oldest first, one at a time. What was sent and not answered is sent again under the same keys. What the server
 * refuses, or what somebody else has changed meanwhile, is held for a person; what comes after it on the same record waits with it.
 */
export class Delivery {
  private running: Promise<ApiProblem | null> | null = null;

  constructor(
    private readonly outbox: Outbox,
    private readonly remote: Remote,
    private readonly keep: (register: KeptRegister) => Promise<void>,
  ) {}

  /** @returns why it stopped before the end, null when it did not */
  run(owner: Owner): Promise<ApiProblem | null> {
    this.running ??= this.alone(owner).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Two windows of one phone take turns. */
  private async alone(owner: Owner): Promise<ApiProblem | null> {
    const locks = globalThis.navigator?.locks;
    const work = () => this.deliver(owner);
    return locks ? await locks.request('zhucun-field-delivery', work) : work();
  }

  private async deliver(owner: Owner): Promise<ApiProblem | null> {
    try {
      const places = new Map(
        this.waiting(owner)
          .filter(isEntry)
          .map(({ act }) => [`${act.township}${act.month}`, act]),
      );
      for (const { township, month } of places.values()) await this.entries(owner, township, month);
      for (const item of this.waiting(owner)) await this.single(owner, item);
      return null;
    } catch (error) {
      return asProblem(error);
    }
  }

  private waiting(owner: Owner): Item[] {
    return this.outbox.of(owner).filter((item) => !item.held);
  }

  private async entries(owner: Owner, township: string, month: string): Promise<void> {
    const register = await this.remote.register(township, month);
    await this.keep(register);
    await this.outbox.hold(changedByOthers(register, this.outbox.of(owner).filter(isEntry)));
    for (;;) {
      const batch = sendable(this.outbox.of(owner)).filter(
        ({ act }) => act.township === township && act.month === month,
      );
      if (batch.length === 0) return;
      await this.send(register, batch.slice(0, BATCH));
    }
  }

  private async send(register: KeptRegister, batch: EntryItem[]): Promise<void> {
    await this.outbox.trying(batch);
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
    if (overtaken.length > 0) {
      // somebody else was later, in the moment between reading and writing
      register = await this.remote.register(register.township, register.month);
      for (const item of overtaken)
        held.set(item, other(register, item, outcomes.get(item.id)?.message ?? ''));
    }
    const arrived = batch.filter((item) => !held.has(item));
    enter(register, arrived);
    await this.keep(register);
    await this.outbox.hold(held);
    await this.outbox.remove(arrived);
  }

  private async single(owner: Owner, item: Item): Promise<void> {
    const { act } = item;
    if (act.kind === 'CONFIRM') return this.confirm(owner, item, act);
    if (act.kind === 'ENTRY') return;
    await this.outbox.trying([item]);
    const done = await this.refused([item], async () => {
      if (act.kind === 'CORRECTION') await this.correct(item, act);
      else if (act.kind === 'LEAVE') await this.remote.requestLeave(item, act);
      else await this.remote.stepLeave(item, act);
      return true;
    });
    if (done) await this.outbox.remove([item]);
  }

  private async correct(item: Item, act: CorrectionAct): Promise<void> {
    await this.remote.correct(item, act);
    await this.keep(await this.remote.register(act.township, act.month));
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
    const register = await this.remote.register(act.township, act.month);
    await this.keep(register);
    const already = register.confirmed || (act.through !== null && (register.closedTo ?? '') >= act.through);
    if (already) return this.outbox.remove([item]);
    if (fingerprint(register, [], act.through) !== act.seen)
      return this.outbox.hold(new Map([[item, { code: 'CHANGED', message: '' }]]));
    await this.outbox.trying([item]);
    const done = await this.refused([item], async () => {
      await this.remote.confirm(item, act, register.version);
      return true;
    });
    if (!done) return;
    await this.outbox.remove([item]);
    await this.keep(await this.remote.register(act.township, act.month));
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
