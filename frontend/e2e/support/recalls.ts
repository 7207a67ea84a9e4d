/** 召回: the steps of a recall on the screen, each by the person whose turn it is. */
import { expect, type Page } from '@playwright/test';
import { BASE_URL } from '../application';
import { type Api, apiOf } from './api';
import { today } from './days';
import { choose, select } from './form';
import { logIn, PASSWORD } from './office';

const INITIAL = 'Shouci-2026-denglu';
const OWN = 'Beizhaohui-2026-ziji';
const DIALOG = '.ant-modal';
const CONFIRM = /确\s*[认定]/;

export interface Stay {
  cadreId: string;
  cadreName: string;
  endState: string | null;
  sendLevel: string;
}

/** Whom the county sent to the clerk's township and nobody is about to call back; never the cadre who logs in himself. */
export async function recallable(): Promise<Stay[]> {
  const himself = await apiOf('ganbu');
  const own = (await himself.get('/postings?size=5')).items[0]?.cadreId;
  const township = await apiOf('xiangzhen');
  const stays: Stay[] = (await township.get(`/postings?activeOn=${today()}&size=100`)).items;
  return stays.filter((one) => one.cadreId !== own && one.endState === null && one.sendLevel === 'COUNTY');
}

async function post(path: string, body: unknown, token?: string) {
  const answer = await fetch(`${BASE_URL}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  expect(answer.ok, `${path} ${answer.status} ${answer.ok ? '' : await answer.text()}`).toBe(true);
  return answer.status === 204 ? null : answer.json();
}

/** An account of his own for a cadre of the demonstration. */
async function accountOf(cadre: { id: string; name: string }): Promise<string> {
  const username = `beizhaohui${Date.now() % 1_000_000}`;
  const { accessToken } = await post('/auth/login', { username: 'anquan', password: PASSWORD });
  const account = await post(
    '/accounts',
    { username, displayName: cadre.name, initialPassword: INITIAL },
    accessToken,
  );
  await post(
    '/grants',
    { accountId: account.id, role: 'CADRE', nodeCode: cadre.id, validFrom: '2026-01-01' },
    accessToken,
  );
  const first = await post('/auth/login', { username, password: INITIAL });
  await post('/auth/password', { current: INITIAL, next: OWN }, first.accessToken);
  return username;
}

/** The township proposes; the address of the recall. */
export async function propose(clerk: Page, stay: Stay, picture?: string): Promise<string> {
  await clerk.goto(`/recalls/new?cadre=${stay.cadreId}`);
  await clerk.getByRole('radio', { name: /作风不实/ }).check();
  await select(clerk, clerk.getByLabel('事由'), '工作开展不力');
  await clerk.getByLabel('事实').fill('多次安排的工作未开展，群众意见大（虚构）');
  if (picture) await clerk.screenshot({ path: `reports/pages/${picture}.png` });
  await clerk.locator('form').getByRole('button', { name: '提出召回' }).click();
  await expect(clerk.getByRole('heading', { name: new RegExp(stay.cadreName) })).toBeVisible();
  await expect(clerk.locator('.page-header')).toContainText('待决定');
  return new URL(clerk.url()).pathname;
}

/** The cadre speaks, in his own window. */
export async function speak(page: Page, path: string, cadreId: string): Promise<void> {
  const username = await accountOf(await (await apiOf('zuzhibu')).get(`/cadres/${cadreId}`));
  await page.goto('/login');
  await logIn(page, username, OWN);
  await expect(page.getByRole('navigation', { name: /主菜单|菜单|menu/i })).toBeVisible();
  await page.goto(path);
  await page.getByRole('button', { name: '陈述意见' }).click();
  await page.locator(DIALOG).getByLabel('陈述内容').fill('已认识到问题，服从组织决定（虚构）');
  await page.locator(DIALOG).getByRole('button', { name: CONFIRM }).click();
  await expect(page.locator('.ant-steps')).toContainText('服从组织决定');
}

/** The county decides to recall him. What becomes of it the caller looks at. */
export async function decide(page: Page, document: string) {
  await page.getByRole('button', { name: '作出决定' }).click();
  const decision = page.locator(DIALOG);
  await decision.getByRole('radio', { name: '决定召回' }).check();
  await decision.getByLabel('文号').fill(document);
  await decision.getByRole('button', { name: CONFIRM }).click();
  return decision;
}

/** He has left today. */
export async function depart(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记离岗' }).click();
  await page.locator(DIALOG).getByRole('button', { name: CONFIRM }).click();
  await expect(page.locator('.page-header')).toContainText('待接替');
}

/** Somebody whom nobody recalled and who is free. */
async function free(api: Api) {
  for (const one of (await api.get('/cadres?posted=false&size=50')).items)
    if ((await api.get(`/recalls?cadre=${one.id}`)).items.length === 0) return one;
  throw new Error('nobody is free');
}

/** Somebody who is free follows him today. */
export async function succeed(page: Page, api: Api, picture?: string): Promise<{ name: string }> {
  const follower = await free(api);
  await page.getByRole('button', { name: '派驻接替人选' }).click();
  await choose(
    page,
    page.locator(DIALOG).getByLabel('接替人选'),
    follower.name,
    new RegExp(`${follower.name}.*${follower.citizenIdMasked.replaceAll('*', '\\*')}`),
  );
  if (picture) await page.screenshot({ path: `reports/pages/${picture}.png` });
  await page.locator(DIALOG).getByRole('button', { name: CONFIRM }).click();
  await expect(page.locator('.page-header')).toContainText('已接替');
  return follower;
}
