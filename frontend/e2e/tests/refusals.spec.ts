import { apiOf } from '../support/api';
import { choose, day } from '../support/form';
import { expect, test } from '../support/office';
import { mistyped, person } from '../support/people';

test('a refused command says why beside the field, and keeps what was typed', async ({ as }) => {
  const page = await as('zuzhibu');
  const who = person();
  const unit = (await (await apiOf('zuzhibu')).get('/organizations?kind=SENDING_UNIT&region=620503&size=1'))
    .items[0].name;
  await page.goto('/cadres/new');
  const number = page.getByLabel('公民身份号码');
  await page.getByLabel('姓名').fill(who.name);
  await number.fill(mistyped(who.citizenId));
  await page.getByLabel('联系电话').fill(who.phone);
  const { citizenId: id } = who;
  await day(page.getByLabel('出生日期'), `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`);
  await choose(page, page.getByLabel('政治面貌'), '群众', '群众');
  await choose(page, page.getByLabel('学历'), '21', '大学本科毕业');
  await choose(page, page.getByLabel('派出单位'), unit, unit);
  await page.getByRole('button', { name: /保\s*存/ }).click();

  const item = page.locator('.ant-form-item').filter({ has: number });
  await expect(item.locator('.ant-form-item-explain-error')).toContainText('校验');
  await expect(number).toBeFocused();
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('姓名')).toHaveValue(who.name);

  await number.fill(who.citizenId);
  await page.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: who.name })).toBeVisible();
});

test('the back button keeps the state of a table: its filter, its page, its rows', async ({ as }) => {
  const page = await as('zuzhibu');
  await page.goto('/cadres?posted=true');
  const names = page.locator('.ant-table-row td:first-child a');
  await expect(names.first()).toBeVisible();
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(page.getByText('第 2 页')).toBeVisible();
  const address = page.url();
  const rows = await names.allInnerTexts();

  await names.nth(3).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(rows[3] ?? '');
  await page.goBack();
  await expect(page.getByText('第 2 页')).toBeVisible();
  expect(page.url()).toBe(address);
  await expect(names).toHaveText(rows);
  await page.goBack();
  await expect(page.getByText('第 1 页')).toBeVisible();
  expect(new URL(page.url()).search).toBe('?posted=true');
});

test('a wrong file is refused in a clear sentence, and nothing is begun', async ({ as }) => {
  const page = await as('zuzhibu');
  const api = await apiOf('zuzhibu');
  const jobs = (await api.get('/imports?size=200')).items.length;
  await page.goto('/imports');
  for (const [name, content, sentence] of [
    ['花名册.xlsx', '姓名,性别,公民身份号码', '这不是 Excel 工作簿（.xlsx）。请使用下载的模板填写后上传。'],
    ['旧版.xlsx', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '旧版 .xls 文件'],
  ] as const) {
    await page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(content.padEnd(2_000, '\0'), name === '旧版.xlsx' ? 'latin1' : 'utf8'),
    });
    await expect(page.getByTitle(name)).toBeVisible();
    await page.getByRole('button', { name: '试运行' }).click();
    await expect(page.getByRole('alert')).toContainText(sentence);
  }
  expect((await api.get('/imports?size=200')).items).toHaveLength(jobs);
});
