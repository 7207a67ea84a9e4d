import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@zhucun/api';
import { api } from '../../../lib/api';

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

export function deeds(query: AuditQuery) {
  return queryOptions({
    queryKey: ['audit', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/audit', { params: { query: { ...query } }, signal })),
  });
}

export function deed(id: string) {
  return queryOptions({
    queryKey: ['audit', 'one', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/audit/{id}', { params: { path: { id } }, signal })),
  });
}
