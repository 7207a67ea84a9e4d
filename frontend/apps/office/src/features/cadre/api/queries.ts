import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type Cadre,
  type CadreFile,
  type CadreInput,
  type CorrectionInput,
  call,
  type FileCorrection,
  filters,
  ifMatch,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export interface CadreQuery {
  q?: string;
  region?: string;
  unit?: string;
  posted?: string;
  role?: string;
  after?: string;
  size: number;
}

export function cadres(query: CadreQuery) {
  return queryOptions({
    queryKey: ['cadres', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/cadres', {
          params: {
            query: filters('/api/v1/cadres', { ...query, withTotal: query.after ? undefined : true }),
          },
          signal,
        }),
      ),
  });
}

export function cadre(id: string) {
  return queryOptions({
    queryKey: ['cadres', 'one', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/cadres/{id}', { params: { path: { id } }, signal })),
  });
}

export function cadreFile(id: string) {
  return queryOptions({
    queryKey: ['cadres', 'file', id],
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/cadres/{id}/file', { params: { path: { id } }, signal }),
      )) as unknown as CadreFile,
  });
}

/** Who opened my file, newest first. */
export function fileReads(id: string) {
  return queryOptions({
    queryKey: ['cadres', 'reads', id],
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/cadres/{id}/file/reads', {
          params: { path: { id }, query: { size: 50 } },
          signal,
        }),
      ),
  });
}

export const corrections = queryOptions({
  queryKey: ['cadres', 'corrections'],
  queryFn: ({ signal }) =>
    call(api.GET('/api/v1/file-corrections', { params: { query: { size: 50 } }, signal })),
});

export function askCorrection(body: CorrectionInput) {
  return call(api.POST('/api/v1/file-corrections', { body }));
}

export function withdrawCorrection(one: FileCorrection) {
  return call(
    api.POST('/api/v1/file-corrections/{id}/withdrawal', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
    }),
  );
}

export function saveCadre(before: Cadre | null, body: CadreInput): Promise<Cadre> {
  if (!before) return call(api.POST('/api/v1/cadres', { body }));
  return call(
    api.PUT('/api/v1/cadres/{id}', { params: { path: { id: before.id } }, headers: ifMatch(before), body }),
  );
}

/** By the full number: it travels in the body, never in an address. */
export function findByIdentity(body: { citizenId?: string; phone?: string }) {
  return call(api.POST('/api/v1/cadres/search', { body }));
}

/** A read of clear identity is a deed of its own, with a purpose, and is never kept in a cache. */
export function reveal(id: string, purpose: string) {
  return call(
    api.POST('/api/v1/cadres/{id}/identity/reveal', { params: { path: { id } }, body: { purpose } }),
  );
}
