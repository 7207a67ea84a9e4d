import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, filters, ifMatch, type Measure, type MeasureInput, type RevokeInput } from '@zhucun/api';
import { api } from '../../../lib/api';

export interface MeasureQuery {
  region?: string;
  cadre?: string;
  type?: string;
  from?: string;
  to?: string;
  after?: string;
  size: number;
}

export function measures(query: MeasureQuery) {
  return queryOptions({
    queryKey: ['measures', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/organizational-measures', {
          params: { query: filters('/api/v1/organizational-measures', { ...query }) },
          signal,
        }),
      ),
  });
}

export function recordMeasure(body: MeasureInput): Promise<Measure> {
  return call(api.POST('/api/v1/organizational-measures', { body }));
}

export function revokeMeasure(one: Measure, body: RevokeInput): Promise<Measure> {
  return call(
    api.POST('/api/v1/organizational-measures/{id}/revocation', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

/** The issued findings about a cadre; a list of findings is searched by the name of whom they are about. */
export function findingsAbout(cadre: string, name: string) {
  return queryOptions({
    queryKey: ['findings', 'about', cadre],
    enabled: Boolean(cadre && name),
    queryFn: async ({ signal }) => {
      const page = await call(
        api.GET('/api/v1/findings', { params: { query: { cadre, counts: true, size: 100 } }, signal }),
      );
      return page.items;
    },
  });
}

/** Newest first, page after page. */
export function talkProposals() {
  return infiniteQueryOptions({
    queryKey: ['talk-proposals'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call(api.GET('/api/v1/talk-proposals', { params: { query: { after: pageParam } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function decideTalk(
  cadre: string,
  body: { outcome: 'HELD' | 'NOT_NEEDED'; on: string; note: string },
): Promise<unknown> {
  return call(api.POST('/api/v1/talk-proposals/{id}/decision', { params: { path: { id: cadre } }, body }));
}
