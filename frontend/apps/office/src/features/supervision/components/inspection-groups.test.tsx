import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useTableState } from '../../../lib/table-state';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { Groups } from './inspection-groups';

const group = {
  id: 'g1',
  name: '第一督查组',
  regionCode: '620503',
  standing: true,
  area: [{ code: '620503100', name: '甘泉镇' }],
  members: [],
  validFrom: '2026-01-01',
  validTo: null,
  may: ['change', 'end'],
  version: 4,
};
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function Page() {
  return <Groups state={useTableState()} />;
}

test('a group is ended on a day by whom the server lets, under the version that was seen', async () => {
  const sent: unknown[] = [];
  await signIn('STATIONING_OFFICE', 'supervision:plan');
  server.use(
    http.get(url('/inspection-groups'), () =>
      HttpResponse.json([group, { ...group, id: 'g2', name: '第二督查组', validTo: '2026-12-31', may: [] }]),
    ),
    http.get(url('/inspection-groups/coverage'), () =>
      HttpResponse.json({ groups: 1, uncovered: 0, doublyCovered: 0, required: null, townships: [] }),
    ),
    http.post(url('/inspection-groups/g1/end'), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(group);
    }),
  );
  draw(<Page />);
  const table = await screen.findByRole('region', { name: '督查组' });
  await user.click(within(table).getByRole('button', { name: '撤销' }));
  const day = await screen.findByLabelText('撤销日期');
  await user.clear(day);
  await user.type(day, '2026-12-01{Tab}');
  await user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(() => expect(sent).toEqual([['"4"', { on: '2026-12-01' }]]));
});

const member = {
  id: 'm1',
  account: 'a1',
  name: '王督查',
  unit: null,
  cadre: null,
  homes: ['620503100', '620503101'],
  registered: [{ kind: 'CADRE', id: 'c1', name: '朝阳村' }],
  confirmedAt: null,
  may: ['confirm'],
  version: 2,
};

async function opened(sent: unknown[], whom: object = member) {
  await signIn('INSPECTOR', 'supervision:plan', 'finding:record');
  server.use(
    http.get(url('/inspection-groups'), () => HttpResponse.json([{ ...group, members: [whom] }])),
    http.get(url('/inspection-groups/coverage'), () =>
      HttpResponse.json({ groups: 1, uncovered: 0, doublyCovered: 0, required: null, townships: [] }),
    ),
    http.get(url('/inspection-groups/inspectors'), () =>
      HttpResponse.json([{ account: 'a1', name: '王督查', office: '麦积区' }]),
    ),
    ...['/regions', '/cadres', '/organizations'].map((path) =>
      http.get(url(path), () => HttpResponse.json({ items: [], next: null })),
    ),
    http.get(url('/regions/:code'), ({ params }) =>
      HttpResponse.json({ code: params.code, name: params.code === '620503101' ? '花牛镇' : '甘泉镇' }),
    ),
    http.get(url('/cadres/c9'), () => HttpResponse.json({ id: 'c9', name: '王驻村' })),
    http.put(url('/inspection-groups/g1'), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(group);
    }),
    http.post(url('/inspection-groups/members/m1/confirmation'), ({ request }) => {
      sent.push(request.headers.get('If-Match'));
      return HttpResponse.json({ ...member, confirmedAt: '2026-01-05T00:00:00Z', may: [] });
    }),
  );
  draw(<Page />);
  return screen.findByRole('region', { name: '督查组' });
}

test('a member confirms what is said about him, beside what registers hold', async () => {
  const sent: unknown[] = [];
  const table = await opened(sent, { ...member, cadre: 'c9' });
  expect(within(table).getByText('本人未确认')).toBeVisible();
  await user.click(within(table).getByRole('button', { name: '确认本人情况' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('登记的驻村经历：朝阳村');
  await waitFor(() => expect(dialog).toHaveTextContent('甘泉镇、花牛镇'));
  await waitFor(() => expect(dialog).toHaveTextContent('王驻村'));
  await user.click(within(dialog).getByRole('button', { name: '确定' }));
  await waitFor(() => expect(sent).toEqual(['"2"']));
});

test('a group is changed under the version that was seen, and loses none of its further home places', async () => {
  const sent: unknown[] = [];
  const table = await opened(sent);
  await user.click(within(table).getByRole('button', { name: '调整' }));
  const dialog = await screen.findByRole('dialog');
  const name = within(dialog).getByLabelText('名称');
  await user.clear(name);
  await user.type(name, '督查一组');
  await user.click(within(dialog).getByRole('button', { name: '确定' }));
  await waitFor(() =>
    expect(sent).toEqual([
      [
        '"4"',
        {
          name: '督查一组',
          area: ['620503100'],
          members: [{ account: 'a1', homes: ['620503100', '620503101'] }],
        },
      ],
    ]),
  );
});
