import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { BASE_URL } from '../application';
import { faults } from '../support/accessible';
import { type Api, apiOf } from '../support/api';
import { monthBefore, today } from '../support/days';
import { PASSWORD, test as withOffice } from '../support/office';

// The application for phones: a small screen, fingers, and a network that comes and goes.
const CLERK = 'z620503104';
const CADRE = 'ganbu';
const MONTHS_BACK = 4;

interface Row {
  postingId: string;
  name: string;
  from: string;
  to: string | null;
  entries: { id: string; date: string; half: string; status: string }[];
}

interface Phone {
  page: Page;
  context: BrowserContext;
}

const test = withOffice.extend<{ phone: (username: string) => Promise<Phone> }>({
  phone: async ({ browser }, use) => {
    const open: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (username) => {
      const phone = await openPhone(browser, complaints);
      open.push(phone.context);
      await phone.page.goto('/m/');
      // what is read last: then everything is on the phone
      const last = username === CADRE ? '/leave-requests' : `/${monthBefore(1)}`;
      const read = phone.page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith(last));
      await logIn(phone.page, username);
      await read;
      await expect(phone.page.locator('table, form.card').first()).toBeVisible();
      return phone;
    });
    for (const context of open) await context.close();
    expect(complaints, 'errors in the console, or requests to other origins').toEqual([]);
  },
});

async function openPhone(browser: Browser, complaints: string[]): Promise<Phone> {
  const context = await browser.newContext({
    baseURL: BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    // the browser reports every refusal and every cut itself; here they are what the tests are about
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== BASE_URL) complaints.push(`asked ${request.url()}`);
  });
  return { page, context };
}

async function logIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}

async function rowsOf(api: Api, month: string): Promise<Row[]> {
  const township = (await api.get('/me')).office.nodeCode;
  return (await api.get(`/attendance/registers/${township}/${month}`)).rows;
}

const idsOf = (rows: Row[]) => new Set(rows.flatMap(({ entries }) => entries.map(({ id }) => id)));

/** Cadres of whom nothing is entered on a day, whose names are theirs alone. */
function free(rows: Row[], date: string): Row[] {
  return rows.filter(
    ({ name, from, to, entries }) =>
      from <= date &&
      (to ?? '9') >= date &&
      entries.every((entry) => entry.date !== date) &&
      rows.filter((row) => row.name === name).length === 1,
  );
}

const saved = (page: Page, n: number) =>
  expect(page.getByRole('status')).toContainText(`本机已保存 ${n} 处更改`);
const sent = (page: Page) => expect(page.getByRole('status')).toHaveText('已全部送达');

test('three exceptions entered without a network survive a reload and arrive once, and the office sees them', async ({
  phone,
  as,
}) => {
  const api = await apiOf(CLERK);
  const month = today().slice(0, 7);
  const before = await rowsOf(api, month);
  const [one, two, three] = free(before, today()) as [Row, Row, Row];
  const { page, context } = await phone(CLERK);
  await sent(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await context.setOffline(true);
  const mark = (row: Row, status: string) => page.getByRole('button', { name: `${row.name} ${status}` });
  await mark(one, '培训').tap();
  await mark(two, '因公外出').tap();
  await mark(three, '轮休').tap();
  await page
    .getByRole('group', { name: `${three.name} 的时段` })
    .getByLabel('下午')
    .tap();
  await saved(page, 3);
  await page.reload();
  await saved(page, 3);
  await expect(mark(one, '培训 全天')).toHaveAttribute('aria-pressed', 'true');
  await expect(mark(three, '轮休 下午')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /待送达/ }).tap();
  await expect(page.getByRole('listitem')).toHaveCount(3);
  expect(idsOf(await rowsOf(api, month))).toEqual(idsOf(before));

  await context.setOffline(false);
  await sent(page);
  await page.reload();
  await sent(page);
  const known = idsOf(before);
  const added = (await rowsOf(api, month)).flatMap(({ postingId, entries }) =>
    entries.filter(({ id }) => !known.has(id)).map((entry) => ({ postingId, ...entry })),
  );
  expect(new Set(added.map(({ id }) => id)).size).toBe(3);
  expect(added.map(({ postingId, half, status }) => `${postingId} ${half} ${status}`).sort()).toEqual(
    [
      `${one.postingId} AM TRAINING`,
      `${one.postingId} PM TRAINING`,
      `${two.postingId} AM OFFICIAL_TRIP`,
      `${two.postingId} PM OFFICIAL_TRIP`,
      `${three.postingId} PM REST`,
    ].sort(),
  );
  const office = await as(CLERK);
  await office.goto(`/registers?month=${month}`);
  for (const [row, words] of [
    [one, '培训'],
    [two, '因公外出'],
    [three, '上午 在村，下午 轮休'],
  ] as const)
    await expect(
      office
        .getByRole('row')
        .filter({ hasText: row.name })
        .getByRole('gridcell', { name: new RegExp(`^${Number(today().slice(8))}日 . ${words}`) }),
    ).toBeVisible();
});

