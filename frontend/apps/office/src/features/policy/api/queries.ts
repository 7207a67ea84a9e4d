import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  call,
  filters,
  ifMatch,
  type Justification,
  type PackInput,
  type PackParametersInput,
  type PolicyException,
  type PolicyPack,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export function rules(query: { region?: string; on?: string }) {
  return queryOptions({
    queryKey: ['policy-rules', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/policies/rules', { params: { query }, signal })),
  });
}

export function packs(query: { region?: string; state?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['policy-packs', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/policies/packs', {
          params: { query: filters('/api/v1/policies/packs', { ...query }) },
          signal,
        }),
      ),
  });
}

export function pack(id: string) {
  return queryOptions({
    queryKey: ['policy-packs', 'one', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/policies/packs/{id}', { params: { path: { id } }, signal })),
  });
}

export function draft(body: PackInput) {
  return call(api.POST('/api/v1/policies/packs', { body }));
}

export function setParameters(one: PolicyPack, body: PackParametersInput) {
  return call(
    api.PUT('/api/v1/policies/packs/{id}/parameters', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function simulate(one: PolicyPack, day: string | undefined) {
  return call(
    api.POST('/api/v1/policies/packs/{id}/simulation', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body: { day },
    }),
  );
}

export function publish(one: PolicyPack, body: { retroactiveReason?: string }) {
  return call(
    api.POST('/api/v1/policies/packs/{id}/publication', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function retire(one: PolicyPack, body: { on: string }) {
  return call(
    api.POST('/api/v1/policies/packs/{id}/retirement', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function heat(query: { region?: string; day?: string }) {
  return queryOptions({
    queryKey: ['compliance', 'heat', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/compliance', { params: { query }, signal })),
  });
}

export interface ResultQuery {
  region?: string;
  rule?: string;
  state?: string;
  day?: string;
  after?: string;
  size: number;
  withTotal: boolean;
}

export function results(query: ResultQuery) {
  return queryOptions({
    queryKey: ['compliance', 'results', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/compliance/results', {
          params: { query: filters('/api/v1/compliance/results', { ...query }) },
          signal,
        }),
      ),
  });
}

export function subject(id: string, day: string | undefined) {
  return queryOptions({
    queryKey: ['compliance', 'subject', id, day],
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/compliance/results/{subject}', {
          params: { path: { subject: id }, query: { day } },
          signal,
        }),
      ),
  });
}

export function justify(id: string, body: { rule: string; justification: Justification }) {
  return call(
    api.POST('/api/v1/compliance/results/{subject}/exceptions', {
      params: { path: { subject: id } },
      body,
    }),
  );
}

export function exceptions(query: {
  region?: string;
  rule?: string;
  state?: string;
  after?: string;
  size: number;
}) {
  return queryOptions({
    queryKey: ['policy-exceptions', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/policies/exceptions', {
          params: { query: filters('/api/v1/policies/exceptions', { ...query }) },
          signal,
        }),
      ),
  });
}

export function decide(one: PolicyException, body: { approve: boolean; note?: string }) {
  return call(
    api.POST('/api/v1/policies/exceptions/{id}/decision', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}
