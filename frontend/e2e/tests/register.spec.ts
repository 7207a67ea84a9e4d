import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Api, apiOf } from '../support/api';
import { lengthOf, monthBefore } from '../support/days';
import { expect, test } from '../support/office';

// A whole township's month by exception: 12 villages, 40 cadres, 31 days, and no hand on the mouse.
const VILLAGES = 12;
const CADRES = 40;
const DAYS = 31;
/** What a clerk types in a minute without haste: three keys a second. */
const KEYS_IN_A_MINUTE = 180;

interface Row {
  postingId: string;
  villageCode: string;
  from: string;
  to: string | null;
  entries: { date: string; half: string; status: string; note: string | null }[];
  summary: Record<string, number>;
}

/** The newest open month of 31 days in which the whole township was on post from its first day to its last. */
async function openMonth(api: Api, township: string): Promise<string> {
  for (let back = 1; back < 36; back++) {
    const month = monthBefore(back);
    if (lengthOf(month) !== DAYS) continue;
    const { state, rows } = await api.get(`/attendance/registers/${township}/${month}`);
    const whole = rows.filter((row: Row) => row.from <= `${month}-01` && (row.to ?? '9') >= `${month}-31`);
    const villages = new Set(rows.map((row: Row) => row.villageCode));
    if (state === 'OPEN' && rows.length === CADRES && whole.length === CADRES && villages.size === VILLAGES)
      return month;
  }
  throw new Error('no month of the demonstration is open and whole');
}

test('a township fills its month by exception and confirms it in fewer keys than a minute has, without the mouse', async ({
  as,
}) => {
  const page = await as('xiangzhen');
  const api = await apiOf('xiangzhen');
  const township = (await api.get('/me')).office.nodeCode;
  const month = await openMonth(api, township);
  await page.goto(`/registers?month=${month}`);
  await expect(page.getByRole('grid').getByRole('gridcell').first()).toBeFocused();
  await watchPointer(page);
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const begun = Date.now();

  // everybody rests two days in turn; some are at the county, in training, on leave; one was not there
  for (let row = 0; row < CADRES; row++) {
    if (row > 0) await press('ArrowDown');
    if (row % 10 === 3) await press('t');
    else if (row % 10 === 7) await press('Alt+p');
    else if (row === 20) await press('a');
    else await press('r');
    await press('ArrowRight');
    if (row % 30 === 29) await press('Home');
  }
  await press('ArrowLeft');
  await press('Enter');
  const note = '本人说明在卷';
  keys += note.length;
  await page.keyboard.type(note);
  await press('Enter');
  await press('c');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '确认本月' })).toBeEnabled();
  await press('Enter');
  await expect(page.getByText('本月考勤已确认')).toBeVisible();
  const seconds = (Date.now() - begun) / 1000;
  process.stdout.write(
    `${CADRES} cadres, ${CADRES} exceptions: ${keys} keys, ${seconds.toFixed(1)} s at machine speed\n`,
  );

  expect(keys).toBeLessThanOrEqual(KEYS_IN_A_MINUTE);
  expect(await page.evaluate(() => (window as { pointed?: string[] }).pointed)).toEqual([]);
  const { state, rows } = await api.get(`/attendance/registers/${township}/${month}`);
  expect(state).toBe('CONFIRMED');
  const marked: string[] = rows.flatMap((row: Row) => row.entries.map(({ status }) => status));
  expect(count(marked, 'OFFICIAL_TRIP')).toBe(8); // whole days are two halves
  expect(count(marked, 'TRAINING')).toBe(4); // forenoons
  expect(count(marked, 'UNEXCUSED_ABSENCE')).toBe(2);
  expect(count(marked, 'REST')).toBe(62);
  expect(rows.at(-1).entries[0]).toMatchObject({ status: 'REST', note });
  expect(rows.every((row: Row) => row.summary.postedDays === DAYS)).toBe(true);
});

test('a lost session covers the register until its clerk is back, and what was typed meanwhile is kept', async ({
  as,
}) => {
  const page = await as('z620503104');
  const api = await apiOf('z620503104');
  const township = (await api.get('/me')).office.nodeCode;
  const month = monthBefore(5);
  await page.goto(`/registers?month=${month}`);
  const first = page.getByRole('grid').getByRole('gridcell').first();
  await expect(first).toBeFocused();
  const before = (await api.get(`/attendance/registers/${township}/${month}`)).rows[0].entries.length;

  await endSession(page);
  await page.keyboard.press('End');
  await page.keyboard.press('p');
  const again = page.getByRole('dialog', { name: /^登录已失效/ });
  await expect(again.getByLabel('用户名')).toHaveValue('z620503104');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.screenshot({ path: 'reports/pages/session-lost.png' });
  await expect(again.getByLabel('密码')).toBeFocused();
  await page.keyboard.type('Zhucun-demo-2026');
  await page.keyboard.press('Enter');
  await expect(again).toBeHidden();
  expect(new URL(page.url()).searchParams.get('month')).toBe(month);
  await expect(page.getByRole('status').filter({ hasText: '已全部保存' })).toBeVisible();
  const { rows } = await api.get(`/attendance/registers/${township}/${month}`);
  expect(rows[0].entries).toHaveLength(before + 2);
  expect(rows[0].entries.at(-1)).toMatchObject({ date: `${month}-${lengthOf(month)}`, status: 'TRAINING' });
});

/** Notes every use of a pointer from now on. */
async function watchPointer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const pointed: string[] = [];
    (window as { pointed?: string[] }).pointed = pointed;
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      document.addEventListener(kind, () => pointed.push(kind), { capture: true, passive: true });
  });
}

/** The session ends elsewhere: the cookie of this window says which. */
async function endSession(page: Page): Promise<void> {
  const answer = await page.request.post('/api/v1/auth/logout', {
    headers: { 'X-Requested-With': 'zhucun' },
  });
  expect(answer.status()).toBe(204);
}

const count = (list: string[], word: string) => list.filter((one) => one === word).length;
