import { uuid } from '@zhucun/api';
import type { Database } from './database';
import type { Act, EntryAct, Held, Item, NewItem, Owner } from './item';
import { isEntry } from './item';
import type { KeptRow } from './kept';
import { type Marks, marksOf, served, steps } from './marks';

/**
 * 待送达: everything done on this phone that the server has not acknowledged. On the disk first, then on the screen; bound to the account
 * and office that did it.
 */
export class Outbox {
  private items: Item[] = [];
  private changing: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  private constructor(
    private readonly database: Database,
    private readonly now: () => string,
  ) {}

  static async open(database: Database, now: () => string): Promise<Outbox> {
    const outbox = new Outbox(database, now);
    await outbox.read();
    return outbox;
  }

  subscribe(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** In the order in which it was done. */
  of(owner: Owner): Item[] {
    return this.items.filter((item) => item.account === owner.account && item.grant === owner.grant);
  }

  /** What other accounts or other offices left on this phone: kept for them, never shown. */
  ofOthers(owner: Owner): number {
    return this.items.length - this.of(owner).length;
  }

  sizeOf(account: string): number {
    return this.items.filter((item) => item.account === account).length;
  }

  add(owner: Owner, act: Act, held: Held | null = null): Promise<void> {
    return this.exchange([], [], [{ ...this.made(owner, act), held }]);
  }

  /** What was never sent may be written otherwise. */
  put(item: Item): Promise<void> {
    return this.exchange([], [item], []);
  }

  /**
   * Changes what a day is. What has never been sent is replaced by what is wanted now; what may have arrived is followed by another
   * entry. One after another, so that each tap changes what the tap before has made.
   */
  change(
    owner: Owner,
    row: KeptRow,
    place: Pick<EntryAct, 'township' | 'month' | 'date'>,
    to: (marks: Marks) => Marks,
  ): Promise<void> {
    const work = () => {
      const ofDay = this.of(owner).filter(
        (item) => isEntry(item) && item.act.postingId === row.postingId && item.act.date === place.date,
      );
      const kept = ofDay.filter((item) => item.tried && !item.held);
      const gone = ofDay.filter((item) => !kept.includes(item));
      const acts = steps(marksOf(row, place.date, kept), to(marksOf(row, place.date, ofDay))).map(
        (step): EntryAct => ({
          kind: 'ENTRY',
          ...place,
          postingId: row.postingId,
          name: row.name,
          ...step,
          before: served(row, place.date),
        }),
      );
      return this.exchange(
        gone,
        [],
        acts.map((act) => this.made(owner, act)),
      );
    };
    // what went wrong with one tap is told by that tap, the next one still counts; what was sent meanwhile is looked at once more
    this.changing = this.changing
      .catch(() => undefined)
      .then(work)
      .catch(work);
    return this.changing;
  }

  /** @returns those that are still there, marked as sent: what a person took back meanwhile is not among them */
  async trying<T extends Item>(items: T[]): Promise<T[]> {
    const fresh = items.filter((item) => !item.tried).map((item) => ({ ...item, tried: true }));
    if (fresh.length > 0) await this.exchange([], fresh, []);
    const seqs = new Set(items.map(({ seq }) => seq));
    return this.items.filter(({ seq }) => seqs.has(seq)) as T[];
  }

  hold(held: Map<Item, Held>): Promise<void> {
    const changed = [...held].map(([item, why]) => ({ ...item, held: why }));
    return changed.length === 0 ? Promise.resolve() : this.exchange([], changed, []);
  }

  /** Delivered, or given up by a person. */
  remove(items: Item[]): Promise<void> {
    return this.exchange(items, [], []);
  }

  /** A person has decided: the same once more, as a new act of this moment. */
  again(item: Item, act: Act): Promise<void> {
    return this.exchange([item], [], [this.made(item, act)]);
  }

  /** Tries the very same again, under the same key. */
  release(item: Item): Promise<void> {
    return this.exchange([], [{ ...item, held: null }], []);
  }

  /** Waits for the taps that are still being written. */
  quiet(): Promise<void> {
    return this.changing.catch(() => undefined);
  }

  /** A logout: everything of an account goes. */
  forget(account: string): Promise<void> {
    return this.settle(this.database.wipe(account));
  }

  private made({ account, grant }: Owner, act: Act): NewItem {
    return { id: uuid(), account, grant, madeAt: this.now(), tried: false, held: null, act };
  }

  private exchange(gone: Item[], changed: Item[], added: NewItem[]): Promise<void> {
    return this.settle(this.database.exchange(gone, changed, added));
  }

  private async settle(written: Promise<void>): Promise<void> {
    try {
      await written;
    } finally {
      await this.read();
      for (const listener of this.listeners) listener();
    }
  }

  /** Reads what is there, whoever has changed it: a tap, the delivery, another window of this phone. */
  async read(): Promise<void> {
    this.items = await this.database.items();
  }
}
