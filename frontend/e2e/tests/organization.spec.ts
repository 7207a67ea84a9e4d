import type { Page } from '@playwright/test';
import { apiOf } from '../support/api';
import { today } from '../support/days';
import { choose, day, select } from '../support/form';
import { expect, test } from '../support/office';

// Who leads, who links, what is to be done this year: kept by the county's organization department without a form in between.
test.describe.configure({ mode: 'serial' });

const LIST = '麦积区冬季驻村重点任务（演示）';

test('a second deputy head of a township station is asked a reason for, and seated with it', async ({
  as,
}) => {
  const api = await apiOf('zuzhibu');
  const approver = (await (await apiOf('zuzhibu2')).get('/me')).account.displayName;
  const stations = await api.get('/organs?kind=TOWNSHIP_WORK_STATION&size=50');
  const station = stations.items.find((one: { members: { role: string }[] }) =>
    one.members.some(({ role }) => role === 'DEPUTY_HEAD'),
  );
  const page = await as('zuzhibu');
  await page.goto(`/organs?tab=organs&kind=TOWNSHIP_WORK_STATION&region=${station.regionCode}`);
  await page.getByRole('button', { name: '明确人员' }).click();
  const dialog = page.getByRole('dialog', { name: /明确人员/ });
  await select(page, dialog.getByLabel('职务'), '副职');
  await dialog.getByLabel('姓名').fill('赵长安');
  await dialog.getByLabel('本职', { exact: true }).fill('镇党委委员');
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  const asked = page.getByRole('dialog', { name: '须说明理由' });
  await expect(asked).toContainText('A8');
  await picture(page, 'second-deputy');
  await asked.getByLabel('理由').fill('片区跨河，两头各设一人');
  await select(page, asked.getByLabel('审批人'), approver);
  await asked.getByRole('button', { name: '说明理由并提交' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.ant-table-row').first()).toContainText('赵长安');
  await page.goto('/exceptions');
  await expect(page.locator('.ant-table-row', { hasText: '片区跨河' })).toContainText('待审批');
});

test('a list of tasks is drafted by keyboard, refused while a task is missing, published and handed down', async ({
  as,
}) => {
  const township = (await (await apiOf('xiangzhen')).get('/me')).office;
  const page = await as('zuzhibu');
  await page.goto('/task-lists');
  await page.getByRole('link', { name: '起草清单' }).click();
  await page.getByLabel('清单', { exact: true }).fill(LIST);
  // this year's list is out; the next one is drafted in winter
  await page.getByLabel('年度').fill(String(Number(today().slice(0, 4)) + 1));
  await page.getByLabel('申明方面数').fill('2');
  await page.getByLabel('申明任务数').fill('3');
  await page.getByLabel('第 1 方面', { exact: true }).fill('强化责任');
  await page.keyboard.press('Tab');
  await page.getByLabel('第 1 方面第 1 项任务', { exact: true }).fill('落实到岗');
  await page.getByRole('button', { name: '添加方面' }).press('Enter');
  await expect(page.getByLabel('第 2 方面', { exact: true })).toBeFocused();
  await page.keyboard.type('提升能力');
  await page.getByLabel('第 2 方面第 1 项任务', { exact: true }).fill('集中轮训');
  await expect(page.getByText('已列 2 个方面 2 项任务（1 / 1）')).toBeVisible();
  await page.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: LIST })).toBeVisible();
  await publish(page);
  await expect(page.locator('.problem-alert')).toContainText('A16');

  await page.getByRole('link', { name: '编辑' }).click();
  const second = page.locator('fieldset').nth(1);
  await second.getByRole('button', { name: '添加任务' }).press('Enter');
  await expect(page.getByLabel('第 2 方面第 2 项任务', { exact: true })).toBeFocused();
  await page.keyboard.type('结对互学');
  await expect(page.getByText(/与申明数不一致/)).toHaveCount(0);
  await picture(page, 'task-list');
  await page.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: LIST })).toBeVisible();
  await publish(page);
  await expect(page.getByText('已印发', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: '分解到工作队' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog.getByLabel('分解到哪个县或乡镇'), township.nodeName, township.nodeName);
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('region', { name: '工作队任务' }).locator('.ant-table-row').first(),
  ).toContainText('未启动');
});

