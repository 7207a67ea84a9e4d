import { BASE_URL } from '../application';
import { faults } from '../support/accessible';
import { expect, logIn, PASSWORD, test } from '../support/office';

// A county that has just been connected: an office and nothing else.
const COUNTY = '620502';
const INITIAL = 'first day in this office';
const OWN = 'the river bends twice here';

/** The pages of its work and what each says while there is nothing. */
const PAGES: [string, RegExp][] = [
  ['/cadres', /花名册批量导入/],
  ['/teams', /为驻点村组建工作队/],
  ['/leave-requests', /还没有请假记录/],
  ['/findings', /登记后先为草稿/],
  ['/organizational-measures', /由组织部按处理文件登记/],
  ['/entitlements', /自动生成/],
  ['/commendations', /还没有批次/],
  ['/promotions?tab=promotions', /还没有提拔重用登记/],
  ['/unit-bindings', /没有派出单位与村的对应关系/],
  ['/imports', /下载模板/],
  ['/registers', /乡镇/],
];

async function post(path: string, body: unknown, token?: string) {
  const answer = await fetch(`${BASE_URL}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  expect(answer.ok, `${path} ${answer.status}`).toBe(true);
  return answer.status === 204 ? null : answer.json();
}

test('an office without data is told on every page what to begin with', async ({ visitor }) => {
  test.setTimeout(150_000);
  const username = `qinzhou${Date.now() % 1_000_000}`;
  const { accessToken } = await post('/auth/login', { username: 'anquan', password: PASSWORD });
  const account = await post(
    '/accounts',
    { username, displayName: '秦州区组织部', initialPassword: INITIAL },
    accessToken,
  );
  await post(
    '/grants',
    { accountId: account.id, role: 'ORGANIZATION_DEPARTMENT', nodeCode: COUNTY, validFrom: '2026-01-01' },
    accessToken,
  );
  const first = await post('/auth/login', { username, password: INITIAL });
  await post('/auth/password', { current: INITIAL, next: OWN }, first.accessToken);

  const page = await visitor();
  await page.goto('/login');
  await logIn(page, username, OWN);
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
  await expect(page.locator('.problem-alert')).toHaveCount(0);
  for (const [path, words] of PAGES) {
    await page.goto(path);
    await expect(page.locator('.ant-empty-description').first(), path).toHaveText(words);
    await expect(page.locator('.problem-alert'), path).toHaveCount(0);
    expect.soft(await faults(page), path).toEqual([]);
  }
  // what is only filtered away is not called nothing
  await page.goto('/cadres?q=%E7%8E%8B');
  await expect(page.locator('.ant-empty-description').first()).toHaveText('没有符合条件的记录');
});
