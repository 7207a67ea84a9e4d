import type { Page } from '@playwright/test';
import { faults } from '../support/accessible';
import { apiOf } from '../support/api';
import { monthBefore } from '../support/days';
import { exchanged } from '../support/exchange';
import { organized } from '../support/inspections';
import { drafted } from '../support/merit';
import { expect, test } from '../support/office';
import { mistyped, person } from '../support/people';
import { workbook } from '../support/xlsx';

interface Place {
  path: string;
  /** What has arrived when the page is there; a row of its table unless said. */
  ready?: string;
  /** An item of this list is opened: its id takes the place of {id}. */
  of?: string;
}

const TABLE = '.ant-table-row';
const FORM = 'form .ant-form-item';
const lastMonth = monthBefore(1);

/** Who has which pages. Every page of the router is here for at least one office. */
const PLACES: Record<string, Place[]> = {
  zuzhibu: [
    { path: '/', ready: '.data-table' },
    { path: '/leave-balances', ready: '.data-table' },
    { path: '/board', ready: '.board .panel' },
    { path: '/papers', ready: '.data-table' },
    { path: '/cadres' },
    { path: '/cadres/new', ready: FORM },
    { path: '/cadres/{id}', of: '/cadres?posted=true', ready: 'dl dd' },
    { path: '/cadres/{id}/edit', of: '/cadres', ready: FORM },
    { path: '/teams' },
    { path: '/teams/new', ready: FORM },
    { path: '/teams/{id}', of: '/teams' },
    { path: '/teams/{id}/edit', of: '/teams', ready: FORM },
    { path: '/shortfalls', ready: '.data-table' },
    { path: '/rotations' },
    { path: '/handovers', ready: '.data-table' },
    { path: '/entitlements' },
    { path: '/care-debts' },
    { path: '/care-debts?tab=funds', ready: '.data-table' },
    { path: '/payments', ready: '.data-table' },
    { path: '/payments/{id}', of: '/payment-batches', ready: '.data-table' },
    { path: '/insurance', ready: '.data-table' },
    { path: '/insurance?tab=policies', ready: '.data-table' },
    { path: '/care', ready: '.data-table' },
    { path: '/care?tab=activities', ready: '.data-table' },
    { path: '/commendations', ready: '.data-table' },
    { path: '/commendations?tab=honors' },
    { path: '/commendations?tab=cases', ready: '.data-table' },
    { path: '/commendations?tab=records' },
    { path: '/incentive-batches/{id}', of: '/incentive-batches', ready: 'dl dd' },
    { path: '/honors/{id}/certificate', of: '/honors?state=STANDING', ready: '.paper' },
    { path: '/promotions', ready: '.data-table' },
    { path: '/promotions?tab=promotions', ready: '.data-table' },
    { path: '/promotions?tab=share', ready: '.data-table' },
    { path: '/observation-notes', ready: '.data-table' },
    { path: '/unit-bindings' },
    { path: '/unit-bindings?tab=overdue', ready: '.data-table' },
    { path: '/unit-bindings?tab=records', ready: '.data-table' },
    { path: '/organizational-measures' },
    { path: '/assessments' },
    { path: '/assessment-sheets' },
    { path: '/assessments/{id}', of: '/assessment-rounds' },
    { path: '/assessment-sheets/{id}', of: '/assessment-sheets', ready: 'dl dd' },
    { path: '/assessment-sheets/{id}/print', of: '/assessment-sheets', ready: 'article.paper' },
    { path: '/obligations' },
    { path: '/obligations/{id}', of: '/obligations', ready: 'dl dd' },
    { path: '/recalls' },
    { path: '/recalls/{id}', of: '/recalls', ready: '.ant-steps' },
    { path: '/recalls/new', ready: FORM },
    { path: '/interviews', ready: '.data-table' },
    { path: '/interviews/new', ready: FORM },
    { path: '/accountability-cases', ready: '.data-table' },
    { path: '/imports', ready: '.upload-panel' },
    { path: '/imports/{id}', of: '/imports', ready: '.upload-panel' },
    { path: '/exchange' },
    { path: '/exchange?tab=receive' },
    { path: '/exchange?tab=copy' },
    { path: '/statistics' },
    { path: '/regions', ready: '[role=tree]' },
    { path: '/organizations' },
    { path: '/organs', ready: '.data-table' },
    { path: '/organs?tab=organs' },
    { path: '/organs?tab=pairings' },
    { path: '/organs?tab=linkages' },
    { path: '/county-roster' },
    { path: '/task-lists', ready: '.data-table' },
    { path: '/task-lists/new', ready: FORM },
    { path: '/task-lists/{id}', of: '/task-lists', ready: 'dl dd' },
    { path: '/handovers/{id}', of: '/handovers', ready: 'dl dd' },
    { path: '/fieldwork', ready: '.data-table' },
    { path: '/fieldwork?tab=campaigns', ready: '.data-table' },
    { path: '/campaigns/{id}', of: '/campaigns', ready: '.data-table' },
    { path: '/fieldwork?tab=notices', ready: '.data-table' },
    { path: '/fieldwork?tab=guidance', ready: '.data-table' },
    { path: '/fieldwork?tab=publicity', ready: '.data-table' },
    { path: '/fieldwork?tab=villagePlans', ready: '.data-table' },
    { path: '/work-reports', ready: '.data-table' },
    { path: '/work-reports?tab=reports', ready: '.data-table' },
    { path: '/work-reports?tab=due', ready: '.data-table' },
    { path: '/households', ready: '.data-table' },
    { path: '/households?tab=plans', ready: '.data-table' },
    { path: '/households?tab=difficulties', ready: '.data-table' },
    { path: '/households?tab=satisfaction', ready: '.data-table' },
    { path: '/projects', ready: '.data-table' },
    { path: '/projects?tab=projects', ready: '.data-table' },
    { path: '/projects?tab=workFunds', ready: '.data-table' },
    { path: '/projects?tab=stock', ready: '.data-table' },
    { path: '/selection', ready: '.data-table' },
    { path: '/selection/new', ready: FORM },
    { path: '/policies', ready: 'main table' },
    { path: '/policies?tab=packs' },
    { path: '/policies/{id}', of: '/policies/packs', ready: 'dl dd' },
    { path: '/compliance', ready: 'main table' },
    { path: '/exceptions', ready: '.data-table' },
    { path: '/bulletins' },
    { path: '/bulletins?tab=overdue', ready: '.data-table' },
    { path: '/bulletins/new', ready: FORM },
    { path: '/bulletins/{id}', of: '/bulletins?kind=ASSESSMENT', ready: '.paper' },
    { path: '/bulletins/{id}/edit', of: '/bulletins?kind=ASSESSMENT', ready: FORM },
    { path: '/bulletins/{id}/print', of: '/bulletins?kind=ASSESSMENT', ready: '.paper' },
    { path: '/inspection-coverage' },
    { path: '/trainings' },
    { path: '/trainings/{id}', of: '/trainings' },
    { path: '/study-meetings' },
    { path: '/handbooks' },
    { path: '/inspections', ready: '.data-table' },
    { path: '/inspections?tab=plans', ready: '.data-table' },
    { path: '/inspections?tab=held', ready: '.data-table' },
    { path: '/visits/{id}', of: '/inspections', ready: 'dl dd' },
    { path: '/inspections?tab=groups', ready: '.data-table' },
    { path: '/inspections?tab=load', ready: '.data-table' },
    { path: '/inspections/{id}', of: '/inspection-plans', ready: 'dl dd' },
    { path: '/draws', ready: '.data-table' },
    { path: '/draws/{id}', of: '/draws', ready: 'dl dd' },
    { path: '/burden' },
    { path: '/burden?tab=meter', ready: 'main table' },
    { path: '/burden?tab=forms' },
    { path: '/burden?tab=complaints', ready: '.data-table' },
  ],
  zhucunban: [
    { path: '/leave-requests' },
    { path: '/attendance-totals' },
    { path: '/attendance-totals?by=cadre' },
    { path: '/calendar', ready: '.year-grid td' },
    { path: '/register-conflicts', ready: '.data-table' },
  ],
  xiangzhen: [
    { path: '/' },
    { path: '/board', ready: '.board .panel' },
    { path: '/fieldwork?tab=receipts', ready: '.data-table' },
    { path: '/households', ready: '.data-table' },
    { path: '/registers', ready: '[role=gridcell]' },
    { path: '/study-meetings' },
    { path: `/registers?month=${lastMonth}`, ready: '[role=gridcell]' },
    { path: '/leave-requests' },
    { path: '/findings' },
    { path: '/draws', ready: '.data-table' },
  ],
  ducha1: [
    { path: '/findings' },
    { path: '/findings/new', ready: FORM },
    { path: '/findings/{id}', of: '/findings?state=CLOSED', ready: '.timeline li' },
    { path: '/findings/{id}', of: '/findings?state=ISSUED', ready: '.timeline li' },
    { path: '/recheck-samples', ready: '.data-table' },
    { path: '/finding-campaigns', ready: '.data-table' },
    { path: '/problem-lists', ready: '.data-table' },
    { path: '/problem-lists/{id}', of: '/problem-lists', ready: 'main .plain-list li' },
  ],
  shenji: [
    { path: '/audit' },
    { path: '/bulletins', ready: '.data-table' },
    { path: '/audit-desk' },
    { path: '/audit-desk?figure=true&by=STATE' },
    { path: '/audit-desk?kind=DRAW' },
    { path: '/inspection-coverage' },
  ],
  paichu: [
    { path: '/', ready: '.data-table' },
    { path: '/board', ready: '.board .panel' },
    { path: '/cadres' },
    { path: '/projects', ready: '.data-table' },
    { path: '/unit-bindings', ready: '.data-table' },
  ],
  ganbu: [
    { path: '/care', ready: '.data-table' },
    { path: '/burden?tab=complaints', ready: '.data-table' },
    { path: '/', ready: '.data-table' },
    { path: '/me/file', ready: 'dl dd' },
    { path: '/leave-requests', ready: '.data-table' },
    { path: '/work-reports', ready: '.data-table' },
  ],
  system: [
    { path: '/', ready: 'main h1' },
    { path: '/regions', ready: '[role=tree]' },
    { path: '/organizations' },
  ],
  anquan: [
    { path: '/', ready: '.data-table' },
    { path: '/accounts' },
    { path: '/grants' },
    { path: '/clients' },
    { path: '/webhooks', ready: '.data-table' },
    { path: '/witnesses', ready: '.data-table' },
    { path: '/exchange' },
    { path: '/audit' },
  ],
};

