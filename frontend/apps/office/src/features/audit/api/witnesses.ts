import { queryOptions } from '@tanstack/react-query';
import { call, ifMatch, type LogWitness, type Page } from '@zhucun/api';
import { api } from '../../../lib/api';

/** Who countersigns checkpoints of the log in one's range: a handful. */
export function witnesses() {
  return queryOptions({
    queryKey: ['log', 'witnesses'],
    queryFn: async ({ signal }): Promise<Page<LogWitness>> => ({
      items: (await call(api.GET('/api/v1/log/witnesses', { signal }))) as unknown as LogWitness[],
      next: null,
    }),
  });
}

export const registerWitness = (body: { name: string; key: string; region: string }) =>
  call(api.POST('/api/v1/log/witnesses', { body }));

export const retireWitness = (one: LogWitness, body: { on: string; reason: string }) =>
  call(
    api.POST('/api/v1/log/witnesses/{id}/retirement', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
