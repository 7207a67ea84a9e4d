import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type AuditDeed, call, filters, type Page } from '@zhucun/api';
import { api } from '../../../lib/api';
import { addDays } from '../../../lib/dates';

export interface AuditQuery {
  subjectKind?: string;
  subjectId?: string;
  actor?: string;
  action?: string;
  from?: string;
  to?: string;
  region?: string;
  outcome?: string;
  after?: string;
  size: number;
}

/** A day of the filter is the day in the village: it begins at midnight in Shanghai. */
function instantOf(local: string | undefined): string | undefined {
  return local && new Date(local).toISOString();
}

export function deeds(query: AuditQuery) {
  return queryOptions({
    queryKey: ['audit', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { from, to, ...rest } = query;
      const period = { from: from && `${from}T00:00:00+08:00`, to: to && `${addDays(to, 1)}T00:00:00+08:00` };
      const page = await call(
        api.GET('/api/v1/audit', {
          params: {
            query: filters('/api/v1/audit', {
              ...rest,
              from: instantOf(period.from),
              to: instantOf(period.to),
            }),
          },
          signal,
        }),
      );
      return page as unknown as Page<AuditDeed>;
    },
  });
}

export function deed(id: string) {
  return queryOptions({
    queryKey: ['audit', 'one', id],
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/audit/{id}', { params: { path: { id } }, signal }),
      )) as unknown as AuditDeed,
  });
}