test('a unit is paired with a village and the pairing ended, never deleted', async ({ as }) => {
  const api = await apiOf('zuzhibu');
  const [unit] = (await api.get('/organizations?kind=SENDING_UNIT&region=620503&size=1')).items;
  const [village] = (await api.get('/villages?region=620503001&size=1')).items;
  const page = await as('zuzhibu');
  await page.goto(`/organs?tab=pairings&region=${village.code}&all=true`);
  await page.getByRole('button', { name: '单位与村结对' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog.getByLabel('帮扶单位'), unit.name, unit.name);
  await choose(page, dialog.getByLabel('村', { exact: true }), village.shortName, village.shortName);
  await day(dialog.getByLabel('起始日期'), '2026-01-01');
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  await expect(dialog).toBeHidden();
  const row = page.locator('.ant-table-row', { hasText: '2026-01-01' });
  await row.getByRole('button', { name: '结束' }).click();
  await day(dialog.getByLabel('截止日期'), '2026-10-31');
  await dialog.getByLabel('原因').fill('单位撤并');
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  await expect(row).toContainText('2026-10-31');
  await expect(row).toContainText('单位撤并');
});

test('helpers of households are pasted out of a spreadsheet, only what changed is sent', async ({ as }) => {
  const page = await as('zuzhibu');
  await page.goto('/organs?tab=linkages');
  const open = page.getByRole('button', { name: /到户责任人/ }).first();
  await open.click();
  const drawer = page.getByRole('dialog', { name: /到户责任人/ });
  await drawer.getByRole('button', { name: '明确责任人' }).click();
  await drawer
    .getByLabel('户号')
    .first()
    .evaluate((field) => {
      const clipboard = new DataTransfer();
      clipboard.setData('text', '001\t孙玉兰\n011\t周建军\n012\t');
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
      );
    });
  await expect(drawer.getByLabel('户号')).toHaveCount(12);
  await picture(page, 'helpers');
  await drawer.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByText('已保存 3 户')).toBeVisible();
  await expect(drawer.getByRole('row', { name: /011/ })).toContainText('周建军');
  await expect(drawer.getByRole('row', { name: /012/ })).toContainText('尚未明确');
});

test('a county is designated, and leaves the category on a day', async ({ as }) => {
  const page = await as('zuzhibu');
  await page.goto('/regions');
  const panel = page.getByRole('region', { name: '县的类别' });
  await panel.getByRole('button', { name: '认定县的类别' }).click();
  const dialog = page.getByRole('dialog');
  await select(page, dialog.getByLabel('县的类别'), '国家乡村振兴重点帮扶县');
  await day(dialog.getByLabel('起始日期'), '2021-08-27');
  await dialog.getByLabel('依据').fill('演示文件');
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  await expect(panel).toContainText('2021-08-27 – 至今');
  await picture(page, 'county-categories');
  await panel.getByRole('button', { name: '结束' }).click();
  await day(dialog.getByLabel('自哪天起不再是'), '2026-01-01');
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  await expect(panel).toContainText('2021-08-27 – 2026-01-01');
});

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '印发' }).click();
  await page
    .locator('.ant-popover')
    .getByRole('button', { name: /确\s*定/ })
    .click();
}

/** What a clerk sees. */
async function picture(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton-active, .ant-spin-spinning'));
  await page.screenshot({ path: `reports/pages/organization-${name}.png` });
}

test('a list of organizations is tried, corrected and brought in, and every row says what became of it', async ({
  as,
}) => {
  const page = await as('zuzhibu');
  const mark = Date.now().toString(36);
  const row = (name: string, parent: string, region: string) =>
    `${name}${mark},派出单位,测试无代码,${parent},县级,${region}`;
  const list = (region: string) =>
    [
      '机构名称,机构类别,无代码原因,上级机构,机构层级,地区代码',
      row('下属站', `上级局${mark}`, '620503'),
      row('上级局', '', region),
    ].join('\r\n');
  const upload = async (region: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: '机构.csv', mimeType: 'text/csv', buffer: Buffer.from(list(region), 'utf8') });

  await page.goto('/imports');
  await page.getByRole('radio', { name: '机构', exact: true }).check();
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载模板（CSV）' }).click();
  expect((await template).suggestedFilename()).toBe('机构模板.csv');
  await upload('430000');
  await page.getByRole('button', { name: '试运行' }).click();
  await expect(page.getByText('2 行需要更正')).toBeVisible();
  await expect(page.getByText('上级机构在第 3 行，该行未能导入')).toBeVisible();
  await picture(page, 'import-refused');

  // what is brought back is a list of the same kind
  await expect(page.getByRole('radio', { name: '机构', exact: true })).toBeChecked();
  await upload('620503');
  await page.getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: /^导\s*入$/ }).click();
  await expect(page.getByText('已写入 2 行')).toBeVisible();
  const rows = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载逐行结果（CSV）' }).click();
  const text = await (await rows)
    .createReadStream()
    .then(async (stream) => (await stream.toArray()).join(''));
  expect(text).toContain('2,CREATED,');
  expect(text).toContain('3,CREATED,');
  await picture(page, 'import-done');
});