test('a built file that is not there is missing, for now, and no page under its name', async ({
  request,
}) => {
  const answer = await request.get('/m/assets/index-another.js');
  expect(answer.status()).toBe(404);
  expect(answer.headers()['cache-control']).toBe('no-store');
});

test('a session that ran out costs nothing: the login leads back, and what was saved is sent then', async ({
  phone,
}) => {
  const api = await apiOf(CLERK);
  const month = today().slice(0, 7);
  const before = await rowsOf(api, month);
  const row = free(before, today()).at(-1) as Row;
  const { page } = await phone(CLERK);
  await sent(page);
  const ended = await page.request.post('/api/v1/auth/logout', { headers: { 'X-Requested-With': 'zhucun' } });
  expect(ended.status()).toBe(204);
  await page.getByRole('button', { name: `${row.name} 请假` }).tap();
  await expect(page.getByRole('status')).toContainText('本机已保存的 1 处更改都在');
  await expect(page.getByText(row.name)).toHaveCount(0);
  await logIn(page, CLERK);
  await sent(page);
  const after = await rowsOf(api, month);
  expect(idsOf(after).size).toBe(idsOf(before).size + 1);
  await page.getByRole('button', { name: '我的' }).tap();
  await page.getByRole('button', { name: '退出登录' }).tap();
  await expect(page.getByLabel('用户名')).toBeVisible();
  const left = () =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(databases[0]?.name ?? '');
        request.onsuccess = () => resolve(request.result);
      });
      const kept = database.transaction('kept').objectStore('kept').getAllKeys();
      await new Promise((done) => {
        kept.onsuccess = done;
      });
      return kept.result;
    });
  await expect.poll(left).toEqual([]);
});

test('logging out with something unsent asks first, and deletes only after the answer', async ({ phone }) => {
  const { page, context } = await phone(CLERK);
  await sent(page);
  await context.setOffline(true);
  await page
    .getByRole('button', { name: / 无故脱岗$/ })
    .first()
    .tap();
  await saved(page, 1);
  await page.getByRole('button', { name: '我的' }).tap();
  await page.getByRole('button', { name: '退出登录' }).tap();
  const dialog = page.getByRole('dialog', { name: '还有 1 处更改没有送达' });
  await dialog.getByRole('button', { name: '返回' }).tap();
  await saved(page, 1);
  await page.getByRole('button', { name: '退出登录' }).tap();
  await dialog.getByRole('button', { name: '删除并退出' }).tap();
  await expect(page.getByLabel('用户名')).toBeVisible();
  await context.setOffline(false);
});

test('a normal month takes one tap for each exception and two to confirm it', async ({ phone }) => {
  const api = await apiOf(CLERK);
  const month = monthBefore(MONTHS_BACK);
  const { page } = await phone(CLERK);
  await sent(page);
  for (let back = 0; back < MONTHS_BACK; back++) await page.getByRole('button', { name: '上个月' }).tap();
  await expect(page.getByText('登记中')).toBeVisible();
  const rows = await rowsOf(api, month);
  expect(idsOf(rows).size).toBe(0);
  await page.evaluate(() => {
    const counted = window as { taps?: number };
    counted.taps = 0;
    document.addEventListener('click', () => (counted.taps = (counted.taps ?? 0) + 1), true);
  });

  // a day is turned by a swipe, which is no tap
  const statuses = ['轮休', '轮休', '因公外出', '培训', '请假'];
  const names = free(rows, `${month}-01`).map(({ name }) => name);
  const exceptions = Math.min(12, names.length);
  for (let place = 0; place < exceptions; place++) {
    await page.getByRole('button', { name: `${names[place]} ${statuses[place % statuses.length]}` }).tap();
    await swipe(page);
    await expect(page.getByRole('radio', { checked: true }).first()).toHaveAccessibleName(
      new RegExp(`月${place + 2}日`),
    );
  }
  await page.getByRole('button', { name: /^确认 .* 月考勤$/ }).tap();
  await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).tap();

  await expect(page.getByText('已确认', { exact: true })).toBeVisible();
  await sent(page);
  expect(await page.evaluate(() => (window as { taps?: number }).taps)).toBe(exceptions + 2);
  const township = (await api.get('/me')).office.nodeCode;
  expect((await api.get(`/attendance/registers/${township}/${month}`)).state).toBe('CONFIRMED');
  expect(idsOf(await rowsOf(api, month)).size).toBe(exceptions);
});

