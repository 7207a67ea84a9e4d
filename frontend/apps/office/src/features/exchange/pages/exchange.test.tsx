import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { ExchangePage } from './exchange';

const CHAIN = '0193e000-0000-4000-8000-000000000001';
const receiver = {
  id: '0193b000-0000-7000-8000-000000000001',
  direction: 'RECEIVER',
  name: '内网驻村系统',
  network: '党政内网',
  origin: 'neiwang',
  keys: ['neiwang+0badc0de+AbCd'],
  recipient: 'age1receiver',
  clientId: '0193a000-0000-7000-8000-000000000001',
  regionCode: '620503',
  chain: CHAIN,
  number: 3,
  state: 'ACTIVE',
  stateAt: '2026-11-01T01:00:00Z',
  reason: null,
  createdAt: '2026-11-01T01:00:00Z',
  createdBy: 'anquan',
  version: 7,
  may: ['make-bundle', 'take-receipt', 'begin-again'],
};
const sender = {
  ...receiver,
  id: '0193b000-0000-7000-8000-000000000002',
  direction: 'SENDER',
  name: '外网驻村系统',
  recipient: null,
  clientId: null,
  may: [],
};
const bundle = {
  id: '0193c000-0000-7000-8000-000000000003',
  peerId: receiver.id,
  chain: CHAIN,
  number: 3,
  state: 'MADE',
  hash: 'h',
  position: 42,
  upserts: 12,
  deletes: 1,
  copyRows: 216,
  copyHash: 'c',
  complete: true,
  bytes: 12_345_678,
  sha256: 'a1b2c3',
  askedAt: '2026-11-01T01:00:00Z',
  askedBy: '王组织',
  madeAt: '2026-11-01T01:00:05Z',
  carriedAt: null,
  carriedBy: null,
  downloads: 0,
  appliedAt: null,
  acknowledgedAt: null,
  refusal: null,
  expected: null,
  sweptAt: null,
  problem: null,
  may: ['download'],
};
const received = {
  id: '0193d000-0000-7000-8000-000000000001',
  peerId: sender.id,
  chain: CHAIN,
  number: 1,
  hash: 'h',
  state: 'APPLIED',
  refusal: null,
  reason: null,
  madeAt: '2026-11-01T01:00:05Z',
  position: 42,
  upserts: 216,
  deletes: 0,
  copyRows: 216,
  copyHash: 'c',
  sha256: 'a1b2c3',
  bytes: 4_000,
  receivedAt: '2026-11-02T01:00:00Z',
  receivedBy: '李组织',
  receipt: 'zhucun-receipt/1\n',
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  vi.restoreAllMocks();
  server.resetHandlers();
});
afterAll(() => server.close());

interface Shown {
  peers?: object[];
  bundles?: object[];
  received?: object[];
  address?: string;
  permissions?: string[];
}

async function page({ peers = [receiver, sender], bundles = [bundle], ...shown }: Shown = {}) {
  await signIn('ORGANIZATION_DEPARTMENT', ...(shown.permissions ?? ['bundle:carry', 'received:read']));
  server.use(
    http.get(url('/peers'), () => HttpResponse.json({ items: peers, next: null })),
    http.get(url(`/peers/${receiver.id}/bundles`), () => HttpResponse.json({ items: bundles, next: null })),
    http.get(url('/received-bundles'), () =>
      HttpResponse.json({ items: shown.received ?? [received], next: null }),
    ),
  );
  draw(<ExchangePage />, shown.address);
  return userEvent.setup({ delay: null });
}

const file = () => new File(['age-encryption.org/v1\n'], '00001.age');

async function choose(user: ReturnType<typeof userEvent.setup>) {
  await screen.findByText('点击选择或拖入离线包（.age）');
  await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, file());
}

