/** 文书: papers of the server, printed with a purpose, and looked up by their number in the book. */
import { type Download, expect, type Page } from '@playwright/test';

export interface Printed {
  number: string;
  file: Download;
}

interface Order {
  /** The button that asks for it. */
  button: string | RegExp;
  /** What the dialog is called. */
  title: string;
  purpose: string;
  format?: 'PDF' | 'XLSX';
}

/** Prints a paper of the page; the file is named by its number. */
export async function printed(
  page: Page,
  { button, title, purpose, format = 'PDF' }: Order,
): Promise<Printed> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: title });
  if (format === 'XLSX') await dialog.getByRole('radio', { name: 'Excel' }).check();
  await dialog.getByLabel('用途').fill(purpose);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /打\s*印/ }).click(),
  ]);
  const [number = '', ending] = file.suggestedFilename().split('.');
  expect(number).toMatch(/^ZC\d{2,12}-\d{4}-\d{6}$/);
  expect(ending).toBe(format.toLowerCase());
  return { number, file };
}

/** The book of papers says of a number what it was, and for what it was printed. */
export async function expectInBook(page: Page, number: string, ...said: string[]): Promise<void> {
  await page.goto(`/papers?number=${number}`);
  const row = page.locator('.ant-table-row');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(number);
  for (const words of said) await expect(row).toContainText(words);
}
