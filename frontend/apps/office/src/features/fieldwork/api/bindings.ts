import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type BindingSummary,
  call,
  filters,
  ifMatch,
  type Page,
  type Tracking,
  type TrackingInput,
  type UnitBinding,
  type UntrackedUnit,
} from '@zhucun/api';
import { api } from '../../../lib/api';

type Asked<P extends Parameters<typeof filters>[0]> = Parameters<typeof filters<P>>[1];

/** Of the room fieldwork: everything of it is read again after a deed. */
function one<T>(name: string, query: object, ask: (signal: AbortSignal) => Promise<unknown>) {
  return queryOptions({
    queryKey: ['fieldwork', name, query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<T> => (await ask(signal)) as T,
  });
}

export const bindings = (query: Asked<'/api/v1/unit-bindings'>) =>
  one<Page<UnitBinding>>('bindings', query, (signal) =>
    call(
      api.GET('/api/v1/unit-bindings', {
        params: { query: filters('/api/v1/unit-bindings', query) },
        signal,
      }),
    ),
  );
export const bindingSummary = (query: Asked<'/api/v1/unit-bindings/summary'>) =>
  one<BindingSummary>('binding-summary', query, (signal) =>
    call(
      api.GET('/api/v1/unit-bindings/summary', {
        params: { query: filters('/api/v1/unit-bindings/summary', query) },
        signal,
      }),
    ),
  );
export const untracked = (query: Asked<'/api/v1/unit-tracking/overdue'>) =>
  one<UntrackedUnit[]>('untracked', query, (signal) =>
    call(
      api.GET('/api/v1/unit-tracking/overdue', {
        params: { query: filters('/api/v1/unit-tracking/overdue', query) },
        signal,
      }),
    ),
  );
export const tracking = (query: Asked<'/api/v1/unit-tracking'>) =>
  one<Page<Tracking>>('tracking', query, (signal) =>
    call(
      api.GET('/api/v1/unit-tracking', {
        params: { query: filters('/api/v1/unit-tracking', query) },
        signal,
      }),
    ),
  );

export const recordTracking = (body: TrackingInput) => call(api.POST('/api/v1/unit-tracking', { body }));
export const withdrawTracking = (record: Tracking, body: { reason: string }) =>
  call(
    api.POST('/api/v1/unit-tracking/{id}/withdrawal', {
      params: { path: { id: record.id } },
      headers: ifMatch(record),
      body,
    }),
  );
