import AxeBuilder from '@axe-core/playwright';
import { expect, logIn, test } from '../support/office';
import { expectInBook, printed } from '../support/papers';

test('a province opens its board, and a number of it is as long as its list', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/login');
  await logIn(page, 'shengzu');
  await expect(page.getByRole('heading', { level: 1, name: /看板/ })).toBeVisible();
  const findings = page.getByRole('region', { name: /未销号问题/ });
  const number = findings.getByRole('row', { name: /^合计/ }).getByRole('link').last();
  const count = Number(await number.innerText());
  expect(count).toBeGreaterThan(0);

  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.screenshot({ path: 'reports/pages/board-province.png', fullPage: true });

  await number.click();
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible();
});

test('a county prints its roster: the file has a number, and the number is in the book', async ({ as }) => {
  const page = await as('zuzhibu');
  await page.goto('/cadres');
  const { number, file } = await printed(page, {
    button: '打印花名册',
    title: '花名册',
    purpose: '全区驻村工作会议',
  });
  expect(number).toMatch(/^ZC620503-/);
  await file.saveAs('reports/roster.pdf');
  await expectInBook(page, number, '花名册', '全区驻村工作会议');
});
