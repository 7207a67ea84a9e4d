/** 表单: fills the fields of a form by their labels, as a person with a keyboard does. */
import { expect, type Locator, type Page } from '@playwright/test';

/** How long the field may take to answer, what is looked for to be listed, and all of it together. */
const TAKEN_MS = 3_000;
const LISTED_MS = 15_000;
const CHOSEN_MS = 45_000;

/**
 * Types into a field that searches, and takes the suggestion. What is found may take the place of what is listed just when
 * it is clicked, and the click is lost: it is taken when the form shows it, and until then once more.
 */
export async function choose(
  page: Page,
  field: Locator,
  typed: string,
  option: string | RegExp,
): Promise<void> {
  const one = listed(page, option);
  await expect(async () => {
    await field.click({ timeout: TAKEN_MS });
    await field.fill(typed, { timeout: TAKEN_MS });
    await one.waitFor({ timeout: LISTED_MS });
    const name = (await one.getAttribute('title', { timeout: TAKEN_MS })) || (await one.innerText());
    await one.click({ timeout: TAKEN_MS });
    await expect((await shownAt(field)).first()).toContainText(name.trim(), { timeout: TAKEN_MS });
  }).toPass({ timeout: CHOSEN_MS });
}

/** Where it is seen that something was taken: beside the field, where it fills a list, or in it. */
async function shownAt(field: Locator): Promise<Locator> {
  const around = (name: string) =>
    field.locator(`xpath=ancestor::div[contains(concat(" ", @class, " "), " ${name} ")][1]`);
  const item = around('ant-form-item');
  return (await item.count()) > 0 ? item : around('ant-select');
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
