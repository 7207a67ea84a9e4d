import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, filters, ifMatch, itemsOf } from '@zhucun/api';
import { api } from '../../../lib/api';
import { type Lacking, pageByPage } from '../words';

export function batches(query: { state?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['selection', 'batches', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/selection-batches', {
          params: {
            query: filters('/api/v1/selection-batches', {
              ...query,
              withTotal: query.after ? undefined : true,
            }),
          },
          signal,
        }),
      ),
  });
}

export function batch(id: string) {
  return queryOptions({
    queryKey: ['selection', 'batch', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/selection-batches/{id}', { params: { path: { id } }, signal })),
  });
}

export function figures(id: string) {
  return queryOptions({
    queryKey: ['selection', 'figures', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/selection-batches/{id}/figures', { params: { path: { id } }, signal })),
  });
}

export function nominations(query: { batch: string; state?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['selection', 'nominations', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/nominations', {
          params: {
            query: filters('/api/v1/nominations', { ...query, withTotal: query.after ? undefined : true }),
          },
          signal,
        }),
      ),
  });
}

export function order(batch: string, need: string, seat: 'LEAD' | 'MEMBER') {
  return queryOptions({
    queryKey: ['selection', 'order', batch, need, seat],
    queryFn: async ({ signal }) =>
      itemsOf(
        await call(
          api.GET('/api/v1/nominations/order', { params: { query: { batch, need, seat } }, signal }),
        ),
      ),
  });
}

export function criteria(batch: string, cadre: string | undefined, seat: 'LEAD' | 'MEMBER', need?: string) {
  return queryOptions({
    queryKey: ['selection', 'criteria', batch, cadre, seat, need],
    enabled: Boolean(cadre),
    queryFn: async ({ signal }) =>
      itemsOf(
        await call(
          api.GET('/api/v1/nominations/criteria', {
            params: { query: { batch, cadre: cadre ?? '', seat, need } },
            signal,
          }),
        ),
      ),
  });
}

const allPlans = async (batch: string, signal: AbortSignal) =>
  itemsOf(await call(api.GET('/api/v1/selection-plans', { params: { query: { batch, size: 50 } }, signal })));

export type Plan = Awaited<ReturnType<typeof allPlans>>[number];

export function plans(batch: string) {
  return queryOptions({
    queryKey: ['selection', 'plans', batch],
    queryFn: ({ signal }): Promise<Plan[]> => allPlans(batch, signal),
    // while one is being thought about the page looks again
    refetchInterval: ({ state }) => (state.data?.some(thinking) ? 2_000 : false),
  });
}

const thinking = (plan: Plan): boolean => plan.state === 'QUEUED' || plan.state === 'SOLVING';

export function plan(id: string) {
  return queryOptions({
    queryKey: ['selection', 'plan', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/selection-plans/{id}', { params: { path: { id } }, signal })),
  });
}

/** What has to be explained before a plan is accepted, rule by rule and person by person. */
export function planReasons(id: string) {
  return queryOptions({
    queryKey: ['selection', 'plan-reasons', id],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      itemsOf(
        await call(api.GET('/api/v1/selection-plans/{id}/reasons', { params: { path: { id } }, signal })),
      ),
  });
}

interface Versioned {
  id: string;
  version: number;
}
const on = (one: Versioned) => ({ params: { path: { id: one.id } }, headers: ifMatch(one) });

export interface BatchInput {
  name: string;
  startOn: string;
  units: { unitId: string; quota?: number }[];
  needs: {
    villageCode: string;
    firstSecretary: boolean;
    captain: boolean;
    members: number;
    industries?: string[];
    traits?: string[];
    note?: string;
  }[];
}

/** Villages that must have a team and have none, and those whose team is too small; `left` of them are more than a form can carry. */
export async function lackingVillages(): Promise<{ villages: Lacking[]; left: number }> {
  const page = (after: string | undefined) => ({ size: 200, withTotal: !after, after });
  const [uncovered, short] = await Promise.all([
    pageByPage((after) => call(api.GET('/api/v1/staffing/uncovered', { params: { query: page(after) } }))),
    pageByPage((after) => call(api.GET('/api/v1/staffing/shortfalls', { params: { query: page(after) } }))),
  ]);
  const villages = [
    ...uncovered.items.map(({ code }) => ({ villageCode: code, secretary: true, team: true, persons: 3 })),
    ...short.items.map(({ villageCode, size }) => ({
      villageCode,
      secretary: size.firstSecretaries === 0,
      team: false,
      persons: Math.max(0, (size.least?.required ?? 0) - size.counted),
    })),
  ];
  return { villages, left: uncovered.left + short.left };
}

export const saveBatch = (before: Versioned | null, body: BatchInput) =>
  before
    ? call(api.PUT('/api/v1/selection-batches/{id}', { ...on(before), body }))
    : call(api.POST('/api/v1/selection-batches', { body }));

export const fixNeeds = (one: Versioned) =>
  call(api.POST('/api/v1/selection-batches/{id}/needs/fixing', on(one)));

export const closeBatch = (one: Versioned) =>
  call(api.POST('/api/v1/selection-batches/{id}/closure', on(one)));

export interface Judgement {
  met: boolean;
  words: string;
}
export type Reasons = Record<string, { reason: string; approverAccountId: string }>;

export const nominate = (body: {
  batchId: string;
  cadreId: string;
  needId?: string;
  seat: 'LEAD' | 'MEMBER';
  source: 'UNIT_RECOMMENDED' | 'ORGANIZATION_NAMED' | 'SELF_APPLIED';
  backbone: boolean;
  politics: Judgement;
  ability: Judgement;
  devotion: Judgement;
  justifications?: Reasons;
}) => call(api.POST('/api/v1/nominations', { body }));

export const review = (one: Versioned, body: { approve: boolean; note?: string }) =>
  call(api.POST('/api/v1/nominations/{id}/review', { ...on(one), body }));

export const withdraw = (one: Versioned) => call(api.POST('/api/v1/nominations/{id}/withdrawal', on(one)));

export const decide = (
  one: Versioned,
  body: { needId: string; seat: 'LEAD' | 'MEMBER'; basis: string; justifications?: Reasons },
) => call(api.POST('/api/v1/nominations/{id}/decision', { ...on(one), body }));

export const requestPlan = (body: {
  batchId: string;
  name: string;
  emphasis: 'BALANCED' | 'MATCH' | 'CONTINUITY' | 'NEARNESS';
  seed: number;
  seconds: number;
}) => call(api.POST('/api/v1/selection-plans', { body }));

export const editPlan = (
  one: Versioned,
  assignments: {
    needId: string;
    seat: 'LEAD' | 'MEMBER';
    number: number;
    nominationId?: string;
    pinned: boolean;
  }[],
) => call(api.PUT('/api/v1/selection-plans/{id}/assignments', { ...on(one), body: { assignments } }));

export const stopPlan = (one: Versioned) => call(api.POST('/api/v1/selection-plans/{id}/stop', on(one)));

export const acceptPlan = (
  one: Versioned,
  body: { basis: string; justifications?: Record<string, Reasons> },
) => call(api.POST('/api/v1/selection-plans/{id}/acceptance', { ...on(one), body }));
