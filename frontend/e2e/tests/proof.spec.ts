import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { apiOf } from '../support/api';
import { today } from '../support/days';
import { commit, reveal } from '../support/draws';
import { drawn } from '../support/inspections';
import { expect, test } from '../support/office';
import { carried, delivered, PHONE } from '../support/phone';

// 可证明的督查: from a draw that nobody steers to a proof that is checked without this system; each step is done in the browser by the
// office whose work it is, and what must not be seen or done is tried.
test.describe.configure({ mode: 'serial' });

const OPENS_IN = 75_000;
const VERIFIERS = ['ducha1', 'ducha2'];
// the demonstration's first inspector has been everywhere lately: somebody must be left to the lot
const INSPECTORS = [...VERIFIERS, 'zuzhibu'];
const VERIFIER = resolve(import.meta.dirname, '../../../backend/target/zhucun-verifier.jar');
const WORDS = '当日上午队员在镇政府参加防汛会议，有签到表。';

const walk = {
  draw: '',
  opens: 0,
  township: '',
  villageCode: '',
  village: '',
  finder: '',
  verifier: '',
  finding: '',
  path: '',
};

test('two offices commit and reveal, one draws, and the inspected township sees nothing', async ({ as }) => {
  test.setTimeout(240_000);
  walk.township = (await (await apiOf('xiangzhen')).get('/me')).office.nodeCode;
  walk.opens = Math.ceil((Date.now() + OPENS_IN) / 1000) * 1000;
  const { id } = await drawn(await apiOf('zuzhibu'), new Date(walk.opens), 0, {
    area: walk.township,
    targets: 2,
    inspectors: INSPECTORS,
    from: today(),
    to: ahead(4),
  });
  walk.draw = `/draws/${id}`;
  const department = await as('zuzhibu');
  const stationing = await as('zhucunban');
  const first = await commit(department, walk.draw);
  const second = await commit(stationing, walk.draw);
  await reveal(department, walk.draw, first);
  await reveal(stationing, walk.draw, second);
  await department.goto(walk.draw);
  await department.getByRole('button', { name: /抽\s*取/ }).click();
  await expect(department.getByText('此前任何人（含管理员）都看不到')).toBeVisible();

  const township = await as('xiangzhen');
  await township.goto('/draws');
  await expect(township.getByRole('region', { name: '双随机抽取' })).toBeVisible();
  await expect(township.locator(`a[href="${walk.draw}"]`)).toHaveCount(0);
  for (const reader of ['xiangzhen', 'shenji', ...INSPECTORS]) {
    const api = await apiOf(reader);
    expect((await api.get(`/draw-assignments?draw=${id}`)).items, reader).toEqual([]);
    expect(await api.status(`/draws/${id}/record`), reader).toBe(404);
  }
  expect(await (await apiOf('xiangzhen')).status(`/draws/${id}`)).toBe(403);
});

test('once it is open the record is published, the township reads it and the browser draws it again', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const department = await as('zuzhibu');
  await department.waitForTimeout(Math.max(0, walk.opens - Date.now()) + 2_000);
  await department.goto(walk.draw);
  await department.getByRole('button', { name: '公布记录' }).click();
  await department.getByRole('button', { name: /复\s*核/ }).click();
  await expect(department.getByText('与公布的名单一致')).toBeVisible();

  const township = await as('xiangzhen');
  await township.goto('/draws');
  await township.locator(`a[href="${walk.draw}"]`).first().click();
  await township.getByRole('button', { name: /复\s*核/ }).click();
  await expect(township.getByText('与公布的名单一致')).toBeVisible();
  await township.screenshot({ path: 'reports/pages/draw-read-alone.png', fullPage: true });

  const { items } = await (await apiOf('shenji')).get(`/draw-assignments?draw=${walk.draw.split('/').pop()}`);
  const [{ villageCode, villageName, inspector }] = items;
  walk.villageCode = villageCode;
  walk.village = villageName;
  for (const username of INSPECTORS) {
    const name = (await (await apiOf(username)).get('/me')).account.displayName;
    if (name === inspector) walk.finder = username;
  }
  expect(walk.finder).not.toBe('');
  walk.verifier = VERIFIERS.find((one) => one !== walk.finder) ?? '';
});

