import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  call,
  type DeskExport,
  type DeskQuery,
  type ExportDecision,
  filters,
  ifMatch,
  type Page,
  type TimelineEntry,
} from '@zhucun/api';
import { api, download } from '../../../lib/api';

export type Asked = Record<string, string | undefined>;

export function deskSearch(asked: Asked, page: { after?: string; size: number }) {
  return queryOptions({
    queryKey: ['desk', 'search', asked, page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/audit-desk/search', {
          params: { query: filters('/api/v1/audit-desk/search', { ...asked, ...page }) },
          signal,
        }),
      ),
  });
}

export function deskFigure(asked: Asked) {
  return queryOptions({
    queryKey: ['desk', 'figure', asked],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/audit-desk/figure', {
          params: { query: filters('/api/v1/audit-desk/figure', { ...asked }) },
          signal,
        }),
      ),
  });
}

/** Page by page, the oldest first. */
export function findingTimeline(id: string) {
  return infiniteQueryOptions({
    queryKey: ['desk', 'timeline', id],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<TimelineEntry>) => page.next ?? undefined,
    queryFn: async ({ pageParam, signal }) =>
      (await call(
        api.GET('/api/v1/audit-desk/findings/{id}/timeline', {
          params: { path: { id }, query: { size: 200, after: pageParam } },
          signal,
        }),
      )) as unknown as Page<TimelineEntry>,
  });
}

export function savedQueries() {
  return queryOptions({
    queryKey: ['desk', 'queries'],
    queryFn: ({ signal }) => call(api.GET('/api/v1/audit-desk/queries', { signal })),
  });
}

export const saveQuery = (id: string, body: { name: string; query: DeskQuery }) =>
  call(api.PUT('/api/v1/audit-desk/queries/{id}', { params: { path: { id } }, body }));

export const removeQuery = (id: string) =>
  call(api.DELETE('/api/v1/audit-desk/queries/{id}', { params: { path: { id } } }));

export function deskExports() {
  return queryOptions({
    queryKey: ['desk', 'exports'],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/audit-desk/exports', { params: { query: { size: 20 } }, signal })),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'QUEUED') ? 2000 : false),
  });
}

export const askExport = (id: string, body: { purpose: string; query: DeskQuery; knownAt?: string }) =>
  call(api.PUT('/api/v1/audit-desk/exports/{id}', { params: { path: { id } }, body }));

export function deskExport(id: string) {
  return queryOptions({
    queryKey: ['desk', 'exports', id],
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/audit-desk/exports/{id}', { params: { path: { id } }, signal }),
      )) as unknown as DeskExport,
  });
}

/** What another auditor asked for: whether it may be loaded. */
export const decideExport = (one: DeskExport, body: ExportDecision) =>
  call(
    api.PUT('/api/v1/audit-desk/exports/{id}/decision', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );

export const downloadExport = (id: string) =>
  download(`/api/v1/audit-desk/exports/${id}/content`, `${id}.ndjson`);

export interface CoverageQuery {
  region?: string;
  from?: string;
  to?: string;
}

export function coverage(query: CoverageQuery) {
  return queryOptions({
    queryKey: ['coverage', 'sums', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/inspection-coverage', {
          params: { query: filters('/api/v1/inspection-coverage', { ...query }) },
          signal,
        }),
      ),
  });
}

export function villageCoverage(query: CoverageQuery & { gap?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['coverage', 'villages', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/inspection-coverage/villages', {
          params: { query: filters('/api/v1/inspection-coverage/villages', { ...query }) },
          signal,
        }),
      ),
  });
}
