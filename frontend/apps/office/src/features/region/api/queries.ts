import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  ApiProblem,
  type AssignedCategory,
  type CoordinateSystem,
  type CountyCategory,
  type CountyDesignation,
  call,
  filters,
  ifMatch,
  type Village,
  type VillageCategory,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export function villagesOf(query: { region?: string; category?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['villages', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/villages', {
          params: { query: filters('/api/v1/villages', { ...query, withTotal: true }) },
          signal,
        }),
      ),
  });
}

/** The list beneath a village's own code is that village. */
export function villageOf(code: string) {
  return queryOptions({
    queryKey: ['villages', 'one', code],
    queryFn: async ({ signal }) => {
      const page = await call(
        api.GET('/api/v1/villages', { params: { query: { region: code, size: 1 } }, signal }),
      );
      const [village] = page.items;
      if (!village) throw new ApiProblem({ title: code, status: 404, code: 'NOT_FOUND' });
      return village;
    },
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

export function endCategory(village: Village, category: AssignedCategory, on: string) {
  return call(
    api.POST('/api/v1/villages/{code}/categories/{id}/end', {
      params: { path: { code: village.code, id: category.id } },
      headers: ifMatch(category),
      body: { on },
    }),
  );
}

export function setPoint(village: Village, body: { lon: number; lat: number; crs: CoordinateSystem }) {
  return call(
    api.PUT('/api/v1/villages/{code}/point', {
      params: { path: { code: village.code } },
      headers: village.point ? ifMatch(village.point) : {},
      body,
    }),
  );
}

export function countyCategories(county: string) {
  return queryOptions({
    queryKey: ['regions', 'county-categories', county],
    queryFn: async ({ signal }): Promise<CountyDesignation[]> =>
      (await call(
        api.GET('/api/v1/counties/{county}/categories', { params: { path: { county } }, signal }),
      )) as CountyDesignation[],
  });
}

export function designateCounty(
  county: string,
  body: { category: CountyCategory; validFrom: string; source: string },
) {
  return call(api.POST('/api/v1/counties/{county}/categories', { params: { path: { county } }, body }));
}

export function endDesignation(one: CountyDesignation, on: string) {
  return call(
    api.POST('/api/v1/counties/{county}/categories/{id}/end', {
      params: { path: { county: one.countyCode, id: one.id } },
      headers: ifMatch(one),
      body: { on },
    }),
  );
}

export function industriesOf(code: string) {
  return queryOptions({
    queryKey: ['villages', 'industries', code],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/villages/{code}/industries', { params: { path: { code } }, signal })),
  });
}

export function setIndustries(code: string, body: { industries: string[]; source: string }) {
  return call(api.PUT('/api/v1/villages/{code}/industries', { params: { path: { code } }, body }));
}

export function neighboursOf(code: string) {
  return queryOptions({
    queryKey: ['villages', 'neighbours', code],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/villages/{code}/neighbours', { params: { path: { code } }, signal })),
  });
}

export function nameNeighbour(
  code: string,
  body: { neighbourCode: string; validFrom: string; source: string },
) {
  return call(api.POST('/api/v1/villages/{code}/neighbours', { params: { path: { code } }, body }));
}
