/** 手机: the field application of an inspector, as it lies on his phone. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { BASE_URL } from '../application';
import { PASSWORD } from './office';

export const PHONE = {
  baseURL: BASE_URL,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
} as const;

/** Logs in on line and waits until everything that a visit needs lies on the phone. */
export async function carried(context: BrowserContext, username: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/m/');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForFunction(async () => {
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) if (url.includes('/visits-')) return true;
    return false;
  });
  await delivered(page);
  return page;
}

export const delivered = (page: Page) =>
  expect(page.getByRole('status')).toHaveText('已全部送达', { timeout: 60_000 });
