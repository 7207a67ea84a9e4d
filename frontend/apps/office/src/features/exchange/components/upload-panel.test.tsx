import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ImportJob } from '@zhucun/api';
import { HttpResponse, http } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { server, signIn, url } from '../../../testing/office';
import { draw } from '../../../testing/render';
import { startImport } from '../api/queries';
import { atHand, ImportNow } from './import-now';
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
  draw(<UploadPanel again={{ kind: 'REGISTER_DAY', system: '', mode: 'rows' }} />);
  expect(await offered()).not.toContain('考勤例外');
  expect(screen.getByRole('radio', { name: '花名册' })).toBeChecked();
});

const csv = () => new File(['姓名'], 'list.csv', { type: 'text/csv' });
const trial = {
  id: 'j1',
  dryRun: true,
  state: 'DONE',
  mode: 'rows',
  rowsValid: 797,
  rowsRejected: 3,
} as ImportJob;

/** The server takes every list; what it was sent. */
function taking(): unknown[] {
  const sent: unknown[] = [];
  server.use(
    http.post(url('/imports'), async ({ request }) => {
      const form = await request.formData();
      sent.push([form.get('dryRun'), form.get('mode'), (form.get('file') as File).name]);
      return HttpResponse.json({ ...trial, id: `j${sent.length}` }, { status: 202 });
    }),
  );
  return sent;
}

test('a file that was changed after it was chosen is said to be so, and is not sent', async () => {
  await signIn('STATIONING_OFFICE', 'import:run', ...KEPT);
  const sent = taking();
  const { container } = draw(<UploadPanel />);
  await offered();
  const file = csv();
  vi.spyOn(file, 'slice').mockReturnValue({
    arrayBuffer: () => Promise.reject(new DOMException('changed', 'NotReadableError')),
  } as unknown as Blob);
  await user().upload(container.querySelector('input[type=file]') as HTMLInputElement, file);
  await user().click(screen.getByRole('button', { name: '试运行' }));
  expect(await screen.findByText(/文件选定后被改动、移走或正被占用/)).toBeInTheDocument();
  expect(sent).toEqual([]);
});

test('while a file goes out the page says so, and it is sent once however often one clicks', async () => {
  await signIn('STATIONING_OFFICE', 'import:run', ...KEPT);
  const sent: string[] = [];
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  server.use(
    http.post(url('/imports'), async () => {
      sent.push('once');
      await held;
      return HttpResponse.json({ title: '无权', status: 403, code: 'FORBIDDEN' }, { status: 403 });
    }),
  );
  const { container } = draw(<UploadPanel />);
  await offered();
  await user().upload(container.querySelector('input[type=file]') as HTMLInputElement, csv());
  expect(screen.getByText('list.csv')).toBeInTheDocument();
  const button = screen.getByRole('button', { name: '试运行' });
  await user().dblClick(button);
  expect(await screen.findByRole('progressbar', { name: '正在上传' })).toBeInTheDocument();
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  answer();
  expect(await screen.findByText('没有权限')).toBeInTheDocument();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
  expect(sent).toEqual(['once']);
});

test('what a trial run found good is written without choosing the file again', async () => {
  await signIn('STATIONING_OFFICE', 'import:run', ...KEPT);
  const sent = taking();
  const wanted = { file: csv(), kind: 'CADRE', system: '', dryRun: true, mode: 'rows' } as const;
  await startImport(wanted, () => {});
  expect(atHand(trial)).toBe(true);
  expect(atHand({ ...trial, mode: 'atomic' })).toBe(false);
  expect(atHand({ ...trial, mode: 'atomic', rowsRejected: 0 })).toBe(true);
  expect(atHand({ ...trial, rowsValid: 0 })).toBe(false);
  expect(atHand({ ...trial, id: 'of another day' })).toBe(false);
  draw(<ImportNow job={trial} />);
  await user().click(await screen.findByRole('button', { name: '写入正确的 797 行' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    ['true', 'rows', 'list.csv'],
    ['false', 'rows', 'list.csv'],
  ]);
  // it is written once
  await waitFor(() => expect(atHand(trial)).toBe(false));
});
