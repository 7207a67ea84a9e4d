import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, filters, ifMatch, type RotationItem, type Wish, type WishResults } from '@zhucun/api';
import { api } from '../../../lib/api';

export interface RotationQuery {
  region?: string;
  wish?: string;
  eligible?: string;
  dueFrom?: string;
  dueBefore?: string;
  after?: string;
  size: number;
}

/** Who is next: by the end of the term. */
export function rotations(query: RotationQuery) {
  return queryOptions({
    queryKey: ['rotations', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/rotations', {
          params: {
            query: filters('/api/v1/rotations', { ...query, withTotal: query.after ? undefined : true }),
          },
          signal,
        }),
      ),
  });
}

export function rotationRate(region: string | undefined) {
  return queryOptions({
    queryKey: ['rotations', 'rate', region],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/rotations/rate', { params: { query: { region } }, signal })),
  });
}

export function stateWishes(
  items: { postingId: string; version: number; wish: Wish }[],
): Promise<WishResults> {
  return call(api.POST('/api/v1/rotations/wishes', { body: { items } }));
}

export function renewTerm(item: RotationItem, body: { plannedEndOn?: string; note?: string }) {
  return call(
    api.POST('/api/v1/postings/{id}/term/renewal', {
      params: { path: { id: item.postingId } },
      headers: ifMatch(item),
      body,
    }),
  );
}
