import type { Page } from '@playwright/test';
import { type Api, apiOf } from '../support/api';
import {
  allPlacesButOne,
  confirmAll,
  confirmOnScreen,
  everySheet,
  proposeOnScreen,
  type Sheet,
} from '../support/assessments';
import { daysFrom, monthBefore, today } from '../support/days';
import { day } from '../support/form';
import { expect, test } from '../support/office';
import { expectInBook, printed } from '../support/papers';
import { answering, makeBatch, sayPaid, sendBatch } from '../support/payments';
import { decide, depart, propose, recallable, type Stay, speak, succeed } from '../support/recalls';
import { contentOf, sheetTexts } from '../support/xlsx';

// 严管厚爱一年: teams are assessed, one excellent too many is refused, the results are published; a cadre's grade obliges his county
// and his unit, he is recalled and followed; a month is paid; and what was decided is printed under its number.
test.describe.configure({ mode: 'serial' });

// a year that is over: nobody's grade is confirmed before
const YEAR = new Date().getFullYear() - 1;
const TEAMS = '演示年度工作队考核';
const CADRES = '演示年度干部考核';
const DOCUMENT = `演示组召〔${new Date().getFullYear()}〕2号`;

const about = { teams: '', excellent: '', cadres: '', sheet: '', stay: {} as Stay, recall: '' };

