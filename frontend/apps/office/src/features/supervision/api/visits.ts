import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiProblem, call, filters, type Inspection, type Protocol } from '@zhucun/api';
import { api, download } from '../../../lib/api';

export function visits(query: { region?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['visits', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/inspections', {
          params: { query: filters('/api/v1/inspections', { ...query }) },
          signal,
        }),
      ),
  });
}

export function visit(id: string) {
  return queryOptions({
    queryKey: ['visits', 'one', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/inspections/{id}', { params: { path: { id } }, signal })) as Promise<Inspection>,
  });
}

/** What a visit saw; null where nothing was written down beside it. */
export function protocol(id: string) {
  return queryOptions({
    queryKey: ['visits', 'protocol', id],
    queryFn: async ({ signal }): Promise<Protocol | null> => {
      try {
        const found = await call(
          api.GET('/api/v1/inspections/{id}/protocol', { params: { path: { id } }, signal }),
        );
        return found as Protocol;
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
  });
}

export function evidence(of: { inspection: string } | { finding: string }) {
  return queryOptions({
    queryKey: ['visits', 'evidence', of],
    queryFn: ({ signal }) => call(api.GET('/api/v1/evidence', { params: { query: of }, signal })),
  });
}

export const saveEvidence = (id: string, name: string) => download(`/api/v1/evidence/${id}/content`, name);
