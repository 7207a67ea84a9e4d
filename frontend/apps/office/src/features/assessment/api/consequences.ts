import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type AccountabilityCase,
  type AccountabilityInput,
  call,
  filters,
  type Interview,
  type InterviewInput,
  ifMatch,
  type Obligation,
  type Recall,
  type RecallDecision,
  type RecallInput,
  type SuccessorInput,
} from '@zhucun/api';
import { api } from '../../../lib/api';

type Asked = Record<string, string | number | boolean | undefined>;

/** What a step about consequences changes besides itself. */
export const FOLLOWED = [
  ['obligations'],
  ['recalls'],
  ['interviews'],
  ['accountability-cases'],
  ['measures'],
  ['postings'],
  ['cadres', 'file'],
  ['talk-proposals'],
  ['inbox'],
];

export function obligations(query: Asked) {
  return queryOptions({
    queryKey: ['obligations', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/obligations', {
          params: { query: filters('/api/v1/obligations', query as Record<string, string>) },
          signal,
        }),
      ),
  });
}

export function debtors(region: string | undefined) {
  return queryOptions({
    queryKey: ['obligations', 'debtors', region],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/obligations/debtors', { params: { query: { region } }, signal })),
  });
}

export function obligation(id: string) {
  return queryOptions({
    queryKey: ['obligations', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/obligations/{id}', { params: { path: { id } }, signal })),
  });
}

export function askOverride(one: Obligation, body: { reason: string }) {
  return call(
    api.POST('/api/v1/obligations/{id}/override-request', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function decideOverride(one: Obligation, body: { approve: boolean; note?: string }) {
  return call(
    api.POST('/api/v1/obligations/{id}/override-decision', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function recalls(query: Asked) {
  return queryOptions({
    queryKey: ['recalls', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/recalls', {
          params: { query: filters('/api/v1/recalls', query as Record<string, string>) },
          signal,
        }),
      ),
  });
}

export function recall(id: string) {
  return queryOptions({
    queryKey: ['recalls', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/recalls/{id}', { params: { path: { id } }, signal })),
  });
}

/** Where a cadre is posted now; empty where nowhere. */
export function stayOf(cadre: string | undefined, on: string) {
  return queryOptions({
    queryKey: ['postings', 'of', cadre, on],
    enabled: Boolean(cadre),
    queryFn: async ({ signal }) => {
      const page = await call(
        api.GET('/api/v1/postings', { params: { query: { cadre, activeOn: on, size: 5 } }, signal }),
      );
      return page.items.filter((one) => !one.endedOn);
    },
  });
}

export function recallConditions(posting: string | undefined) {
  return queryOptions({
    queryKey: ['recalls', 'conditions', posting],
    enabled: Boolean(posting),
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/postings/{id}/recall-conditions', {
          params: { path: { id: posting ?? '' } },
          signal,
        }),
      ),
  });
}

export function proposeRecall(body: RecallInput): Promise<Recall> {
  return call(api.POST('/api/v1/recalls', { body })) as Promise<Recall>;
}

export function stateOnRecall(one: Recall, body: { statement: string }) {
  return call(
    api.POST('/api/v1/recalls/{id}/statement', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function decideRecall(one: Recall, body: RecallDecision) {
  return call(
    api.POST('/api/v1/recalls/{id}/decision', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function withdrawRecall(one: Recall, body: { reason: string }) {
  return call(
    api.POST('/api/v1/recalls/{id}/withdrawal', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function carryOutRecall(one: Recall, body: { leftOn: string }) {
  return call(
    api.POST('/api/v1/recalls/{id}/departure', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function postSuccessor(one: Recall, body: SuccessorInput) {
  return call(
    api.POST('/api/v1/recalls/{id}/successor', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function interviews(query: Asked) {
  return queryOptions({
    queryKey: ['interviews', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/interviews', {
          params: { query: filters('/api/v1/interviews', query as Record<string, string>) },
          signal,
        }),
      ),
  });
}

export function recordInterview(body: InterviewInput): Promise<Interview> {
  return call(api.POST('/api/v1/interviews', { body })) as Promise<Interview>;
}

export function cases(query: Asked) {
  return queryOptions({
    queryKey: ['accountability-cases', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/accountability-cases', {
          params: { query: filters('/api/v1/accountability-cases', query as Record<string, string>) },
          signal,
        }),
      ),
  });
}

export function recordCase(body: AccountabilityInput): Promise<AccountabilityCase> {
  return call(api.POST('/api/v1/accountability-cases', { body })) as Promise<AccountabilityCase>;
}

export function revokeCase(one: AccountabilityCase, body: { on: string; reason: string }) {
  return call(
    api.POST('/api/v1/accountability-cases/{id}/revocation', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}
