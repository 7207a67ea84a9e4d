import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Register } from '@zhucun/api';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConfirmDialog } from './confirm-dialog';
import { RegisterStore } from './store';

const register: Register = {
  township: { code: '620503101', name: '社棠镇' },
  month: '2022-04',
  state: 'OPEN',
  closedTo: null,
  confirmedBy: null,
  confirmedAt: null,
  nightsAsked: false,
  version: 1,
  may: ['confirm'],
  calendar: Array.from({ length: 30 }, (_, index) => ({
    date: `2022-04-${String(index + 1).padStart(2, '0')}`,
    kind: 'WORKDAY' as const,
  })),
  rows: [],
};

const run = vi.fn(async () => true);
const command = { run, busy: false, problem: null, violations: [], reset: () => {} };
const store = new RegisterStore(() => Promise.reject(new Error('nothing is sent')));

function Dialog({ open, closedTo = null }: { open: boolean; closedTo?: string | null }) {
  return (
    <ConfirmDialog
      open={open}
      register={{ ...register, closedTo }}
      store={store}
      command={command}
      onClose={() => {}}
    />
  );
}

beforeEach(() => {
  run.mockClear();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2022-04-20T10:00:00+08:00');
});
afterEach(() => vi.useRealTimers());

test('a week that was chosen does not outlive its confirmation', async () => {
  const user = userEvent.setup({ delay: null });
  const shown = render(<Dialog open />);
  await user.click(await screen.findByRole('radio', { name: /04-03/ }));
  await user.click(screen.getByRole('button', { name: /2022-04-03/ }));
  expect(run).toHaveBeenLastCalledWith('2022-04-03');

  shown.rerender(<Dialog open={false} closedTo="2022-04-03" />);
  shown.rerender(<Dialog open closedTo="2022-04-03" />);
  await user.click(await screen.findByRole('button', { name: /2022-04-17/ }));
  expect(run).toHaveBeenLastCalledWith('2022-04-17');
});

test('a week that somebody else confirmed meanwhile cannot stay chosen', async () => {
  const user = userEvent.setup({ delay: null });
  const shown = render(<Dialog open />);
  await user.click(await screen.findByRole('radio', { name: /04-10/ }));
  shown.rerender(<Dialog open closedTo="2022-04-10" />);
  expect(screen.queryByRole('radio', { name: /04-10/ })).toBeNull();
  expect(screen.getByRole('button', { name: /2022-04-17/ })).toBeTruthy();
});
