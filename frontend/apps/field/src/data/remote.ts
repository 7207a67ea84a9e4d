import type {
  LeaveRequest,
  Page,
  Posting,
  Register,
  RegisterEntriesResult,
  RegisterEntryInput,
  SessionKeeper,
  VisitKit,
} from '@zhucun/api';
import { ApiProblem, raw } from '@zhucun/api';
import type { ConfirmAct, CorrectionAct, EntryAct, Item, LeaveAct, LeaveStepAct, Owner } from './item';
import { type KeptLeaves, type KeptRegister, keptRegister, pick } from './kept';

export type Outcome = RegisterEntriesResult['results'][number];

/** One request in the name of its owner; a Blob travels as it is, everything else as JSON. */
export type Send = (
  owner: Owner,
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Response>;

/** The API as this application uses it; every call either is answered, or throws the problem. */
export interface Remote {
  register(owner: Owner, township: string, month: string): Promise<KeptRegister>;
  record(township: string, month: string, items: (Item & { act: EntryAct })[]): Promise<Outcome[]>;
  correct(item: Item, act: CorrectionAct): Promise<void>;
  confirm(item: Item, act: ConfirmAct, version: number): Promise<void>;
  requestLeave(item: Item, act: LeaveAct): Promise<void>;
  stepLeave(item: Item, act: LeaveStepAct): Promise<void>;
  leaves(owner: Owner, cadre: string): Promise<KeptLeaves>;
  kit(owner: Owner): Promise<VisitKit>;
  send: Send;
}

/** An entry as it travels: the same words every time it is sent. */
export function entryOf({ id, madeAt, act }: Item & { act: EntryAct }): RegisterEntryInput {
  return { id, ...pick(act, 'postingId', 'date', 'half', 'status'), enteredAt: madeAt };
}

/** Whether what is sent now goes out as that account in that office. */
export function speaks(session: SessionKeeper, { account, grant }: Owner): boolean {
  const { me } = session.state();
  return me?.account.id === account && me.office.grantId === grant;
}

export function remoteOf(session: SessionKeeper, language: () => string, now: () => string): Remote {
  const send: Send = async (owner, method, path, body, headers) => {
    // nothing is asked or sent in another's name: before the session is there, or when it is somebody else's by now, there is no way
    if (!speaks(session, owner)) throw ApiProblem.network(owner);
    return raw(session, language, `/api/v1${path}`, {
      method,
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
    });
  };
  const get = async <T>(owner: Owner, path: string): Promise<T> => (await send(owner, 'GET', path)).json();
  const post = async (item: Item, path: string, body: unknown, headers = {}): Promise<void> => {
    await (await send(item, 'POST', path, body, { 'Idempotency-Key': item.id, ...headers })).json();
  };
  const book = (township: string, month: string) => `/attendance/registers/${township}/${month}`;
  return {
    send,
    kit: (owner) => get(owner, '/visits/kit'),
    register: async (owner, township, month) =>
      keptRegister(await get<Register>(owner, book(township, month)), now()),
    record: async (township, month, items) => {
      const answer = await send(items[0] as Item, 'PUT', `${book(township, month)}/entries`, {
        entries: items.map(entryOf),
      });
      return ((await answer.json()) as RegisterEntriesResult).results;
    },
    correct: (item, act) =>
      post(item, '/attendance/corrections', {
        id: item.id,
        ...pick(act, 'postingId', 'date', 'half', 'status', 'reason'),
      }),
    confirm: (item, { township, month, through }, version) =>
      post(item, `${book(township, month)}/confirmation${through ? `?through=${through}` : ''}`, undefined, {
        'If-Match': `"${version}"`,
      }),
    requestLeave: (item, { body }) => post(item, '/leave-requests', body),
    stepLeave: (item, { leave, step, on, version }) =>
      post(item, `/leave-requests/${leave}/${step}`, step === 'return' ? { on } : undefined, {
        'If-Match': `"${version}"`,
      }),
    leaves: async (owner, cadre) => {
      const [postings, requests] = await Promise.all([
        get<Page<Posting>>(owner, `/postings?cadre=${cadre}&size=20`),
        get<Page<LeaveRequest>>(owner, '/leave-requests?size=30'),
      ]);
      return {
        postings: postings.items
          .filter(({ endState }) => endState !== 'ENDED')
          .map((posting) => pick(posting, 'id', 'villageName')),
        requests: requests.items.map((request) =>
          pick(
            request,
            'id',
            'kind',
            'from',
            'fromHalf',
            'to',
            'toHalf',
            'days',
            'state',
            'approver',
            'note',
            'alarm',
            'version',
            'may',
          ),
        ),
        readAt: now(),
      };
    },
  };
}
