import { apiOf } from '../support/api';
import { expect, test } from '../support/office';

/** A clerk decides what waits from the list, several at once, and what is done is gone. */
test('leaves that wait are approved from the list in one act', async ({ as }) => {
  const page = await as('xiangzhen');
  const api = await apiOf('xiangzhen');
  const before = (await api.get('/inbox/counts')).total;
  const waiting = (await api.get('/inbox?kind=leave-approval&size=50')).items.length;
  expect(waiting).toBeGreaterThan(0);
  await page.goto('/?kind=leave-approval');
  const rows = page.locator('.ant-table-row');
  await expect(rows).toHaveCount(waiting);
  for (const row of await rows.all()) await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: `批准所选（${waiting}）`, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: `已办理 ${waiting} 项` })).toBeVisible();
  await expect(rows).toHaveCount(0);
  expect((await api.get('/inbox/counts')).total).toBe(before - waiting);
});

test('a notice is read and acknowledged from the list of the township', async ({ as }) => {
  const api = await apiOf('xiangzhen');
  const [notice] = (await api.get('/inbox?kind=notice-receipt')).items;
  const { body } = await api.get(`/notices/${notice.target}`);
  const page = await as('xiangzhen');
  await page.goto('/?kind=notice-receipt');
  const row = page.locator('.ant-table-row').filter({ hasText: notice.title });
  await row.getByRole('button', { name: '签收', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(body)).toBeVisible();
  await dialog.getByRole('button', { name: /签\s*收/ }).click();
  await expect(row).toHaveCount(0);
});

test('a cadre asks for a correction, the department answers it from its list', async ({ as }) => {
  const cadre = await as('ganbu');
  await cadre.goto('/me/file');
  await cadre.getByRole('button', { name: '申请更正' }).click();
  await cadre.getByLabel('哪一项').fill('学历');
  await cadre.getByLabel('应当是').fill('大学本科');
  await cadre.getByLabel('理由').fill('2024 年取得在职学历');
  await cadre
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .click();
  await expect(cadre.getByText('学历：— → 大学本科')).toBeVisible();

  const office = await as('zuzhibu');
  await office.goto('/?kind=correction');
  await office.getByRole('row', { name: /学历/ }).getByRole('button', { name: '答复' }).click();
  await office.getByText('已更正', { exact: true }).click();
  await office.getByLabel('答复理由').fill('已按学历证书更正');
  await office
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .click();
  await expect(office.getByRole('row', { name: /学历/ })).toHaveCount(0);

  await cadre.reload();
  await expect(cadre.getByText('已按学历证书更正')).toBeVisible();
});
