import { apiOf } from '../support/api';
import { today } from '../support/days';
import { choose, select } from '../support/form';
import { expect, test } from '../support/office';
import { decide, depart, propose, recallable, type Stay, speak, succeed } from '../support/recalls';

// 召回: a township proposes, the cadre speaks, the county decides, another person of the level that sent him carries it out, a
// successor is posted, and the page says for how many days the village had nobody.
const DOCUMENT = '演示组召〔2026〕1号';

test('a recall goes from the township to the successor, and the empty days are shown', async ({
  as,
  visitor,
}) => {
  test.setTimeout(150_000);
  const [stay] = (await recallable()) as [Stay];
  expect(stay).toBeTruthy();
  const clerk = await as('xiangzhen');
  const path = await propose(clerk, stay, 'recall-form');

  // before he is heard nobody decides
  const first = await as('zuzhibu');
  await first.goto(path);
  const early = await decide(first, DOCUMENT);
  await expect(early).toContainText('本人尚未陈述');
  await first.keyboard.press('Escape');

  await speak(await visitor(), path, stay.cadreId);

  await first.reload();
  await decide(first, DOCUMENT);
  await expect(first.locator('.page-header')).toContainText('待执行');
  // who decided does not carry it out
  await expect(first.getByRole('button', { name: '登记离岗' })).toHaveCount(0);

  const second = await as('zuzhibu2');
  await second.goto(path);
  await depart(second);
  await expect(second.locator('.page-header')).toContainText('空缺 0 天');
  await expect(second.locator('dl.facts')).toContainText('不得提拔使用至');

  const free = await succeed(second, await apiOf('zuzhibu'), 'recall-successor');
  await expect(second.locator('.ant-steps')).toContainText(`${free.name} ${today()} 到任 · 空缺 0 天`);
  await expect(second.getByRole('link', { name: '查看交接' })).toBeVisible();
  await second.screenshot({ path: 'reports/pages/recall.png', fullPage: true });

  // the unit's debt is settled by the successor's arrival, and the list says so
  await second.goto(`/obligations?cadre=${stay.cadreId}`);
  const row = second.locator('.ant-table-row', { hasText: '另派接替人选' });
  await expect(row).toContainText('已了结');
  await row.getByRole('link', { name: '召回决定' }).click();
  await expect(second).toHaveURL(new RegExp(path));
});

test('one interview has cadres and heads among its interviewees', async ({ as }) => {
  const api = await apiOf('zuzhibu');
  const [one, other] = (await api.get('/cadres?posted=true&size=2')).items;
  const page = await as('zuzhibu');
  await page.goto('/interviews/new');
  await page.getByText('集体约谈', { exact: true }).click();
  await page.getByLabel('约谈机关').fill('麦积区委组织部');
  await select(page, page.getByLabel('事由'), '履职不到位');
  for (const cadre of [one, other])
    await choose(
      page,
      page.locator('form').getByLabel('选择驻村干部加入'),
      cadre.name,
      new RegExp(`${cadre.name}.*${cadre.citizenIdMasked.replaceAll('*', '\\*')}`),
    );
  await page.getByRole('button', { name: '增加主要负责人' }).click();
  const head = page.locator('fieldset').first();
  await head.getByLabel('单位').fill('演示镇');
  await head.getByLabel('职务').fill('镇长');
  await head.getByLabel('姓名').fill('演示镇长');
  await page.getByLabel('约谈事项').fill('履职不到位、业务不掌握（虚构）');
  await page.getByLabel('约谈要求').fill('限期一个月整改（虚构）');
  await page.screenshot({ path: 'reports/pages/interview-form.png', fullPage: true });
  await page.getByRole('button', { name: /保\s*存/ }).click();
  const row = page.locator('.ant-table-row', { hasText: '业务不掌握（虚构）' });
  await expect(row).toContainText('3 人');
  await expect(row).toContainText('演示镇镇长演示镇长');
  await page.screenshot({ path: 'reports/pages/interviews.png' });
});
