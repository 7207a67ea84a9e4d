import { createHash, randomBytes } from 'node:crypto';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { BASE_URL } from '../application';
import { faults } from '../support/accessible';
import { type Api, apiOf } from '../support/api';
import { today } from '../support/days';
import { PASSWORD, test } from '../support/office';

// An inspector on the road: no network, an evening in a village, a visit that arrives once, and a file that arrives whole.
const INSPECTOR = 'ducha1';
const COUNTY = '620503';

interface Posted {
  villageCode: string;
  villageName: string;
  cadreName: string;
  endState: string | null;
}

interface Village {
  code: string;
  name: string;
  people: string[];
}

/** A village with two posted cadres or more, that may still be visited this week, planned for the inspector today. */
async function planned(api: Api): Promise<Village> {
  const postings: Posted[] = [];
  for (let after = ''; after !== 'end'; ) {
    const page = await api.get(`/postings?size=200${after}`);
    postings.push(...page.items);
    after = page.next ? `&after=${encodeURIComponent(page.next)}` : 'end';
  }
  const villages = new Map<string, Village>();
  for (const { villageCode: code, villageName: name, cadreName, endState } of postings) {
    if (endState === 'ENDED') continue;
    const village = villages.get(code) ?? { code, name, people: [] };
    villages.set(code, { ...village, people: [...village.people, cadreName] });
  }
  const inspectors = await api.get(`/inspection-groups/inspectors?region=${COUNTY}`);
  const me = (await (await apiOf(INSPECTOR)).get('/me')).account.id;
  const named = inspectors.find(({ account }: { account: string }) => account === me);
  for (const village of villages.values()) {
    if (!village.code.startsWith(COUNTY) || new Set(village.people).size < 2) continue;
    const visits = [{ villageCode: village.code, on: today(), inspectors: [named.name] }];
    const plan = { title: '夜访', kind: 'ROUTINE', from: today(), to: today(), visits };
    const loads: { over: boolean }[] = await api.post('/inspection-plans/preview', plan);
    if (loads.some(({ over }) => over)) continue;
    const group = await api.post('/inspection-groups', {
      name: `夜访组${Date.now()}`,
      regionCode: COUNTY,
      standing: false,
      area: [village.code.slice(0, 9)],
      members: [{ account: me, homes: [] }],
      from: '2026-01-01',
    });
    await api.post('/inspection-plans', { ...plan, groupId: group.id });
    return village;
  }
  throw new Error('no village with two cadres is free this week');
}

async function logIn(page: Page): Promise<void> {
  await page.getByLabel('用户名').fill(INSPECTOR);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}

/** What an inspector needs lies on the phone: the application, its part for visits, and his errands. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForFunction(async () => {
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) if (url.includes('/visits-')) return true;
    return false;
  });
}

async function expectSound(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(wide, name).toBe(0);
  await page.screenshot({ path: `reports/pages/field-${name}.png`, fullPage: true });
  expect.soft(await faults(page), name).toEqual([]);
}

const sent = (page: Page) => expect(page.getByRole('status')).toHaveText('已全部送达');

/** Lets the second piece of the upload die on its way, once. */
async function breakSecondPiece(context: BrowserContext): Promise<{ offsets: string[] }> {
  const seen: { offsets: string[] } = { offsets: [] };
  await context.route('**/api/v1/uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    seen.offsets.push(route.request().headers()['upload-offset'] ?? '');
    return seen.offsets.length === 2 ? route.abort('connectionreset') : route.continue();
  });
  return seen;
}

