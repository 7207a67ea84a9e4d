import type { Locator, Page } from '@playwright/test';
import { apiOf, apiOfMachine } from '../support/api';
import { today } from '../support/days';
import { choose, day, select } from '../support/form';
import { expect, test } from '../support/office';
import { mistyped, type Person, person } from '../support/people';
import { contentOf, sheetTexts, workbook } from '../support/xlsx';

// From the county's roster to the province's screen: each step is done in the browser by the office whose work it is.
test.describe.configure({ mode: 'serial' });

const COUNTY = '620503';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADERS = [
  '姓名',
  '性别',
  '公民身份号码',
  '民族',
  '政治面貌',
  '学历',
  '人员类别',
  '派出单位',
  '联系电话',
];
const NUMBER = HEADERS.indexOf('公民身份号码');
const ROLES: Record<string, string> = {
  ORGANIZATION_DEPARTMENT: '组织部',
  TOWNSHIP: '乡镇',
  INSPECTOR: '督查',
};
const month = today().slice(0, 7);

const [secretary, member, latecomer] = [person(), person(), person()];
const story = { unit: '', otherUnit: '', village: '', township: '', team: '', finding: '' };

test.beforeAll(async () => {
  const office = await apiOf('zuzhibu');
  const clerk = await apiOf('xiangzhen');
  story.township = (await clerk.get('/me')).office.nodeCode;
  const units = await office.get(`/organizations?kind=SENDING_UNIT&region=${COUNTY}&size=20`);
  [story.unit, story.otherUnit] = units.items.map((one: { name: string }) => one.name);
  const teams = await office.get(`/teams?region=${story.township}&size=200`);
  const taken = teams.items.map((one: { homeVillage: { code: string } }) => one.homeVillage.code);
  const villages = await office.get(`/villages?region=${story.township}&size=200`);
  const free = villages.items.find((one: { code: string }) => !taken.includes(one.code));
  story.village = free.shortName;
});

test('the organization department imports its roster and corrects the wrong row', async ({ as }) => {
  const page = await as('zuzhibu');
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '批量导入', exact: true })
    .click();
  const wrong = { ...latecomer, citizenId: mistyped(latecomer.citizenId) };
  const roster = workbook([HEADERS, ...[secretary, member, wrong].map(rosterRow)]);

  await upload(page, '麦积区花名册.xlsx', roster);
  await page.getByRole('button', { name: '试运行' }).click();
  await expect(page.getByRole('heading', { name: '1 行需要更正' })).toBeVisible();
  await expect(fact(page, '写入')).toHaveText('0');

  await upload(page, '麦积区花名册.xlsx', roster);
  await page.getByLabel('先试运行').uncheck();
  const trial = page.url();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.waitForURL((url) => url.href !== trial);
  await expect(fact(page, '写入')).toHaveText('2');
  await expect(page.getByRole('row', { name: /公民身份号码/ }).last()).toContainText('校验');
  await expect(page.getByText(wrong.citizenId)).toHaveCount(0); // on the screen it is masked

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载标注错误的表格' }).click();
  const marked = sheetTexts(await contentOf(await saved));
  expect(marked).toHaveLength(2); // the headers and the one wrong row, as it was written
  expect(marked[1]?.[NUMBER]).toBe(wrong.citizenId);
  expect(marked[0]).toContain('错误说明');

  const corrected = marked.map((row, index) =>
    row.map((cell, column) => (index === 1 && column === NUMBER ? latecomer.citizenId : cell)),
  );
  await upload(page, '待更正.xlsx', workbook(corrected));
  await page.getByLabel('先试运行').uncheck();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('已写入 1 行')).toBeVisible();

  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '驻村干部', exact: true })
    .click();
  await page.getByLabel('姓名').fill(latecomer.name);
  await expect(page.getByRole('link', { name: latecomer.name }).first()).toBeVisible();
});

test('it forms a team of two units for a village and posts the new cadres', async ({ as }) => {
  const page = await as('zuzhibu');
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '工作队', exact: true })
    .click();
  await page.getByRole('link', { name: '组建工作队' }).click();
  await choose(page, page.getByLabel('驻点村'), story.village, story.village);
  const name = page.getByLabel('工作队名称');
  await expect(name).toHaveValue(/工作队$/);
  story.team = await name.inputValue();
  await day(page.getByLabel('组建日期'), `${month}-01`);
  const unit = page.getByRole('combobox', { name: '派出单位' });
  await choose(page, unit.first(), story.unit, story.unit);
  await page.getByRole('button', { name: '添加单位' }).click();
  await choose(page, unit.nth(1), story.otherUnit, story.otherUnit);
  await page.getByRole('radio', { name: '牵头' }).nth(1).check();
  await page.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: story.team })).toBeVisible();
  await expect(page.getByText(`${story.otherUnit}（牵头）`)).toBeVisible();

  await post(page, secretary, ['第一书记', '队长']);
  await post(page, member, ['队员']);
  await expect(fact(page, '第一书记')).toHaveText(secretary.name);
  await expect(fact(page, '人数')).toHaveText('2');

  // a village has one First Secretary (C8)
  await fillPosting(page, latecomer, ['第一书记']);
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('C8');
});

