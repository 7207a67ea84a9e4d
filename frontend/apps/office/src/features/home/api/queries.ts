import { queryOptions } from '@tanstack/react-query';
import { call } from '@zhucun/api';
import { api } from '../../../lib/api';
import { addMonths, monthOf, today } from '../../../lib/dates';

const SHOWN = 6;
const FRESH = 30_000;

export const overdueFindings = queryOptions({
  queryKey: ['home', 'findings'],
  staleTime: FRESH,
  queryFn: ({ signal }) =>
    call(
      api.GET('/api/v1/findings', {
        params: { query: { overdue: true, size: SHOWN, withTotal: true } },
        signal,
      }),
    ),
});

export const findingsToAnswer = queryOptions({
  queryKey: ['home', 'findings', 'issued'],
  staleTime: FRESH,
  queryFn: ({ signal }) =>
    call(
      api.GET('/api/v1/findings', {
        params: { query: { state: 'ISSUED', size: SHOWN, withTotal: true } },
        signal,
      }),
    ),
});

export const findingsToVerify = queryOptions({
  queryKey: ['home', 'findings', 'submitted'],
  staleTime: FRESH,
  queryFn: ({ signal }) =>
    call(
      api.GET('/api/v1/findings', {
        params: { query: { state: 'SUBMITTED', size: SHOWN, withTotal: true } },
        signal,
      }),
    ),
});

export const overdueLeaves = queryOptions({
  queryKey: ['home', 'leaves', 'overdue'],
  staleTime: FRESH,
  queryFn: ({ signal }) =>
    call(
      api.GET('/api/v1/leave-requests', {
        params: { query: { overdue: true, size: SHOWN, withTotal: true } },
        signal,
      }),
    ),
});

export const leavesToDecide = queryOptions({
  queryKey: ['home', 'leaves', 'requested'],
  staleTime: FRESH,
  queryFn: ({ signal }) =>
    call(
      api.GET('/api/v1/leave-requests', {
        params: { query: { state: 'REQUESTED', size: SHOWN, withTotal: true } },
        signal,
      }),
    ),
});

export const overdueEntitlements = queryOptions({
  queryKey: ['home', 'entitlements'],
  staleTime: FRESH,
  queryFn: ({ signal }) =>
    call(
      api.GET('/api/v1/entitlements', {
        params: { query: { state: 'OVERDUE', size: SHOWN, withTotal: true } },
        signal,
      }),
    ),
});

/** The month that should be confirmed by now. */
export const lastMonth = () => addMonths(monthOf(today()), -1);

export function registersOf(region: string) {
  return queryOptions({
    queryKey: ['home', 'registers', region],
    staleTime: FRESH,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/attendance/months', {
          params: { query: { region, month: lastMonth(), by: 'township', size: 200 } },
          signal,
        }),
      ),
  });
}
