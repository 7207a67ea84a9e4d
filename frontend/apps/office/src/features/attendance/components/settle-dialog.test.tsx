import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AttendanceConflict } from '@zhucun/api';
import { expect, test, vi } from 'vitest';
import { draw } from '../../../testing/render';
import { SettleDialog } from './settle-dialog';

vi.mock('../api/checks', () => ({ settle: vi.fn(async () => ({})) }));

const conflict = {
  id: 'c1',
  cadreName: '赵建国',
  date: '2022-03-04',
  facts: '抽查时不在村',
  evidence: [],
} as unknown as AttendanceConflict;

test('what waits is read again when a conflict is settled', async () => {
  const read = vi.fn(async () => 1);
  const Waiting = () => <>{useQuery({ queryKey: ['inbox', 'counts'], queryFn: read }).data}</>;
  draw(
    <>
      <Waiting />
      <SettleDialog conflict={conflict} onClose={() => {}} />
    </>,
  );
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('radio', { name: '考勤无误' }));
  await user.type(screen.getByRole('textbox', { name: '理由' }), '当天在县里开会');
  expect(read).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});