/** Opens the round of a kind on the screen; the id of the round. */
async function opened(page: Page, title: string, kind: '工作队' | '驻村干部', picture?: string) {
  await page.goto('/assessments');
  await page.getByRole('button', { name: '启动考核' }).click();
  const dialog = page.getByRole('dialog', { name: '启动考核' });
  await dialog.getByLabel('名称').fill(title);
  await day(dialog.getByLabel('考核期自'), `${YEAR}-01-01`);
  await day(dialog.getByLabel('考核期至'), `${YEAR}-12-31`);
  await dialog.getByLabel('驻村干部').setChecked(kind === '驻村干部');
  await dialog.getByLabel('工作队').setChecked(kind === '工作队');
  if (picture) await page.screenshot({ path: `reports/pages/${picture}.png` });
  await dialog.getByRole('button', { name: '启动考核' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  return page.url().split('/').at(-1) ?? '';
}

test('a form that rests too little on what is seen is refused, and the teams are assessed by one that does', async ({
  as,
}) => {
  const page = await as('zuzhibu');
  await page.goto('/assessments');
  await page.getByRole('button', { name: '制定考核指标' }).click();
  const form = page.getByRole('dialog', { name: '制定考核指标' });
  await form.getByLabel('考核对象').click();
  await page.locator('.ant-select-item-option', { hasText: '工作队' }).click();
  await form.getByLabel('指标名称').fill('工作队考核指标（虚构）');
  await form.getByLabel('依据', { exact: true }).first().fill('演示组〔2026〕12号');
  await day(form.getByLabel('起始日期'), `${YEAR}-01-01`);
  await form.getByLabel('权重').first().fill('40');
  await form.getByLabel('权重').nth(1).fill('60');
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await expect(form).toContainText('实地部分占 40 %');
  await page.screenshot({ path: 'reports/pages/assessment-template.png' });
  await form.getByLabel('权重').first().fill('60');
  await form.getByLabel('权重').nth(1).fill('40');
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await expect(form).toBeHidden();
  about.teams = await opened(page, TEAMS, '工作队', 'assessment-open');

  // the clerk of a township: one sheet by the keyboard, the next one opens with the same words
  const mine = await everySheet(await apiOf('xiangzhen'), about.teams);
  const [first, second] = mine as [Sheet, Sheet];
  expect(second).toBeDefined();
  const clerk = await as('xiangzhen');
  await clerk.goto(`/assessments/${about.teams}`);
  await proposeOnScreen(clerk, first.name, {
    onSite: 92,
    documents: 88,
    grade: '优秀',
    opinion: '到村查看，情况属实',
    picture: 'assessment-propose',
  });
  const drawer = clerk.locator('.ant-drawer');
  await expect(drawer.getByText(second.name).first()).toBeVisible();
  await expect(drawer.getByLabel('意见')).toHaveValue('到村查看，情况属实');
  await expect(clerk.locator('.ant-table-row', { hasText: first.name })).toContainText('待确认');
});

test('one team too many is not called excellent, and somebody else publishes the results', async ({ as }) => {
  // two hundred teams are proposed and confirmed on the way
  test.setTimeout(240_000);
  const { places, last, over, others } = await allPlacesButOne(about.teams);
  const headcount = (await (await apiOf('zuzhibu')).get(`/assessment-rounds/${about.teams}`)).quotas[0]
    .headcount;
  expect(places).toBe(Math.floor(headcount / 2));

  // the last place by hand, and one too many
  const page = await as('zuzhibu');
  await page.goto(`/assessments/${about.teams}?state=PROPOSED`);
  await confirmOnScreen(page, last.name);
  await expect(page.locator('.ant-table-row', { hasText: last.name })).toHaveCount(0);
  const drawer = page.locator('.ant-drawer');
  await drawer.getByRole('button', { name: 'Close' }).or(drawer.locator('.ant-drawer-close')).first().click();
  await confirmOnScreen(page, over.name);
  await expect(drawer).toContainText(
    `共 ${headcount} 名（个），按 50 % 优秀名额 ${places} 个，已确认 ${places} 个，没有剩余`,
  );
  await page.screenshot({ path: 'reports/pages/assessment-quota.png' });
  await drawer.locator('form').getByText('合格', { exact: true }).click();
  await drawer.getByRole('button', { name: '确认并到下一份' }).click();
  await expect(page.locator('.ant-table-row', { hasText: over.name })).toHaveCount(0);
  await confirmAll(others, 'COMPETENT');
  about.excellent = last.id;

  await page.goto(`/assessments/${about.teams}`);
  await expect(page.getByRole('region', { name: '优秀名额' })).toContainText(String(places));
  await page.screenshot({ path: 'reports/pages/assessment-round.png', fullPage: true });
  await page.getByRole('button', { name: '起草考核通报' }).click();
  const drafting = page.getByRole('dialog', { name: '起草考核通报' });
  await drafting.getByLabel('宣布结果的会议').fill('区委农村工作会议');
  await drafting.getByRole('button', { name: '起草考核通报' }).click();
  await page.getByRole('link', { name: '考核通报' }).click();
  await expect(page.locator('article.paper')).toContainText('优秀等次名单·工作队');
  await page.getByRole('button', { name: /送\s*审/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /送\s*审/ })
    .click();
  await expect(page.getByRole('button', { name: /送\s*审/ })).toHaveCount(0);
  const approver = await as('zhucunban');
  await approver.goto(new URL(page.url()).pathname);
  await approver.getByRole('button', { name: /印发/ }).click();
  await approver.getByRole('dialog').getByRole('button', { name: /印发/ }).click();
  await expect(approver.locator('article.paper')).toContainText('考核通报〔');
  await approver.screenshot({ path: 'reports/pages/assessment-bulletin.png', fullPage: true });

  // no team's grade obliges anybody: the year of the teams can be closed
  await page.goto(`/assessments/${about.teams}`);
  await page.getByRole('button', { name: /办\s*结/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /办\s*结/ })
    .click();
  await expect(page.locator('.page-header')).toContainText('已办结');
});

test('a cadre who is incompetent leaves two obligations, his recall and the accountability of his unit', async ({
  as,
}) => {
  test.setTimeout(150_000);
  const department = await apiOf('zuzhibu');
  await department.post('/assessment-templates', {
    regionCode: '620503',
    objectKind: 'CADRE',
    title: '驻村干部考核指标（虚构）',
    basis: '演示组〔2026〕13号',
    validFrom: `${YEAR}-01-01`,
    parts: [
      { code: 'p1', title: '实地查看履职情况', weight: 60, evidence: 'ON_SITE' },
      { code: 'p2', title: '查阅资料', weight: 40, evidence: 'DOCUMENT' },
    ],
  });
  const page = await as('zuzhibu');
  about.cadres = await opened(page, CADRES, '驻村干部');
  const { sheet, stay } = await chosen(await apiOf('xiangzhen'), about.cadres);
  about.sheet = sheet.id;
  about.stay = stay;
  const word = sheet.vocabulary === 'CIVIL_SERVANT' ? '不称职' : '不合格';

  const clerk = await as('xiangzhen');
  await clerk.goto(`/assessments/${about.cadres}`);
  await proposeOnScreen(clerk, stay.cadreName, {
    onSite: 52,
    documents: 61,
    grade: word,
    opinion: '多次安排的工作未开展（虚构）',
  });
  const row = clerk.locator('.ant-table-row', { hasText: stay.cadreName });
  await expect(row).toContainText('待确认');
  // 52 × 60 % + 61 × 40 %
  await expect(row).toContainText('55.6');

  await page.goto(`/assessments/${about.cadres}?state=PROPOSED`);
  await confirmOnScreen(page, stay.cadreName);
  await expect(page.locator('.ant-table-row', { hasText: stay.cadreName })).toHaveCount(0);

  await page.goto(`/obligations?cadre=${stay.cadreId}`);
  const rows = page.locator('main .ant-table-row');
  await expect(rows).toHaveCount(2);
  for (const [kind, due] of [
    ['召回撤换', daysFrom(30)],
    ['问责派出单位主要负责人', daysFrom(60)],
  ] as const) {
    const one = rows.filter({ has: page.getByRole('link', { name: kind, exact: true }) });
    await expect(one).toContainText('待办');
    await expect(one).toContainText(due);
    await expect(one).toContainText(`${YEAR} 年考核不称职`);
    await expect(one).toContainText('麦积区组织部');
  }
  await page.screenshot({ path: 'reports/pages/year-obligations.png', fullPage: true });
});

test('he is recalled by the way of it, somebody follows him, and one obligation is left', async ({
  as,
  visitor,
}) => {
  test.setTimeout(150_000);
  const { stay } = about;
  about.recall = await propose(await as('xiangzhen'), stay);
  await speak(await visitor(), about.recall, stay.cadreId);
  const first = await as('zuzhibu');
  await first.goto(about.recall);
  // it answers what his grade asked for
  await expect(first.locator('dl.facts')).toContainText('所答事项');
  await decide(first, DOCUMENT);
  await expect(first.locator('.page-header')).toContainText('待执行');
  await expect(first.getByRole('button', { name: '登记离岗' })).toHaveCount(0);

  const second = await as('zuzhibu2');
  await second.goto(about.recall);
  await depart(second);
  await expect(second.locator('.page-header')).toContainText('空缺 0 天');
  const follower = await succeed(second, await apiOf('zuzhibu'));
  await expect(second.locator('.ant-steps')).toContainText(`${follower.name} ${today()} 到任 · 空缺 0 天`);
  await second.screenshot({ path: 'reports/pages/year-recall.png', fullPage: true });

  await second.goto(`/obligations?cadre=${stay.cadreId}`);
  const rows = second.locator('main .ant-table-row');
  await expect(rows).toHaveCount(3);
  for (const [kind, state] of [
    ['召回撤换', '已由召回撤换了结'],
    ['另派接替人选', '已由接替人选到位了结'],
    ['问责派出单位主要负责人', '待办'],
  ] as const)
    await expect(rows.filter({ has: second.getByRole('link', { name: kind, exact: true }) })).toContainText(
      state,
    );
  await second.screenshot({ path: 'reports/pages/year-obligations-after.png', fullPage: true });
});

test('the days of a place that is empty since a recall are counted until somebody comes', async ({ as }) => {
  const page = await as('zuzhibu2');
  await page.goto('/recalls');
  const waiting = page.locator('.ant-table-row', { hasText: '待接替' });
  await expect(waiting).toHaveCount(1);
  await waiting.getByRole('link').first().click();
  const header = page.locator('.page-header');
  await expect(header).toContainText('待接替');
  const left = /(\d{4}-\d{2}-\d{2}) 起不在岗/.exec(await page.locator('.ant-steps').innerText())?.[1] ?? '';
  const empty = (Date.parse(today()) - Date.parse(left)) / 86_400_000;
  expect(empty).toBeGreaterThan(7);
  await expect(header).toContainText(`空缺 ${empty} 天`);
  await page.screenshot({ path: 'reports/pages/year-empty-place.png', fullPage: true });
  const follower = await succeed(page, await apiOf('zuzhibu'));
  await expect(page.locator('.ant-steps')).toContainText(
    `${follower.name} ${today()} 到任 · 空缺 ${empty} 天`,
  );
});

test('a month is paid: the file adds up to its control total, and the bank answers for the same', async ({
  as,
}) => {
  test.setTimeout(150_000);
  const month = monthBefore(2);
  const department = await apiOf('zuzhibu');
  await department.post('/entitlements/accruals', { region: '620503', month });
  const page = await as('zuzhibu');
  const { id, path } = await makeBatch(page, month);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  const rows = sheetTexts(await contentOf(file));
  const lines = rows.slice(2, -1);
  const total = yuan(lines.reduce((sum, line) => sum + cents(line[6]), 0));
  const batch = await (await apiOf('zuzhibu')).get(`/payment-batches/${id}`);
  expect(lines.length).toBe(batch.lines);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every((line) => line[4] === month)).toBe(true);
  // the head of the file, its foot, the page and the API say what the lines add up to
  expect(rows[0]?.[0]).toContain(`共 ${lines.length} 行　合计 ${total} 元`);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['合计', String(lines.length)]);
  expect(rows.at(-1)?.[6]).toBe(total);
  expect(batch.total).toBe(total);
  await expect(page.locator('dl.facts').first()).toContainText(total);
  await sendBatch(page);

  const other = await as('zhucunban');
  const dialog = await answering(other, path);
  await sayPaid(dialog, lines.length, yuan(cents(total) - 1));
  await expect(dialog).toContainText(`应发放 ${lines.length} 行、${total} 元`);
  await other.screenshot({ path: 'reports/pages/year-control.png' });
  await sayPaid(dialog, lines.length, total);
  await expect(dialog).toBeHidden();
  await expect(other.locator('.page-header')).toContainText('已全部发放');
  await other.screenshot({ path: 'reports/pages/year-paid.png', fullPage: true });
  const paid = await (await apiOf('zhucunban')).get(`/payment-batches/${id}/lines?state=PAID&size=200`);
  expect(paid.items.length).toBe(Math.min(lines.length, 200));
});

