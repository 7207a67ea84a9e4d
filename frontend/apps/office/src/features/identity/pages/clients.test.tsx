import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addDays, today } from '../../../lib/dates';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { ClientsPage } from './clients';

const key = {
  kid: '2026',
  algorithm: 'ES256',
  thumbprint: 'T9n0bL3wVZc1Ue5xkq7mJr2sYd8aPfGhQiXoBtNuEwA',
  addedAt: '2026-11-01T01:00:00Z',
  retiredFrom: null,
  good: true,
  may: ['retire'],
};
const client = {
  id: '0193a000-0000-7000-8000-000000000001',
  name: '某省干部系统',
  role: 'PROVINCIAL_SYSTEM',
  nodeCode: '35',
  nodeName: '福建省',
  path: '/35/',
  scopes: ['cadre:read', 'something:new'],
  ratePerMinute: 300,
  validTo: null,
  hasSecret: true,
  previousSecretEnds: '2026-12-01',
  keys: [key],
  credentialsAt: '2026-11-01T01:00:00Z',
  lastUsedAt: null,
  createdAt: '2026-11-01T01:00:00Z',
  revokedAt: null,
  revokedReason: null,
  version: 3,
  may: ['change', 'renew-secret', 'add-key', 'withdraw-secret', 'revoke'],
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function page(shown: object = client) {
  await signIn('SECURITY_ADMINISTRATOR', 'client:manage');
  server.use(
    http.get(url('/clients'), () => HttpResponse.json({ items: [shown], next: null })),
    http.get(url('/clients/scopes'), () => HttpResponse.json({ scopes: ['cadre:read', 'team:read'] })),
  );
  draw(<ClientsPage />);
  return userEvent.setup({ delay: null });
}

test('shows how a client gets in, what it may do and that it never came', async () => {
  const user = await page();
  const row = within((await screen.findByText('某省干部系统')).closest('tr') as HTMLElement);
  for (const text of ['2 项', '300', '公钥 1', '密钥', '从未'])
    expect(row.getByText(text)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '某省干部系统' }));
  expect(await screen.findByText('干部名册、something:new')).toBeInTheDocument();
  expect(screen.getByText('两个，旧的到 2026-12-01 停用')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '它的操作' })).toHaveAttribute(
    'href',
    expect.stringContaining(client.id),
  );
});

test('a key is retired from today on unless another day is said', async () => {
  const asked: unknown[] = [];
  const user = await page();
  server.use(
    http.post(url(`/clients/${client.id}/keys/2026/retirement`), async ({ request }) => {
      asked.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json({ ...client, version: 4 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: '某省干部系统' }));
  await user.click(await screen.findByRole('button', { name: '停用' }));
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  await expect.poll(() => asked).toEqual([['"3"', { from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]]);
});

test('what is no key set is not sent', async () => {
  const asked: unknown[] = [];
  const user = await page();
  server.use(
    http.post(url(`/clients/${client.id}/keys`), async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ ...client, version: 4 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: '某省干部系统' }));
  await user.click(await screen.findByRole('button', { name: '登记公钥' }));
  const field = await screen.findByLabelText('公钥（JWKS）');
  await user.click(field);
  await user.paste('-----BEGIN PUBLIC KEY-----');
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  expect(await screen.findByText(/不是 JWKS/)).toBeInTheDocument();
  expect(asked).toEqual([]);
  await user.clear(field);
  await user.click(field);
  await user.paste('{"kty":"OKP","crv":"Ed25519","x":"abc"}');
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  await expect.poll(() => asked).toEqual([{ keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'abc' }] }]);
});

/** Whether a day of the open picker can be chosen; turns the months until it is on the page. */
async function pickable(user: ReturnType<typeof userEvent.setup>, day: string) {
  const cell = () => document.querySelector(`.ant-picker-cell[title="${day}"]`);
  for (let month = 0; month < 4 && !cell(); month++) {
    const next = document.querySelector('.ant-picker-header-next-btn');
    if (next) await user.click(next);
  }
  return cell()?.classList.contains('ant-picker-cell-disabled') === false;
}

test('two secrets are good from tomorrow on for ninety days at most', async () => {
  const user = await page();
  await user.click(await screen.findByRole('button', { name: '某省干部系统' }));
  await user.click(await screen.findByRole('button', { name: '更换密钥' }));
  await user.click(await screen.findByLabelText('旧密钥停用日'));
  for (const [days, good] of [
    [0, false],
    [1, true],
    [90, true],
    [91, false],
  ] as const)
    expect(await pickable(user, addDays(today(), days)), `${days} days`).toBe(good);
});

test('the day of a retired key can only come nearer', async () => {
  const until = addDays(today(), 1);
  const user = await page({ ...client, keys: [{ ...key, retiredFrom: until }] });
  await user.click(await screen.findByRole('button', { name: '某省干部系统' }));
  await user.click(await screen.findByRole('button', { name: '停用' }));
  await user.click(await screen.findByLabelText('自何日起停用'));
  expect(await pickable(user, until)).toBe(true);
  expect(await pickable(user, addDays(until, 1))).toBe(false);
});
