import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { BulletinPage } from './bulletin';

vi.mock(import('@tanstack/react-router'), async (original) => ({
  ...(await original()),
  useParams: (() => ({ id: 'b1' })) as never,
}));

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const bulletin = {
  id: 'b1',
  form: 'FULL',
  regionName: '麦积区',
  kind: 'SUPERVISION',
  period: '2026-10',
  title: '十月督查通报',
  number: null,
  edition: 1,
  state: 'SUBMITTED',
  publishedOn: null,
  corrects: null,
  correctedBy: null,
  digest: null,
  version: 3,
  may: ['publish', 'return'],
  text: {
    summary: '十月抽查',
    problems: [{ findingId: 'f1', number: '620503-2026-0007', said: '驻地无人', counts: false }],
    practices: [],
    audience: 'BENEATH',
    masking: 'PERSONS',
    maskWords: [],
    draftedBy: '张秀英',
    approvedBy: null,
    returnedReason: null,
  },
};
const paper = {
  title: '十月督查通报',
  number: null,
  edition: 1,
  summary: '十月抽查',
  problems: [],
  practices: [],
  issuer: '麦积区',
  publishedOn: null,
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test('a bulletin shows what does not count, both its forms, and is published under the version that was seen', async () => {
  const asked: (string | null)[] = [];
  const sent: (string | null)[] = [];
  await signIn('STATIONING_OFFICE', 'bulletin:read', 'bulletin:approve');
  server.use(
    http.get(url('/bulletins/b1'), () => HttpResponse.json(bulletin)),
    http.get(url('/bulletins/b1/document'), ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('form'));
      return HttpResponse.json(paper);
    }),
    http.post(url('/bulletins/b1/publication'), ({ request }) => {
      sent.push(request.headers.get('If-Match'));
      return HttpResponse.json({ ...bulletin, state: 'PUBLISHED', may: [] });
    }),
  );
  draw(<BulletinPage />);
  expect(await screen.findByText(/620503-2026-0007/)).toBeVisible();
  await user.click(screen.getByText('印发本（去标识）', { exact: false }));
  await waitFor(() => expect(asked).toContain('DEIDENTIFIED'));
  await user.click(screen.getByRole('button', { name: '审定印发' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('印发后不能修改');
  await user.click(within(dialog).getByRole('button', { name: '审定印发' }));
  await waitFor(() => expect(sent).toEqual(['"3"']));
});
