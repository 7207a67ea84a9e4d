import { apiOf } from '../support/api';
import { monthBefore } from '../support/days';
import { expect, test } from '../support/office';
import { answering, makeBatch, sayPaid, sendBatch } from '../support/payments';

// 发放一个月的补助: the file is made, sent and answered by another person with one line returned, whose debt remains.
test.describe.configure({ mode: 'serial' });

const about = { path: '', id: '', lines: 0, total: '', cadre: '' };
const month = monthBefore(1);

test.beforeAll(async () => {
  const office = await apiOf('zuzhibu');
  const { office: own } = await office.get('/me');
  await office.post('/entitlements/accruals', { region: own.nodeCode, month });
});

test('the organization department makes the file of a month and sends it', async ({ as }) => {
  const page = await as('zuzhibu');
  Object.assign(about, await makeBatch(page));
  const office = await apiOf('zuzhibu');
  const batch = await office.get(`/payment-batches/${about.id}`);
  about.lines = batch.lines;
  about.total = batch.total;
  expect(batch.lines).toBeGreaterThan(1);
  await expect(page.locator('code')).toHaveText(/^[0-9a-f]{64}$/);
  await page.screenshot({ path: 'reports/pages/payment-draft.png', fullPage: true });
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);
  await sendBatch(page);
});

test('another person enters the answer with one line returned, and its debt remains', async ({ as }) => {
  const office = await apiOf('zhucunban');
  const { items } = await office.get(`/payment-batches/${about.id}/lines?size=2`);
  const [first, second] = items;
  about.cadre = second.cadreId;
  const page = await as('zhucunban');
  const dialog = await answering(page, about.path);
  await dialog.getByLabel('退回的行').fill(`${second.no},户名不符`);
  await sayPaid(dialog, about.lines - 1, about.total);
  await expect(dialog.getByText('控制数不符')).toBeVisible();
  await page.screenshot({ path: 'reports/pages/payment-control.png' });
  const paid = (Number(about.total) - Number(second.amount)).toFixed(2);
  await sayPaid(dialog, about.lines - 1, paid);
  await expect(dialog).toBeHidden();
  await expect(page.getByText('部分退回', { exact: true })).toBeVisible();
  await expect(page.getByText('户名不符')).toBeVisible();
  await page.screenshot({ path: 'reports/pages/payment-answered.png', fullPage: true });
  const debts = await office.get(
    `/entitlements?kind=LIVING_ALLOWANCE&period=${month}&cadre=${second.cadreId}`,
  );
  expect(debts.items[0].state).not.toBe('DELIVERED');
  const settled = await office.get(
    `/entitlements?kind=LIVING_ALLOWANCE&period=${month}&cadre=${first.cadreId}`,
  );
  expect(settled.items[0].state).toBe('DELIVERED');
});

test('what is owed stands by debtor and leads to what it counts', async ({ as }) => {
  const page = await as('zuzhibu');
  await page.goto('/care-debts');
  const row = page.locator('.ant-table-row').first();
  await expect(row).toBeVisible();
  await page.screenshot({ path: 'reports/pages/care-debts.png', fullPage: true });
  const number = row.locator('td').nth(1).getByRole('link');
  await number.click();
  await expect(page).toHaveURL(/\/entitlements\?/);
  await expect(page.locator('.ant-table-row').first()).toBeVisible();
  await page.screenshot({ path: 'reports/pages/care-debts-drilled.png', fullPage: true });
});

test('a difficulty is reported, urged and solved, and the cadre confirms it', async ({ as }) => {
  const own = await apiOf('ganbu');
  const { office } = await own.get('/me');
  const { sections } = await own.get(`/cadres/${office.nodeCode}/file`);
  const posting = sections.postings.find((one: { endedOn: string | null }) => one.endedOn === null);
  await own.post('/cadre-difficulties', {
    postingId: posting.id,
    kind: 'CHILDREN_SCHOOLING',
    words: '孩子转学需要单位出具证明。',
  });
  const page = await as('zuzhibu');
  await page.goto('/care');
  const row = page.locator('.ant-table-row', { hasText: '孩子转学需要单位出具证明' }).first();
  await row.getByRole('button', { name: /督\s*促/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*[定认]/ })
    .click();
  await expect(row.getByText('已督促 1 次')).toBeVisible();
  await row.getByRole('button', { name: '报告解决' }).click();
  await page.getByRole('dialog').getByLabel('解决情况').fill('单位已出具证明，学校已受理。');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*[定认]/ })
    .click();
  await expect(row.getByText('待本人确认')).toBeVisible();
  await page.screenshot({ path: 'reports/pages/care-difficulties.png', fullPage: true });
  const himself = await as('ganbu');
  await himself.goto('/care');
  await himself.getByRole('button', { name: '本人确认' }).first().click();
  const dialog = himself.getByRole('dialog');
  await dialog.getByText('已解决', { exact: true }).click();
  await dialog.getByRole('button', { name: /确\s*[定认]/ }).click();
  await expect(himself.getByText('本人已确认').first()).toBeVisible();
});

test('a group policy is entered and its gaps are listed', async ({ as }) => {
  const page = await as('zuzhibu');
  await page.goto('/insurance');
  await expect(page.locator('.data-table')).toBeVisible();
  await page.screenshot({ path: 'reports/pages/insurance-gaps.png', fullPage: true });
  await page.goto('/insurance?tab=policies');
  await expect(page.locator('.data-table')).toBeVisible();
  await page.getByRole('button', { name: '录入保险单' }).click();
  await expect(page.getByRole('dialog').getByLabel('保单号')).toBeVisible();
  await page.screenshot({ path: 'reports/pages/insurance-enter.png' });
});
