import { useQueryClient } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { EditBulletinPage, NewBulletinPage } from './bulletin-form';

vi.mock(import('@tanstack/react-router'), async (original) => ({
  ...(await original()),
  useParams: (() => ({ id: 'b1' })) as never,
  Navigate: (({ params }: { params: { id: string } }) => <p>to {params.id}</p>) as never,
}));

const draft = {
  id: 'b1',
  form: 'FULL',
  regionCode: '620503',
  regionName: '麦积区',
  kind: 'SUPERVISION',
  period: '2026-10',
  title: '十月督查通报',
  edition: 1,
  state: 'DRAFT',
  version: 1,
  may: ['edit'],
  text: {
    summary: '',
    problems: [],
    practices: [],
    audience: 'OFFICE',
    masking: 'PERSONS',
    maskWords: [],
  },
};
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Reads again what the page shows, as a return to its window does. */
function Reread() {
  const queries = useQueryClient();
  return (
    <button type="button" onClick={() => void queries.invalidateQueries({ queryKey: ['bulletins', 'one'] })}>
      reread
    </button>
  );
}

test('a draft is saved under the version that its form was made of', async () => {
  const sent: (string | null)[] = [];
  let read = 0;
  await signIn('ORGANIZATION_DEPARTMENT', 'bulletin:read', 'bulletin:edit');
  server.use(
    http.get(url('/bulletins/candidates'), () =>
      HttpResponse.json({ items: [], awaitingStatement: 0, disputed: 0 }),
    ),
    http.get(url('/bulletins/:id'), () => HttpResponse.json({ ...draft, version: ++read })),
    http.put(url('/bulletins/b1'), ({ request }) => {
      sent.push(request.headers.get('If-Match'));
      return HttpResponse.json({ title: '已被他人修改', status: 412, code: 'STALE' }, { status: 412 });
    }),
  );
  draw(
    <>
      <Reread />
      <EditBulletinPage />
    </>,
  );
  await screen.findByDisplayValue('十月督查通报');
  await user.click(screen.getByText('reread'));
  await waitFor(() => expect(read).toBe(2));
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(sent).toEqual(['"1"']);
});

test('a month that is owed goes on with the draft that stands, and begins one where none does', async () => {
  const above = { ...draft, id: 'a1', regionCode: '62', state: 'PUBLISHED' };
  let items = [above, draft];
  const asked: string[] = [];
  await signIn('ORGANIZATION_DEPARTMENT', 'bulletin:read', 'bulletin:edit');
  server.use(
    http.get(url('/bulletins/candidates'), () =>
      HttpResponse.json({ items: [], awaitingStatement: 0, disputed: 0 }),
    ),
    http.get(url('/bulletins'), ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items, next: null });
    }),
  );
  const { unmount } = draw(<NewBulletinPage />, '/?period=2026-10');
  expect(await screen.findByText('to b1')).toBeVisible();
  expect(asked).toEqual(['?region=620503&kind=SUPERVISION&from=2026-10&to=2026-10&size=50']);
  unmount();
  items = [above];
  draw(<NewBulletinPage />, '/?period=2026-10');
  expect(await screen.findByDisplayValue('2026-10')).toBeVisible();
});