test('the township keeps the month by exceptions and confirms it from the keyboard', async ({ as }) => {
  const page = await as('xiangzhen');
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '考勤登记', exact: true })
    .click();
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  const row = grid.getByRole('row').filter({ hasText: secretary.name });
  await expect(row).toBeVisible();
  await expect(grid.getByRole('row').filter({ hasText: member.name })).toBeVisible();

  await goTo(page, row.getByRole('gridcell').first());
  await page.keyboard.press('p'); // trained on the first day of the month
  await page.keyboard.press('Enter');
  await page.keyboard.type('县委党校培训');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已全部保存' })).toBeVisible();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('培训');
  // while the month runs its last full week is proposed
  const whole = dialog.getByRole('radio', { name: '确认本月' });
  if (await whole.count()) await whole.check();
  await dialog.getByRole('button', { name: '确认本月' }).click();
  await expect(page.getByText('本月考勤已确认')).toBeVisible();
  await page.reload();
  await expect(page.getByText('已确认', { exact: true })).toBeVisible();
  await goTo(page, row.getByRole('gridcell').first());
  await expect(page.locator('.register-why')).toContainText('县委党校培训');
});

test('an inspector records a finding about the team and issues it', async ({ as }) => {
  const page = await as('ducha1');
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '督查问题', exact: true })
    .click();
  await page.getByRole('link', { name: '登记问题' }).click();
  await choose(page, page.getByLabel('对象', { exact: true }), story.team, story.team);
  await select(page, page.getByLabel('问题类别'), '不在岗');
  await page.getByText('一般', { exact: true }).click();
  await page.getByLabel('问题事实').fill('上午十时到村委会，工作队驻地无人，村文书在场证实。');
  await page.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByText('未下发')).toBeVisible();
  story.finding = await page.getByRole('heading', { level: 1 }).innerText();

  const township = await as('xiangzhen');
  await township.goto(new URL(page.url()).pathname);
  await expect(township.getByRole('alert')).toBeVisible(); // a draft is not yet the inspected's to see

  await deed(page, '下发');
  await expect(page.getByText('已下发', { exact: true })).toBeVisible();
});

test('the township accepts the finding and rectifies it', async ({ as }) => {
  const page = await as('xiangzhen');
  await openFinding(page);
  await deed(page, '签收');
  await expect(page.getByText('整改中')).toBeVisible();
  await page.getByRole('button', { name: '提交整改' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill('当日到镇开会，未按规定报备。');
  await dialog.getByLabel('整改措施').fill('补办报备手续，全队重新学习请销假制度。');
  await dialog.getByRole('button', { name: '提交整改' }).click();
  await expect(page.getByText('待复核')).toBeVisible();
});

test('another inspector verifies and closes it; who found it cannot', async ({ as }) => {
  const finder = await as('ducha1');
  await openFinding(finder);
  await expect(finder.getByRole('heading', { name: '整改情况' })).toBeVisible();
  await expect(finder.getByRole('button', { name: /复\s*核/ })).toHaveCount(0);

  const page = await as('ducha2');
  await openFinding(page);
  await page.getByRole('button', { name: /复\s*核/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('整改到位').click();
  await dialog.getByText('现场核验').click();
  await dialog.getByLabel('说明').fill('现场核查，队员在岗，制度上墙。');
  await dialog.getByRole('button', { name: /复\s*核/ }).click();
  await expect(dialog).toBeHidden();
  await deed(page, '销号');
  await expect(page.getByText('已销号', { exact: true })).toBeVisible();
});

test('the auditor sees every step with who, as which office, when', async ({ as }) => {
  const people = Object.fromEntries(
    await Promise.all(
      ['zuzhibu', 'xiangzhen', 'ducha1', 'ducha2'].map(async (name) => [name, await whoIs(name)]),
    ),
  );
  const page = await as('shenji');
  await openFinding(page);
  const steps = page.locator('.timeline li');
  await expect(steps).toHaveText([
    step('登记', people.ducha1),
    step('下发', people.ducha1),
    step('签收', people.xiangzhen),
    step('提交整改', people.xiangzhen),
    step('复核通过', people.ducha2),
    step('销号', people.ducha2),
  ]);

  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '审计查询', exact: true })
    .click();
  for (const [who, action] of [
    ['zuzhibu', /导入/],
    ['zuzhibu', /工作队/],
    ['xiangzhen', /考勤/],
    ['ducha1', /问题/],
  ] as const) {
    await page.goto(`/audit?actor=${people[who].id}`);
    const deedRow = page
      .getByRole('row')
      .filter({ hasText: people[who].name })
      .filter({ hasText: action })
      .first();
    await expect(deedRow).toContainText(people[who].office);
    await expect(deedRow).toContainText(today());
  }
  await page.goto(`/audit?actor=${people.xiangzhen.id}`);
  await page.getByRole('button', { name: /整改/ }).first().click();
  await expect(page.getByRole('dialog')).toContainText('RECTIFYING');
});

test('what is owed and overdue is seen, with its debtor', async ({ as }) => {
  const page = await as('zuzhibu');
  // the first page lists what waits for the office
  await expect(page.locator('.data-table').first()).toBeVisible();
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '待遇保障', exact: true })
    .click();
  await select(page, page.getByRole('combobox', { name: '状态' }), '逾期');
  const rows = page.locator('.ant-table-row');
  await expect(rows.first()).toContainText('逾期');
  await expect(rows.first()).toContainText('麦积区');
});

