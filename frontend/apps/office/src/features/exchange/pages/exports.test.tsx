import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { ExportsPage } from './exports';

const job = {
  id: 'e1',
  kind: 'TEAM',
  format: 'XLSX',
  state: 'DONE',
  rows: 800,
  purpose: '年度核对',
  fileName: 'team.xlsx',
  createdAt: '2026-11-01T01:00:00Z',
  availableUntil: '2026-11-02T01:00:00Z',
  problem: null,
  version: 1,
  may: ['load'],
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  vi.restoreAllMocks();
  server.resetHandlers();
});
afterAll(() => server.close());

async function page(address = '/', items: object[] = [job, { ...job, id: 'e2', purpose: '换届' }]) {
  await signIn('ORGANIZATION_DEPARTMENT', 'export:run');
  server.use(
    http.get(url('/exports'), () => HttpResponse.json({ items, next: null })),
    http.get(url('/regions'), () => HttpResponse.json({ items: [], next: null })),
  );
  draw(<ExportsPage />, address);
  return userEvent.setup({ delay: null, pointerEventsCheck: 0 });
}

test('the file that is being fetched is seen at its own row, and is fetched once', async () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const user = await page();
  let fetched = 0;
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  server.use(
    http.get(url('/exports/e1/content'), async () => {
      fetched++;
      await held;
      return HttpResponse.text('PK');
    }),
  );
  const load = async (purpose: string) =>
    within((await screen.findByText(purpose)).closest('tr') as HTMLElement).getByRole('button', {
      name: /下载/,
    });
  await user.dblClick(await load('年度核对'));
  await waitFor(async () => expect(await load('换届')).toBeDisabled());
  expect((await load('年度核对')).className).toContain('loading');
  expect((await load('换届')).className).not.toContain('loading');
  answer();
  await waitFor(async () => expect(await load('换届')).toBeEnabled());
  expect(fetched).toBe(1);
});

test('an order that was given up does not come back, and the empty page says how to begin', async () => {
  const user = await page('/?kind=TEAM&region=620503', []);
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('工作队')).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: /取消|Cancel/ }));
  expect(await screen.findByText(/还没有导出过/)).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
