import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, filters, ifMatch, type Justification, type Team } from '@zhucun/api';
import { api } from '../../../lib/api';

interface StaffingQuery {
  region?: string;
  asOf?: string;
  after?: string;
  size: number;
}

export function shortfalls(query: StaffingQuery) {
  return queryOptions({
    queryKey: ['staffing', 'shortfalls', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/staffing/shortfalls', {
          params: {
            query: filters('/api/v1/staffing/shortfalls', {
              ...query,
              withTotal: query.after ? undefined : true,
            }),
          },
          signal,
        }),
      ),
  });
}

export function uncovered(query: StaffingQuery) {
  return queryOptions({
    queryKey: ['staffing', 'uncovered', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/staffing/uncovered', {
          params: {
            query: filters('/api/v1/staffing/uncovered', {
              ...query,
              withTotal: query.after ? undefined : true,
            }),
          },
          signal,
        }),
      ),
  });
}

export function coverage(region: string | undefined, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['staffing', 'coverage', region, asOf],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/staffing/coverage', { params: { query: { region, asOf } }, signal })),
  });
}

export function justifyShortfall(teamId: string, justification: Justification) {
  return call(
    api.POST('/api/v1/staffing/shortfalls/{id}/justification', {
      params: { path: { id: teamId } },
      body: { justification },
    }),
  );
}

export function coverVillage(
  one: Team,
  body: { villageCode: string; from?: string; justifications?: Record<string, Justification> },
) {
  return call(
    api.POST('/api/v1/teams/{id}/villages', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function releaseVillage(one: Team, village: string, on: string) {
  return call(
    api.POST('/api/v1/teams/{id}/villages/{village}/end', {
      params: { path: { id: one.id, village } },
      headers: ifMatch(one),
      body: { on },
    }),
  );
}

export interface Secondment {
  lentTo: string;
  from: string;
  until?: string;
}

/** Lends a member out; for half a year or more he does not count for the size of his team (C1). */
export function lend(postingId: string, body: Secondment) {
  return call(api.POST('/api/v1/postings/{id}/secondments', { params: { path: { id: postingId } }, body }));
}
