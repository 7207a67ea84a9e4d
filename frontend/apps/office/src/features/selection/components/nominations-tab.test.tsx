import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { NominationsTab } from './nominations-tab';

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const nominee = (id: string) => ({
  id,
  version: 0,
  may: ['review'],
  cadreName: `干部${id}`,
  unitName: '局',
  seat: 'MEMBER',
  state: 'PENDING',
  villageName: null,
  hindrances: 0,
  commendations: 0,
  justified: [],
  criteria: [],
  reviews: [],
  judgements: [],
});

test('who was chosen on a page that one has left is neither counted nor agreed to', async () => {
  await signIn('ORGANIZATION_DEPARTMENT', 'selection:read');
  server.use(
    http.get(url('/nominations'), ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.get('after')
          ? { items: [nominee('c')], next: null }
          : { items: [nominee('a'), nominee('b')], next: 'p2', total: { count: 3, exact: true } },
      ),
    ),
  );
  draw(<NominationsTab batchId="1" region="620503" needs={[]} />);
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: '选中条件符合的' }));
  expect(screen.getByRole('button', { name: '同意所选（2 人）' })).toBeEnabled();
  await user.click(screen.getByRole('button', { name: '下一页' }));
  await screen.findByText('干部c');
  expect(screen.getByRole('button', { name: '同意所选（0 人）' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: '选中条件符合的' }));
  await user.click(screen.getByRole('button', { name: '同意所选（1 人）' }));
  expect(await screen.findByRole('dialog')).toHaveTextContent('干部c');
  expect(screen.getByRole('dialog')).not.toHaveTextContent('干部a');
});
