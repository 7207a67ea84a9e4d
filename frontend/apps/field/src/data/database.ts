import type { Item, NewItem } from './item';

/** Whose value says that the session of a logout is still to be ended. */
export const SIGNED_OUT = 'signedOut';

/** The phone's own store (IndexedDB): what was read, and the outbox. */
export class Database {
  private constructor(private readonly database: IDBDatabase) {}

  static open(name = 'zhucun-field'): Promise<Database> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('kept');
        request.result.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
      };
      request.onsuccess = () => resolve(new Database(request.result));
      request.onerror = () => reject(request.error);
    });
  }

  get<T>(key: string): Promise<T | undefined> {
    return this.read('kept', (store) => store.get(key));
  }

  keys(): Promise<string[]> {
    return this.read('kept', (store) => store.getAllKeys() as IDBRequest<string[]>);
  }

  put(key: string, value: unknown): Promise<void> {
    return this.write(['kept'], (store) => store.put(value, key));
  }

  forget(keys: string[]): Promise<void> {
    return this.write(['kept'], (store) => {
      for (const key of keys) store.delete(key);
    });
  }

  /** A logout: everything that was read goes, and what an account left; that the session is still to be ended is kept. */
  wipe(account: string): Promise<void> {
    return this.write(['kept', 'outbox'], (kept, transaction) => {
      kept.clear();
      kept.put(true, SIGNED_OUT);
      const outbox = transaction.objectStore('outbox');
      const all: IDBRequest<Item[]> = outbox.getAll();
      all.onsuccess = () => {
        for (const item of all.result) if (item.account === account) outbox.delete(item.seq);
      };
    });
  }

  items(): Promise<Item[]> {
    return this.read('outbox', (store) => store.getAll());
  }

  /**
   * Takes items out, changes some and adds others: all of it or nothing. What is no longer there is not put back; what was sent meanwhile
   * is neither taken back nor replaced: that fails, for its owner to look again.
   */
  exchange(gone: Item[], changed: Item[], added: NewItem[]): Promise<void> {
    return this.write(['outbox'], (store, transaction) => {
      const still = (item: Item, work: () => unknown, needed: boolean) => {
        const asked: IDBRequest<Item | undefined> = store.get(item.seq);
        asked.onsuccess = () => {
          const now = asked.result;
          if (now ? now.tried && !item.tried : needed) transaction.abort();
          else if (now) work();
        };
      };
      for (const item of gone) still(item, () => store.delete(item.seq), added.length > 0);
      for (const item of changed) still(item, () => store.put(item), false);
      for (const item of added) store.add(item);
    });
  }

  close(): void {
    this.database.close();
  }

  private read<T>(name: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const request = ask(this.database.transaction(name).objectStore(name));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  /** @param names the stores that are touched, the first of them for the work at hand */
  private write(
    names: string[],
    work: (store: IDBObjectStore, transaction: IDBTransaction) => unknown,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      // strict: a phone that dies the moment after a tap has it on its disk
      const transaction = this.database.transaction(names, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(names[0] ?? ''), transaction);
    });
  }
}
