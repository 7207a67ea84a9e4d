import { queryOptions } from '@tanstack/react-query';
import { call } from '@zhucun/api';
import { api } from '../lib/api';

/** Who of the organization departments at or above a place may answer for an exception there. */
export function approvers(region: string | undefined) {
  return queryOptions({
    queryKey: ['policy-approvers', region],
    enabled: region !== undefined,
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/policies/approvers', { params: { query: { region: region ?? '' } }, signal })),
  });
}
