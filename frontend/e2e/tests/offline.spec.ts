import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { apiOf } from '../support/api';
import { exchangeClient, RECEIVER, SENDER } from '../support/exchange';
import { choose, select } from '../support/form';
import { expect, test } from '../support/office';

// 离线交换: keys are exchanged, a bundle is made, carried, taken and answered; one that was burnt badly is not. Both sides are this system.
const CONFIRM = { name: /确\s*定/ };

async function saved(page: Page, click: () => Promise<void>): Promise<Download> {
  const saving = page.waitForEvent('download');
  await click();
  return saving;
}

async function register(page: Page, direction: '收方' | '发方', name: string, more: () => Promise<void>) {
  const { keys } = await (await apiOf('anquan')).get('/peers/keys');
  await page.getByRole('button', { name: '登记对端系统' }).click();
  const dialog = page.getByRole('dialog', { name: '登记对端系统' });
  await dialog.getByLabel(direction, { exact: true }).check();
  await dialog.getByLabel('名称', { exact: true }).fill(name);
  await dialog.getByLabel('所在网络').fill(direction === '收方' ? '党政内网' : '政务外网');
  await dialog.getByLabel('验签公钥').fill(keys.join('\n'));
  await more();
  await dialog.getByRole('button', CONFIRM).click();
  await expect(dialog).toBeHidden();
}

test('the security administrator registers who is on the other side, by the keys that were compared', async ({
  as,
}) => {
  const client = await exchangeClient();
  const page = await as('anquan');
  await page.getByRole('link', { name: '离线交换' }).click();
  await page.getByRole('button', { name: '本系统公钥' }).click();
  const own = page.getByRole('dialog', { name: '本系统公钥' });
  const recipient = (await own.locator('code').last().innerText()).trim();
  expect(recipient).toMatch(/^age1/);
  await own.getByRole('button', { name: /close|关闭/i }).click();
  const dialog = page.getByRole('dialog', { name: '登记对端系统' });
  await register(page, '收方', RECEIVER, async () => {
    await dialog.getByLabel('收件公钥').fill(recipient);
    await select(page, dialog.getByLabel('接入系统'), client.name);
    await page.screenshot({ path: 'reports/pages/exchange-register.png' });
  });
  await register(page, '发方', SENDER, async () => {
    await choose(page, dialog.getByLabel('区域'), '麦积区', '麦积区');
  });
  await expect(page.locator('.ant-table-row')).toHaveCount(2);
});

test('a clerk makes a bundle and carries it over; what was burnt badly is refused, what is whole is applied', async ({
  as,
}) => {
  const page = await as('zuzhibu');
  await page.goto('/exchange');
  await page.getByRole('button', { name: '制作首个包（全量）' }).click();
  const row = page.locator('.ant-table-row').first();
  await expect(row).toContainText('待取走', { timeout: 60_000 });
  await expect(row).toContainText('全量');
  const disc = await saved(page, () => row.getByRole('button', { name: '取走' }).click());
  await expect(row).toContainText('在途');
  const good = await readFile(await disc.path());

  await page.getByRole('tab', { name: '收包' }).click();
  const chooser = page.locator('input[type=file]');
  const take = page.getByRole('button', { name: '核对并应用' });
  const bad = Buffer.from(good);
  bad[bad.length - 100] = (bad[bad.length - 100] ?? 0) ^ 1;
  await chooser.setInputFiles({ name: '00001.age', mimeType: 'application/octet-stream', buffer: bad });
  await take.click();
  await expect(page.locator('.problem-alert')).toContainText('未应用任何内容');
  await page.screenshot({ path: 'reports/pages/exchange-refused.png' });
  await chooser.setInputFiles({ name: '00001.age', mimeType: 'application/octet-stream', buffer: good });
  await take.click();
  const said = page.getByRole('status').filter({ hasText: '第 1 号包已应用' });
  await expect(said).toBeVisible();
  await page.screenshot({ path: 'reports/pages/exchange-applied.png' });
  const back = await saved(page, () => said.getByRole('button', { name: '下载回执' }).click());
  const receipt = await readFile(await back.path());

  await page.getByRole('tab', { name: '发包' }).click();
  await page.getByRole('button', { name: '登记回执' }).click();
  const dialog = page.getByRole('dialog', { name: '登记回执' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.receipt', mimeType: 'text/plain', buffer: receipt });
  await expect(dialog.getByLabel('回执全文')).toHaveValue(/^zhucun-receipt\/1/);
  await dialog.getByRole('button', CONFIRM).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('已回执');

  await page.getByRole('tab', { name: '副本' }).click();
  await page.locator('.ant-table-row .ant-btn-link').first().click();
  await expect(page.getByRole('dialog')).toContainText('managingRegionCode');
  await page.screenshot({ path: 'reports/pages/exchange-copy-row.png' });
});