test('a clerk sees what is on its way, since when, and makes the next one', async () => {
  const user = await page({
    bundles: [
      bundle,
      {
        ...bundle,
        id: 'b2',
        number: 2,
        state: 'CARRIED',
        downloads: 2,
        carriedAt: '2026-11-02T01:00:00Z',
        carriedBy: '王组织',
      },
      { ...bundle, id: 'b1', number: 1, state: 'ACKNOWLEDGED', acknowledgedAt: '2026-11-05T01:00:00Z' },
    ],
  });
  const made = within((await screen.findByText('待取走')).closest('tr') as HTMLElement);
  for (const text of ['12.3 MB', '变更 12 条，移除 1 条', /^已等 \d+ 天$/])
    expect(made.getByText(text)).toBeInTheDocument();
  expect(screen.getByText('2026-11-02 09:00 王组织 （2 次）')).toBeInTheDocument();
  expect(screen.getByText('全量：12 条')).toBeInTheDocument();
  expect(screen.getByText('2026-11-05 09:00')).toBeInTheDocument();
  let asked = 0;
  server.use(
    http.post(url(`/peers/${receiver.id}/bundles`), () => {
      asked++;
      return HttpResponse.json({ ...bundle, number: 4, state: 'QUEUED' }, { status: 202 });
    }),
  );
  await user.click(screen.getByRole('button', { name: '制作下一个包' }));
  expect(await screen.findByText('已开始制作，制成后可取走')).toBeInTheDocument();
  expect(asked).toBe(1);
});

test('while one is being made no other can be asked for', async () => {
  await page({ bundles: [{ ...bundle, state: 'QUEUED', madeAt: null, bytes: null, sha256: null, may: [] }] });
  expect(await screen.findByText('制作中')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '制作下一个包' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: '取走' })).toBeNull();
});

test('what was refused or not made says what to do', async () => {
  await page({
    bundles: [
      { ...bundle, state: 'REFUSED', refusal: 'GAP', expected: 2 },
      { ...bundle, id: 'b2', state: 'FAILED', madeAt: null, problem: '该接口客户端已失效', may: [] },
      { ...bundle, id: 'b1', chain: 'gone' },
    ],
  });
  expect(await screen.findByText('收方在等第 2 号，请再取第 2 号送去')).toBeInTheDocument();
  expect(screen.getByText('该接口客户端已失效')).toBeInTheDocument();
  // bundles of a chain that was given up are not handed out any more
  expect(screen.getByText('旧链')).toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: '取走' })).toHaveLength(1);
});

test('a receipt is entered as it is, and to begin again needs a reason', async () => {
  const user = await page();
  const sent: unknown[] = [];
  server.use(
    http.post(url(`/peers/${receiver.id}/receipts`), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...bundle, state: 'ACKNOWLEDGED' });
    }),
    http.post(url(`/peers/${receiver.id}/restart`), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json({ ...receiver, number: 0 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: '登记回执' }));
  await user.type(await screen.findByLabelText('回执全文'), 'zhucun-receipt/1');
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  expect(await screen.findByText('回执已登记，结果见该包的状态')).toBeInTheDocument();
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: '重新开始' }));
  await user.type(await screen.findByLabelText('原因'), '本系统从备份恢复');
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: /OK|确定/ }));
  await expect
    .poll(() => sent)
    .toEqual([{ receipt: 'zhucun-receipt/1' }, ['"7"', { reason: '本系统从备份恢复' }]]);
});

test('a receiver shows what is compared by telephone, applies, and hands out the receipt', async () => {
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:receipt');
  // the window of the tests would go to the file, and away from the page
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const user = await page({ address: '/?tab=receive' });
  const sent: unknown[] = [];
  server.use(
    http.post(url('/received-bundles'), async ({ request }) => {
      sent.push((await request.text()).includes('name="replace"\r\n\r\nfalse'));
      return HttpResponse.json(received, { status: 201 });
    }),
  );
  await choose(user);
  expect(await screen.findByText(/^[0-9a-f]{64}$/)).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: '核对并应用' }));
  expect(await screen.findByText('第 1 号包已应用，副本共 216 条')).toBeInTheDocument();
  // at the answer, and in the list
  const receipts = screen.getAllByRole('button', { name: '下载回执' });
  expect(receipts).toHaveLength(2);
  await user.click(receipts[0] as HTMLElement);
  expect(saved).toHaveBeenCalledOnce();
  expect(sent).toEqual([true]);
  expect(screen.getByText('外网驻村系统')).toBeInTheDocument();
});

