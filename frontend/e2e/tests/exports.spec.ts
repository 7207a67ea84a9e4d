import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
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
