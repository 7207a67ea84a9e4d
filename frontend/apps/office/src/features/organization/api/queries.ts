import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, filters, ifMatch, type Organization, type OrganizationInput } from '@zhucun/api';
import { api } from '../../../lib/api';

export function organizations(query: {
  q?: string;
  kind?: string;
  region?: string;
  after?: string;
  size: number;
}) {
  return queryOptions({
    queryKey: ['organizations', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/organizations', {
          params: { query: filters('/api/v1/organizations', query) },
          signal,
        }),
      ),
  });
}

export function saveOrganization(
  before: Organization | null,
  body: OrganizationInput,
): Promise<Organization> {
  if (!before) return call(api.POST('/api/v1/organizations', { body }));
  return call(
    api.PUT('/api/v1/organizations/{id}', {
      params: { path: { id: before.id } },
      headers: ifMatch(before),
      body: {
        name: body.name,
        uscc: body.uscc,
        usccAbsentReason: body.usccAbsentReason,
        level: body.level,
        strengths: body.strengths,
      },
    }),
  );
}

export function endOrganization(organization: Organization, on: string): Promise<Organization> {
  return call(
    api.POST('/api/v1/organizations/{id}/end', {
      params: { path: { id: organization.id } },
      headers: ifMatch(organization),
      body: { on },
    }),
  );
}
