import type {
  LeaveRequest,
  Page,
  Posting,
  Register,
  RegisterEntriesResult,
  RegisterEntryInput,
  SessionKeeper,
} from '@zhucun/api';
import { raw } from '@zhucun/api';
import type { ConfirmAct, CorrectionAct, EntryAct, Item, LeaveAct, LeaveStepAct } from './item';
import { type KeptLeaves, type KeptRegister, keptRegister } from './kept';

export type Outcome = RegisterEntriesResult['results'][number];

/** The API as this application uses it; every call either is answered, or throws the problem. */
export interface Remote {
  register(township: string, month: string): Promise<KeptRegister>;
  record(township: string, month: string, items: (Item & { act: EntryAct })[]): Promise<Outcome[]>;
  correct(item: Item, act: CorrectionAct): Promise<void>;
  confirm(item: Item, act: ConfirmAct, version: number): Promise<void>;
  requestLeave(item: Item, act: LeaveAct): Promise<void>;
  stepLeave(item: Item, act: LeaveStepAct): Promise<void>;
  leaves(cadre: string): Promise<KeptLeaves>;
}

/** An entry as it travels: the same words every time it is sent. */
export function entryOf({ id, madeAt, act }: Item & { act: EntryAct }): RegisterEntryInput {
  const { postingId, date, half, status } = act;
  return { id, postingId, date, half, status, enteredAt: madeAt };
}

export function remoteOf(session: SessionKeeper, language: () => string, now: () => string): Remote {
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    raw(session, language, `/api/v1${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
    });
  const get = async <T>(path: string): Promise<T> => (await send('GET', path)).json();
  const post = async (item: Item, path: string, body: unknown, headers = {}): Promise<void> => {
    await (await send('POST', path, body, { 'Idempotency-Key': item.id, ...headers })).json();
  };
  const book = (township: string, month: string) => `/attendance/registers/${township}/${month}`;
  return {
    register: async (township, month) => keptRegister(await get<Register>(book(township, month)), now()),
    record: async (township, month, items) => {
      const answer = await send('PUT', `${book(township, month)}/entries`, { entries: items.map(entryOf) });
      return ((await answer.json()) as RegisterEntriesResult).results;
    },
    correct: (item, { postingId, date, half, status, reason }) =>
      post(item, '/attendance/corrections', { id: item.id, postingId, date, half, status, reason }),
    confirm: (item, { township, month, through }, version) =>
      post(item, `${book(township, month)}/confirmation${through ? `?through=${through}` : ''}`, undefined, {
        'If-Match': `"${version}"`,
      }),
    requestLeave: (item, { body }) => post(item, '/leave-requests', body),
    stepLeave: (item, { leave, step, on, version }) =>
      post(item, `/leave-requests/${leave}/${step}`, step === 'return' ? { on } : undefined, {
        'If-Match': `"${version}"`,
      }),
    leaves: async (cadre) => {
      const [postings, requests] = await Promise.all([
        get<Page<Posting>>(`/postings?cadre=${cadre}&size=20`),
        get<Page<LeaveRequest>>('/leave-requests?size=30'),
      ]);
      return {
        postings: postings.items
          .filter(({ endState }) => endState !== 'ENDED')
          .map(({ id, villageName }) => ({ id, villageName })),
        requests: requests.items.map(
          ({ id, kind, from, fromHalf, to, toHalf, days, state, approver, note, alarm, version, may }) => ({
            id,
            kind,
            from,
            fromHalf,
            to,
            toHalf,
            days,
            state,
            approver,
            note,
            alarm,
            version,
            may,
          }),
        ),
        readAt: now(),
      };
    },
  };
}
