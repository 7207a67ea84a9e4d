import type { InboxItem } from '@zhucun/api';
import { expect, test } from 'vitest';
import { bulk, decidable } from './acts';
import { addressOf } from './links';

const item = (kind: string, target = 'x') => ({ kind, target }) as InboxItem;

test('every act is done from the list or on its page', () => {
  for (const kind of [
    'leave-approval',
    'leave-return',
    'register-confirmation',
    'register-conflict',
    'exception-decision',
    'pack-publication',
    'nomination-review',
    'nomination-decision',
    'posting-end',
    'handover',
    'rotation',
    'entitlement',
    'payment',
    'difficulty',
    'finding-rectification',
    'finding-inspection',
    'finding-suggestion',
    'bulletin-due',
    'bulletin-approval',
    'finding-statement',
    'finding-objection',
    'finding-extension',
    'finding-escalation',
    'finding-recheck',
    'desk-export-approval',
    'reminder-talk',
    'obligation',
    'obligation-override',
    'recall-statement',
    'recall-decision',
    'recall-execution',
    'recall-successor',
    'draw',
    'draw-assignment',
    'inspector-facts',
    'inspection-overdue',
    'team-task',
    'correction',
    'notice-receipt',
    'work-report',
    'arrival-survey',
    'household-review',
    'household-returned',
    'household-blocked',
    'household-reviewer',
    'webhook-stopped',
    'bundle-unanswered',
    'duty-plan',
    'campaign-entry',
    'complaint',
    'burden-activation',
    'study-meeting',
  ])
    expect([kind, addressOf(item(kind)) !== null || decidable(item(kind))]).toEqual([kind, true]);
});

test('a month, a township and a kind of entitlement open their page at the place', () => {
  expect(addressOf(item('register-confirmation', '2026-03'))).toEqual({
    to: '/registers',
    search: { month: '2026-03' },
  });
  expect(addressOf(item('entitlement', 'HEALTH_CHECK 2026'))?.search).toEqual({ kind: 'HEALTH_CHECK' });
  expect(addressOf(item('household-review', '621021100201'))).toEqual({
    to: '/households',
    search: { tab: 'plans', planState: 'IN_REVIEW', region: '621021100201' },
  });
  expect(addressOf(item('household-returned', 'p1'))?.search).toMatchObject({ tab: 'plans', plan: 'p1' });
  expect(addressOf(item('bundle-unanswered', 'p1'))).toEqual({ to: '/exchange', search: { peer: 'p1' } });
  expect(addressOf(item('something-new'))).toBeNull();
});

test('what wants an answer of its own is not done in bulk', () => {
  expect(bulk(item('leave-approval'))).toBe(true);
  expect(bulk(item('correction'))).toBe(false);
  expect(decidable(item('correction'))).toBe(true);
  expect(bulk(item('burden-activation'))).toBe(false);
  expect(decidable(item('burden-activation'))).toBe(true);
  expect(decidable(item('notice-receipt'))).toBe(true);
  expect(bulk(item('notice-receipt'))).toBe(false);
  expect(decidable(item('rotation'))).toBe(false);
});
