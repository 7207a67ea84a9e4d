import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  call,
  filters,
  ifMatch,
  itemsOf,
  type LeaveInput,
  type LeaveRequest,
  type StandIn,
  type StandInInput,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export function leaves(query: {
  state?: string;
  overdue?: string;
  cadre?: string;
  after?: string;
  size: number;
}) {
  return queryOptions({
    queryKey: ['leaves', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/leave-requests', {
          params: { query: filters('/api/v1/leave-requests', query) },
          signal,
        }),
      ),
  });
}

export function activePostings(cadre: string) {
  return queryOptions({
    queryKey: ['leaves', 'postings', cadre],
    enabled: cadre !== '',
    queryFn: async ({ signal }) =>
      itemsOf(await call(api.GET('/api/v1/postings', { params: { query: { cadre, size: 20 } }, signal }))),
  });
}

/** Annual leave by sending unit. */
export function balances(query: {
  year: string;
  region?: string;
  cadre?: string;
  untaken?: string;
  after?: string;
  size: number;
}) {
  return queryOptions({
    queryKey: ['leaves', 'balances', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/leave-balances', {
          params: { query: filters('/api/v1/leave-balances', query) },
          signal,
        }),
      ),
  });
}

export const standIns = queryOptions({
  queryKey: ['leaves', 'stand-ins'],
  queryFn: ({ signal }) =>
    call(api.GET('/api/v1/leave-stand-ins', { params: { query: { size: 50 } }, signal })),
});

/** Who may stand in for a township or a county. */
export function deputies(seat: string) {
  return queryOptions({
    queryKey: ['leaves', 'deputies', seat],
    enabled: seat.length === 6 || seat.length === 9,
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/leave-stand-ins/deputies', { params: { query: { seat } }, signal })),
  });
}

export function appointStandIn(body: StandInInput) {
  return call(api.POST('/api/v1/leave-stand-ins', { body }));
}

export function endStandIn(one: StandIn) {
  return call(
    api.POST('/api/v1/leave-stand-ins/{id}/ending', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
    }),
  );
}

export function requestLeave(body: LeaveInput): Promise<LeaveRequest> {
  return call(api.POST('/api/v1/leave-requests', { body }));
}

const on = (leave: LeaveRequest) => ({ params: { path: { id: leave.id } }, headers: ifMatch(leave) });

export function decideLeave(
  leave: LeaveRequest,
  body: { approve: boolean; note?: string },
): Promise<LeaveRequest> {
  return call(api.POST('/api/v1/leave-requests/{id}/approval', { ...on(leave), body }));
}

export function returnFromLeave(leave: LeaveRequest, day: string): Promise<LeaveRequest> {
  return call(api.POST('/api/v1/leave-requests/{id}/return', { ...on(leave), body: { on: day } }));
}

export function cancelLeave(leave: LeaveRequest): Promise<LeaveRequest> {
  return call(api.POST('/api/v1/leave-requests/{id}/cancellation', on(leave)));
}
