import { apiOf } from '../support/api';
import { choose } from '../support/form';
import { daysAgo, honored } from '../support/merit';
import { expect, test } from '../support/office';
import { expectInBook, printed } from '../support/papers';

// 激励: an honour stands, its batch is issued, a promotion counts, a note is for the department alone, empty ledgers come first.
test('an honour that stands goes into the batch of its year, is issued and printed', async ({ as }) => {
  const api = await apiOf('zuzhibu');
  const title = `演示荣誉${Date.now()}`;
  const { cadre, honor } = await honored(api, title);
  expect(honor.state).toBe('STANDING');

  const page = await as('zuzhibu');
  await page.goto('/commendations');
  await page.getByRole('button', { name: '起草批次' }).click();
  const dialog = page.getByRole('dialog', { name: '起草批次' });
  await dialog.getByLabel('批次名称').fill('演示三个一批');
  await dialog.getByLabel('年度').fill(honor.grantedOn.slice(0, 4));
  await dialog.getByLabel('文号').fill(`演示发〔${honor.grantedOn.slice(0, 4)}〕${Date.now()}号`);
  await dialog.getByLabel('印发机关').fill('麦积区委');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByRole('heading', { name: '演示三个一批' })).toBeVisible();
  await expect(page.locator('.ant-table-row', { hasText: title })).toBeVisible();
  await page.screenshot({ path: 'reports/pages/batch-candidates.png', fullPage: true });
  await page.getByRole('button', { name: /^列入 \d+ 项$/ }).click();
  const lines = page.getByRole('region', { name: '名单' });
  await expect(lines.locator('.ant-table-row', { hasText: title })).toBeVisible();
  await page.getByRole('button', { name: /印\s*发/ }).click();
  const issuing = page.getByRole('dialog', { name: /印\s*发/ });
  await issuing.getByRole('button', { name: /印\s*发/ }).click();
  await expect(issuing).toBeHidden();
  await expect(page.getByText('已印发')).toBeVisible();
  await expect(page.getByRole('button', { name: /^列入/ })).toHaveCount(0);
  await page.screenshot({ path: 'reports/pages/batch-issued.png', fullPage: true });

  await page.goto('/commendations?tab=honors');
  const row = page.locator('.ant-table-row', { hasText: title });
  await expect(row).toContainText('成立');
  await row.getByRole('link', { name: '证书' }).click();
  await expect(page.locator('.paper')).toContainText(title);
  await expect(page.locator('.paper')).toContainText(cadre.name);
  await page.screenshot({ path: 'reports/pages/certificate.png' });
  const { number, file } = await printed(page, {
    button: /^打\s*印$/,
    title: '荣誉证书',
    purpose: '表彰大会颁发',
  });
  await file.saveAs('reports/certificate.pdf');
  await expectInBook(page, number, '荣誉证书', cadre.name, '表彰大会颁发');
});

test('a promotion counts in the share, and its name stands in the list beside it', async ({ as }) => {
  const api = await apiOf('zuzhibu');
  const posted = (await api.get('/cadres?posted=true&size=50')).items;
  const before = await api.get('/promotions/rate');
  const listed = (await api.get('/promotions/promoted-cadres?size=200')).items.map(
    (one: { cadreId: string }) => one.cadreId,
  );
  const cadre = posted.find((one: { id: string }) => !listed.includes(one.id));
  await api.post('/promotions', {
    cadreId: cadre.id,
    kind: 'PROMOTED',
    fromRank: '142',
    toRank: '141',
    position: '某镇镇长（虚构）',
    effectiveOn: daysAgo(2),
    decidedBy: '麦积区委组织部',
    documentNumber: `演示任〔2026〕${Date.now()}号`,
  });
  const page = await as('zuzhibu');
  await page.goto('/promotions?tab=share');
  await expect(page.locator('.sums')).toContainText(String(before.promoted + 1));
  await expect(page.locator('.ant-table-row', { hasText: cadre.name }).first()).toBeVisible();
  await page.screenshot({ path: 'reports/pages/promotion-share.png' });
  await page.goto('/promotions?tab=promotions');
  await expect(page.locator('.ant-table-row', { hasText: cadre.name }).first()).toContainText('某镇镇长');
  await page.screenshot({ path: 'reports/pages/promotions.png' });
});

test('an observation is noted and read by the department, and nobody else has the page', async ({ as }) => {
  const api = await apiOf('zuzhibu');
  const [cadre] = (await api.get('/cadres?posted=true&size=1')).items;
  const page = await as('zuzhibu');
  await page.goto('/observation-notes');
  await page.getByRole('button', { name: '登记考察识别' }).click();
  const dialog = page.getByRole('dialog', { name: '登记考察识别' });
  await choose(
    page,
    dialog.getByLabel('干部', { exact: true }),
    cadre.name,
    new RegExp(`${cadre.name}.*${cadre.citizenIdMasked.replaceAll('*', '\\*')}`),
  );
  await dialog.getByLabel('考察情况').fill('汛期连续值守（虚构）');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toBeHidden();
  const row = page.locator('.ant-table-row', { hasText: cadre.name }).first();
  await expect(row).not.toContainText('汛期');
  await row.getByRole('button', { name: /查\s*看/ }).click();
  await expect(page.getByRole('dialog')).toContainText('汛期连续值守');
  await page.screenshot({ path: 'reports/pages/observation.png' });
  for (const other of ['xiangzhen', 'zhucunban', 'paichu', 'shenji', 'ganbu'])
    expect(await (await apiOf(other)).status('/observation-notes')).toBe(403);
  const township = await as('xiangzhen');
  await expect(township.getByRole('navigation', { name: '主菜单' })).not.toContainText('考察识别');
});

test('the emptiest bindings come first, and a unit records that it came', async ({ as }) => {
  const page = await as('zuzhibu');
  await page.goto('/unit-bindings');
  await expect(page.locator('.ant-table-row').first()).toContainText('未捆绑');
  await page.screenshot({ path: 'reports/pages/bindings.png' });
  const unit = await apiOf('paichu');
  const own = (await unit.get('/unit-bindings?size=1')).items[0];
  await unit.post('/unit-tracking', {
    unitId: own.unitId,
    villageCode: own.villageCode,
    kind: 'VISIT',
    on: daysAgo(0),
    who: '局长 王某（虚构）',
    matter: '看望队员',
  });
  const desk = await as('paichu');
  await desk.goto('/unit-bindings?tab=records');
  await expect(desk.locator('.ant-table-row').first()).toContainText('走访看望');
  await desk.goto('/unit-bindings?tab=overdue');
  await expect(desk.getByRole('region', { name: '未跟踪单位' })).toBeVisible();
  await desk.screenshot({ path: 'reports/pages/untracked.png' });
});
