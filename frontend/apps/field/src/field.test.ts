import 'fake-indexeddb/auto';
import { SessionKeeper } from '@zhucun/api';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from './data/clock';
import { Database } from './data/database';
import { tapped } from './data/marks';
import { remoteOf } from './data/remote';
import { Field } from './field';

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
};

/** The server as one phone sees it: one cookie for all its windows, a register for each township, and who has written what. */
class Backend {
  cookie: { account: string; grant: string } | null = null;
  online = true;
  logouts = 0;
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
