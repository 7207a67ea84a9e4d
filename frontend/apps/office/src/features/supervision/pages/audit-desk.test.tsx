import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { AuditDeskPage } from './audit-desk';

const PAST = '/?knownAt=2026-03-01T00:00:00Z&asOf=2026-03-01&category=ABSENT';
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
let asked: URLSearchParams[] = [];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function open() {
  asked = [];
  await signIn('AUDITOR', 'desk:read');
  server.use(
    http.get(url('/audit-desk/search'), ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: [], next: null });
    }),
    http.get(url('/audit-desk/queries'), () =>
      HttpResponse.json([{ id: 'q1', name: '在岗', query: { kind: 'FINDING', q: '在岗' } }]),
    ),
    ...['/regions', '/cadres', '/organizations'].map((path) =>
      http.get(url(path), () => HttpResponse.json({ items: [], next: null })),
    ),
  );
  draw(<AuditDeskPage />, PAST);
  expect(await screen.findByText(/记录时点 2026-03-01.*截止日 2026-03-01/)).toBeVisible();
  await waitFor(() => expect(asked.at(-1)?.get('knownAt')).toBe('2026-03-01T00:00:00Z'));
}

test('a moment of the past is shown, and closing it asks of today', async () => {
  await open();
  await user.click(screen.getByRole('button', { name: '移除' }));
  await waitFor(() => expect(screen.queryByText(/截止日/)).toBeNull());
  await waitFor(() => expect(asked.at(-1)?.get('knownAt')).toBeNull());
  expect(asked.at(-1)?.get('category')).toBe('ABSENT');
});

test('a saved query is asked of today', async () => {
  await open();
  await user.click(screen.getByRole('combobox', { name: '保存的查询' }));
  await user.click(await screen.findByTitle('在岗'));
  await waitFor(() => expect(asked.at(-1)?.get('q')).toBe('在岗'));
  expect(asked.at(-1)?.get('knownAt')).toBeNull();
  expect(screen.queryByText(/截止日/)).toBeNull();
});

test('draws are searched by their state, and a hit leads to its page', async () => {
  asked = [];
  await signIn('AUDITOR', 'desk:read');
  server.use(
    http.get(url('/audit-desk/search'), ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({
        items: [
          {
            kind: 'DRAW',
            id: 'd1',
            label: '双随机〔2026〕1号 常态化督查',
            said: '名单泄露',
            target: '组织部',
            regionCode: '620503',
            on: '2026-01-05',
            state: 'ABORTED',
            category: null,
            severity: null,
            version: 3,
          },
        ],
        next: null,
      });
    }),
    http.get(url('/audit-desk/queries'), () => HttpResponse.json([])),
    http.get(url('/regions'), () => HttpResponse.json({ items: [], next: null })),
  );
  draw(<AuditDeskPage />, '/?kind=DRAW&drawState=ABORTED&category=ABSENT');
  expect(await screen.findByRole('link', { name: /常态化督查/ })).toHaveAttribute('href', '/draws/d1');
  expect(asked.at(-1)?.get('drawState')).toBe('ABORTED');
  expect(asked.at(-1)?.get('category')).toBeNull();
});
