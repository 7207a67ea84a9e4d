import 'fake-indexeddb/auto';
import { SessionKeeper } from '@zhucun/api';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from './data/clock';
import { Database } from './data/database';
import type { Item, VisitAct } from './data/item';
import { tapped } from './data/marks';
import { remoteOf } from './data/remote';
import { Field } from './field';
import { draw } from './jsx';

interface Office {
  grantId: string;
  role: string;
  tree: string;
  nodeCode: string;
  nodeName: string;
}

const office = (grantId: string, nodeCode: string): Office => ({
  grantId,
  role: 'TOWNSHIP',
  tree: 'REGION',
  nodeCode,
  nodeName: nodeCode,
});
const OFFICES: Record<string, Office[]> = {
  wang: [office('g1', '620503101'), office('g2', '620503102')],
  li: [office('g3', '620503103')],
  zhou: [{ ...office('g4', '620503'), role: 'INSPECTOR' }],
};

/** The server as one phone sees it: one cookie for all its windows, a register for each township, and who has written what. */
class Backend {
  cookie: { account: string; grant: string } | null = null;
  online = true;
  logouts = 0;
  readonly visits: string[] = [];
  /** What it says to a visit, if it does not take it. */
  refusesVisits: { status: number; code: string; detail: string } | null = null;
  readonly writes: { account: string; grant: string; township: string }[] = [];
  /** Lets an answer wait on its way back. */
  slow: (path: string) => Promise<void> | undefined = () => undefined;

  answer = async (asked: Request | string, init?: RequestInit): Promise<Response> => {
    const request = new Request(new URL(typeof asked === 'string' ? asked : asked.url, location.href), {
      ...(typeof asked === 'string' ? init : { method: asked.method, headers: asked.headers }),
    });
    const body = typeof asked === 'string' ? init?.body : await asked.text();
    if (!this.online) throw new TypeError('no network');
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    const answer = this.act(request, path, body ? JSON.parse(String(body)) : {});
    await this.slow(path);
    if (!this.online) throw new TypeError('no network');
    return answer;
  };

  private act(request: Request, path: string, body: Record<string, unknown>): Response {
    const [, room, act] = path.split('/');
    if (room === 'auth') return this.session(String(act), body);
    const who = claims(request.headers.get('Authorization'));
    if (!who) return json(401, { title: 'out', status: 401, code: 'UNAUTHENTICATED' });
    const [, , , township = '', month = ''] = path.split('/');
    if (path === '/visits/kit') return json(200, kit());
    if (path === '/visits' && this.refusesVisits)
      return json(this.refusesVisits.status, { title: 'no', ...this.refusesVisits });
    if (path === '/visits') {
      this.visits.push(`${who.account} ${String(body.id)}`);
      return json(201, {});
    }
    if (request.method === 'GET') return json(200, register(township, month));
    this.writes.push({ account: who.account, grant: who.grant, township });
    const entries = body.entries as { id: string }[];
    return json(200, { results: entries.map(({ id }) => ({ id, outcome: 'RECORDED', overtaken: false })) });
  }

  private session(act: string, body: Record<string, unknown>): Response {
    if (act === 'logout') {
      this.logouts++;
      this.cookie = null;
      return new Response(null, { status: 204 });
    }
    if (act === 'login') this.logIn(String(body.username));
    const { cookie } = this;
    if (!cookie) return json(401, { title: 'out', status: 401, code: 'UNAUTHENTICATED' });
    const offices = OFFICES[cookie.account] ?? [];
    if (act === 'office') {
      if (!offices.some(({ grantId }) => grantId === body.grantId))
        return json(403, { title: 'not yours', status: 403, code: 'FORBIDDEN' });
      cookie.grant = String(body.grantId);
    }
    const token = btoa(JSON.stringify({ iat: Date.now() / 1000, ...cookie }));
    return json(200, {
      accessToken: `head.${token}.signature`,
      expiresIn: 300,
      me: {
        account: { id: cookie.account, displayName: cookie.account },
        office: offices.find(({ grantId }) => grantId === cookie.grant),
        offices,
        permissions: [],
        passwordChangeRequired: false,
      },
    });
  }

