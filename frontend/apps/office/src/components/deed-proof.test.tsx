import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { computed } from '@zhucun/api/sha256';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { leafHash } from '../lib/merkle';
import { server, signIn, url } from '../testing/office';
import { draw } from '../testing/render';
import { ProofButton } from './deed-proof';

const DEED = '0199a1b2-0000-7000-8000-000000000001';
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function open(change: object = {}) {
  const leaf = `{"action":"FINDING_STATED","format":"1","id":"${DEED}"}`;
  const own = await leafHash(leaf);
  const first = await leafHash('{"id":"a"}');
  const root = computed(Uint8Array.from([1, ...first, ...own]));
  await signIn('AUDITOR', 'audit:read', 'log:read');
  server.use(
    http.get(url(`/log/deeds/${DEED}`), () =>
      HttpResponse.json({
        deedId: DEED,
        state: 'LOGGED',
        index: 1,
        size: 2,
        leaf,
        leafHash: base64(own),
        proof: [base64(first)],
        checkpoint: `zhucun.example/log\n2\n${base64(root)}\n\n\u2014 zhucun.example/log AAAAAAA=\n\u2014 gansu.example/witness AAAAAAA=\n`,
        file: 'c2sp.org/tlog-proof@v1\n',
        ...change,
      }),
    ),
    http.get(url('/log'), () => HttpResponse.json({ keys: ['zhucun.example/log+00000000+AAAA'] })),
  );
  draw(<ProofButton deed={DEED} />);
  await user.click(await screen.findByRole('button', { name: '证明' }));
  return screen.findByRole('dialog', { name: '日志证明' });
}

test('a proof that holds says so, with its witnesses and the command of the offline verifier', async () => {
  const dialog = await open();
  expect(await within(dialog).findByText(/已由本浏览器核对/)).toBeVisible();
  expect(within(dialog).getByText('gansu.example/witness')).toBeVisible();
  expect(
    within(dialog).getByText(
      `java -jar zhucun-verifier.jar inclusion deed-${DEED}.tlog-proof --key log.keys`,
    ),
  ).toBeVisible();
  for (const name of ['下载证明', '下载检查点', '下载公钥'])
    expect(within(dialog).getByRole('button', { name })).toBeEnabled();
});

test('an entry that was altered is told', async () => {
  const leaf = `{"action":"FINDING_CLOSED","format":"1","id":"${DEED}"}`;
  const dialog = await open({ leaf });
  const words = await within(dialog).findByText(/条目已被改动/);
  await waitFor(() => expect(words).toBeVisible());
});

test('a deed that is not covered yet is not said to be proven', async () => {
  const dialog = await open({ state: 'WAITING', index: null, leaf: null });
  const words = await within(dialog).findByText(/尚未进入日志检查点/);
  await waitFor(() => expect(words).toBeVisible());
});
