import { apiOf } from '../support/api';
import { choose } from '../support/form';
import { expect, test } from '../support/office';

// 练兵比武: a result becomes an honour and is taken back with a reason; scores stand by name, and nothing ranks them.
async function contest() {
  const api = await apiOf('zuzhibu');
  const { items } = await api.get('/trainings?size=200');
  const found = items.find((one: { kind: string }) => one.kind === 'CONTEST');
  const roll = (await api.get(`/trainings/${found.id}/roll?size=50`)).items;
  return { api, id: found.id as string, roll };
}

test('the award of a contest becomes an honour, and is taken back with a reason', async ({ as }) => {
  const { api, id, roll } = await contest();
  const winner = roll.find((one: { cadreId: string | null }) => one.cadreId);
  const honours = async () => (await api.get(`/incentives?cadre=${winner.cadreId}&size=200`)).items.length;
  const before = await honours();
  const page = await as('zuzhibu');
  await page.goto(`/trainings/${id}`);
  const row = page.locator('.ant-table-row', { hasText: winner.name }).first();
  await row.getByLabel('奖项').click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', {
      hasText: '二等奖',
    })
    .click();
  const asked = page.locator('.ant-popover:visible');
  await expect(asked).toContainText(winner.name);
  await page.screenshot({ path: 'reports/pages/contest-award.png' });
  await asked.getByRole('button', { name: /确\s*定/ }).click();
  // the choice shows its word at once; only what is recorded can be taken back
  const takeBack = row.getByRole('button', { name: '撤销奖项' });
  await expect(takeBack).toBeVisible();
  await expect(row).toContainText('二等奖');
  expect(await honours()).toBe(before + 1);

  await takeBack.click();
  const dialog = page.getByRole('dialog', { name: /撤销奖项/ });
  await dialog.getByLabel('理由').fill('登记错人（虚构）');
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  await expect(dialog).toBeHidden();
  await expect(row).not.toContainText('二等奖');
  await expect(row.getByLabel('奖项')).toBeVisible();
  expect(await honours()).toBe(before);
});

test('the scores of a test are recorded and read by name', async ({ as }) => {
  const { id, roll } = await contest();
  const taker = roll.find((one: { cadreId: string | null }) => one.cadreId);
  const page = await as('zuzhibu');
  await page.goto(`/trainings/${id}`);
  await page.getByRole('button', { name: '登记测试' }).click();
  const dialog = page.getByRole('dialog', { name: '登记测试' });
  await dialog.getByLabel('测试名称').fill('政策应知应会');
  await choose(page, dialog.getByLabel('姓名'), taker.name, taker.name);
  await dialog.getByLabel('得分').fill('59.5');
  await page.screenshot({ path: 'reports/pages/test-dialog.png' });
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toBeHidden();
  const panel = page.locator('section.panel', { has: page.getByRole('heading', { name: '知识测试' }) });
  const held = panel.getByRole('listitem').filter({ hasText: '政策应知应会' });
  await expect(held).toContainText('1 人参加');
  await held.getByRole('button', { name: '成绩' }).click();
  const scores = page.getByRole('dialog', { name: '成绩' });
  await expect(scores).toContainText('按姓名排列，不排名');
  await expect(scores.locator('.ant-table-row')).toContainText(taker.name);
  await expect(scores.locator('.ant-table-row')).toContainText('不合格');
});
