import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type CommendationInput,
  call,
  type DeliveryInput,
  type Entitlement,
  filters,
  ifMatch,
  type ReliefInput,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export interface EntitlementQuery {
  region?: string;
  kind?: string;
  state?: string;
  debtor?: string;
  debtorName?: string;
  /** Only what is open beyond its day. */
  overdue?: string;
  cadre?: string;
  after?: string;
  size: number;
  withTotal?: boolean;
}

export function entitlements(query: EntitlementQuery) {
  return queryOptions({
    queryKey: ['entitlements', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/entitlements', {
          params: { query: filters('/api/v1/entitlements', { ...query }) },
          signal,
        }),
      ),
  });
}

export function accrue(body: { region: string; month: string }) {
  return call(api.POST('/api/v1/entitlements/accruals', { body }));
}

export function deliver(one: Entitlement, body: DeliveryInput): Promise<Entitlement> {
  return call(
    api.POST('/api/v1/entitlements/{id}/delivery', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function cancelEntitlement(one: Entitlement, body: { reason: string }): Promise<Entitlement> {
  return call(
    api.POST('/api/v1/entitlements/{id}/cancellation', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function grantRelief(body: ReliefInput): Promise<Entitlement> {
  return call(api.POST('/api/v1/entitlements/relief', { body }));
}

export function commend(body: CommendationInput) {
  return call(api.POST('/api/v1/incentives', { body }));
}
