import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, filters } from '@zhucun/api';
import { api } from '../../../lib/api';

export function inbox(query: {
  kind?: string;
  overdue?: string;
  dueBy?: string;
  after?: string;
  size: number;
}) {
  return queryOptions({
    queryKey: ['inbox', 'list', query],
    placeholderData: keepPreviousData,
    // an act done on its own page is gone from here when one comes back
    refetchOnMount: 'always',
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/inbox', { params: { query: filters('/api/v1/inbox', query) }, signal })),
  });
}

export const counts = queryOptions({
  queryKey: ['inbox', 'counts'],
  refetchOnMount: 'always',
  queryFn: ({ signal }) => call(api.GET('/api/v1/inbox/counts', { signal })),
});

/** Enough to decide one request by; it is no longer open to whoever stood in once it is decided. */
export function subjectOf(id: string) {
  return queryOptions({
    queryKey: ['inbox', 'subject', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/leave-requests/{id}/subject', { params: { path: { id } }, signal })),
  });
}

/** What is acknowledged is read first. */
export function noticeOf(id: string) {
  return queryOptions({
    queryKey: ['inbox', 'notice', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/notices/{id}', { params: { path: { id } }, signal })),
  });
}