test('the sheets are printed, each with a number that the book knows', async ({ as }) => {
  const page = await as('zuzhibu');
  await page.goto(`/assessment-sheets/${about.excellent}/print`);
  await expect(page.locator('article.paper')).toContainText('优秀');
  await page.screenshot({ path: 'reports/pages/assessment-print.png', fullPage: true });
  const team = await printed(page, { button: /^打\s*印$/, title: '考核表', purpose: '归入工作队考核档案' });
  expect(team.number).toMatch(/^ZC620503-/);
  await team.file.saveAs('reports/assessment-team.pdf');

  // who proposed it prints the cadre's sheet, in his township's own series
  const clerk = await as('xiangzhen');
  await clerk.goto(`/assessment-sheets/${about.sheet}/print`);
  const cadre = await printed(clerk, {
    button: /^打\s*印$/,
    title: '考核表',
    purpose: '本人签字',
    format: 'XLSX',
  });
  expect(cadre.number).toMatch(/^ZC620503\d{3}-/);
  const texts = sheetTexts(await contentOf(cadre.file)).map((row) => row.join('|'));
  expect(texts.join('\n')).toContain(`编号：${cadre.number}`);
  expect(texts).toContain(`${CADRES}登记表`);
  expect(texts.find((row) => row.startsWith('姓名|'))).toContain(about.stay.cadreName);
  expect(texts.find((row) => row.startsWith('总分|'))).toMatch(/\|55\.60?$/);
  expect(texts.find((row) => row.startsWith('确认等次|'))).toMatch(/不称职|不合格/);
  const own = await printed(page, { button: /^打\s*印$/, title: '考核表', purpose: '归档' });
  expect(sequence(own.number)).toBe(sequence(team.number) + 1);
  await page.goto(`/assessment-sheets/${about.sheet}/print`);
  await expect(page.locator('article.paper')).toContainText(about.stay.cadreName);
  const file = await printed(page, { button: /^打\s*印$/, title: '考核表', purpose: '召回撤换档案' });
  await file.file.saveAs('reports/assessment-cadre.pdf');

  await expectInBook(page, team.number, '考核表', TEAMS, '归入工作队考核档案');
  // the county finds what its township printed
  await expectInBook(page, cadre.number, '考核表', about.stay.cadreName, '本人签字');
  await page.screenshot({ path: 'reports/pages/year-papers.png' });
});

/** A cadre whom the township can have recalled, with a sheet and a name that nobody shares. */
async function chosen(township: Api, round: string) {
  // the first page of the round holds fifty
  const sheets = (await everySheet(township, round)).slice(0, 50) as (Sheet & { vocabulary: string })[];
  for (const stay of await recallable()) {
    const named = sheets.filter(({ name }) => name === stay.cadreName);
    const [sheet] = named;
    if (sheet && named.length === 1 && sheet.cadreId === stay.cadreId) return { sheet, stay };
  }
  throw new Error('nobody of the township can be recalled');
}

const cents = (amount = '') => Math.round(Number(amount) * 100);
const yuan = (amount: number) => (amount / 100).toFixed(2);
const sequence = (number: string) => Number(number.split('-').at(-1));
