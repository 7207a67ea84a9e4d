/** 发放批次: made, sent and answered on the screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { day } from './form';

const CONFIRM = /确\s*[定认]/;

/** The file of a month alone, without what is left of earlier ones; the month before this one unless said. */
export async function makeBatch(page: Page, month?: string): Promise<{ id: string; path: string }> {
  await page.goto('/payments');
  await page.getByRole('button', { name: '生成发放批次' }).click();
  const dialog = page.getByRole('dialog');
  if (month) await day(dialog.getByRole('textbox', { name: '月份' }), month);
  await dialog.getByText('连同以前月份的欠款一并发放').click();
  await dialog.getByRole('button', { name: CONFIRM }).click();
  await expect(page).toHaveURL(/\/payments\/[0-9a-f-]{36}/);
  const path = new URL(page.url()).pathname;
  return { path, id: path.split('/').pop() ?? '' };
}

/** To the finance office; who made it does not answer for the bank. */
export async function sendBatch(page: Page): Promise<void> {
  await page.getByRole('button', { name: '报送财政' }).click();
  await page.getByRole('dialog').getByRole('button', { name: CONFIRM }).click();
  await expect(page.getByText('待回盘')).toBeVisible();
  await expect(page.getByText('由生成人以外的人登记回盘')).toBeVisible();
  await expect(page.getByRole('button', { name: '登记银行回盘' })).toHaveCount(0);
}

/** Opens what the bank answered, as far as it is the same for every answer. */
export async function answering(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  await page.getByRole('button', { name: '登记银行回盘' }).click();
  return page.getByRole('dialog');
}

/** The totals of the bank's receipt, once or again. */
export async function sayPaid(dialog: Locator, lines: number, total: string): Promise<void> {
  await dialog.getByLabel('已发放行数').fill(String(lines));
  await dialog.getByLabel('已发放（元）').fill(total);
  await dialog.getByRole('button', { name: CONFIRM }).click();
}