  logIn(account: string, grant = OFFICES[account]?.[0]?.grantId ?? ''): void {
    this.cookie = { account, grant };
  }
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

function claims(header: string | null): { account: string; grant: string } | null {
  return header ? JSON.parse(atob(header.split('.')[1] ?? '')) : null;
}

function kit() {
  return {
    readAt: new Date().toISOString(),
    errands: [
      {
        id: 'e1',
        kind: 'DRAW',
        title: '2026-1',
        villageCode: '620503101201',
        villageName: 'village',
        from: '2026-01-01',
        to: '2099-01-01',
        inspectionKind: 'ROUTINE',
        teams: [{ id: 't1', name: 'team' }],
        people: [{ cadreId: 'c1', name: 'somebody' }],
        night: { from: '19:00', until: '06:00', source: 'I4' },
      },
    ],
    checklists: [],
  };
}

function register(township: string, month: string) {
  return {
    township: { code: township, name: township },
    month,
    state: 'OPEN',
    closedTo: null,
    confirmedBy: null,
    calendar: Array.from({ length: 28 }, (_, day) => ({
      date: `${month}-${String(day + 1).padStart(2, '0')}`,
      kind: 'WORKDAY',
    })),
    rows: [
      {
        postingId: `p ${township}`,
        name: 'somebody',
        villageCode: `${township}201`,
        villageName: 'village',
        from: '2025-01-01',
        to: null,
        entries: [],
      },
    ],
    version: 1,
    may: ['record', 'confirm'],
  };
}

let backend: Backend;

beforeEach(() => {
  backend = new Backend();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', (asked: Request | string, init?: RequestInit) => backend.answer(asked, init));
});
afterEach(() => {
  // what a test leaves behind finds no network
  backend.online = false;
});

/** Opens the application in one window of the phone. */
async function open(): Promise<Field> {
  const session = new SessionKeeper();
  const clock = new Clock();
  const field = new Field(
    session,
    remoteOf(session, () => 'zh-CN', clock.now),
    clock,
    () => undefined,
  );
  await field.start();
  return field;
}

async function openAs(account: string): Promise<Field> {
  const field = await open();
  await field.login(account, 'secret');
  expect(field.state).toMatchObject({ phase: 'in', me: { id: account } });
  return field;
}

async function rest(field: Field): Promise<void> {
  const row = field.state.register?.rows[0];
  if (!row) throw new Error('no register');
  await field.mark(row, (marks) => tapped(marks, 'REST'));
}

async function keys(): Promise<string[]> {
  const database = await Database.open();
  const found = await database.keys();
  database.close();
  return found;
}

/** Lets the answers of some addresses wait until they are let go. */
function holding(part: string): { asked: Promise<void>; go: () => void } {
  let go = () => {};
  let seen = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    seen = resolve;
  });
  backend.slow = (path) => {
    if (!path.includes(part)) return undefined;
    seen();
    return gate;
  };
  return { asked, go };
}

test('what was entered after a start without a network is not sent as another, who has logged in on the phone meanwhile', async () => {
  await openAs('wang');
  backend.online = false;
  const field = await open();
  expect(field.state).toMatchObject({ phase: 'in', online: false, me: { id: 'wang' } });
  await rest(field);
  backend.logIn('li');
  backend.online = true;
  await field.sync();
  expect(backend.writes).toEqual([]);
  expect([field.state.me?.id, field.state.register?.township]).toEqual(['li', '620503103']);
  expect([field.items.length, field.ofOthers]).toEqual([0, 1]);
  await field.login('wang', 'secret');
  expect(backend.writes).toEqual([{ account: 'wang', grant: 'g1', township: '620503101' }]);
});

test('an inspector’s errands and drafts are there without a network; another sees neither, and the logout takes both', async () => {
  const { VisitsView } = await import('./visits/visits');
  const first = await openAs('zhou');
  expect(first.state.kit?.errands.map(({ id }) => id)).toEqual(['e1']);
  backend.online = false;
  const field = await open();
  expect(field.state).toMatchObject({ phase: 'in', online: false, kit: { errands: [{ id: 'e1' }] } });
  const page = document.createElement('main');
  const show = () => {
    draw(page, VisitsView({ field }));
    return page;
  };
  const press = (word: string) =>
    [...show().querySelectorAll('button')].find(({ textContent }) => textContent === word)?.click();
  press('登记督查');
  await vi.waitFor(() => expect(field.state.visit).not.toBe(''));
  const note = show().querySelector('textarea') as HTMLTextAreaElement;
  note.value = '门前道路硬化';
  note.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(field.items[0]?.act).toMatchObject({ body: { note: '门前道路硬化' } }));
  // an answer that was a slip of the thumb is taken back by tapping it once more
  const answered = () => (field.items[0]?.act as VisitAct | undefined)?.body.people.c1?.answer;
  for (const [tap, answer] of [
    ['change', 'YES'],
    ['click', undefined],
  ] as const) {
    show().querySelector('input[name="c1"]')?.dispatchEvent(new Event(tap));
    await vi.waitFor(() => expect(answered()).toBe(answer));
  }

  // the phone dies and comes back, and somebody else borrows it
  backend.online = true;
  const other = await openAs('li');
  expect([other.items.length, other.ofOthers, other.state.kit]).toEqual([0, 1, null]);
  expect(backend.visits).toEqual([]);
  const back = await openAs('zhou');
  const [item] = back.items;
  expect(item).toMatchObject({ held: { code: 'DRAFT' }, act: { body: { note: '门前道路硬化' } } });
  const { act } = item as { act: VisitAct };
  await back.again(item as Item, act);
  await vi.waitFor(() => expect(backend.visits).toEqual([`zhou ${act.visit}`]));
  await vi.waitFor(() => expect(back.items).toEqual([]));

  await back.write({ ...act, visit: 'another' });
  await back.logout();
  expect(back.state.dialog).toBe('logout');
  await back.logout(true);
  expect(back.ofOthers).toBe(0);
  expect(await keys()).toEqual([]);
});

