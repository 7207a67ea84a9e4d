import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Training } from '@zhucun/api';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { ChangeDialog } from './session-dialogs';

const read: Training = {
  id: 's1',
  title: '轮训班',
  kind: 'ROTATION',
  organizerLevel: 'COUNTY',
  organizerName: '组织部',
  regionCode: '620503',
  startedOn: '2026-03-02',
  days: 3,
  audience: [],
  lecturers: [],
  ledByLeader: false,
  planReference: null,
  counts: true,
  cadres: 0,
  others: 0,
  tests: [],
  awards: [],
  may: ['change'],
  version: 1,
};

/** The page reads the session again while the dialog is open: somebody else has corrected it. */
function Page() {
  const [session, setSession] = useState(read);
  return (
    <>
      <button type="button" onClick={() => setSession({ ...read, days: 5, version: 2 })}>
        reread
      </button>
      <ChangeDialog session={session} onClose={() => {}} />
    </>
  );
}

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test('a correction is sent under the version that its form was made of', async () => {
  const sent: (string | null)[] = [];
  await signIn('ORGANIZATION_DEPARTMENT', 'training:record');
  server.use(
    http.put(url('/trainings/s1'), ({ request }) => {
      sent.push(request.headers.get('If-Match'));
      return HttpResponse.json(read);
    }),
  );
  draw(<Page />);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  await screen.findByDisplayValue('轮训班');
  await user.click(screen.getByText('reread'));
  await user.click(screen.getByRole('button', { name: /保\s*存/ }));
  await waitFor(() => expect(sent).toEqual(['"1"']));
});