test('a night visit written without a network arrives once, its file goes on where it broke off, and the office sees all three times', async ({
  browser,
  as,
}) => {
  test.setTimeout(180_000);
  const department = await apiOf('zuzhibu');
  const village = await planned(department);
  const [absent, met] = [...new Set(village.people)] as [string, string];
  const context = await browser.newContext({
    baseURL: BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto('/m/');
  await logIn(page);
  const errand = page.getByRole('listitem').filter({ hasText: village.name });
  await expect(errand.first()).toBeVisible();
  await kept(page);
  await sent(page);

  await context.setOffline(true);
  await page.reload();
  await expectSound(page, 'visits');
  await errand.first().getByRole('button', { name: '登记督查' }).tap();
  await page.getByLabel('夜访').check();
  await page.getByLabel('时间').fill('10:00');
  await page.getByLabel('检查表').selectOption({ label: '三项督查内容' });
  const point = (name: string) => page.getByRole('group', { name, exact: true });
  await point('工作力量配备到位').getByLabel('是').check();
  await point('人员到岗').getByLabel('是').check();
  await point('工作任务落实').getByLabel('否').check();
  await page.getByLabel('工作任务落实 写明情况').fill('台账三个月未更新');
  await page.getByLabel('工作任务落实 登记为问题草稿').selectOption({ label: '登记为问题草稿 · 轻微' });
  await point(absent).getByLabel('不在岗').check();
  await page.getByLabel(`${absent} 写明情况`).fill('夜访时锁门，村干部称在县城');
  await point(met).getByLabel('在岗', { exact: true }).check();

  await page.getByRole('button', { name: '写完，送达' }).tap();
  await expect(page.getByRole('alert')).toContainText('夜访须在 19:00 至次日 06:00 之间');
  // the first minute of today is a night that has come, whenever the test runs
  await page.getByLabel('时间').fill('00:01');
  const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(700_000)]);
  await page
    .getByLabel('添加照片、录音或扫描件')
    .setInputFiles({ name: '台账.pdf', mimeType: 'application/pdf', buffer: scan });
  await expect(page.getByText('台账.pdf')).toBeVisible();
  await expectSound(page, 'visit-form');

  // what is half written is not lost either
  await page.reload();
  await expect(page.getByRole('status')).toContainText('本机已保存 2 处更改');
  await page.getByRole('button', { name: '继续填写' }).tap();
  await expect(page.getByLabel('时间')).toHaveValue('00:01');
  await expect(point(absent).getByLabel('不在岗')).toBeChecked();
  await page.getByRole('button', { name: '写完，送达' }).tap();
  await expect(page.getByText('本机已保存，待送达')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /待送达/ }).tap();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  const before = await department.get(`/inspections?size=50&from=${today()}&region=${village.code}`);

  const pieces = await breakSecondPiece(context);
  await context.setOffline(false);
  await expect.poll(() => pieces.offsets.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
  // it goes on by itself after some seconds
  await expect(page.getByRole('status')).toHaveText('已全部送达', { timeout: 40_000 });
  expect(pieces.offsets).toEqual(['0', '262144', '262144', '524288']);
  await page.reload();
  await sent(page);
  await page.getByRole('button', { name: '督查', exact: true }).tap();
  await expect(errand).toHaveCount(0);

  const after = await department.get(`/inspections?size=50&from=${today()}&region=${village.code}`);
  expect(after.items.length).toBe(before.items.length + 1);
  const visit = after.items[0];
  expect(visit).toMatchObject({ at: '00:01', villageCode: village.code });
  const files = await department.get(`/evidence?inspection=${visit.id}`);
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({ name: '台账.pdf', mediaType: 'application/pdf', bytes: scan.length });
  expect(files[0].sha256).toBe(createHash('sha256').update(scan).digest('hex'));
  const protocol = await department.get(`/inspections/${visit.id}/protocol`);
  expect(protocol.presences.map(({ present }: { present: boolean }) => present).sort()).toEqual([
    false,
    true,
  ]);

  const office = await as(INSPECTOR);
  await office.goto('/inspections?tab=held');
  await office
    .getByRole('link', { name: `${today()} 00:01` })
    .first()
    .click();
  await expect(office.getByText('所述督查时间', { exact: true })).toBeVisible();
  await expect(office.getByText('手机记录时间', { exact: true })).toBeVisible();
  await expect(office.getByText('服务器接收时间', { exact: true })).toBeVisible();
  await expect(office.getByRole('row').filter({ hasText: absent }).first()).toContainText('不在岗');
  await expect(office.getByRole('row').filter({ hasText: '台账.pdf' })).toContainText(
    files[0].sha256.slice(0, 16),
  );
  const drafted = protocol.proposals.find(
    ({ item }: { item: string | null }) => item === 'TASK',
  ).findingNumber;
  expect(drafted).toMatch(/^620503-/);
  await expect(office.getByRole('link', { name: drafted })).toBeVisible();
  await office.screenshot({ path: 'reports/pages/visit.png', fullPage: true });
  const saving = office.waitForEvent('download');
  await office.getByRole('button', { name: '下载' }).click();
  expect((await saving).suggestedFilename()).toBe('台账.pdf');

  // before anything is issued the inspected see nothing of it
  const township = await apiOf(`z${village.code.slice(0, 9)}`);
  expect(await township.status(`/inspections/${visit.id}`)).toBe(404);
  expect(await township.get(`/evidence?inspection=${visit.id}`)).toEqual([]);
  await context.close();
});
