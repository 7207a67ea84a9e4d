import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, type Figure, type FigureItem, type FigureSheet, filters, type Page } from '@zhucun/api';
import { api, download } from '../../../lib/api';

/** Where, when and of whom figures speak: the address of the page says it. */
export interface Extent {
  region?: string;
  asOf?: string;
  from?: string;
  level?: string;
  category?: string;
  knownAt?: string;
}

export const DIMENSIONS = ['REGION', 'SEND_LEVEL', 'SENDER', 'CATEGORY'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type Side = 'NUMERATOR' | 'DENOMINATOR';

export function figureSheet(extent: Extent) {
  return queryOptions({
    queryKey: ['figures', 'sheet', extent],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/figures', { params: { query: filters('/api/v1/figures', { ...extent }) }, signal }),
      )) as unknown as FigureSheet,
  });
}

export function figureBy(key: string, extent: Extent, by: Dimension) {
  return queryOptions({
    queryKey: ['figures', 'by', key, extent, by],
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/figures/{key}', {
          params: { path: { key }, query: filters('/api/v1/figures/{key}', { ...extent, by }) },
          signal,
        }),
      )) as unknown as Figure,
  });
}

/** Everybody counted, page by page: in the end as many as the figure says. */
export function figureItems(key: string, extent: Extent, side: Side) {
  return infiniteQueryOptions({
    queryKey: ['figures', 'items', key, extent, side],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<FigureItem>) => page.next ?? undefined,
    queryFn: async ({ pageParam, signal }) =>
      (await call(
        api.GET('/api/v1/figures/{key}/items', {
          params: {
            path: { key },
            query: filters('/api/v1/figures/{key}/items', { ...extent, side, after: pageParam, size: 50 }),
          },
          signal,
        }),
      )) as unknown as Page<FigureItem>,
  });
}

export function downloadSheet(extent: Extent, name: string): Promise<void> {
  const asked = new URLSearchParams(
    Object.entries(extent).filter((entry): entry is [string, string] => !!entry[1]),
  );
  return download(`/api/v1/figures/sheet?${asked}`, name);
}