const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
];

// pictures are taken of every page: a trace beside them only takes time
test.use({ trace: 'off' });

/** A trial run whose one row is to be corrected, so that the page of an import has something to show. */
test.beforeAll(async () => {
  const api = await apiOf('zuzhibu');
  const unit = (await api.get('/organizations?kind=SENDING_UNIT&region=620503&size=1')).items[0].name;
  const { name, citizenId, phone } = person();
  const rows = [
    ['姓名', '性别', '公民身份号码', '民族', '政治面貌', '学历', '人员类别', '派出单位', '联系电话'],
    [name, '男', mistyped(citizenId), '汉族', '群众', '大学本科', '公务员', unit, phone],
  ];
  const file = new File([new Uint8Array(workbook(rows))], '花名册.xlsx');
  const { id } = await api.upload('/imports', file, { kind: 'ROSTER', mode: 'rows', dryRun: 'true' });
  await expect.poll(async () => (await api.get(`/imports/${id}`)).state, { timeout: 60_000 }).toBe('DONE');
  await organized(api);
  await drafted(api);
});

/** A bundle that went there and back. */
test.beforeAll(exchanged);

/** A payment batch of a month before the last, so that its page has something to show. */
test.beforeAll(async () => {
  const api = await apiOf('zuzhibu');
  if ((await api.get('/payment-batches?size=1')).items.length === 0) {
    const month = monthBefore(2);
    const region = (await api.get('/me')).office.nodeCode;
    await api.post('/entitlements/accruals', { region, month });
    await api.post('/payment-batches', { region, month, kind: 'LIVING_ALLOWANCE', arrears: true });
  }
});

