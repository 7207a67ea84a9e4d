/** 表单: fills the fields of a form by their labels, as a person with a keyboard does. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Types into a field that searches, and takes the suggestion. */
export async function choose(
  page: Page,
  field: Locator,
  typed: string,
  option: string | RegExp,
): Promise<void> {
  await field.click();
  await field.fill(typed);
  await listed(page, option).click();
}

/** Opens a list and takes an entry. */
export async function select(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await listed(page, option).click();
}

function listed(page: Page, option: string | RegExp): Locator {
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  return open
    .locator('.ant-select-item-option, .ant-select-tree-node-content-wrapper')
    .filter({ hasText: option })
    .first();
}

/** Types a day into a date field. */
export async function day(field: Locator, value: string): Promise<void> {
  await field.fill(value);
  await field.press('Enter');
  await expect(field).toHaveValue(value);
}
