import { queryOptions } from '@tanstack/react-query';
import { call, itemsOf, type Region } from '@zhucun/api';
import { api } from '../lib/api';

// Divisions change a few times a year: an hour is fresh enough for a tree.
const FRESH = 3_600_000;

/** The children of a region; without a parent the caller's own node. */
export function childrenOf(parent?: string) {
  return queryOptions({
    queryKey: ['regions', 'children', parent ?? 'root'],
    staleTime: FRESH,
    queryFn: async ({ signal }) => {
      const all: Region[] = [];
      let after: string | undefined;
      do {
        const page = await call(
          api.GET('/api/v1/regions', { params: { query: { parent, size: 200, after } }, signal }),
        );
        all.push(...itemsOf(page));
        after = Array.isArray(page) ? undefined : (page.next ?? undefined);
      } while (after && all.length < 2000);
      return all;
    },
  });
}

/** By code, name, pinyin or initials, beneath the caller's node. */
export function regionSearch(q: string) {
  return queryOptions({
    queryKey: ['regions', 'search', q],
    staleTime: FRESH,
    enabled: q.length > 0,
    queryFn: async ({ signal }) =>
      itemsOf(await call(api.GET('/api/v1/regions', { params: { query: { q, size: 50 } }, signal }))),
  });
}

export function regionByCode(code: string | undefined) {
  return queryOptions({
    queryKey: ['regions', 'one', code],
    staleTime: FRESH,
    enabled: Boolean(code),
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/regions/{code}', { params: { path: { code: code ?? '' } }, signal })),
  });
}
