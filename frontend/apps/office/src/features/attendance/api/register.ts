import { queryOptions } from '@tanstack/react-query';
import { type CurrentPosting, call, ifMatch, type RegisterEntryInput, type RegisterHead } from '@zhucun/api';
import { api, session } from '../../../lib/api';
import { RegisterStore } from '../register/store';

export function registerOf(township: string, month: string) {
  return queryOptions({
    queryKey: ['attendance', 'register', township, month],
    queryFn: async ({ signal }) => {
      const register = await call(
        api.GET('/api/v1/attendance/registers/{township}/{month}', {
          params: { path: { township, month } },
          signal,
        }),
      );
      // villages stay together, whatever the order of the answer
      const order = new Map(
        [...new Set(register.rows.map((row) => row.villageCode))].map((code, i) => [code, i]),
      );
      const place = (code: string) => order.get(code) ?? 0;
      register.rows.sort((one, other) => place(one.villageCode) - place(other.villageCode));
      return register;
    },
  });
}

/** A cadre looks at the register of the township he is posted to. */
export function postedTownship(cadre: string) {
  return queryOptions({
    queryKey: ['attendance', 'township-of', cadre],
    queryFn: async ({ signal }) => {
      const { currentPosting } = await call(
        api.GET('/api/v1/cadres/{id}', { params: { path: { id: cadre } }, signal }),
      );
      return (currentPosting as CurrentPosting | null)?.villageCode.slice(0, 9) ?? null;
    },
  });
}

// A store outlives its page: a lost session or a look at another page must not cost the clerk an entry.
const stores = new Map<string, RegisterStore>();

export function storeOf(township: string, month: string): RegisterStore {
  const me = session.state().me;
  const key = `${me?.account.id} ${me?.office.grantId} ${township} ${month}`;
  let store = stores.get(key);
  if (!store) {
    store = new RegisterStore((entries) => save(township, month, entries));
    stores.set(key, store);
  }
  return store;
}

export function anyUnsaved(): boolean {
  return [...stores.values()].some((store) => store.status().unsaved > 0);
}

function save(township: string, month: string, entries: RegisterEntryInput[]) {
  return call(
    api.PUT('/api/v1/attendance/registers/{township}/{month}/entries', {
      params: { path: { township, month } },
      body: { entries },
    }),
  );
}

/** @param through last day that is closed; the whole month without it */
export function confirm(register: RegisterHead, through?: string) {
  return call(
    api.POST('/api/v1/attendance/registers/{township}/{month}/confirmation', {
      params: { path: { township: register.township.code, month: register.month }, query: { through } },
      headers: ifMatch(register),
    }),
  );
}

export function correct(entry: Omit<RegisterEntryInput, 'note'> & { reason: string }) {
  return call(api.POST('/api/v1/attendance/corrections', { body: entry }));
}
