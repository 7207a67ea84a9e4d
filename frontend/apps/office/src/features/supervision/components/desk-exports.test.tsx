import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { DeskExportDecision } from './desk-export-decision';
import { DeskExports } from './desk-exports';

const done = {
  id: 'e1',
  purpose: '季度审计',
  state: 'DONE',
  askedAt: '2026-11-20T08:00:00Z',
  items: 3,
  approval: 'NOT_NEEDED',
  availableUntil: '2026-11-21T08:00:00Z',
  may: ['load'],
};
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllGlobals();
});
afterAll(() => server.close());

test('an export whose answer was lost is asked again as the same one, on a plain-HTTP address too', async () => {
  // what a browser offers where the page did not come over HTTPS
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  await signIn('AUDITOR', 'desk:read');
  const asked: unknown[] = [];
  server.use(
    http.get(url('/audit-desk/exports'), () => HttpResponse.json({ items: [], next: null })),
    http.put(url('/audit-desk/exports/:id'), ({ params }) => {
      asked.push(params.id);
      return asked.length === 1 ? HttpResponse.error() : HttpResponse.json(done);
    }),
  );
  draw(<DeskExports query={{ kind: 'FINDING' }} knownAt={undefined} />);
  await user.click(await screen.findByRole('button', { name: '导出' }));
  await user.type(await screen.findByLabelText('用途'), '季度审计');
  await user.click(screen.getByRole('button', { name: '确定' }));
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(asked[1]).toBe(asked[0]);
});

test('a file that cannot be had says why', async () => {
  await signIn('AUDITOR', 'desk:read');
  server.use(
    http.get(url('/audit-desk/exports'), () => HttpResponse.json({ items: [done], next: null })),
    http.get(url('/audit-desk/exports/e1/content'), () =>
      HttpResponse.json({ title: '无权办理', status: 403, code: 'FORBIDDEN' }, { status: 403 }),
    ),
  );
  draw(<DeskExports query={{ kind: 'FINDING' }} knownAt={undefined} />);
  await user.click(await screen.findByRole('button', { name: '我的导出' }));
  await user.click(await screen.findByRole('button', { name: '内容' }));
  expect(await screen.findByRole('alert')).toBeVisible();
});

test('what waits for a second person, was refused or was loaded is not offered, and says why', async () => {
  await signIn('AUDITOR', 'desk:read');
  const many = { ...done, items: 1001, availableUntil: null, may: [] };
  server.use(
    http.get(url('/audit-desk/exports'), () =>
      HttpResponse.json({
        items: [
          { ...many, id: 'e1', approval: 'WAITING' },
          { ...many, id: 'e2', approval: 'REFUSED', decidedBy: '王审计', decisionNote: '范围过大' },
          { ...done, id: 'e3', readAt: '2026-11-20T09:00:00Z', may: [] },
        ],
        next: null,
      }),
    ),
  );
  draw(<DeskExports query={{ kind: 'FINDING' }} knownAt={undefined} />);
  await user.click(await screen.findByRole('button', { name: '我的导出' }));
  expect(await screen.findByText(/另一名审计人员同意/)).toBeVisible();
  expect(screen.getByText(/王审计 不同意：范围过大/)).toBeVisible();
  expect(screen.getByText(/已于 .* 下载/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '内容' })).toBeNull();
});

test('whoever decides sees who wants what for what, and says yes or no under the version that was shown', async () => {
  await signIn('AUDITOR', 'desk:read');
  const sent: unknown[] = [];
  server.use(
    http.get(url('/audit-desk/exports/e1'), () =>
      HttpResponse.json({
        ...done,
        items: 1001,
        approval: 'WAITING',
        askedBy: '李审计',
        office: '某县',
        query: { kind: 'FINDING', region: '341524' },
        may: ['decide'],
        version: 4,
      }),
    ),
    http.put(url('/audit-desk/exports/e1/decision'), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json({ ...done, approval: 'GRANTED', may: [] });
    }),
  );
  const onClose = vi.fn();
  draw(<DeskExportDecision id="e1" onClose={onClose} />);
  await waitFor(() => expect(screen.getByText('李审计 · 某县')).toBeVisible());
  expect(screen.getByText('1001 条')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: '同意' }));
  await user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent).toEqual([['"4"', { granted: true }]]);
});

test('whoever decides sees every condition of the question, by name and under the labels of the search', async () => {
  await signIn('AUDITOR', 'desk:read');
  const query = {
    kind: 'FINDING',
    region: '341524',
    from: '2022-01-01',
    to: '2022-12-31',
    category: 'ABSENT',
    state: 'VERIFIED',
    severity: 'SERIOUS',
    person: 'c1',
    unit: 'u1',
    q: '夜不归宿',
  };
  const many = { ...done, items: 1001, approval: 'WAITING', askedBy: '李审计', office: '某县' };
  server.use(
    http.get(url('/audit-desk/exports/e1'), () =>
      HttpResponse.json({ ...many, query, knownAt: '2022-11-20T08:00:00Z', may: ['decide'], version: 4 }),
    ),
    http.get(url('/audit-desk/exports/:id'), ({ params }) =>
      HttpResponse.json({
        ...many,
        query:
          params.id === 'e2'
            ? { kind: 'DRAW', drawState: 'ABORTED' }
            : { kind: 'BULLETIN', bulletinKind: 'CAMPAIGN' },
        may: ['decide'],
        version: 4,
      }),
    ),
    http.get(url('/cadres'), () => HttpResponse.json({ items: [], next: null })),
    http.get(url('/organizations'), () => HttpResponse.json({ items: [], next: null })),
    http.get(url('/cadres/c1'), () => HttpResponse.json({ id: 'c1', name: '赵驻村' })),
    http.get(url('/organizations/u1'), () => HttpResponse.json({ id: 'u1', name: '某局' })),
  );
  const { unmount } = draw(<DeskExportDecision id="e1" onClose={vi.fn()} />);
  await waitFor(() => expect(screen.getByText('赵驻村')).toBeVisible());
  await waitFor(() => expect(screen.getByText('某局')).toBeVisible());
  const said = (label: string) => screen.getByText(label, { selector: 'dt' }).nextSibling?.textContent;
  expect(said('区域')).toBe('341524');
  expect(said('自')).toBe('2022-01-01');
  expect(said('至')).toBe('2022-12-31');
  expect(said('问题类别')).toBe('不在岗');
  expect(said('状态')).toBe('整改到位');
  expect(said('程度')).toBe('严重');
  expect(said('编号、事实、名称')).toBe('夜不归宿');
  expect(said('记录时点')).toContain('2022');
  unmount();

  const second = draw(<DeskExportDecision id="e2" onClose={vi.fn()} />);
  await waitFor(() => expect(screen.getByText('已中止')).toBeVisible());
  expect(screen.queryByText('干部', { selector: 'dt' })).toBeNull();
  second.unmount();

  draw(<DeskExportDecision id="e3" onClose={vi.fn()} />);
  await waitFor(() => expect(screen.getByText('专项整治通报')).toBeVisible());
});
