import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AssessmentSheet } from '@zhucun/api';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { Doubts } from './doubts';
import { SheetDialog } from './sheet-dialogs';

const graded = {
  id: 's1',
  name: '王建国',
  vocabulary: 'CIVIL_SERVANT',
  grade: 'COMPETENT',
  objections: [],
  doubts: [
    {
      kind: 'FINDING_COUNTS',
      fact: 'f1',
      label: '620503-2022-0007',
      category: 'ABSENT',
      severity: 'MINOR',
      on: '2022-04-01',
      since: '2023-01-01',
    },
    {
      kind: 'ABSENCE_ENTERED',
      fact: 'e1',
      label: null,
      category: null,
      severity: null,
      on: '2022-06-02',
      since: '2023-02-01',
    },
  ],
  reviews: [],
  may: ['keep'],
  version: 4,
} as unknown as AssessmentSheet;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const user = () => userEvent.setup({ delay: null, pointerEventsCheck: 0 });

test('what came to light is told with its day, and that nothing has changed', async () => {
  await signIn('ORGANIZATION_DEPARTMENT', 'grade:confirm');
  draw(<Doubts one={graded} />);
  const told = await screen.findByRole('alert');
  expect(told).toHaveTextContent('等次确认后有 2 项新情况，等次没有自动改变');
  expect(told).toHaveTextContent('问题已查实计入 620503-2022-0007');
  expect(told).toHaveTextContent('2022-06-02');
  expect(told).toHaveTextContent('2023-01-01 起');
});

test('a grade is kept for the facts that were shown, under the version that was read', async () => {
  await signIn('ORGANIZATION_DEPARTMENT', 'grade:confirm');
  const sent: unknown[] = [];
  server.use(
    http.post(url('/assessment-sheets/s1/review'), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(graded);
    }),
  );
  draw(<SheetDialog deed="keep" one={graded} onClose={() => {}} />);
  await user().type(await screen.findByLabelText('理由'), '情节轻微');
  await user().click(screen.getByRole('button', { name: '维持等次' }));
  await waitFor(() => expect(sent).toEqual([['"4"', { facts: ['f1', 'e1'], reason: '情节轻微' }]]));
});

test('where a rule asks for a reason it goes to the approver, and the grade is decided later', async () => {
  await signIn('ORGANIZATION_DEPARTMENT', 'grade:confirm');
  const sent: unknown[] = [];
  server.use(
    http.get(url('/policies/approvers'), () =>
      HttpResponse.json([{ accountId: 'b2', name: '李卫东', officeName: '天水市委组织部' }]),
    ),
    http.post(url('/assessment-sheets/s1/review'), () =>
      HttpResponse.json(
        {
          title: '须说明理由',
          status: 422,
          code: 'JUSTIFICATION_REQUIRED',
          detail: '查实无故脱岗的，按次数限定考核最高等次',
          rule: { id: 'K-LADDER', required: '1 次', found: '2 次', source: '本系统缺省' },
        },
        { status: 422 },
      ),
    ),
    http.post(url('/assessment-sheets/s1/explanation'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(graded);
    }),
  );
  draw(<SheetDialog deed="keep" one={graded} onClose={() => {}} />);
  await user().type(await screen.findByLabelText('理由'), '情节轻微');
  await user().click(screen.getByRole('button', { name: '维持等次' }));
  const sentence = await screen.findByText('查实无故脱岗的，按次数限定考核最高等次');
  const asked = sentence.closest<HTMLElement>('[role=dialog]') ?? document.body;
  await user().type(within(asked).getByLabelText('理由'), '当日送医');
  await user().click(within(asked).getByLabelText('审批人'));
  await user().click(await screen.findByTitle('李卫东（天水市委组织部）'));
  await user().click(within(asked).getByRole('button', { name: '说明理由并提交' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { grade: 'COMPETENT', justification: { reason: '当日送医', approverAccountId: 'b2' } },
    ]),
  );
  expect(await screen.findByText(/同意后再次办理/)).toBeInTheDocument();
});
