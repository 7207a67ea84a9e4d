/** 办公室: a browser window in which somebody has logged in, watched for errors and for requests that leave the origin. */
import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { BASE_URL } from '../application';

export const PASSWORD = 'Zhucun-demo-2026';

interface Fixtures {
  /** Opens a window for an account of the demonstration that has logged in; how that is done by hand: {@link logIn}. */
  as: (username: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Opens a window in which nobody is logged in. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  visitor: async ({ browser }, use) => {
    const windows: Window[] = [];
    await use(async (options) => {
      const window = await open(browser, options);
      windows.push(window);
      return window.page;
    });
    for (const { page } of windows) await page.context().close();
    expect(
      windows.flatMap(({ complaints }) => complaints),
      'errors in the console, or requests to other origins',
    ).toEqual([]);
  },
  as: async ({ visitor }, use) => {
    await use(async (username, options) => {
      const page = await visitor(options);
      const answer = await page.request.post('/api/v1/auth/login', {
        data: { username, password: PASSWORD },
      });
      expect(answer.status(), username).toBe(200);
      await page.goto('/');
      await expect(page.getByRole('navigation', { name: /主菜单|菜单|menu/i })).toBeVisible();
      return page;
    });
  },
});

export { expect } from '@playwright/test';

interface Window {
  page: Page;
  complaints: string[];
}

async function open(browser: Browser, options?: BrowserContextOptions): Promise<Window> {
  const context = await browser.newContext({
    baseURL: BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // the browser itself reports every refused request; that one was refused is what some tests are about
    const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/.test(
      message.text(),
    );
    if (message.type() === 'error' && !refusal) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== BASE_URL && !['data:', 'blob:'].includes(url.protocol))
      complaints.push(`${page.url()} asked ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${page.url()}: ${response.status()} ${response.url()}`);
  });
  return { page, complaints };
}

export async function logIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.getByLabel(/^(用户名|Username)$/i).fill(username);
  await page.getByLabel(/^(密码|Password)$/i).fill(password);
  await page.keyboard.press('Enter');
}
