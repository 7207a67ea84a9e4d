import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type AttendanceConflict, type ConflictSettlement, call, filters, ifMatch } from '@zhucun/api';
import { api } from '../../../lib/api';

interface Paged {
  region?: string;
  after?: string;
  size: number;
}

export function conflicts(query: Paged & { state?: string }) {
  return queryOptions({
    queryKey: ['attendance', 'conflicts', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/attendance/conflicts', {
          params: { query: filters('/api/v1/attendance/conflicts', query) },
          signal,
        }),
      ),
  });
}

export function corrections(query: Paged & { confirmedByMe?: string }) {
  return queryOptions({
    queryKey: ['attendance', 'corrections', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/attendance/corrections', {
          params: { query: filters('/api/v1/attendance/corrections', query) },
          signal,
        }),
      ),
  });
}

export function settle(conflict: AttendanceConflict, body: ConflictSettlement) {
  return call(
    api.POST('/api/v1/attendance/conflicts/{id}/settlement', {
      params: { path: { id: conflict.id } },
      headers: ifMatch(conflict),
      body,
    }),
  );
}
