/** 考核: the sheets of a round, many of them at a time, and the step of the screen at which the places for excellent end. */
import { expect, type Page } from '@playwright/test';
import { type Api, apiOf } from './api';

export interface Sheet {
  id: string;
  name: string;
  cadreId: string | null;
  state: string;
  version: number;
  findings: number;
  proposed?: string;
}

/** All sheets of a round: a county has more teams than a page holds. */
export async function everySheet(api: Api, round: string): Promise<Sheet[]> {
  const found: Sheet[] = [];
  for (let next: string | undefined, first = true; first || next; first = false) {
    const page = await api.get(`/assessment-sheets?round=${round}&size=200${next ? `&after=${next}` : ''}`);
    found.push(...page.items);
    next = page.next;
  }
  return found;
}

/** A few at a time, as a few clerks would. */
async function each(sheets: Sheet[], work: (one: Sheet) => Promise<unknown>) {
  for (let from = 0; from < sheets.length; from += 8)
    await Promise.all(sheets.slice(from, from + 8).map(work));
}

export async function confirmAll(sheets: Sheet[], grade: string): Promise<void> {
  const department = await apiOf('zuzhibu');
  await each(sheets, (one) =>
    department.change('POST', `/assessment-sheets/${one.id}/confirmation`, one.version, {
      grade,
      opinion: '同意',
    }),
  );
}

interface Places {
  /** How many may be excellent. */
  places: number;
  /** Who takes the last place. */
  last: Sheet;
  /** Who is one too many. */
  over: Sheet;
  /** Everybody else without a grade. */
  others: Sheet[];
}

/** Whoever is not scored yet is proposed, excellent where the findings allow it, and all places but one are given. */
export async function allPlacesButOne(round: string): Promise<Places> {
  const office = await apiOf('zhucunban');
  await each(
    (await everySheet(office, round)).filter(({ state }) => state === 'OPEN'),
    (one) =>
      office.change('PUT', `/assessment-sheets/${one.id}/proposal`, one.version, {
        grade: one.findings === 0 ? 'EXCELLENT' : 'COMPETENT',
        opinion: '情况属实',
        scores: [
          { code: 'p1', score: 92 },
          { code: 'p2', score: 88 },
        ],
      }),
  );
  const department = await apiOf('zuzhibu');
  const places = (await department.get(`/assessment-rounds/${round}`)).quotas[0].quota;
  const sheets = await everySheet(department, round);
  const excellent = sheets.filter((one) => one.proposed === 'EXCELLENT');
  expect(excellent.length).toBeGreaterThan(places);
  await confirmAll(excellent.slice(0, places - 1), 'EXCELLENT');
  const [last, over] = excellent.slice(places - 1) as [Sheet, Sheet];
  const taken = new Set(excellent.slice(0, places + 1).map(({ id }) => id));
  return { places, last, over, others: sheets.filter(({ id }) => !taken.has(id)) };
}

/** The proposed grade of a sheet is confirmed on the screen of its round. */
export async function confirmOnScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const drawer = page.locator('.ant-drawer');
  await expect(drawer.getByText(name).first()).toBeVisible();
  await drawer.getByRole('button', { name: '确认并到下一份' }).click();
}

/** A clerk scores a sheet on the screen of its round and proposes its grade; Enter saves it. */
export async function proposeOnScreen(
  page: Page,
  name: string,
  said: { onSite: number; documents: number; grade: string; opinion: string; picture?: string },
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const drawer = page.locator('.ant-drawer');
  await drawer.getByLabel('实地查看履职情况（60%）').fill(String(said.onSite));
  await drawer.getByLabel('查阅资料（40%）').fill(String(said.documents));
  await drawer.locator('form').getByText(said.grade, { exact: true }).click();
  await drawer.getByLabel('意见').fill(said.opinion);
  if (said.picture) await page.screenshot({ path: `reports/pages/${said.picture}.png` });
  await drawer.getByLabel('意见').press('Enter');
}
