import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { WitnessesPage } from './witnesses';

const signing = {
  id: 'w1',
  name: '甘肃省审计厅',
  region: '62',
  key: 'gansu.example/witness+1a2b3c4d+BAAA',
  signedSize: 420,
  signedAt: '2026-11-20T08:00:00Z',
  retiredOn: null,
  retireReason: null,
  may: ['retire'],
  version: 3,
};
const over = {
  ...signing,
  id: 'w2',
  name: '旧见证人',
  retiredOn: '2026-01-05',
  retireReason: '换密钥',
  may: [],
};
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test('whoever registers witnesses sees when each signed, and retires one under the version that was shown', async () => {
  await signIn('SECURITY_ADMINISTRATOR', 'client:manage');
  const sent: unknown[] = [];
  server.use(
    http.get(url('/log/witnesses'), () => HttpResponse.json([signing, over])),
    http.post(url('/log/witnesses/w1/retirement'), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json({ ...signing, may: [] });
    }),
  );
  draw(<WitnessesPage />);
  const row = (await screen.findByText('甘肃省审计厅')).closest('tr') as HTMLElement;
  expect(within(row).getByText(/420/)).toBeVisible();
  expect(screen.getByText(/自 2026-01-05 停用：换密钥/)).toBeVisible();
  expect(screen.getAllByRole('button', { name: '停用' })).toHaveLength(1);
  await user.click(within(row).getByRole('button', { name: '停用' }));
  await user.type(await screen.findByLabelText(/理由|原因/), '密钥遗失');
  await user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject(['"3"', { reason: '密钥遗失' }]);
});

test('an auditor sees the witnesses and keeps none of them', async () => {
  await signIn('AUDITOR', 'log:read');
  server.use(http.get(url('/log/witnesses'), () => HttpResponse.json([{ ...signing, may: [] }])));
  draw(<WitnessesPage />);
  expect(await screen.findByText('甘肃省审计厅')).toBeVisible();
  expect(screen.queryByRole('button', { name: '登记见证人' })).toBeNull();
  expect(screen.queryByRole('button', { name: '停用' })).toBeNull();
});
