import type { Item, NewItem } from './item';

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
    return this.write('kept', (store) => store.put(value, key));
  }

  forget(keys: string[]): Promise<void> {
    return this.write('kept', (store) => {
      for (const key of keys) store.delete(key);
    });
  }

  items(): Promise<Item[]> {
    return this.read('outbox', (store) => store.getAll());
  }

  /** Takes items out, changes some and adds others: all of it or nothing. */
  exchange(gone: number[], changed: Item[], added: NewItem[]): Promise<void> {
    return this.write('outbox', (store) => {
      for (const seq of gone) store.delete(seq);
      for (const item of changed) store.put(item);
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

  private write(name: string, work: (store: IDBObjectStore) => unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      // strict: a phone that dies the moment after a tap has it on its disk
      const transaction = this.database.transaction(name, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(name));
    });
  }
}
