import { ApiProblem, type Register, type RegisterEntriesResult, type RegisterEntryInput } from '@zhucun/api';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RegisterStore } from './store';

const day = (date: string, postingId = 'p1') => ({ postingId, date });
const accept = (entries: RegisterEntryInput[]): RegisterEntriesResult => ({
  results: entries.map(({ id }) => ({ id, outcome: 'RECORDED', overtaken: false })),
  recorded: entries.length,
  duplicates: 0,
  rejected: 0,
  overtaken: 0,
});

let batches: RegisterEntryInput[][];
let answer: (entries: RegisterEntryInput[]) => RegisterEntriesResult | Promise<RegisterEntriesResult>;
let store: RegisterStore;

beforeEach(() => {
  vi.useFakeTimers();
  batches = [];
  answer = accept;
  store = new RegisterStore(async (entries) => {
    batches.push(structuredClone(entries));
    return answer(entries);
  });
});
afterEach(() => {
  store.rest();
  vi.useRealTimers();
});

test('keys struck in a row leave in one batch, whole days as one entry', async () => {
  store.set([day('2022-04-05')], 'DAY', 'LEAVE');
  store.set([day('2022-04-06')], 'AM', 'TRAINING');
  expect(store.status()).toMatchObject({ state: 'waiting', unsaved: 2 });
  await vi.advanceTimersByTimeAsync(1_600);
  expect(batches).toHaveLength(1);
  expect(batches[0]).toMatchObject([
    { postingId: 'p1', date: '2022-04-05', half: 'DAY', status: 'LEAVE' },
    { postingId: 'p1', date: '2022-04-06', half: 'AM', status: 'TRAINING' },
  ]);
  expect(store.status()).toMatchObject({ state: 'saved', unsaved: 0 });
});

test('a day set and set back before it is saved is not sent at all', async () => {
  store.set([day('2022-04-05')], 'DAY', 'LEAVE');
  store.set([day('2022-04-05')], 'DAY', 'IN_VILLAGE');
  await vi.advanceTimersByTimeAsync(1_600);
  expect(batches).toHaveLength(0);
  expect(store.status().state).toBe('saved');
});

test('more than 200 days leave in several batches', async () => {
  const places = Array.from({ length: 12 }, (_, cadre) =>
    Array.from({ length: 30 }, (_, date) => day(`2022-04-${String(date + 1).padStart(2, '0')}`, `p${cadre}`)),
  ).flat();
  store.set(places, 'DAY', 'TRAINING');
  await store.flush();
  expect(batches.map((batch) => batch.length)).toEqual([200, 160]);
  expect(store.status().unsaved).toBe(0);
});

test('a batch whose outcome is unknown is sent again with the same ids, and later changes after it', async () => {
  answer = () => Promise.reject(new ApiProblem({ title: 'down', status: 503, code: 'UNAVAILABLE' }));
  store.set([day('2022-04-05')], 'DAY', 'LEAVE');
  await vi.advanceTimersByTimeAsync(1_600);
  expect(store.status()).toMatchObject({ state: 'failed', unsaved: 1 });
  store.set([day('2022-04-05')], 'DAY', 'REST');
  answer = accept;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(batches[1]).toEqual(batches[0]);
  expect(batches[2]).toMatchObject([{ half: 'DAY', status: 'REST' }]);
  expect(batches[2]?.[0]?.id).not.toBe(batches[0]?.[0]?.id);
  expect(store.status()).toMatchObject({ state: 'saved', unsaved: 0 });
  expect(store.mark('p1', '2022-04-05', 'AM')?.status).toBe('REST');
});

test('undo takes back an unsaved entry and a saved one', async () => {
  store.set([day('2022-04-05'), day('2022-04-06')], 'DAY', 'LEAVE');
  store.undo();
  await vi.advanceTimersByTimeAsync(1_600);
  expect(batches).toHaveLength(0);

  store.set([day('2022-04-07')], 'DAY', 'REST');
  await vi.advanceTimersByTimeAsync(1_600);
  store.undo();
  expect(store.mark('p1', '2022-04-07', 'PM')).toBeNull();
  await vi.advanceTimersByTimeAsync(1_600);
  expect(batches[1]).toMatchObject([{ date: '2022-04-07', half: 'DAY', status: 'IN_VILLAGE' }]);
  store.redo();
  expect(store.mark('p1', '2022-04-07', 'PM')?.status).toBe('REST');
});

test('an undo while the entry is on its way still reaches the server', async () => {
  let release = () => {};
  answer = (entries) => new Promise((resolve) => (release = () => resolve(accept(entries))));
  store.set([day('2022-04-05')], 'DAY', 'LEAVE');
  await vi.advanceTimersByTimeAsync(1_600);
  store.undo();
  expect(store.status().unsaved).toBe(1);
  answer = accept;
  release();
  await vi.advanceTimersByTimeAsync(3_200);
  expect(batches.map((batch) => batch[0]?.status)).toEqual(['LEAVE', 'IN_VILLAGE']);
  expect(store.status()).toMatchObject({ state: 'saved', unsaved: 0 });
});