/** A phone without room: what is written is aborted, as a browser does it. */
function withoutRoom(): () => void {
  const full = function (this: IDBObjectStore): IDBRequest<IDBValidKey> {
    const error = new DOMException('full', 'QuotaExceededError');
    Object.defineProperty(this.transaction, 'error', { value: error, writable: true });
    this.transaction.abort();
    return {} as IDBRequest<IDBValidKey>;
  };
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full),
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

/** An inspector with one finished visit on his phone, which no network has taken yet, and the page as he sees it. */
async function finished(): Promise<{ field: Field; act: VisitAct; said: () => string | undefined }> {
  const { VisitsView } = await import('./visits/visits');
  const field = await openAs('zhou');
  const [errand] = field.state.kit?.errands ?? [];
  if (!errand) throw new Error('no errand');
  const act: VisitAct = {
    kind: 'VISIT',
    visit: crypto.randomUUID(),
    label: '督查 village',
    body: {
      errand,
      team: 't1',
      on: '2026-01-05',
      at: '10:00',
      methods: ['OPEN_CHECK'],
      note: '门前道路硬化',
      template: '',
      templateVersion: 0,
      items: [],
      answers: {},
      people: {},
      results: {},
    },
  };
  backend.online = false;
  await field.submit(act);
  await vi.waitFor(() => expect(field.state.online).toBe(false));
  backend.online = true;
  const page = document.createElement('main');
  const said = () => {
    draw(page, VisitsView({ field }));
    return page.querySelector('[role=alert], .refusal')?.textContent ?? undefined;
  };
  return { field, act, said };
}

test('a visit that the server fails at stays on the phone, says so, and arrives once it can be taken', async () => {
  const { field, act, said } = await finished();
  for (const status of [500, 503, 429]) {
    backend.refusesVisits = { status, code: 'UNAVAILABLE', detail: 'down' };
    await field.sync();
    expect(field.items).toMatchObject([
      { held: null, act: { visit: act.visit, body: { note: '门前道路硬化' } } },
    ]);
    expect(said()).toBe('服务器暂时没有收下，写好的都在手机上，稍后自动再送。');
  }
  const again = await open();
  expect(again.items).toMatchObject([{ act: { visit: act.visit } }]);
  backend.refusesVisits = null;
  await field.sync();
  expect(backend.visits).toEqual([`zhou ${act.visit}`]);
  expect(field.items).toEqual([]);
  expect(said()).toBeUndefined();
});

test('a visit that the server refuses stays on the phone with its sentence, to be changed', async () => {
  const { field, act, said } = await finished();
  backend.refusesVisits = { status: 422, code: 'RULE_VIOLATED', detail: '夜访须在 19:00 至次日 06:00 之间' };
  await field.sync();
  expect(field.items).toMatchObject([
    { held: { code: 'RULE_VIOLATED' }, act: { visit: act.visit, body: { note: '门前道路硬化' } } },
  ]);
  expect(said()).toBe('夜访须在 19:00 至次日 06:00 之间');
  backend.refusesVisits = null;
  await field.again(field.items[0] as Item, act);
  await vi.waitFor(() => expect(backend.visits).toEqual([`zhou ${act.visit}`]));
  expect(said()).toBeUndefined();
});

test('where the phone has no room left nothing is sent half and nothing is lost, and the page says why', async () => {
  const { field, act, said } = await finished();
  // as if it had been written just now: nothing of it has been tried
  const [tried] = field.items;
  await field.again(tried as Item, act);
  const room = withoutRoom();
  try {
    backend.online = true;
    await vi.waitFor(() =>
      expect(said()).toBe('手机存储空间已满，还没有送出。写好的都在手机上，腾出空间后会再送。'),
    );
    expect(backend.visits).toEqual([]);
    expect(field.items).toMatchObject([{ tried: false, act: { visit: act.visit } }]);
  } finally {
    room();
  }
  await field.sync();
  expect(backend.visits).toEqual([`zhou ${act.visit}`]);
  expect(said()).toBeUndefined();
});