/** A bulletin about an assessment with what may be listed, so that the pages of bulletins have something to show. */
test.beforeAll(async () => {
  const api = await apiOf('zuzhibu');
  const period = monthBefore(0);
  const { items } = await api.get(`/bulletins/candidates?period=${period}`);
  await api.post('/bulletins', {
    regionCode: '620503',
    kind: 'ASSESSMENT',
    period,
    occasion: '全区驻村帮扶工作会议',
    text: {
      title: '驻村帮扶工作考核情况通报',
      summary: '本次考核覆盖全区各驻村工作队，现将考核和督查情况通报如下。',
      problems: items.slice(0, 5).map(({ findingId }: { findingId: string }) => ({ findingId })),
      practices: [{ title: '夜间走访', text: '坚持每周夜访，当晚记录、次日回应。', place: '马跑泉镇' }],
      audience: 'BENEATH_AND_UNITS',
      masking: 'PERSONS_AND_TOWNSHIPS',
      maskWords: [],
    },
  });
});

// an assessment of the sending units, one of which has its grade
test.beforeAll(async () => {
  const api = await apiOf('zuzhibu');
  const year = new Date().getFullYear() - 1;
  const { office } = await api.get('/me');
  if (
    (await api.get(`/assessment-rounds?year=${year}&size=200`)).items.some(
      ({ kind }: { kind: string }) => kind === 'END_OF_TERM',
    )
  )
    return;
  await api.post('/assessment-templates', {
    regionCode: office.nodeCode,
    objectKind: 'UNIT',
    title: '派出单位考核指标',
    basis: '演示组〔2026〕11号',
    validFrom: `${year}-01-01`,
    parts: [
      { code: 'visit', title: '实地查看支持驻村情况', weight: 60, evidence: 'ON_SITE' },
      { code: 'paper', title: '查阅资料', weight: 40, evidence: 'DOCUMENT' },
    ],
  });
  const round = await api.post('/assessment-rounds', {
    regionCode: office.nodeCode,
    kind: 'END_OF_TERM',
    title: '派出单位期满考核',
    from: `${year - 1}-01-01`,
    to: `${year}-12-31`,
    objectKinds: ['UNIT'],
  });
  const [sheet] = (await api.get(`/assessment-sheets?round=${round.id}&size=1`)).items;
  const proposed = await (await apiOf('zhucunban')).change(
    'PUT',
    `/assessment-sheets/${sheet.id}/proposal`,
    sheet.version,
    {
      grade: 'COMPETENT',
      opinion: '支持到位',
      scores: [
        { code: 'visit', score: 90 },
        { code: 'paper', score: 85 },
      ],
    },
  );
  await api.change('POST', `/assessment-sheets/${sheet.id}/confirmation`, proposed.version, {
    grade: 'COMPETENT',
    opinion: '同意',
  });
});