test('a rejected entry goes back to what is saved and says why', async () => {
  answer = (entries) => ({
    results: entries.map(({ id }, index) =>
      index === 0
        ? { id, outcome: 'REJECTED', code: 'FUTURE', message: '不能登记未来的日期', overtaken: false }
        : { id, outcome: 'RECORDED', overtaken: false },
    ),
    recorded: 1,
    duplicates: 0,
    rejected: 1,
    overtaken: 0,
  });
  store.set([day('2022-04-05'), day('2022-04-06')], 'DAY', 'LEAVE');
  await vi.advanceTimersByTimeAsync(1_600);
  expect(store.mark('p1', '2022-04-05', 'AM')).toBeNull();
  expect(store.refusal('p1', '2022-04-05')).toBe('不能登记未来的日期');
  expect(store.mark('p1', '2022-04-06', 'AM')?.status).toBe('LEAVE');
  expect(store.status().rejected).toBe(1);
});

test('a register that was closed meanwhile refuses the batch once and is not asked again', async () => {
  answer = () =>
    Promise.reject(
      new ApiProblem({ title: '已确认', status: 409, code: 'REGISTER_CLOSED', detail: '本月已确认' }),
    );
  store.set([day('2022-04-05')], 'DAY', 'LEAVE');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(batches).toHaveLength(1);
  expect(store.refusal('p1', '2022-04-05')).toBe('本月已确认');
  expect(store.status()).toMatchObject({ state: 'failed', unsaved: 0 });
});

test('reading the register again keeps what is not saved yet', async () => {
  store.set([day('2022-04-05')], 'DAY', 'LEAVE');
  store.load({
    rows: [
      {
        postingId: 'p1',
        entries: [
          { id: 'x', date: '2022-04-08', half: 'AM', status: 'TRAINING', note: null, why: '某人登记' },
        ],
      },
    ],
  } as unknown as Register);
  expect(store.mark('p1', '2022-04-05', 'AM')?.status).toBe('LEAVE');
  expect(store.mark('p1', '2022-04-08', 'AM')?.status).toBe('TRAINING');
  expect(store.why('p1', '2022-04-08', 'AM')).toBe('某人登记');
});

test('a note stays with its exception and a day in the village takes none', async () => {
  store.note([day('2022-04-05')], 'DAY', '无处可记');
  expect(store.status().unsaved).toBe(0);
  store.set([day('2022-04-05')], 'DAY', 'OFFICIAL_TRIP');
  store.note([day('2022-04-05')], 'DAY', '到区里开会');
  await vi.advanceTimersByTimeAsync(1_600);
  expect(batches[0]).toMatchObject([{ half: 'DAY', status: 'OFFICIAL_TRIP', note: '到区里开会' }]);
});

const withNight = {
  rows: [{ postingId: 'p1', entries: [], nights: [{ date: '2022-04-05', inVillage: false }] }],
} as unknown as Register;

test('a night is taken back with the day, although nothing was said of the day itself', async () => {
  store.load(withNight);
  store.set([day('2022-04-05')], 'DAY', 'IN_VILLAGE');
  expect(store.mark('p1', '2022-04-05', 'NIGHT')).toBeNull();
  expect(store.status()).toMatchObject({ state: 'waiting', unsaved: 1 });
  await store.flush();
  expect(batches).toMatchObject([[{ half: 'NIGHT', status: 'IN_VILLAGE' }]]);
  expect(store.status()).toMatchObject({ state: 'saved', unsaved: 0 });
  store.undo();
  await store.flush();
  expect(batches[1]).toMatchObject([{ half: 'NIGHT', status: 'AWAY_OVERNIGHT' }]);
});

test('an afternoon away takes the night with it in one entry, and an undo says both again', async () => {
  store.load(withNight);
  store.set([day('2022-04-05')], 'DAY', 'LEAVE');
  await store.flush();
  // in the village at night would be wrong: he was on leave
  expect(batches).toMatchObject([[{ half: 'DAY', status: 'LEAVE' }]]);
  expect(batches[0]).toHaveLength(1);
  expect(store.mark('p1', '2022-04-05', 'NIGHT')).toBeNull();
  store.undo();
  await store.flush();
  expect(batches[1]).toMatchObject([
    { half: 'DAY', status: 'IN_VILLAGE' },
    { half: 'NIGHT', status: 'AWAY_OVERNIGHT' },
  ]);
  expect(store.mark('p1', '2022-04-05', 'NIGHT')?.status).toBe('AWAY_OVERNIGHT');
  expect(store.status().unsaved).toBe(0);
});

test('a day set and set back before it is saved keeps its night', async () => {
  store.load(withNight);
  store.note([day('2022-04-05')], 'DAY', '无处可记');
  store.set([day('2022-04-05')], 'PM', 'REST');
  store.undo();
  await store.flush();
  expect(batches).toHaveLength(0);
  expect(store.mark('p1', '2022-04-05', 'NIGHT')?.status).toBe('AWAY_OVERNIGHT');
});

test('a refused afternoon gives the night back as it was', async () => {
  store.load(withNight);
  answer = (entries) => ({
    results: entries.map(({ id }) => ({
      id,
      outcome: 'REJECTED',
      code: 'CLOSED',
      message: '已确认',
      overtaken: false,
    })),
    recorded: 0,
    duplicates: 0,
    rejected: entries.length,
    overtaken: 0,
  });
  store.set([day('2022-04-05')], 'PM', 'REST');
  await store.flush();
  expect(batches).toHaveLength(1);
  expect(store.mark('p1', '2022-04-05', 'PM')).toBeNull();
  expect(store.mark('p1', '2022-04-05', 'NIGHT')?.status).toBe('AWAY_OVERNIGHT');
});