test('the inspector that was drawn visits without a network, and what he saw arrives once it is there', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext(PHONE);
  const page = await carried(context, walk.finder);
  const errand = page.getByRole('listitem').filter({ hasText: walk.village });
  await expect(errand.first()).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await errand.first().getByRole('button', { name: '登记督查' }).tap();
  await page.getByLabel('检查表').selectOption({ label: '三项督查内容' });
  const point = (name: string) => page.getByRole('group', { name, exact: true });
  await point('工作力量配备到位').getByLabel('是').check();
  await point('人员到岗').getByLabel('是').check();
  await point('工作任务落实').getByLabel('否').check();
  await page.getByLabel('工作任务落实 写明情况').fill('台账三个月未更新');
  await page.getByLabel('工作任务落实 登记为问题草稿').selectOption({ label: '登记为问题草稿 · 一般' });
  await page.screenshot({ path: 'reports/pages/proof-visit.png', fullPage: true });
  await page.getByRole('button', { name: '写完，送达' }).tap();
  await expect(page.getByText('本机已保存，待送达')).toBeVisible();
  const department = await apiOf('zuzhibu');
  const visits = `/inspections?size=50&from=${today()}&region=${walk.villageCode}`;
  const before = (await department.get(visits)).items.length;
  await context.setOffline(false);
  await delivered(page);
  await context.close();

  const { items } = await department.get(visits);
  expect(items.length).toBe(before + 1);
  const protocol = await department.get(`/inspections/${items[0].id}/protocol`);
  walk.finding = protocol.proposals.find(
    ({ item }: { item: string | null }) => item === 'TASK',
  ).findingNumber;
  const found = await (await apiOf(walk.finder)).get(`/findings?q=${walk.finding}`);
  walk.path = `/findings/${found.items[0].id}`;
  // a draft is not yet the inspected's to see, nor is the visit
  const township = await apiOf('xiangzhen');
  expect(await township.status(walk.path)).toBe(404);
  expect(await township.status(`/inspections/${items[0].id}`)).toBe(404);
});