test('the provincial system reads the same through the API', async ({ as }) => {
  const page = await as('anquan');
  await page.getByRole('link', { name: '接入系统' }).click();
  await page.getByRole('button', { name: '接入系统' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('系统名称').fill('甘肃省干部信息系统');
  await choose(page, dialog.getByLabel('所在节点'), '甘肃省', '甘肃省');
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  const codes = page.getByRole('dialog').locator('code');
  await expect(codes).toHaveCount(2);
  const [id = '', secret = ''] = await codes.allInnerTexts();

  const system = await apiOfMachine(id.trim(), secret.trim());
  const cadres = await system.get(`/cadres?q=${encodeURIComponent(secretary.name)}&region=${COUNTY}`);
  const cadre = cadres.items.find((one: { phoneMasked: string }) =>
    one.phoneMasked.endsWith(secretary.phone.slice(-4)),
  );
  expect(cadre.currentPosting.teamName).toBe(story.team);
  const findings = await system.get(`/findings?region=${story.township}&q=${story.finding}`);
  expect(findings.items[0]).toMatchObject({
    number: story.finding,
    state: 'CLOSED',
    target: { name: story.team },
  });
  const register = await system.get(`/attendance/registers/${story.township}/${month}`);
  expect(register.state).toBe('CONFIRMED');
  const mine = register.rows.find((row: { cadreId: string }) => row.cadreId === cadre.id);
  expect(mine.entries[0]).toMatchObject({ date: `${month}-01`, status: 'TRAINING', note: '县委党校培训' });
  const owed = await system.get(`/entitlements?region=${COUNTY}&state=OVERDUE&withTotal=true`);
  expect(owed.total.count).toBeGreaterThan(0);
  expect(await system.status('/accounts')).toBe(403);
});

function rosterRow({ name, citizenId, phone }: Person): string[] {
  return [name, '男', citizenId, '汉族', '中国共产党党员', '大学本科', '公务员', story.unit, phone];
}

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });
  await expect(page.getByTitle(name)).toBeVisible();
}

/** The value beside a term in a list of facts. */
function fact(page: Page, term: string): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.getByText(term, { exact: true }) })
    .locator('dd');
}

async function fillPosting(page: Page, { name }: Person, roles: string[]): Promise<void> {
  await page.getByRole('button', { name: '派驻队员' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog.getByRole('combobox', { name: /干部/ }), name, name);
  await dialog.getByLabel('队员').uncheck();
  for (const role of roles) await dialog.getByLabel(role, { exact: true }).check();
  await day(dialog.getByLabel('派驻日期'), `${month}-01`);
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
}

async function post(page: Page, who: Person, roles: string[]): Promise<void> {
  await fillPosting(page, who, roles);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: who.name })).toContainText(roles.join('、'));
}

/** Brings the cursor of the register to a cell, with the keys that move it. */
async function goTo(page: Page, cell: Locator): Promise<void> {
  const [row, column] = await cell.evaluate((one) => [
    Number((one as HTMLElement).dataset.row),
    Number((one as HTMLElement).dataset.column),
  ]);
  await page.keyboard.press('Control+Home');
  for (let down = 0; down < (row ?? 0); down++) await page.keyboard.press('ArrowDown');
  for (let right = 0; right < (column ?? 0); right++) await page.keyboard.press('ArrowRight');
  await expect(cell).toBeFocused();
}

async function openFinding(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '督查问题', exact: true })
    .click();
  await page.getByLabel('编号、事实').fill(story.finding);
  await page.getByRole('link', { name: story.finding }).click();
  await expect(page.getByRole('heading', { level: 1, name: story.finding })).toBeVisible();
}

/** A step that asks for nothing but the decision. */
async function deed(page: Page, name: string): Promise<void> {
  const button = new RegExp(`^${[...name].join('\\s*')}$`);
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toBeHidden();
}

interface Somebody {
  id: string;
  name: string;
  office: string;
}

async function whoIs(username: string): Promise<Somebody> {
  const me = await (await apiOf(username)).get('/me');
  return {
    id: me.account.id,
    name: me.account.displayName,
    office: `${me.office.nodeName} · ${ROLES[me.office.role]}`,
  };
}

/** A line of the history: what, who, as which office, when. */
function step(action: string, { name, office }: Somebody): RegExp {
  return new RegExp(`^${action} · ${name}.*${office}.*${today()} \\d\\d:\\d\\d`, 's');
}