test('a refusal is the sentence of the server, and the copy is replaced only when somebody says so', async () => {
  const user = await page({
    address: '/?tab=receive',
    received: [{ ...received, state: 'REFUSED', refusal: 'GAP', reason: '第1号包应先到', copyRows: null }],
  });
  const replaced: boolean[] = [];
  server.use(
    http.post(url('/received-bundles'), async ({ request }) => {
      replaced.push((await request.text()).includes('name="replace"\r\n\r\ntrue'));
      return HttpResponse.json(
        {
          title: '状态不符',
          status: 409,
          code: 'STATE_CONFLICT',
          detail: '发方已重新开始：请勾选“替换现有副本”再上传。',
        },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      );
    }),
  );
  expect(await screen.findByText('第1号包应先到')).toBeInTheDocument();
  await choose(user);
  const take = await screen.findByRole('button', { name: '核对并应用' });
  await expect.poll(() => take.hasAttribute('disabled')).toBe(false);
  await user.click(take);
  expect(await screen.findByText(/发方已重新开始/)).toBeInTheDocument();
  await user.click(screen.getByLabelText('替换现有副本'));
  await user.click(take);
  await expect.poll(() => replaced).toEqual([false, true]);
});

test('the copy shows a thing by its name, and everything that the sender told of it', async () => {
  const user = await page({ address: '/?tab=copy&type=TEAM' });
  server.use(
    http.get(url('/received/TEAM'), () =>
      HttpResponse.json({
        items: [
          {
            senderId: sender.id,
            type: 'TEAM',
            id: 't1',
            version: 3,
            regionCode: '620503100201',
            position: 40,
            changedAt: '2026-11-01T01:00:00Z',
            deleted: false,
            data: { name: '李家村工作队', sendLevel: 'COUNTY' },
            number: 1,
          },
        ],
        next: null,
      }),
    ),
  );
  await user.click(await screen.findByRole('button', { name: '李家村工作队' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('sendLevel')).toBeInTheDocument();
  expect(dialog.getByText('COUNTY')).toBeInTheDocument();
});

test('a security administrator registers a peer with its keys and sees nothing of bundles', async () => {
  const user = await page({
    peers: [{ ...receiver, may: ['renew-keys', 'retire'] }],
    permissions: ['client:manage'],
  });
  const sent: unknown[] = [];
  server.use(
    http.get(url('/clients'), () => HttpResponse.json({ items: [], next: null })),
    http.get(url('/regions'), () => HttpResponse.json({ items: [], next: null })),
    http.post(url('/peers'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(sender, { status: 201 });
    }),
    http.post(url(`/peers/${receiver.id}/keys`), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(receiver);
    }),
  );
  await screen.findByText('党政内网');
  for (const name of ['发包', '收包', '副本']) expect(screen.queryByRole('tab', { name })).toBeNull();
  await user.click(screen.getByRole('button', { name: '登记对端系统' }));
  await user.click(await screen.findByLabelText('发方'));
  await user.type(screen.getByLabelText('名称'), '外网驻村系统');
  await user.type(screen.getByLabelText('所在网络'), '政务外网');
  await user.type(screen.getByLabelText('验签公钥（每行一个）'), 'a+1+x\n  a+2+y  ');
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  await expect.poll(() => sent.length).toBe(1);
  // the first dialog has to be gone
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await user.click(await screen.findByRole('button', { name: '更换公钥' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: /OK|确定/ }));
  await expect
    .poll(() => sent)
    .toEqual([
      { direction: 'SENDER', name: '外网驻村系统', network: '政务外网', keys: ['a+1+x', 'a+2+y'] },
      ['"7"', { keys: receiver.keys, recipient: 'age1receiver' }],
    ]);
});

test('where nobody is registered it says who has to do what first', async () => {
  await page({ peers: [] });
  expect(await screen.findByText(/还没有登记收方/)).toBeInTheDocument();
});
