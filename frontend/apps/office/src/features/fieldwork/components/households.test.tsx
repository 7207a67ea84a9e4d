import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { TableState } from '../../../lib/table-state';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { Households } from './households';

const nothing = () => {};
const state: TableState = {
  search: {},
  after: undefined,
  size: 20,
  sort: undefined,
  pageNumber: 1,
  filter: nothing,
  sortBy: nothing,
  resize: nothing,
  next: nothing,
  previous: nothing,
  first: nothing,
};
const row = {
  id: 'h1',
  villageCode: '620503100200',
  villageName: '柏林村',
  number: '007',
  kind: 'UNSTABLE',
  nameMasked: '王**',
  helperName: null,
  lastVisitedOn: null,
  planState: null,
  may: ['visit', 'plan', 'reveal'],
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test('a household is listed masked, and its name is shown only after a purpose was given', async () => {
  const asked: unknown[] = [];
  await signIn('TOWNSHIP', 'household:read');
  server.use(
    http.get(url('/households'), () => HttpResponse.json({ items: [row], next: null })),
    http.get(url('/household-visits/coverage'), () =>
      HttpResponse.json({
        region: '620503100',
        from: '2026-10-01',
        to: '2026-11-22',
        households: 40,
        visited: 38,
        unvisited: 2,
        percent: 95,
      }),
    ),
    http.get(url('/households/h1'), () => HttpResponse.json({ household: row, visits: [] })),
    http.post(url('/households/h1/reveal'), async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ id: 'h1', name: '王小明' });
    }),
  );
  draw(<Households state={state} />);
  const user = userEvent.setup({ delay: null });
  expect(await screen.findByText('95.0%')).toBeInTheDocument();
  expect(await screen.findByText('王**')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '查看' }));
  await user.click(await screen.findByRole('button', { name: '查看姓名' }));
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  expect(asked).toEqual([]);
  expect(document.body).not.toHaveTextContent('王小明');
  await user.type(screen.getByLabelText('用途'), '入户核对');
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  await waitFor(() => expect(document.body).toHaveTextContent('王小明'));
  expect(asked).toEqual([{ purpose: '入户核对' }]);
});
