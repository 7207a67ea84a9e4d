import { apiOf } from '../support/api';
import { choose, select } from '../support/form';
import { expect, test } from '../support/office';

// 组织处理: recorded from its document with the finding it follows from, revoked, and kept in the cadre's file.
const DOCUMENT = '演示发〔2026〕处理7号';

test('a measure is recorded with its finding, revoked, and stays in the file of the cadre', async ({
  as,
}) => {
  const api = await apiOf('zuzhibu');
  const found = (await api.get('/findings?size=200&counts=true')).items.find(
    (one: { target: { kind: string }; state: string }) => one.target.kind === 'CADRE' && one.state !== 'OPEN',
  );
  const cadre = await api.get(`/cadres/${found.target.id}`);
  const page = await as('zuzhibu');
  await page.goto('/organizational-measures');
  await page.getByRole('button', { name: '登记组织处理' }).click();
  const dialog = page.getByRole('dialog', { name: '登记组织处理' });
  await choose(
    page,
    dialog.getByLabel('干部', { exact: true }),
    cadre.name,
    new RegExp(`${cadre.name}.*${cadre.citizenIdMasked.replaceAll('*', '\\*')}`),
  );
  await select(page, dialog.getByLabel('处理方式'), '诫勉谈话');
  await dialog.getByLabel('决定机关').fill('麦积区委组织部');
  await dialog.getByLabel('文号').fill(DOCUMENT);
  await dialog.getByLabel('事由').fill('督查发现不在岗，经核实属实（虚构）');
  await select(page, dialog.getByLabel('督查问题'), found.number);
  await page.screenshot({ path: 'reports/pages/measure-dialog.png' });
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toBeHidden();
  const row = page.locator('.ant-table-row', { hasText: DOCUMENT });
  await expect(row).toContainText(found.number);
  await expect(row).toContainText('有效');

  await row.getByRole('button', { name: /撤\s*销/ }).click();
  const revoking = page.getByRole('dialog', { name: /撤销/ });
  await revoking.getByLabel('撤销理由').fill('复核后认定有误（虚构）');
  await revoking.getByRole('button', { name: /撤\s*销/ }).click();
  await expect(revoking).toBeHidden();
  await expect(row).toContainText('已撤销');
  await expect(row.getByRole('button', { name: /撤\s*销/ })).toHaveCount(0);

  await row.getByRole('link', { name: cadre.name }).click();
  const section = page.locator('section.panel', { has: page.getByRole('heading', { name: '组织处理' }) });
  await expect(section).toContainText(`诫勉谈话 ${DOCUMENT}`);
  await expect(section).toContainText('复核后认定有误');
});

test('a township has no such page, and no word of it in a file', async ({ as }) => {
  const page = await as('xiangzhen');
  await expect(page.getByRole('navigation', { name: '主菜单' })).not.toContainText('组织处理');
  await page.goto('/organizational-measures');
  await expect(page.locator('.ant-table')).toHaveCount(0);
  const api = await apiOf('xiangzhen');
  expect(await api.status('/organizational-measures')).toBe(403);
  const [posted] = (await api.get('/cadres?posted=true&size=1')).items;
  await page.goto(`/cadres/${posted.id}`);
  await expect(page.getByRole('heading', { name: '督查问题' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '组织处理' })).toHaveCount(0);
});
