import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { UploadPanel } from '../features/exchange/components/upload-panel';
import { SessionLost } from '../features/identity';
import { session } from '../lib/api';
import { me, server, signIn, url } from '../testing/office';
import { draw } from '../testing/render';

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  session.end(false);
  server.resetHandlers();
});
afterAll(() => server.close());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const unauthenticated = { title: '未登录', status: 401, code: 'UNAUTHENTICATED' };
const signed = { accessToken: 'new', expiresIn: 300, me: me('ORGANIZATION_DEPARTMENT', 'cadre:edit') };

/** A clerk who has chosen a list and sends it after the session has ended. */
async function sending() {
  await signIn('ORGANIZATION_DEPARTMENT', 'import:run', 'cadre:edit');
  const sent: unknown[] = [];
  server.use(
    http.post(url('/auth/refresh'), () => HttpResponse.json(unauthenticated, { status: 401 })),
    http.post(url('/imports'), async ({ request }) => {
      if (request.headers.get('Authorization') !== 'Bearer new')
        return HttpResponse.json(unauthenticated, { status: 401 });
      const form = await request.formData();
      sent.push([form.get('kind'), (form.get('file') as File).name]);
      return HttpResponse.json({ id: 'j1', state: 'QUEUED' }, { status: 202 });
    }),
    http.post(url('/auth/login'), async ({ request }) => {
      const { username, password } = (await request.json()) as Record<string, string>;
      return username === 'zhang' && password === 'right'
        ? HttpResponse.json(signed)
        : HttpResponse.json(unauthenticated, { status: 401 });
    }),
  );
  const { container } = draw(
    <>
      <UploadPanel />
      <SessionLost />
    </>,
  );
  await user.click(await screen.findByRole('radio', { name: '干部与任职' }));
  const input = container.querySelector('input[type=file]') as HTMLInputElement;
  await user.upload(input, new File(['姓名'], 'list.csv', { type: 'text/csv' }));
  await user.click(screen.getByRole('button', { name: '试运行' }));
  return { sent, dialog: within(await screen.findByRole('dialog')) };
}

test('what was under way when the session ended goes on after the login, with what was chosen', async () => {
  const { sent, dialog } = await sending();
  expect(dialog.getByText('登录已失效，请重新登录')).toBeInTheDocument();
  expect(dialog.getByLabelText('用户名')).toHaveValue('zhang');
  expect(dialog.getByLabelText('用户名')).toHaveAttribute('readonly');
  await user.type(dialog.getByLabelText('密码'), 'wrong{Enter}');
  expect(await dialog.findByText('用户名或密码不正确')).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.clear(dialog.getByLabelText('密码'));
  await user.type(dialog.getByLabelText('密码'), 'right{Enter}');
  await waitFor(() => expect(sent).toEqual([['CADRE', 'list.csv']]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('who goes on as somebody else leaves what was under way behind', async () => {
  const { sent, dialog } = await sending();
  await user.click(dialog.getByRole('button', { name: '换账号登录' }));
  await waitFor(() => expect(session.state()).toEqual({ status: 'out', me: null, lost: true }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toEqual([]);
});

test('a login in another window is enough', async () => {
  const { sent } = await sending();
  server.use(http.post(url('/auth/refresh'), () => HttpResponse.json(signed)));
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(sent).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
