import { apiOf } from '../support/api';
import { today } from '../support/days';
import { choose, day, select } from '../support/form';
import { expect, test } from '../support/office';

// A county decides to ask for more than the country: drafted, tried and published by two persons; who fails is seen, one exception is explained and approved.
test.describe.configure({ mode: 'serial' });

const PACK = '麦积区驻村培训从严办法';
const story = { pack: '', subject: '', name: '' };

test('a draft asks for five days of training, is tried, and cannot be published by who drafted it', async ({
  as,
}) => {
  const page = await as('zuzhibu');
  await page.goto('/policies');
  await page.getByRole('button', { name: '起草政策包' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill(PACK);
  await dialog.getByLabel('文件').fill('麦积区委组织部通知（演示）');
  await day(dialog.getByLabel('施行日'), today());
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: PACK })).toBeVisible();
  story.pack = new URL(page.url()).pathname;

  await page.getByRole('button', { name: '编辑参数' }).click();
  const editor = page.getByRole('dialog');
  await editor.getByRole('button', { name: '增加参数' }).click();
  await choose(page, editor.getByLabel('参数'), '任期内培训天数', '任期内培训天数下限');
  await editor.getByLabel('值', { exact: true }).fill('2');
  await editor.getByRole('button', { name: '保存' }).click();
  // three days are the least by the level above
  await expect(editor.getByText(/E1.*3.*2|3.*天.*2/).first()).toBeVisible();
  await editor.getByLabel('值', { exact: true }).fill('5');
  await editor.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('cell', { name: '任期内培训天数下限' })).toBeVisible();
  await expect(page.getByText('更严')).toBeVisible();

  await page.getByRole('button', { name: '试算' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('heading', { name: '试算结果' })).toBeVisible();
  await expect(page.getByText('已试算')).toBeVisible();
  await expect(page.getByRole('button', { name: '发布' })).toHaveCount(0);
});

test('another person publishes it, and the heat table judges by it', async ({ as }) => {
  const page = await as('zuzhibu2');
  await page.goto(story.pack);
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await expect(page.getByText('已发布')).toBeVisible();

  await page.goto('/compliance?rule=E1');
  const row = page.locator('.data-table .ant-table-row').first();
  await expect(row).toContainText('不少于 5 天');
  await row.getByRole('link').first().click();
  const rule = page.getByRole('region', { name: '规则 E1' });
  await expect(rule).toContainText('不符合');
  await expect(rule).toContainText('麦积区委组织部通知（演示）');
});

test('a gap between two postings is explained, and the explanation waits for its approver', async ({
  as,
}) => {
  const failing = await (await apiOf('zuzhibu')).get('/compliance/results?rule=D8&state=FAILING&size=1');
  [{ subjectId: story.subject, subject: story.name }] = failing.items.map(
    (one: { subjectId: string; subjectName?: string; subject?: string }) => ({
      subjectId: one.subjectId,
      subject: one.subjectName ?? one.subject,
    }),
  );
  const page = await as('zuzhibu');
  await page.goto(`/compliance/${story.subject}`);
  const rule = page.getByRole('region', { name: '规则 D8' });
  await rule.getByRole('button', { name: '说明理由' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('前任交通受阻，由副队长代管三天');
  const office = await (await apiOf('zuzhibu2')).get('/me');
  await select(page, dialog.getByLabel('审批人'), office.account.displayName ?? office.account.name);
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toBeHidden();
  await page.goto('/exceptions');
  await expect(page.locator('.ant-table-row', { hasText: '前任交通受阻' })).toContainText('待审批');
});

test('the approver agrees, and the exception report and the list say so', async ({ as }) => {
  const page = await as('zuzhibu2');
  await page.goto('/exceptions');
  const row = page.locator('.ant-table-row', { hasText: '前任交通受阻' });
  await row.getByRole('button', { name: '审批' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await expect(row).toContainText('已同意');
  await page.goto(`/compliance/${story.subject}`);
  await expect(page.getByRole('region', { name: '规则 D8' })).toContainText('已说明理由');
});
