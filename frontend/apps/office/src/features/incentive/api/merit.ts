import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type BatchCandidate,
  type Commendation,
  call,
  type DeliveryRate,
  type filters,
  type Honor,
  type HonorDecisionInput,
  type HonorInput,
  type HonorObjection,
  type HonorObjectionInput,
  type IncentiveBatch,
  type IncentiveBatchInput,
  ifMatch,
  type ModelCase,
  type ModelCaseInput,
  type Observation,
  type ObservationInput,
  type Page,
  type PromotedCadre,
  type Promotion,
  type PromotionCandidate,
  type PromotionInput,
  type PromotionRate,
} from '@zhucun/api';
import { api } from '../../../lib/api';

type Path = Parameters<typeof filters>[0];
/** What a list is asked for, as its operation declares it; an address holds text only. */
type Query<P extends Path> = Parameters<typeof filters<P>>[1];
type Get = (
  path: Path,
  init: { params: { query: unknown; path?: Record<string, string> }; signal: AbortSignal },
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const get = api.GET as unknown as Get;

/** One answer about merit; everything of it is read again after a deed. */
function read<T>(path: Path, query: object, at?: Record<string, string>) {
  return queryOptions({
    queryKey: ['merit', path, at, query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<T> =>
      (await call(get(path, { params: { query, path: at }, signal }))) as T,
  });
}

const list =
  <T, P extends Path>(path: P) =>
  (query: Query<P>) =>
    read<Page<T>>(path, query);

/** What a deed about merit changes. */
export const MERIT = [['merit'], ['commendations'], ['inbox'], ['cadres', 'file']];

export const batches = list<IncentiveBatch, '/api/v1/incentive-batches'>('/api/v1/incentive-batches');
export const batch = (id: string) => read<IncentiveBatch>('/api/v1/incentive-batches/{id}', {}, { id });
export const batchCandidates = (id: string) =>
  read<BatchCandidate[]>('/api/v1/incentive-batches/{id}/candidates', {}, { id });
export const lines = list<Commendation, '/api/v1/incentives'>('/api/v1/incentives');
export const deliveryRate = (query: Query<'/api/v1/incentives/delivery-rate'>) =>
  read<DeliveryRate>('/api/v1/incentives/delivery-rate', query);
export const honors = list<Honor, '/api/v1/honors'>('/api/v1/honors');
export const honor = (id: string) => read<Honor>('/api/v1/honors/{id}', {}, { id });
export const objections = (id: string) =>
  read<HonorObjection[]>('/api/v1/honors/{id}/objections', {}, { id });
export const modelCases = list<ModelCase, '/api/v1/model-cases'>('/api/v1/model-cases');
export const modelCase = (id: string) => read<ModelCase>('/api/v1/model-cases/{id}', {}, { id });
export const promotions = list<Promotion, '/api/v1/promotions'>('/api/v1/promotions');
export const promotionRate = (query: Query<'/api/v1/promotions/rate'>) =>
  read<PromotionRate>('/api/v1/promotions/rate', query);
export const promotedCadres = list<PromotedCadre, '/api/v1/promotions/promoted-cadres'>(
  '/api/v1/promotions/promoted-cadres',
);
export const candidates = list<PromotionCandidate, '/api/v1/promotions/candidates'>(
  '/api/v1/promotions/candidates',
);
export const observations = list<Observation, '/api/v1/observation-notes'>('/api/v1/observation-notes');

/** Every reading is on the trail: it is asked for when somebody opens it, and not again by itself. */
export const observation = (id: string) =>
  queryOptions({
    queryKey: ['observation', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/observation-notes/{id}', { params: { path: { id } }, signal })),
  });

const of = (item: { id: string; version: number }) => ({
  params: { path: { id: item.id } },
  headers: ifMatch(item),
});
const at = (id: string) => ({ params: { path: { id } } });

export const draftBatch = (body: IncentiveBatchInput) =>
  call(api.POST('/api/v1/incentive-batches', { body }));
export const addLines = (id: string, facts: string[]) =>
  call(api.POST('/api/v1/incentive-batches/{id}/lines', { ...at(id), body: { facts } }));
export const removeLines = (id: string, gone: string[]) =>
  call(api.POST('/api/v1/incentive-batches/{id}/removals', { ...at(id), body: { lines: gone } }));
export const issueBatch = (one: IncentiveBatch, body: { on: string }) =>
  call(api.POST('/api/v1/incentive-batches/{id}/issue', { ...of(one), body }));
export const recordHonor = (body: HonorInput) => call(api.POST('/api/v1/honors', { body }));
export const objectHonor = (id: string, body: HonorObjectionInput) =>
  call(api.POST('/api/v1/honors/{id}/objections', { ...at(id), body }));
export const decideObjection = (one: HonorObjection, body: HonorDecisionInput) =>
  call(api.POST('/api/v1/honors/objections/{id}/decision', { ...of(one), body }));
export const revokeHonor = (one: Honor, body: { reason: string }) =>
  call(api.POST('/api/v1/honors/{id}/revocation', { ...of(one), body }));
export const recordCase = (body: ModelCaseInput) => call(api.POST('/api/v1/model-cases', { body }));
export const publishCase = (one: ModelCase, body: { on: string; where: string }) =>
  call(api.POST('/api/v1/model-cases/{id}/publication', { ...of(one), body }));
export const recordPromotion = (body: PromotionInput) => call(api.POST('/api/v1/promotions', { body }));
export const closeFollowUps = (one: Promotion) =>
  call(api.POST('/api/v1/promotions/{id}/follow-ups', of(one)));
export const withdrawPromotion = (one: Promotion, body: { reason: string }) =>
  call(api.POST('/api/v1/promotions/{id}/withdrawal', { ...of(one), body }));
export const noteObservation = (body: ObservationInput) =>
  call(api.POST('/api/v1/observation-notes', { body }));
