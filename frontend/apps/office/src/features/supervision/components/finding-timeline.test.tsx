import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { FindingTimeline } from './finding-timeline';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const entry = (text: string | null, seal: string | null) => ({
  deedId: null,
  at: '2026-03-05T02:00:00Z',
  who: '赵镇长',
  role: 'TOWNSHIP',
  office: '甘泉镇',
  action: 'FINDING_STATED',
  actionName: '陈述情况',
  logIndex: null,
  said: [{ event: 'STATED', at: '2026-03-05T02:00:00Z', text, rule: 'I6', clause: null, seal }],
  changes: [],
});

test('a history goes on beyond its first page, and says which words were altered', async () => {
  await signIn('AUDITOR', 'audit:read');
  server.use(
    http.get(url('/audit-desk/findings/f1/timeline'), ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.get('after')
          ? { items: [entry('后来的话', 'ALTERED'), entry(null, 'ALTERED')], next: null }
          : { items: [entry('台账已补', 'AGREES'), entry('早年的话', 'UNSEALED')], next: 'p2' },
      ),
    ),
  );
  draw(<FindingTimeline id="f1" label="620503-2026-0001" onClose={() => undefined} />);
  const first = (await screen.findByText('台账已补')).closest('blockquote') as HTMLElement;
  expect(within(first).getByText('原文与日志中的摘要一致')).toBeVisible();
  expect(screen.getByText('当时未存摘要，无从核对')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /更\s*多/ }));
  expect(await screen.findByText('后来的话')).toBeVisible();
  expect(screen.getAllByText('原文与日志中的摘要不符，已被改动')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /更\s*多/ })).toBeNull();
});
