import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BulletinProblem } from '@zhucun/api';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { ProblemsField } from './problems-field';

const problem = (findingId: string, number: string): BulletinProblem => ({
  findingId,
  number,
  target: '甘泉镇',
  category: 'ABSENT',
  severity: 'MODERATE',
  foundOn: '2026-10-08',
  said: '',
  counts: true,
});
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

function Field() {
  const [period, setPeriod] = useState('2026-10');
  const [value, setValue] = useState([{ findingId: 'f0' }, { findingId: 'f1' }]);
  return (
    <>
      <button type="button" onClick={() => setPeriod('2026-11')}>
        next month
      </button>
      <output>{value.map(({ findingId }) => findingId).join(' ')}</output>
      <ProblemsField
        kind="SUPERVISION"
        period={period}
        listed={[problem('f0', '督 0')]}
        value={value}
        onChange={setValue}
      />
    </>
  );
}

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test('a problem of another month is not sent unseen, one that stands in the draft stays', async () => {
  await signIn('ORGANIZATION_DEPARTMENT', 'bulletin:edit');
  server.use(
    http.get(url('/bulletins/candidates'), ({ request }) =>
      HttpResponse.json({
        items: request.url.includes('2026-10') ? [problem('f1', '督 1')] : [],
        awaitingStatement: 0,
        disputed: 0,
      }),
    ),
  );
  draw(<Field />);
  expect(await screen.findByText('督 1')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('f0 f1');
  await user.click(screen.getByText('next month'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('f0'));
  expect(screen.getByText('督 0')).toBeVisible();
});

test('what could not be read is not said to be nothing', async () => {
  await signIn('ORGANIZATION_DEPARTMENT', 'bulletin:edit');
  server.use(
    http.get(url('/bulletins/candidates'), () =>
      HttpResponse.json({ title: '暂不可用', status: 503, code: 'UNAVAILABLE' }, { status: 503 }),
    ),
  );
  draw(<ProblemsField kind="SUPERVISION" period="2026-10" listed={[]} />);
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText('没有可列入的问题。')).toBeNull();
});
