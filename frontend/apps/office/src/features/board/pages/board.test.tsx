import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { BoardPage } from './board';

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const count = (value: number, filter: Record<string, string>, list = '/api/v1/findings') => ({
  value,
  exact: true,
  link: { list, filter, counts: 'ROWS' },
});

const shown = {
  region: '620503',
  regionName: '麦积区',
  level: 3,
  asOf: '2026-11-22',
  readAt: '2026-11-22T12:30:00Z',
  judging: false,
  due: null,
  rules: null,
  rotations: null,
  attendance: null,
  debts: {
    overdue: count(2, { state: 'OVERDUE' }, '/api/v1/entitlements'),
    partial: count(0, { state: 'SHORT' }, '/api/v1/entitlements'),
    amount: '800.00',
    debtors: [
      {
        unitId: null,
        name: '区财政局',
        overdue: count(2, { state: 'OVERDUE', debtorName: '区财政局' }, '/api/v1/entitlements'),
        partial: count(0, { state: 'SHORT', debtorName: '区财政局' }, '/api/v1/entitlements'),
        amount: '800.00',
      },
    ],
  },
  findings: {
    total: count(3, { unclosed: 'true' }),
    ages: [
      { days: 0, from: '2026-11-15', to: null, count: count(1, { from: '2026-11-15' }) },
      { days: 8, from: null, to: '2026-11-14', count: count(2, { to: '2026-11-14' }) },
    ],
    states: [
      {
        state: 'ISSUED',
        count: count(3, { state: 'ISSUED' }),
        ages: [count(1, { state: 'ISSUED' }), count(2, { state: 'ISSUED', to: '2026-11-14' })],
      },
    ],
  },
};

async function open() {
  await signIn('ORGANIZATION_DEPARTMENT', 'statistics:read');
  server.use(
    http.get(url('/dashboard'), () => HttpResponse.json(shown)),
    http.get(url('/regions'), () => HttpResponse.json({ items: [], next: null })),
  );
  draw(<BoardPage />, '/');
  expect(await screen.findByRole('heading', { name: /未销号问题/ })).toBeVisible();
}

test('a number leads to the list that it counts', async () => {
  await open();
  const row = screen.getByRole('row', { name: /^已下发/ });
  const address = new URL(
    within(row).getAllByRole('link')[1]?.getAttribute('href') ?? '',
    'http://localhost',
  );
  expect(address.pathname).toBe('/findings');
  expect(address.search).toContain('2026-11-14');
});

test('what the office has no right to is not there, and a debtor is an organization', async () => {
  await open();
  expect(screen.queryByRole('heading', { name: '规则落实' })).toBeNull();
  expect(screen.getByRole('row', { name: /区财政局 2 0/ })).toBeVisible();
});
