import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { apiOf } from '../support/api';
import { daysAgo } from '../support/merit';
import { expect, test } from '../support/office';

// 批量导出: from the list to the file and its signed manifest, without leaving the work.
test('a list goes out as a file with its signed manifest', async ({ as }) => {
  const page = await as('zuzhibu');
  await page.goto('/teams');
  await page.getByRole('link', { name: /^导\s*出$/ }).click();
  const dialog = page.getByRole('dialog', { name: '发起导出' });
  await expect(dialog).toContainText('工作队');
  await page.screenshot({ path: 'reports/pages/export-form.png' });
  // without a purpose nothing goes out
  await dialog.getByRole('button', { name: '发起导出' }).click();
  await expect(dialog.locator('.ant-form-item-explain-error')).toBeVisible();
  await dialog.getByLabel('用途').fill('年度核对（虚构）');
  await dialog.getByRole('button', { name: '发起导出' }).click();
  await expect(dialog).toBeHidden();
  const row = page.locator('.ant-table-row', { hasText: '年度核对（虚构）' }).first();
  await expect(row).toContainText('完成', { timeout: 30_000 });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.screenshot({ path: 'reports/pages/exports.png' });

  const saved = page.waitForEvent('download');
  await row.getByRole('button', { name: /^下\s*载$/ }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^team-.*\.xlsx$/);
  const content = readFileSync(await file.path());
  expect(content.subarray(0, 2).toString()).toBe('PK');
  const signed = page.waitForEvent('download');
  await row.getByRole('button', { name: '签名清单' }).click();
  const { manifest, signature } = JSON.parse(readFileSync(await (await signed).path(), 'utf8'));
  expect(manifest.sha256).toBe(createHash('sha256').update(content).digest('hex'));
  expect(signature.split('.')).toHaveLength(3);
});

test('what was commended goes out from the list of records', async ({ as }) => {
  const api = await apiOf('zuzhibu');
  const [cadre] = (await api.get('/cadres?posted=true&size=1')).items;
  const title = `优秀驻村干部（虚构）${Date.now()}`;
  await api.post('/incentives', {
    kind: 'COMMEND',
    level: 'COUNTY',
    cadreId: cadre.id,
    title,
    on: daysAgo(3),
  });
  const page = await as('zuzhibu');
  await page.goto('/commendations?tab=records');
  await page.getByRole('link', { name: /^导\s*出$/ }).click();
  const dialog = page.getByRole('dialog', { name: '发起导出' });
  await expect(dialog).toContainText('激励');
  await expect(dialog.getByLabel('激励日期自')).toBeVisible();
  await dialog.getByText('NDJSON（供其他系统）').click();
  await dialog.getByLabel('用途').fill('激励核对（虚构）');
  await dialog.getByRole('button', { name: '发起导出' }).click();
  const row = page.locator('.ant-table-row', { hasText: '激励核对（虚构）' }).first();
  await expect(row).toContainText('完成', { timeout: 30_000 });
  const saved = page.waitForEvent('download');
  await row.getByRole('button', { name: /^下\s*载$/ }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^incentive-.*\.ndjson$/);
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\n');
  const mine = lines.map((line) => JSON.parse(line)).filter((line) => line.title === title);
  expect(mine).toMatchObject([{ kind: 'COMMEND', level: 'COUNTY', cadreId: cadre.id, name: cadre.name }]);
});
