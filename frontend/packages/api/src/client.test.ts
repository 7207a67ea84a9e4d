import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Api,
  ApiProblem,
  call,
  createApi,
  ifMatch,
  LastingSession,
  type Me,
  SessionKeeper,
  uuid,
} from './index';

const base = 'http://zhucun.test';
const me = {
  account: { username: 'clerk' },
  office: { grantId: 'g1' },
  offices: [],
  permissions: [],
} as unknown as Me;
const server = setupServer();
let session: SessionKeeper;
let lasting: LastingSession;
let api: Api;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
beforeEach(() => {
  session = new SessionKeeper(base);
  api = createApi({ session, language: () => 'en', base });
});

function login(token = 'old') {
  server.use(
    http.post(`${base}/api/v1/auth/login`, () =>
      HttpResponse.json({ accessToken: token, expiresIn: 300, me }),
    ),
  );
  return session.login('clerk', 'secret');
}

test('every UUID is random, of version 4', () => {
  const made = Array.from({ length: 500 }, uuid);
  for (const one of made)
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(made).size).toBe(500);
});

test('many refused requests renew the session once and are all sent again', async () => {
  let refreshes = 0;
  server.use(
    http.post(`${base}/api/v1/auth/refresh`, ({ request }) => {
      refreshes++;
      expect(request.headers.get('X-Requested-With')).toBe('zhucun');
      return HttpResponse.json({ accessToken: 'new', expiresIn: 300, me });
    }),
    http.get(`${base}/api/v1/cadres`, ({ request }) =>
      request.headers.get('Authorization') === 'Bearer new'
        ? HttpResponse.json({ items: [], next: null })
        : new HttpResponse(null, { status: 401 }),
    ),
  );
  await login();
  const pages = await Promise.all(Array.from({ length: 8 }, () => call(api.GET('/api/v1/cadres'))));
  expect(pages).toHaveLength(8);
  expect(refreshes).toBe(1);
});

