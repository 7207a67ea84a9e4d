import { expect, test } from '../support/office';

// 一户一策: what a level sends back waits for the township with its reason, is mended and submitted again.
const REASON = '措施没有落实到人，退回细化（虚构）';

test('a plan that is sent back waits in the inbox, opens with the reason, and goes out again', async ({
  as,
}) => {
  const page = await as('xiangzhen');
  await page.goto('/households?tab=plans&planState=IN_REVIEW');
  const waiting = page
    .locator('.ant-table-row')
    .filter({ has: page.getByRole('button', { name: /审\s*核/ }) })
    .first();
  const number = (await waiting.locator('td').nth(1).textContent()) ?? '';
  const village = (await waiting.locator('td').first().textContent()) ?? '';
  await waiting.getByRole('button').click();
  const plan = page.getByRole('dialog', { name: new RegExp(`${village} ${number}`) });
  await plan.getByRole('button', { name: /审\s*核/ }).click();
  const review = page.getByRole('dialog', { name: '审核', exact: true });
  await review.getByText('退回', { exact: true }).click();
  await review.getByRole('textbox').fill(REASON);
  await review.getByRole('button', { name: /确\s*定/ }).click();
  await expect(review).toBeHidden();

  await page.goto('/?kind=household-returned');
  const line = page.locator('.ant-table-row').filter({ hasText: `${village} ${number} 户` });
  await expect(line).toContainText('退回，待修改重报');
  await expect(page.locator('main')).not.toContainText(REASON);
  await line.getByRole('link').first().click();
  await expect(plan.getByRole('alert')).toContainText(REASON);
  await page.screenshot({ path: 'reports/pages/plan-sent-back.png' });
  await plan.getByRole('button', { name: /送\s*审/ }).click();
  await expect(plan).toBeHidden();
  await page.goto('/?kind=household-returned');
  await expect(line).toHaveCount(0);
});
