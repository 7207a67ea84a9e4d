import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { Identity } from './reveal-identity';

const CLEAR = '620503198506150013';
const masked = {
  id: 'c1',
  citizenIdMasked: '620503********0013',
  phoneMasked: '138****1234',
  may: ['reveal'],
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test('shows identity masked, and no way to the clear one without the permission', async () => {
  await signIn('TOWNSHIP', 'cadre:read');
  draw(<Identity cadre={masked} />);
  expect(await screen.findByText('620503********0013')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '查看完整信息' })).not.toBeInTheDocument();
});

test('shows the clear one only after a purpose was given, and hides it again', async () => {
  const asked: unknown[] = [];
  await signIn('ORGANIZATION_DEPARTMENT', 'cadre:reveal');
  server.use(
    http.post(url('/cadres/c1/identity/reveal'), async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ citizenId: CLEAR, phone: '13812341234' });
    }),
  );
  const { container } = draw(<Identity cadre={masked} />);
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: '查看完整信息' }));
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  expect(asked).toEqual([]);
  expect(container).not.toHaveTextContent(CLEAR);
  await user.type(screen.getByLabelText('用途'), '办理意外伤害保险');
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  expect(await screen.findByText(CLEAR)).toBeInTheDocument();
  expect(asked).toEqual([{ purpose: '办理意外伤害保险' }]);
  await user.click(screen.getByRole('button', { name: '隐藏' }));
  await waitFor(() => expect(document.body).not.toHaveTextContent(CLEAR));
});

test('says when the quota is used up and shows nothing', async () => {
  await signIn('ORGANIZATION_DEPARTMENT', 'cadre:reveal');
  server.use(
    http.post(url('/cadres/c1/identity/reveal'), () =>
      HttpResponse.json(
        { title: '次数已用完', status: 429, code: 'TOO_MANY_REQUESTS' },
        { status: 429, headers: { 'Retry-After': '900' } },
      ),
    ),
  );
  draw(<Identity cadre={masked} />);
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: '查看完整信息' }));
  await user.type(screen.getByLabelText('用途'), '办理意外伤害保险');
  await user.click(screen.getByRole('button', { name: /OK|确定/ }));
  expect(await screen.findByText('次数已用完')).toBeInTheDocument();
  expect(screen.getByText('请 15 分钟后再试')).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent(CLEAR);
});