test('a cadre asks for leave without a network, sees it waiting, and takes it back', async ({ phone }) => {
  const api = await apiOf(CADRE);
  const count = async () => (await api.get('/leave-requests?size=100')).items.length;
  const before = await count();
  const { page, context } = await phone(CADRE);
  await sent(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  const far = `${Number(today().slice(0, 4))}-12-28`;
  await page.getByLabel('假别').selectOption({ label: '事假' });
  await page.getByLabel('开始', { exact: true }).fill(far);
  await page.getByLabel('结束', { exact: true }).fill(far);
  await page.getByLabel('事由').fill('家中有事');
  await page.getByRole('button', { name: '提交' }).tap();
  await saved(page, 1);
  await page.reload();
  await saved(page, 1);
  await context.setOffline(false);
  await sent(page);
  const item = page.getByRole('listitem').filter({ hasText: `事假 ${far}` });
  await expect(item).toContainText('待审批');
  expect(await count()).toBe(before + 1);
  await item.getByRole('button', { name: '撤回' }).tap();
  await expect(item).toContainText('已撤回');
  expect(await count()).toBe(before + 1);
});

test('every view in both languages, as a phone shows it', async ({ phone, browser }) => {
  const { page, context } = await phone(CLERK);
  await sent(page);
  await inBothLanguages(page, 'register');
  await context.setOffline(true);
  await page
    .getByRole('button', { name: / 轮休$/ })
    .first()
    .tap();
  await page
    .getByRole('button', { name: / 因公外出$/ })
    .nth(2)
    .tap();
  await saved(page, 2);
  await inBothLanguages(page, 'offline');
  await page.getByRole('button', { name: /待送达/ }).tap();
  await inBothLanguages(page, 'outbox');
  await page.getByRole('button', { name: '撤回' }).first().tap();
  await page.getByRole('button', { name: '撤回' }).first().tap();
  await context.setOffline(false);
  await page.getByRole('button', { name: '考勤', exact: true }).tap();
  for (let back = 0; back < MONTHS_BACK + 1; back++) await page.getByRole('button', { name: '上个月' }).tap();
  await page.getByRole('button', { name: /^确认 .* 月考勤$/ }).tap();
  await expectSound(page, 'confirm');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '我的' }).tap();
  await inBothLanguages(page, 'me');

  const cadre = await phone(CADRE);
  await sent(cadre.page);
  await inBothLanguages(cadre.page, 'leave');
  const stranger = await openPhone(browser, []);
  await stranger.page.goto('/m/');
  await expect(stranger.page.getByLabel('用户名')).toBeVisible();
  await inBothLanguages(stranger.page, 'login');
  await stranger.context.close();
});

async function inBothLanguages(page: Page, name: string): Promise<void> {
  await expectSound(page, `${name}-zh`);
  await speak(page, 'English');
  await expectSound(page, `${name}-en`);
  await speak(page, '中文');
}

/** The switch of languages stands under "me" and on the login. */
async function speak(page: Page, word: string): Promise<void> {
  const here = page.getByRole('button', { name: word });
  if (await here.isVisible()) return here.tap();
  const tabs = page.getByRole('navigation').getByRole('button');
  const place = await tabs.evaluateAll((all) => all.findIndex((one) => one.hasAttribute('aria-current')));
  await tabs.nth(2).tap();
  await here.tap();
  await tabs.nth(place).tap();
}

async function expectSound(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(wide, name).toBe(0);
  await page.screenshot({ path: `reports/pages/field-${name}.png` });
  expect.soft(await faults(page), name).toEqual([]);
}

/** A finger from right to left. */
async function swipe(page: Page): Promise<void> {
  await page.locator('.day').evaluate((target) => {
    const finger = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 360 });
    const say = (kind: string, x: number) =>
      target.dispatchEvent(
        new TouchEvent(kind, { bubbles: true, touches: [finger(x)], changedTouches: [finger(x)] }),
      );
    say('touchstart', 300);
    say('touchend', 80);
  });
}