test('the login page', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/login');
  await expect(page.getByLabel('用户名')).toBeFocused();
  await inBothLanguages(page, '/login', 'login');
});

test('what looks at the pages can see a fault', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/login');
  await expect(page.getByLabel('用户名')).toBeFocused();
  await page.evaluate(() => {
    const pale = document.createElement('p');
    pale.textContent = 'pale';
    pale.style.color = '#ccc';
    document.querySelector('form')?.append(pale, document.createElement('img'));
  });
  expect((await faults(page)).map((fault) => fault.split(':')[0])).toEqual(['color-contrast', 'image-alt']);
});

const WINDOWS = 2;

/** PAGES=trainings looks only at the addresses that say so, while a page is being made. */
const asked = new RegExp(process.env.PAGES ?? '');

for (const [username, all] of Object.entries(PLACES)) {
  const places = all.filter(({ path }) => asked.test(path));
  test(`the pages of ${username}`, async ({ as }) => {
    test.setTimeout(30_000 + places.length * 30_000);
    // two windows share the pages, each in a process of the browser: one draws while the other is looked at
    const left = [...places];
    const look = async (page: Page) => {
      for (let place = left.shift(); place; place = left.shift()) await lookAt(page, place, username);
    };
    const windows = [];
    for (let n = 0; n < Math.min(WINDOWS, places.length); n++) windows.push(await as(username));
    await Promise.all(windows.map(look));
  });
}

async function lookAt(page: Page, place: Place, username: string): Promise<void> {
  const path = await addressOf(place, username);
  await page.goto(path);
  await expect(page.locator(place.ready ?? TABLE).first(), path).toBeVisible();
  // the same page of two things of a list is two pictures
  const which = place.path + (place.of?.split('?')[1] ?? '');
  await inBothLanguages(page, path, `${username}${which.replace(/[^a-z0-9]+/gi, '-')}`);
}

/** Asked anew for each page: a token lasts five minutes, the pages of an office longer. */
async function addressOf({ path, of }: Place, username: string): Promise<string> {
  if (!of) return path;
  const list = await (await apiOf(username)).get(`${of}${of.includes('?') ? '&' : '?'}size=1`);
  return path.replace('{id}', list.items[0].id);
}

/** Looks at the page in Chinese on the wide screen and in English on the narrow one, at its layout in all four ways. */
async function inBothLanguages(page: Page, path: string, name: string): Promise<void> {
  for (const language of ['zh-CN', 'en']) {
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const size of SCREENS) {
      await page.setViewportSize(size);
      await settled(page);
      await expectSound(page, `${path} ${language} ${size.width}`);
      // a picture of the two that people have: the clerk's screen, and a guest's tablet
      if ((language === 'en') === (size === SCREENS[1]))
        await page.screenshot({ path: `reports/pages/${name}-${language}-${size.width}.png` });
    }
    expect.soft(await faults(page), `${path} ${language}`).toEqual([]);
    // by key: a pointer that rests on the button would be part of the next picture
    await page.getByRole('button', { name: language === 'en' ? '中文' : 'English' }).press('Enter');
  }
  await page.setViewportSize(SCREENS[0] ?? { width: 1366, height: 768 });
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('.ant-skeleton-active, .ant-spin-spinning') &&
      document.getAnimations().every((one) => one.playState !== 'running'),
  );
}

/** Nothing is cut off to the side, and no text is the bare key of a translation. */
async function expectSound(page: Page, where: string): Promise<void> {
  const seen = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    keys: [...document.body.innerText.matchAll(/\b[a-z]+(?:\.[a-zA-Z_]{2,}){1,3}\b/g)].map(([key]) => key),
    names: [...document.body.innerText.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)].map(([name]) => name),
    alerts: [...document.querySelectorAll<HTMLElement>('.problem-alert')].map((one) => one.innerText),
  }));
  expect.soft(seen, where).toEqual({ over: 0, keys: [], names: [], alerts: [] });
}
