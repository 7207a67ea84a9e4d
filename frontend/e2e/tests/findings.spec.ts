import { apiOf } from '../support/api';
import { choose, day, select } from '../support/form';
import { expect, test } from '../support/office';

// 陈述申辩与延期: the inspected object and ask for more time, another inspector than the finder decides; the steps are in the history.
test.describe.configure({ mode: 'serial' });

const about = { team: '', path: '', id: '' };

test.beforeAll(async () => {
  const office = await apiOf('zuzhibu');
  const township = (await (await apiOf('xiangzhen')).get('/me')).office.nodeCode;
  about.team = (await office.get(`/teams?region=${township}&size=1`)).items[0].name;
});

test('an inspector answers the eight points with a finding and issues it', async ({ as }) => {
  const page = await as('ducha1');
  await page.goto('/findings/new');
  await choose(page, page.getByLabel('对象', { exact: true }), about.team, about.team);
  await select(page, page.getByLabel('检查表'), '八个“是否”');
  const points = page.locator('.ant-form-item').filter({ hasText: /^是否/ }).locator('.ant-radio-group');
  await expect(points).toHaveCount(8);
  for (let point = 0; point < 8; point++) {
    await points
      .nth(point)
      .getByText(point === 3 ? '否' : '是', { exact: true })
      .click();
  }
  await page.getByLabel('写明情况').fill('三项帮扶政策答不上来');
  await select(page, page.getByLabel('问题类别'), '任务落实');
  await page.getByLabel('问题事实').fill('抽问三项帮扶政策，队员答不上来。');
  await page.screenshot({ path: 'reports/pages/finding-checklist.png', fullPage: true });
  await page.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByText('未下发')).toBeVisible();
  about.path = new URL(page.url()).pathname;
  about.id = about.path.split('/').pop() ?? '';
  await page.getByRole('button', { name: /下\s*发/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /下\s*发/ })
    .click();
  await expect(page.getByText('已下发', { exact: true })).toBeVisible();
  const finding = await (await apiOf('ducha1')).get(`/findings/${about.id}`);
  const protocol = await (await apiOf('ducha1')).get(`/inspections/${finding.inspectionId}/protocol`);
  expect(protocol.proposals[0]).toMatchObject({ item: 'POLICY', targetKind: 'TEAM' });
});

test('the township objects, and another than the finder decides', async ({ as }) => {
  const township = await as('xiangzhen');
  await township.goto(about.path);
  await township.getByRole('button', { name: '提出异议' }).click();
  const objecting = township.getByRole('dialog');
  await objecting.getByLabel('异议及理由').fill('抽问的政策当月才下发，尚未组织学习。');
  await township.screenshot({ path: 'reports/pages/finding-objection.png' });
  await objecting.getByRole('button', { name: '提出异议' }).click();
  await expect(township.getByText('异议待裁定')).toBeVisible();

  const finder = await as('ducha1');
  await finder.goto(about.path);
  await expect(finder.getByText('异议待裁定')).toBeVisible();
  await expect(finder.getByRole('button', { name: '裁定异议' })).toHaveCount(0);

  const judge = await as('ducha2');
  await judge.goto(about.path);
  await judge.getByRole('button', { name: '裁定异议' }).click();
  const deciding = judge.getByRole('dialog');
  await deciding.getByText('不成立', { exact: true }).click();
  await deciding.getByLabel('原因').fill('政策上季度已下发，有签收记录。');
  await deciding.getByRole('button', { name: '裁定异议' }).click();
  await expect(deciding).toBeHidden();
  await expect(judge.locator('.timeline')).toContainText('政策上季度已下发');
});

test('the township asks for more time, which is granted with a reason', async ({ as }) => {
  const { dueOn } = await (await apiOf('ducha1')).get(`/findings/${about.id}`);
  const until = new Date(Date.parse(dueOn) + 3 * 86_400_000).toISOString().slice(0, 10);
  const township = await as('xiangzhen');
  await township.goto(about.path);
  await township.getByRole('button', { name: '申请延期' }).click();
  const asking = township.getByRole('dialog');
  await day(asking.getByLabel('申请延至'), until);
  await asking.getByLabel('原因').fill('队员外出培训，下周返村后组织学习。');
  await asking.getByRole('button', { name: '申请延期' }).click();
  await expect(asking).toBeHidden();

  const inspector = await as('ducha2');
  await inspector.goto(about.path);
  await inspector.getByRole('button', { name: '批复延期' }).click();
  const granting = inspector.getByRole('dialog');
  await granting.getByText('同意', { exact: true }).click();
  await granting.getByLabel('原因').fill('情况属实。');
  await granting.getByRole('button', { name: '批复延期' }).click();
  await expect(granting).toBeHidden();
  await expect(inspector.locator('.timeline')).toContainText('同意延期');
  await expect(inspector.locator('dl').filter({ hasText: until }).first()).toBeVisible();
  await inspector.screenshot({ path: 'reports/pages/finding-heard.png', fullPage: true });
});

test('a sample of what was closed in a quarter is drawn once', async ({ as }) => {
  const page = await as('ducha2');
  await page.goto('/recheck-samples');
  await page.getByRole('button', { name: '抽取样本' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('季度').fill('2026Q2');
  await dialog.getByRole('button', { name: /确\s*[定认]/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /2026Q2/ })).toBeVisible();
  await expect(page.locator('code')).toHaveText(/^[0-9a-f]{64}$/);
  await page.screenshot({ path: 'reports/pages/recheck-sample.png' });
});