test('a visit that the phone has no room to begin is not begun, and the page says why', async () => {
  const { VisitsView } = await import('./visits/visits');
  const field = await openAs('zhou');
  const page = document.createElement('main');
  const show = () => {
    draw(page, VisitsView({ field }));
    return page;
  };
  const room = withoutRoom();
  try {
    [...show().querySelectorAll('button')].find(({ textContent }) => textContent === '登记督查')?.click();
    await vi.waitFor(() =>
      expect(show().querySelector('[role=alert]')?.textContent).toBe(
        '没有存到手机上，请检查手机存储空间后再试。',
      ),
    );
    expect([field.state.visit, field.items]).toEqual(['', []]);
  } finally {
    room();
  }
});

test('nor as another office of the same person', async () => {
  await openAs('wang');
  backend.online = false;
  const field = await open();
  await rest(field);
  backend.logIn('wang', 'g2');
  backend.online = true;
  await field.sync();
  expect(backend.writes).toEqual([]);
  expect([field.state.register?.township, field.ofOtherOffices]).toEqual(['620503102', 1]);
  await field.switchOffice('g1');
  expect(backend.writes).toEqual([{ account: 'wang', grant: 'g1', township: '620503101' }]);
});

test('a tap alone finds the session again, and what it enters arrives', async () => {
  await openAs('wang');
  backend.online = false;
  const field = await open();
  await rest(field);
  backend.online = true;
  const [item] = field.items;
  if (!item) throw new Error('nothing saved');
  await field.retryOne(item);
  await vi.waitFor(() => expect(backend.writes).toHaveLength(1));
});

test('a register that arrives after the office was changed is neither shown nor kept for the new one', async () => {
  const field = await openAs('wang');
  const held = holding('620503101');
  const reading = field.sync();
  await held.asked;
  await field.switchOffice('g2');
  held.go();
  await reading;
  expect(field.state.register?.township).toBe('620503102');
  const database = await Database.open();
  for (const key of (await database.keys()).filter((one) => one.startsWith('register ')))
    expect([key, await database.get(key)]).toEqual([
      expect.stringContaining('g2'),
      expect.objectContaining({ township: '620503102' }),
    ]);
  database.close();
});

test('the office changes when the delivery under way has ended', async () => {
  const field = await openAs('wang');
  await rest(field);
  const held = holding('/entries');
  const sending = field.sync();
  await held.asked;
  const switching = field.switchOffice('g2');
  await new Promise((later) => setTimeout(later, 20));
  expect(field.state.me?.office.grantId).toBe('g1');
  held.go();
  await Promise.all([sending, switching]);
  expect(field.state.me?.office.grantId).toBe('g2');
  expect(field.ofOtherOffices).toBe(0);
});

test('an answer that arrives after the logout leaves nothing on the phone', async () => {
  const field = await openAs('wang');
  await rest(field);
  const held = holding('620503101');
  const reading = field.sync();
  await held.asked;
  await field.logout(true);
  held.go();
  await reading;
  expect(field.state).toMatchObject({ phase: 'login', me: null, register: null });
  expect([await keys(), field.ofOthers, backend.writes]).toEqual([[], 0, []]);
});

test('who logs out while the session is being asked for stays out', async () => {
  await openAs('wang');
  backend.online = false;
  const field = await open();
  backend.online = true;
  const held = holding('/refresh');
  const connecting = field.sync();
  await held.asked;
  const leaving = field.logout();
  await vi.waitFor(() => expect(field.state.me).toBeNull());
  held.go();
  await Promise.all([connecting, leaving]);
  expect(field.state).toMatchObject({ phase: 'login', me: null });
  expect([await keys(), backend.cookie]).toEqual([[], null]);
});

test('a logout holds for every window of the phone', async () => {
  const field = await openAs('wang');
  const second = await open();
  expect(second.state.phase).toBe('in');
  await field.logout();
  await vi.waitFor(() => expect(second.state).toMatchObject({ phase: 'login', me: null, register: null }));
  await second.sync();
  expect([second.state.phase, await keys()]).toEqual(['login', []]);
});

test('a logout without a network ends the session when the network is back, before anybody else logs in', async () => {
  const field = await openAs('wang');
  backend.online = false;
  await field.logout();
  expect([field.state.phase, backend.logouts]).toEqual(['login', 0]);
  const again = await open();
  expect(again.state.phase).toBe('login');
  backend.online = true;
  await field.sync();
  expect([backend.logouts, backend.cookie, await keys()]).toEqual([1, null, []]);
  await field.login('li', 'secret');
  await field.sync();
  await again.sync();
  expect([backend.logouts, backend.cookie?.account, field.state.phase]).toEqual([1, 'li', 'in']);
});
