/** 双随机抽取: the two offices' part of a draw, in the browser. */
import { expect, type Page } from '@playwright/test';

export interface Kept {
  secret: string;
  nonce: string;
}

export async function commit(page: Page, path: string): Promise<Kept> {
  await page.goto(path);
  await page.getByRole('button', { name: '提交承诺' }).click();
  const dialog = page.getByRole('dialog', { name: '提交承诺' });
  const secret = await dialog.getByLabel('密数', { exact: true }).inputValue();
  const nonce = await dialog.getByLabel('掩码').inputValue();
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  await dialog.getByLabel('已妥善保存').check();
  await dialog.getByRole('button', { name: /确\s*[认定]/ }).click();
  await expect(dialog).toBeHidden();
  return { secret, nonce };
}

export async function reveal(page: Page, path: string, { secret, nonce }: Kept): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: '揭示密数' }).click();
  const dialog = page.getByRole('dialog', { name: '揭示密数' });
  await dialog.getByLabel('密数', { exact: true }).fill(secret);
  await dialog.getByLabel('掩码').fill(nonce);
  await dialog.getByRole('button', { name: /确\s*[认定]/ }).click();
  await expect(dialog).toBeHidden();
}
