import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { UploadPanel } from './upload-panel';

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const user = () => userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const offered = async () =>
  (await screen.findAllByRole('radio'))
    .map((radio) => radio.closest('label')?.textContent)
    .filter((label) => !label?.includes('写入'));

const KEPT = [
  'cadre:edit',
  'organization:import',
  'team:import',
  'training:import',
  'entitlement:deliver',
  'incentive:import',
];

test('a township brings in its register, under no number of another system', async () => {
  await signIn('TOWNSHIP', 'import:run', 'attendance:record');
  const sent: unknown[] = [];
  server.use(
    http.post(url('/imports'), async ({ request }) => {
      const form = await request.formData();
      sent.push([form.get('kind'), form.get('system'), form.get('dryRun')]);
      return HttpResponse.json(
        { title: '无权', status: 403, code: 'FORBIDDEN', detail: '无权' },
        { status: 403 },
      );
    }),
  );
  const { container } = draw(<UploadPanel />);
  expect(await offered()).toEqual(['考勤例外']);
  expect(screen.getByRole('radio', { name: '考勤例外' })).toBeChecked();
  expect(screen.queryByLabelText(/对方系统名称/)).toBeNull();
  expect(screen.getByRole('button', { name: '下载模板（CSV）' })).toBeInTheDocument();
  const input = container.querySelector('input[type=file]') as HTMLInputElement;
  await user().upload(input, new File(['姓名,日期'], '例外.csv', { type: 'text/csv' }));
  await user().click(screen.getByRole('button', { name: '试运行' }));
  await waitFor(() => expect(sent).toEqual([['REGISTER_DAY', null, 'true']]));
});

test('an office brings in what was delivered, numbered by the system that paid', async () => {
  await signIn('STATIONING_OFFICE', 'import:run', ...KEPT);
  draw(<UploadPanel />);
  expect(await offered()).toEqual([
    '花名册',
    '干部与任职',
    '机构',
    '工作队',
    '任职',
    '待遇兑现',
    '参训名册',
    '激励',
  ]);
  await user().click(screen.getByRole('radio', { name: '待遇兑现' }));
  expect(screen.getByLabelText(/对方系统名称/)).toBeInTheDocument();
});

test('what another office brought in is not brought back here', async () => {
  await signIn('STATIONING_OFFICE', 'import:run', ...KEPT);
  draw(<UploadPanel again={{ kind: 'REGISTER_DAY', system: '' }} />);
  expect(await offered()).not.toContain('考勤例外');
  expect(screen.getByRole('radio', { name: '花名册' })).toBeChecked();
});