test('a session that cannot be renewed is lost and says so', async () => {
  server.use(
    http.post(`${base}/api/v1/auth/refresh`, () => new HttpResponse(null, { status: 401 })),
    http.get(`${base}/api/v1/cadres`, () =>
      HttpResponse.json({ title: '未登录', status: 401, code: 'UNAUTHENTICATED' }, { status: 401 }),
    ),
  );
  await login();
  await expect(call(api.GET('/api/v1/cadres'))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(session.state()).toEqual({ status: 'out', me: null, lost: true });
  expect(session.accessToken).toBeNull();
});

function waiting() {
  session = lasting = new LastingSession(base, () => 'en');
  api = createApi({ session, language: () => 'en', base });
}

/** Cadres for whoever has the token; a session that cannot be renewed. */
function listedFor(token: string, seen: (string | null)[] = []) {
  server.use(
    http.post(`${base}/api/v1/auth/refresh`, () => new HttpResponse(null, { status: 401 })),
    http.get(`${base}/api/v1/cadres`, ({ request }) => {
      seen.push(request.headers.get('Authorization'));
      return request.headers.get('Authorization') === `Bearer ${token}`
        ? HttpResponse.json({ items: [], next: null })
        : HttpResponse.json({ title: '未登录', status: 401, code: 'UNAUTHENTICATED' }, { status: 401 });
    }),
  );
}

async function lost() {
  for (let tries = 0; tries < 100 && session.state().status !== 'lost'; tries++)
    await new Promise((later) => setTimeout(later, 5));
  expect(session.state()).toEqual({ status: 'lost', me });
  expect(session.accessToken).toBeNull();
}

test('what was asked while the session was lost goes on when the same person is back', async () => {
  waiting();
  const seen: (string | null)[] = [];
  listedFor('new', seen);
  await login('old');
  const asked = call(api.GET('/api/v1/cadres'));
  await lost();
  const later = call(api.GET('/api/v1/cadres'));
  const names: unknown[] = [];
  server.use(
    http.post(`${base}/api/v1/auth/login`, async ({ request }) => {
      names.push(await request.json());
      return HttpResponse.json({ accessToken: 'new', expiresIn: 300, me });
    }),
  );
  await lasting.comeBack('secret');
  await expect(asked).resolves.toEqual({ items: [], next: null });
  await expect(later).resolves.toEqual({ items: [], next: null });
  expect(names).toEqual([{ username: 'clerk', password: 'secret' }]);
  expect(seen.filter((token) => token === 'Bearer new')).toHaveLength(2);
});

test('with a wrong password what was asked goes on waiting, and whoever leaves gets the refusal', async () => {
  waiting();
  listedFor('new');
  await login('old');
  const asked = call(api.GET('/api/v1/cadres'));
  await lost();
  server.use(
    http.post(`${base}/api/v1/auth/login`, () =>
      HttpResponse.json({ title: '未登录', status: 401, code: 'UNAUTHENTICATED' }, { status: 401 }),
    ),
  );
  await expect(lasting.comeBack('wrong')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(session.state().status).toBe('lost');
  lasting.leave();
  await expect(asked).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(session.state()).toEqual({ status: 'out', me: null, lost: true });
});

test('who is back is in the same office; where it was withdrawn nothing of it is sent as another', async () => {
  waiting();
  const seen: (string | null)[] = [];
  listedFor('new', seen);
  await login('old');
  const other = { ...me, office: { grantId: 'g2' } };
  const switched: unknown[] = [];
  let held = true;
  server.use(
    http.post(`${base}/api/v1/auth/login`, () =>
      HttpResponse.json({ accessToken: 'first', expiresIn: 300, me: other }),
    ),
    http.post(`${base}/api/v1/auth/office`, async ({ request }) => {
      switched.push(await request.json(), request.headers.get('Authorization'));
      return held
        ? HttpResponse.json({ accessToken: 'new', expiresIn: 300, me })
        : HttpResponse.json({ title: '无权', status: 403, code: 'FORBIDDEN' }, { status: 403 });
    }),
  );
  const asked = call(api.GET('/api/v1/cadres'));
  await lost();
  await lasting.comeBack('secret');
  await asked;
  expect(switched).toEqual([{ grantId: 'g1' }, 'Bearer first']);

  held = false;
  listedFor('never', seen);
  const refused = call(api.GET('/api/v1/cadres'));
  await lost();
  seen.length = 0;
  await lasting.comeBack('secret');
  await expect(refused).rejects.toMatchObject({ status: 401 });
  expect(session.state()).toEqual({ status: 'in', me: other });
  expect(seen).toEqual([]);
});

test('another window that signs in brings this one back too', async () => {
  waiting();
  listedFor('new');
  await login('old');
  const asked = call(api.GET('/api/v1/cadres'));
  await lost();
  server.use(
    http.post(`${base}/api/v1/auth/refresh`, () =>
      HttpResponse.json({ accessToken: 'new', expiresIn: 300, me }),
    ),
  );
  expect(await session.refresh()).toBe(true);
  await asked;
});

test('a token that is about to run out is renewed before something long begins', async () => {
  waiting();
  let renewed = 0;
  const good = (expiresIn: number) =>
    http.post(`${base}/api/v1/auth/refresh`, () => {
      renewed++;
      return HttpResponse.json({ accessToken: 'new', expiresIn, me });
    });
  server.use(good(59));
  await login();
  expect(await lasting.ready()).toBe(true);
  expect(renewed).toBe(0);
  await session.refresh();
  server.use(good(300));
  expect(await lasting.ready()).toBe(true);
  expect(renewed).toBe(2);
});

test('a server that is away during the refresh does not sign the user out', async () => {
  server.use(
    http.post(`${base}/api/v1/auth/refresh`, () => new HttpResponse(null, { status: 503 })),
    http.get(`${base}/api/v1/cadres`, () => new HttpResponse(null, { status: 401 })),
  );
  await login();
  await expect(call(api.GET('/api/v1/cadres'))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(session.state().status).toBe('in');
});

test('the renewed tab stays in its own office although another tab has switched', async () => {
  const switched: unknown[] = [];
  server.use(
    http.post(`${base}/api/v1/auth/refresh`, () =>
      HttpResponse.json({ accessToken: 'x', expiresIn: 300, me: { ...me, office: { grantId: 'g2' } } }),
    ),
    http.post(`${base}/api/v1/auth/office`, async ({ request }) => {
      switched.push(await request.json(), request.headers.get('Authorization'));
      return HttpResponse.json({ accessToken: 'y', expiresIn: 300, me });
    }),
  );
  await login();
  expect(await session.refresh()).toBe(true);
  expect(switched).toEqual([{ grantId: 'g1' }, 'Bearer x']);
  expect(session.accessToken).toBe('y');
});

test('nothing goes out as another office while the tab returns into its own, nor when it has changed meanwhile', async () => {
  const seen: (string | null)[] = [];
  let patience = () => {};
  const switching = new Promise<void>((resolve) => {
    patience = resolve;
  });
  server.use(
    http.post(`${base}/api/v1/auth/refresh`, () =>
      HttpResponse.json({ accessToken: 'other', expiresIn: 300, me: { ...me, office: { grantId: 'g2' } } }),
    ),
    http.post(`${base}/api/v1/auth/office`, async () => {
      await switching;
      return HttpResponse.json({ accessToken: 'own', expiresIn: 300, me });
    }),
    http.get(`${base}/api/v1/cadres`, ({ request }) => {
      seen.push(request.headers.get('Authorization'));
      return HttpResponse.json({ items: [], next: null });
    }),
  );
  await login();
  const renewed = session.refresh();
  await new Promise((later) => setTimeout(later, 20));
  await call(api.GET('/api/v1/cadres'));
  patience();
  await renewed;
  await call(api.GET('/api/v1/cadres'));
  expect(seen).toEqual(['Bearer old', 'Bearer own']);
});

test('a stale request is not sent again under an office chosen meanwhile', async () => {
  const seen: (string | null)[] = [];
  server.use(
    http.post(`${base}/api/v1/auth/refresh`, () =>
      HttpResponse.json({ accessToken: 'x', expiresIn: 300, me }),
    ),
    http.post(`${base}/api/v1/auth/office`, () =>
      HttpResponse.json({ accessToken: 'y', expiresIn: 300, me: { ...me, office: { grantId: 'g2' } } }),
    ),
    http.get(`${base}/api/v1/cadres`, async ({ request }) => {
      seen.push(request.headers.get('Authorization'));
      await session.switchOffice('g2');
      return HttpResponse.json({ title: '未登录', status: 401, code: 'UNAUTHENTICATED' }, { status: 401 });
    }),
  );
  await login();
  await expect(call(api.GET('/api/v1/cadres'))).rejects.toMatchObject({ status: 401 });
  expect(seen).toEqual(['Bearer old']);
});

test('a problem keeps its code, violations, rule and request id', async () => {
  server.use(
    http.post(`${base}/api/v1/teams`, () =>
      HttpResponse.json(
        {
          title: '违反规则',
          status: 422,
          code: 'RULE_VIOLATED',
          detail: '必须有且只有一个牵头单位',
          requestId: 'r-1',
          violations: [{ at: '/units', message: '牵头单位 2 个' }],
          rule: { id: 'C7', required: '1', found: '2', source: '001:12' },
        },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  await login();
  const problem = await call(api.POST('/api/v1/teams', { body: {} as never })).catch((e: unknown) => e);
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({
    status: 422,
    code: 'RULE_VIOLATED',
    requestId: 'r-1',
    violations: [{ at: '/units', message: '牵头单位 2 个' }],
    rule: { id: 'C7' },
    transient: false,
  });
});

test('an HTML answer of a proxy is a problem too', async () => {
  server.use(
    http.get(`${base}/api/v1/cadres`, () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 })),
  );
  await login();
  await expect(call(api.GET('/api/v1/cadres'))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    transient: true,
  });
});

test('a POST whose outcome is unknown is sent again under the same idempotency key', async () => {
  const keys: (string | null)[] = [];
  let answers = [503, 201, 201];
  server.use(
    http.post(`${base}/api/v1/findings`, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      const [status = 500, ...rest] = answers;
      answers = rest;
      return HttpResponse.json({}, { status });
    }),
  );
  await login();
  const record = () => call(api.POST('/api/v1/findings', { body: { facts: '不在岗' } as never }));
  await expect(record()).rejects.toMatchObject({ status: 503 });
  await record();
  await record();
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('sends the language, the version and no empty filter', async () => {
  let seen: Request | undefined;
  server.use(
    http.put(`${base}/api/v1/teams/t1`, ({ request }) => {
      seen = request;
      return HttpResponse.json({});
    }),
    http.get(`${base}/api/v1/teams`, ({ request }) => {
      expect(request.url).toBe(`${base}/api/v1/teams?region=620503`);
      return HttpResponse.json({ items: [], next: null });
    }),
  );
  await login();
  await call(
    api.PUT('/api/v1/teams/{id}', {
      params: { path: { id: 't1' } },
      headers: ifMatch({ version: 7 }),
      body: {} as never,
    }),
  );
  expect(seen?.headers.get('If-Match')).toBe('"7"');
  expect(seen?.headers.get('Accept-Language')).toBe('en');
  await call(api.GET('/api/v1/teams', { params: { query: { region: '620503', q: '' } } }));
});
