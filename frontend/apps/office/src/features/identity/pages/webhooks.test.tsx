import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { WebhooksPage } from './webhooks';

const webhook = {
  id: '0193b000-0000-7000-8000-000000000001',
  clientId: '0193a000-0000-7000-8000-000000000001',
  clientName: '某省干部系统',
  name: '干部变更',
  url: 'https://hooks.example.gov.cn/zhucun',
  types: ['CADRE', 'POSTING'],
  state: 'PAUSED',
  cause: 'FAILING',
  reason: null,
  stateAt: '2026-11-02T01:00:00Z',
  previousSecretEnds: null,
  queue: {
    waiting: 12,
    dead: 1,
    failingSince: '2026-11-01T01:00:00Z',
    heldUntil: null,
    lastDeliveredAt: null,
  },
  createdAt: '2026-11-01T01:00:00Z',
  version: 4,
  may: ['ping', 'renew-secret', 'resume', 'replay', 'end'],
};
const event = {
  id: '0193c000-0000-7000-8000-000000000001',
  subject: 'CADRE/0193d000-0000-7000-8000-000000000001',
  type: 'CADRE',
  op: 'UPSERT',
  position: 42,
  changedAt: '2026-11-01T01:00:00Z',
  state: 'DEAD',
  attempts: 11,
  nextAt: null,
  lastAt: '2026-11-02T01:00:00Z',
  lastStatus: 500,
  lastOutcome: 'REFUSED',
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function page(shown: object = webhook) {
  await signIn('SECURITY_ADMINISTRATOR', 'client:manage');
  const asked: string[] = [];
  server.use(
    http.get(url('/webhooks'), () => HttpResponse.json({ items: [shown], next: null })),
    http.get(url(`/webhooks/${webhook.id}`), () => HttpResponse.json(shown)),
    http.get(url(`/webhooks/${webhook.id}/events`), ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('state') ?? '');
      return HttpResponse.json({ items: [event], next: null });
    }),
    http.get(url('/clients'), () =>
      HttpResponse.json({
        items: [
          { id: webhook.clientId, name: '某省干部系统', nodeName: '福建省', revokedAt: null },
          { id: 'gone', name: '旧系统', nodeName: '福建省', revokedAt: '2026-01-01T00:00:00Z' },
        ],
        next: null,
      }),
    ),
  );
  draw(<WebhooksPage />);
  return { user: userEvent.setup({ delay: null }), asked };
}

test('says why a webhook stands still, what waits and what was given up', async () => {
  const { user, asked } = await page();
  const row = within((await screen.findByText('某省干部系统')).closest('tr') as HTMLElement);
  for (const text of ['已暂停', '连续一天未送达', '12', '从未'])
    expect(row.getByText(text)).toBeInTheDocument();
  await user.click(row.getByRole('button', { name: '干部变更' }));
  expect(await screen.findByText('干部、驻村任职')).toBeInTheDocument();
  // dead letters first, where there are any
  expect(await screen.findByText('对方拒收 500')).toBeInTheDocument();
  expect(asked).toEqual(['DEAD']);
  expect(screen.queryByRole('button', { name: '暂停' })).toBeNull();
  expect(screen.getByRole('button', { name: '恢复' })).toBeInTheDocument();
});

test('a dead letter is sent again, alone, with its subject, or all of them', async () => {
  const { user } = await page();
  const sent: unknown[] = [];
  server.use(
    http.post(url(`/webhooks/${webhook.id}/replay`), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json({ events: 1 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: '干部变更' }));
  await user.click(await screen.findByRole('button', { name: '重发' }));
  await expect.poll(() => sent.length).toBe(1);
  await user.click(await screen.findByRole('button', { name: '重发该对象' }));
  await expect.poll(() => sent.length).toBe(2);
  await user.click(await screen.findByRole('button', { name: '重发全部死信' }));
  await user.click(await screen.findByRole('button', { name: /OK|确定/ }));
  await expect
    .poll(() => sent)
    .toEqual([
      ['"4"', { eventId: event.id }],
      ['"4"', { subject: event.subject }],
      ['"4"', {}],
    ]);
});

test('a ping says what came of it', async () => {
  const { user } = await page();
  server.use(
    http.post(url(`/webhooks/${webhook.id}/ping`), () =>
      HttpResponse.json({ accepted: false, outcome: 'TLS_FAILED', status: null, millis: 31 }),
    ),
  );
  await user.click(await screen.findByRole('button', { name: '干部变更' }));
  await user.click(await screen.findByRole('button', { name: '试投' }));
  expect(await screen.findByText('未送达：证书或 TLS 不通过，用时 31 毫秒')).toBeInTheDocument();
});

test('a webhook is registered for a client that stands, and its secret is shown once', async () => {
  const { user } = await page();
  const sent: unknown[] = [];
  server.use(
    http.post(url('/webhooks'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...webhook, secret: 'whsec_abc' }, { status: 201 });
    }),
  );
  await screen.findByText('某省干部系统');
  await user.click(screen.getByRole('button', { name: '登记推送' }));
  await screen.findByLabelText('接收地址');
  await user.click(screen.getByLabelText('接入系统'));
  expect(screen.queryByText('旧系统（福建省）')).toBeNull();
  await user.click(await screen.findByText('某省干部系统（福建省）'));
  await user.type(screen.getByLabelText('名称'), '新推送');
  await user.type(screen.getByLabelText('接收地址'), 'https://hooks.example.gov.cn/in');
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  await expect
    .poll(() => sent)
    .toEqual([{ clientId: webhook.clientId, name: '新推送', url: 'https://hooks.example.gov.cn/in' }]);
  expect(await screen.findByText('whsec_abc')).toBeInTheDocument();
});

test('one that has ended can be looked at and nothing else', async () => {
  const { user } = await page({ ...webhook, state: 'ENDED', cause: 'GONE', may: [] });
  await user.click(await screen.findByRole('button', { name: '干部变更' }));
  expect(await screen.findByText('对方拒收 500')).toBeInTheDocument();
  for (const name of ['试投', '恢复', '终止', '重发'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});
