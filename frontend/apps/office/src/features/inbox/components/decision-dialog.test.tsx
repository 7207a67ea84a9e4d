import { screen, waitFor } from '@testing-library/react';
import type { InboxItem } from '@zhucun/api';
import { expect, test, vi } from 'vitest';
import { draw } from '../../../testing/render';
import { DecisionDialog } from './decision-dialog';

const arrival = vi.hoisted(() => ({ of: (_: { body: string }) => {} }));
vi.mock('../api/queries', () => ({
  noticeOf: (id: string) => ({
    queryKey: ['inbox', 'notice', id],
    queryFn: () => new Promise((resolve) => (arrival.of = resolve)),
  }),
  subjectOf: vi.fn(),
}));

const item = {
  id: 'r1',
  kind: 'notice-receipt',
  kindName: '通知签收',
  target: 'n1',
  title: '防汛值守',
} as unknown as InboxItem;

test('a notice is acknowledged when its text has been shown, not before', async () => {
  draw(<DecisionDialog item={item} onClose={() => {}} />);
  const acknowledge = await screen.findByRole('button', { name: /签\s*收/ });
  expect(acknowledge).toBeDisabled();
  arrival.of({ body: '汛期请在岗值守。' });
  expect(await screen.findByText('汛期请在岗值守。')).toBeVisible();
  await waitFor(() => expect(acknowledge).toBeEnabled());
});
