import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { FindingCampaignsPage } from './finding-campaigns';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const campaign = {
  id: 'c1',
  regionName: '麦积区',
  title: '“两头跑”专项整治',
  theme: '派驻期间回原单位上班',
  from: '2026-01-01',
  to: '2026-06-30',
  launchedBy: '督查',
  found: 7,
  counting: 5,
  closed: 5,
  overdue: 1,
  rectificationRate: '71.4',
  version: 0,
};
let asked: URLSearchParams[] = [];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function open(...permissions: string[]) {
  asked = [];
  await signIn('INSPECTOR', 'finding:read', ...permissions);
  server.use(
    http.get(url('/finding-campaigns'), () => HttpResponse.json({ items: [campaign], next: null })),
    http.get(url('/finding-trends'), ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json([
        { category: 'ABSENT', target: null, years: [{ year: 2026, findings: 9 }] },
        { category: 'TWO_END_SHUTTLE', target: 0, years: [{ year: 2026, findings: 2 }] },
      ]);
    }),
    http.get(url('/regions'), () => HttpResponse.json({ items: [], next: null })),
    http.get(url('/regions/620503'), () =>
      HttpResponse.json({ code: '620503', name: '麦积区', level: 'COUNTY' }),
    ),
  );
  draw(<FindingCampaignsPage />);
}

test('a drive shows what was found and how much is put right, the four two-end codes come first', async () => {
  await open();
  const row = await screen.findByRole('row', { name: /“两头跑”专项整治/ });
  expect(within(row).getByText('71.4%')).toBeVisible();
  const trend = await screen.findByRole('region', { name: '各类问题逐年趋势' });
  const rows = within(trend).getAllByRole('row');
  expect(rows[1]).toHaveTextContent('两头跑');
  expect(screen.queryByRole('button', { name: '部署专项整治' })).toBeNull();
  await waitFor(() => expect(asked.at(-1)?.get('to')).toMatch(/^20\d\d$/));
});

test('who may close findings launches a drive', async () => {
  const sent: unknown[] = [];
  await open('finding:close');
  server.use(
    http.post(url('/finding-campaigns'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(campaign, { status: 201 });
    }),
  );
  await user.click(await screen.findByRole('button', { name: '部署专项整治' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('专项名称'), '秋季专项');
  await user.type(within(dialog).getByLabelText('整治内容'), '不在岗');
  await user.type(within(dialog).getByLabelText('截止日'), '2027-12-31{Tab}');
  await user.click(within(dialog).getByRole('button', { name: '确定' }));
  await waitFor(() =>
    expect(sent).toEqual([
      expect.objectContaining({ title: '秋季专项', theme: '不在岗', regionCode: '620503', to: '2027-12-31' }),
    ]),
  );
});
