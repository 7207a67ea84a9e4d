import { queryOptions } from '@tanstack/react-query';
import { type Board, call } from '@zhucun/api';
import { api } from '../../../lib/api';

/** Everything that the board of a place shows, read at one moment. */
export function board(region: string | undefined) {
  return queryOptions({
    queryKey: ['board', region],
    refetchOnMount: 'always',
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/dashboard', { params: { query: { region } }, signal }),
      )) as unknown as Board,
  });
}
