import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, ifMatch, type Village, type VillageCategory } from '@zhucun/api';
import { api } from '../../../lib/api';

export function villagesOf(query: { region?: string; category?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['villages', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/villages', { params: { query: { ...query, withTotal: true } }, signal })),
  });
}

export function villageOf(code: string) {
  return queryOptions({
    queryKey: ['villages', 'one', code],
    queryFn: ({ signal }) => call(api.GET('/api/v1/villages/{code}', { params: { path: { code } }, signal })),
  });
}

export function successionOf(code: string) {
  return queryOptions({
    queryKey: ['regions', 'succession', code],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/regions/{code}/succession', { params: { path: { code } }, signal })),
  });
}

export function addCategory(
  code: string,
  body: { category: VillageCategory; validFrom: string; source: string },
) {
  return call(api.POST('/api/v1/villages/{code}/categories', { params: { path: { code } }, body }));
}

export function endCategory(village: Village, id: string, on: string) {
  return call(
    api.POST('/api/v1/villages/{code}/categories/{id}/end', {
      params: { path: { code: village.code, id } },
      headers: ifMatch(village),
      body: { on },
    }),
  );
}

export function setPoint(village: Village, body: { lon: number; lat: number; crs: string }) {
  return call(
    api.PUT('/api/v1/villages/{code}/point', {
      params: { path: { code: village.code } },
      headers: ifMatch(village),
      body,
    }),
  );
}