test('what he found is issued in a problem list', async ({ as }) => {
  const page = await as(walk.finder);
  await page.goto(walk.path);
  await expect(page.getByText('未下发')).toBeVisible();
  await page.goto(`/findings?q=${walk.finding}`);
  await page.getByRole('row').filter({ hasText: walk.finding }).getByRole('checkbox').check();
  await page.getByRole('button', { name: '下发问题清单（1）' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('清单名称').fill(`${walk.village}督查问题清单`);
  await dialog.getByRole('button', { name: /下\s*发/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${walk.village}督查问题清单` })).toBeVisible();
});

test('the township states, accepts and rectifies', async ({ as }) => {
  const page = await as('xiangzhen');
  await page.goto(walk.path);
  await page.getByRole('button', { name: '陈述情况' }).click();
  const stating = page.getByRole('dialog');
  await stating.getByLabel('陈述内容').fill(WORDS);
  await stating.getByRole('button', { name: '陈述情况' }).click();
  await expect(stating).toBeHidden();
  await expect(page.locator('.timeline')).toContainText(WORDS);
  await deed(page, '签收');
  await expect(page.getByText('整改中')).toBeVisible();
  await page.getByRole('button', { name: '提交整改' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill('外出开会未报备。');
  await dialog.getByLabel('整改措施').fill('补办报备手续，重新学习请销假制度。');
  await dialog.getByRole('button', { name: '提交整改' }).click();
  await expect(page.getByText('待复核')).toBeVisible();
});

test('another inspector verifies and closes it; who found it cannot', async ({ as }) => {
  const finder = await as(walk.finder);
  await finder.goto(walk.path);
  await expect(finder.getByRole('heading', { name: '整改情况' })).toBeVisible();
  await expect(finder.getByRole('button', { name: /复\s*核/ })).toHaveCount(0);

  const page = await as(walk.verifier);
  await page.goto(walk.path);
  await page.getByRole('button', { name: /复\s*核/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('整改到位').click();
  await dialog.getByText('现场核验').click();
  await dialog.getByLabel('说明').fill('到村核查，队员在岗。');
  await dialog.getByRole('button', { name: /复\s*核/ }).click();
  await expect(dialog).toBeHidden();
  await deed(page, '销号');
  await expect(page.getByText('已销号', { exact: true })).toBeVisible();
});

test('a bulletin is approved by another than its writer, and what is in its statement is not offered', async ({
  as,
}) => {
  const { items } = await (await apiOf('zuzhibu')).get('/findings?counts=true&size=1');
  expect(items).toHaveLength(1);
  const month = items[0].foundOn.slice(0, 7);
  const writer = await as('zuzhibu');
  await writer.goto(`/bulletins/new?period=${today().slice(0, 7)}`);
  await writer.getByText('考核通报', { exact: true }).click();
  await expect(writer.getByText(/陈述/).first()).toBeVisible();
  await expect(writer.getByText(walk.finding)).toHaveCount(0);
  await writer.getByLabel('督查月份').fill(month);
  await writer.getByLabel('通报会议').fill('全区驻村工作推进会');
  await writer.getByLabel('标题').fill(`${walk.village}随机抽查情况通报`);
  await writer.getByLabel('督查情况').fill('随机抽查两村，发现问题已整改。');
  const offered = writer.locator('.plain-list').getByRole('checkbox');
  // the seeded month has one past its statement: a bulletin that lists nothing shows nothing
  await offered.first().check();
  await writer.getByRole('button', { name: /保\s*存/ }).click();
  await expect(writer.getByRole('button', { name: '送审' })).toBeVisible();
  const path = new URL(writer.url()).pathname;
  await deed(writer, '送审');
  await expect(writer.getByRole('button', { name: '审定印发' })).toHaveCount(0);

  const approver = await as('zhucunban');
  await approver.goto(path);
  await deed(approver, '审定印发');
  await expect(approver.getByText('已印发', { exact: true }).first()).toBeVisible();
  await approver.screenshot({ path: 'reports/pages/proof-bulletin.png', fullPage: true });

  // by its words, which are not in its title
  const auditor = await as('shenji');
  await auditor.goto(`/audit-desk?kind=BULLETIN&q=${encodeURIComponent('发现问题已整改')}`);
  await expect(
    auditor.getByRole('link', { name: new RegExp(`${walk.village}随机抽查情况通报`) }),
  ).toBeVisible();
  await auditor.goto(`/audit-desk?kind=DRAW&q=${encodeURIComponent(walk.village)}`);
  await expect(auditor.locator(`a[href="${walk.draw}"]`)).toBeVisible();
});

test('the auditor reads the words in the history and takes a proof that the offline verifier checks', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const page = await as('shenji');
  const api = await apiOf('shenji');
  const id = walk.path.split('/').pop();
  const timeline = (await api.get(`/audit-desk/findings/${id}/timeline?size=200`)).items;
  const stated = timeline.find((one: { action: string }) => one.action === 'FINDING_STATED');
  expect(stated.said[0].text).toBe(WORDS);
  await expect
    .poll(async () => (await api.get(`/log/deeds/${stated.deedId}`)).state, {
      timeout: 120_000,
      intervals: [5_000],
    })
    .toBe('LOGGED');

  await page.goto(`/audit-desk?q=${walk.finding}`);
  await page.getByRole('button', { name: walk.finding }).click();
  const entry = page.locator('.timeline > li').filter({ hasText: WORDS });
  await expect(entry).toContainText('陈述情况');
  await page.screenshot({ path: 'reports/pages/proof-timeline.png' });
  await entry.getByRole('button', { name: /证\s*明/ }).click();
  const dialog = page.getByRole('dialog', { name: '日志证明' });
  await expect(dialog.getByText(/已由本浏览器核对/)).toBeVisible();
  await page.screenshot({ path: 'reports/pages/proof-dialog.png' });

  const folder = mkdtempSync(join(tmpdir(), 'zhucun-proof-'));
  const proof = await save(page, '下载证明', folder);
  const keys = await save(page, '下载公钥', folder);
  await save(page, '下载检查点', folder);
  const whole = verifier(proof, keys);
  expect(whole.output).toContain(stated.deedId);
  expect(whole.status).toBe(0);

  const index = /^index (\d+)$/m.exec(readFileSync(proof, 'utf8'))?.[1];
  const altered = readFileSync(proof);
  const at = altered.indexOf('extra ') + 'extra '.length + 40;
  altered[at] = altered[at] === 65 ? 66 : 65;
  writeFileSync(proof, altered);
  const broken = verifier(proof, keys);
  expect(broken.status).not.toBe(0);
  expect(broken.output).toContain(`index ${index}`);
});

/** The day so many days after today. */
function ahead(days: number): string {
  return new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);
}

async function save(page: Page, button: string, folder: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** The jar that comes with the release: no database, no network. */
function verifier(proof: string, keys: string): { status: number | null; output: string } {
  const run = spawnSync('java', ['-jar', VERIFIER, 'inclusion', proof, '--key', keys], { encoding: 'utf8' });
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}

/** A step that asks for nothing but the decision. */
async function deed(page: Page, name: string): Promise<void> {
  const button = new RegExp(`^${[...name].join('\\s*')}$`);
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toBeHidden();
}
