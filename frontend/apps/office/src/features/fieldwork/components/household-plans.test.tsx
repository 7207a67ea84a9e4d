import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { TableState } from '../../../lib/table-state';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { HouseholdPlans } from './household-plans';

const nothing = () => {};
const state: TableState = {
  search: { tab: 'plans', plan: 'p1' },
  after: undefined,
  size: 20,
  sort: undefined,
  pageNumber: 1,
  filter: nothing,
  sortBy: nothing,
  resize: nothing,
  next: nothing,
  previous: nothing,
  first: nothing,
};
const review = { round: 1, reviewer: '工作队长', decidedOn: '2026-11-20', counts: false };
const plan = {
  id: 'p1',
  householdId: 'h1',
  villageName: '柏林村',
  householdNumber: '007',
  year: 2026,
  versionNo: 1,
  state: 'DRAFT',
  awaits: null,
  awaitsLevel: null,
  chain: ['HELPER', 'WORK_TEAM'],
  causeCount: 1,
  measureCount: 1,
  draftedBy: '乡镇经办',
  submittedOn: '2026-11-19',
  approvedOn: null,
  version: 3,
  may: ['change', 'submit'],
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test('a plan that was sent back opens by its link with the reason before everything else', async () => {
  await signIn('TOWNSHIP', 'household:read', 'household:edit');
  server.use(
    http.get(url('/household-plans'), () => HttpResponse.json({ items: [plan], next: null })),
    http.get(url('/household-plans/p1'), () =>
      HttpResponse.json({
        ...plan,
        causes: ['SKILL'],
        measures: ['技能培训'],
        reviews: [
          { ...review, step: 1, level: 'HELPER', decision: 'APPROVED', note: null },
          { ...review, step: 2, level: 'WORK_TEAM', decision: 'REJECTED', note: '措施不实' },
        ],
      }),
    ),
  );
  const filter = vi.fn();
  draw(<HouseholdPlans state={{ ...state, filter }} />);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('2026-11-20 由驻村工作队（工作队长）退回');
  expect(alert).toHaveTextContent('措施不实');
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByRole('button', { name: '修改' })).toBeVisible();
  await userEvent.setup({ delay: null }).click(within(dialog).getByRole('button', { name: /close|关闭/i }));
  expect(filter).toHaveBeenCalledWith({ plan: undefined });
});
