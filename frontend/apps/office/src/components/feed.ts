import { queryOptions } from '@tanstack/react-query';
import { call, type FeedType, itemsOf } from '@zhucun/api';
import { api } from '../lib/api';

/** What the change feed tells of, in its order. */
export const FEED_TYPES: FeedType[] = [
  'ORGANIZATION',
  'CADRE',
  'TEAM',
  'POSTING',
  'ATTENDANCE_MONTH',
  'ATTENDANCE_CONFIRMATION',
  'TRAINING',
  'TRAINING_RECORD',
  'FINDING',
  'COMMENDATION',
  'HONOR',
  'ENTITLEMENT',
];

/** The clients that something can be told to: those that have not been revoked. */
export const clientOptions = queryOptions({
  queryKey: ['clients', 'options'],
  queryFn: async (): Promise<{ value: string; label: string }[]> =>
    itemsOf(await call(api.GET('/api/v1/clients', { params: { query: { size: 200 } } })))
      .filter((one) => !one.revokedAt)
      .map((one) => ({ value: one.id, label: `${one.name}（${one.nodeName}）` })),
});
