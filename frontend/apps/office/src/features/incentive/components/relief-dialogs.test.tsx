import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Entitlement } from '@zhucun/api';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { InsurancePage } from '../pages/insurance';
import { CancelDialog, GrantRelief } from './relief-dialogs';

const debt = {
  id: 'd1',
  kind: 'LIVING_ALLOWANCE',
  cadreName: '王建国',
  period: '2022-03',
  may: ['cancel'],
  version: 2,
} as unknown as Entitlement;
const page = (items: unknown[]) => HttpResponse.json({ items, next: null, total: null });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const user = () => userEvent.setup({ delay: null, pointerEventsCheck: 0 });

test('a debt that is named by a finding is not cancelled, and the dialog says why and stays', async () => {
  await signIn('ORGANIZATION_DEPARTMENT', 'incentive:edit');
  const sent: unknown[] = [];
  server.use(
    http.post(url('/entitlements/d1/cancellation'), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(
        { title: '状态冲突', status: 409, code: 'STATE_CONFLICT', detail: '已向责任单位提出问题' },
        { status: 409 },
      );
    }),
  );
  const onClose = vi.fn();
  draw(<CancelDialog entitlement={debt} onClose={onClose} />);
  expect(await screen.findByText(/取消待遇：王建国 生活补助 2022-03/)).toBeInTheDocument();
  await user().type(screen.getByLabelText('取消原因'), '重复计提');
  await user().click(screen.getByRole('button', { name: '取消待遇' }));
  expect(await screen.findByText('已向责任单位提出问题')).toBeInTheDocument();
  expect(sent).toEqual([['"2"', { reason: '重复计提' }]]);
  expect(onClose).not.toHaveBeenCalled();
});

test('relief is granted for the stay of the cadre, by the county where no debtor is chosen', async () => {
  await signIn('ORGANIZATION_DEPARTMENT', 'incentive:edit', 'cadre:read', 'organization:read');
  const sent: unknown[] = [];
  server.use(
    http.get(url('/cadres'), () =>
      page([{ id: 'c1', name: '王建国', unitName: '财政局', citizenIdMasked: '6205**' }]),
    ),
    http.get(url('/organizations'), () => page([])),
    http.get(url('/cadres/c1/file'), () =>
      HttpResponse.json({ sections: { postings: [{ id: 'p1', endedOn: null }] } }),
    ),
    http.post(url('/entitlements/relief'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(debt, { status: 201 });
    }),
  );
  draw(<GrantRelief />);
  await user().click(await screen.findByRole('button', { name: '核定抚恤救助' }));
  await user().click(await screen.findByLabelText('干部'));
  await user().click(await screen.findByText('王建国'));
  await user().click(screen.getByLabelText('事由'));
  await user().click(await screen.findByTitle('家庭生活困难'));
  await user().type(screen.getByLabelText('金额'), '5000');
  await user().type(screen.getByLabelText('文号'), '组字3号');
  const due = screen.getByLabelText('应于');
  await user().type(due, '2099-12-31');
  await user().keyboard('{Enter}');
  await user().click(screen.getAllByRole('button', { name: /OK|确\s*定/ }).at(-1) as HTMLElement);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    postingId: 'p1',
    ground: 'FAMILY_HARDSHIP',
    amount: '5000',
    document: '组字3号',
    dueBy: '2099-12-31',
  });
  expect(sent[0]).not.toHaveProperty('debtorId');
});

test('those whom a group policy leaves out are chosen one by one and can be taken back', async () => {
  await signIn('ORGANIZATION_DEPARTMENT', 'insurance:read', 'insurance:enter', 'cadre:read');
  server.use(
    http.get(url('/cadres'), () =>
      page([
        { id: 'c1', name: '王建国', unitName: '财政局', citizenIdMasked: '6205**' },
        { id: 'c2', name: '李秀兰', unitName: '水务局', citizenIdMasked: '6205**' },
      ]),
    ),
    http.get(url('/organizations'), () => page([])),
    http.get(url('/insurance-gaps'), () => page([])),
    http.get(url('/regions'), () => page([])),
    http.get(/\/api\/v1\/regions/, () => page([])),
  );
  draw(<InsurancePage />);
  await user().click(await screen.findByRole('button', { name: '录入保险单' }));
  const except = await screen.findByLabelText('其中不参保的人');
  await user().click(except);
  await user().click(await screen.findByText('王建国'));
  await user().click(except);
  await user().click(await screen.findByText('李秀兰'));
  await waitFor(() => expect(document.querySelectorAll('.ant-tag')).toHaveLength(2));
  await user().click(document.querySelectorAll('.ant-tag-close-icon')[0] as Element);
  await waitFor(() => expect(document.querySelectorAll('.ant-tag')).toHaveLength(1));
  expect(document.querySelector('.ant-tag')).toHaveTextContent('李秀兰');
});
