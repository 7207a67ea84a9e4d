import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, filters } from '@zhucun/api';
import { api } from '../../../lib/api';

export interface PaperQuery {
  number?: string;
  kind?: string;
  after?: string;
  size: number;
}

/** The book of papers, the newest first. */
export function papers(query: PaperQuery) {
  return queryOptions({
    queryKey: ['papers', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/papers', { params: { query: filters('/api/v1/papers', { ...query }) }, signal })),
  });
}
