import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  call,
  type Draw,
  type DrawInput,
  filters,
  type InspectionGroup,
  type InspectionGroupChange,
  type InspectionGroupInput,
  type InspectionGroupMember,
  type InspectionPlan,
  type InspectionPlanInput,
  ifMatch,
  type VillageLoad,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export interface PlaceQuery {
  region?: string;
  asOf?: string;
}

export function overdueInspections(query: PlaceQuery) {
  return queryOptions({
    queryKey: ['inspection-plans', 'overdue', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/inspection-plans/overdue', { params: { query }, signal })),
  });
}

export function overInspected(query: PlaceQuery) {
  return queryOptions({
    queryKey: ['inspection-plans', 'load', query],
    queryFn: ({ signal }) => call(api.GET('/api/v1/inspection-plans/load', { params: { query }, signal })),
  });
}

export function inspectionPlans(query: { region?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['inspection-plans', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/inspection-plans', {
          params: { query: filters('/api/v1/inspection-plans', { ...query }) },
          signal,
        }),
      ),
  });
}

export function inspectionPlan(id: string) {
  return queryOptions({
    queryKey: ['inspection-plans', 'one', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/inspection-plans/{id}', { params: { path: { id } }, signal })),
  });
}

export function planProposal(group: string, from: string) {
  return queryOptions({
    queryKey: ['inspection-plans', 'proposal', group, from],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/inspection-plans/proposal', { params: { query: { group, from } }, signal })),
  });
}

export const previewPlan = (body: InspectionPlanInput): Promise<VillageLoad[]> =>
  call(api.POST('/api/v1/inspection-plans/preview', { body })) as Promise<VillageLoad[]>;

export const makePlan = (body: InspectionPlanInput): Promise<InspectionPlan> =>
  call(api.POST('/api/v1/inspection-plans', { body })) as Promise<InspectionPlan>;

export const cancelPlan = (one: InspectionPlan, body: { reason: string }): Promise<InspectionPlan> =>
  call(
    api.POST('/api/v1/inspection-plans/{id}/cancellation', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  ) as Promise<InspectionPlan>;

export function inspectionGroups(query: PlaceQuery) {
  return queryOptions({
    queryKey: ['inspection-groups', 'list', query],
    queryFn: ({ signal }) => call(api.GET('/api/v1/inspection-groups', { params: { query }, signal })),
  });
}

export function inspectors(region?: string) {
  return queryOptions({
    queryKey: ['inspection-groups', 'inspectors', region],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/inspection-groups/inspectors', { params: { query: { region } }, signal })),
  });
}

export function organizationOf(id: string) {
  return queryOptions({
    queryKey: ['organizations', 'one', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal })),
  });
}

export function cadreOf(id: string) {
  return queryOptions({
    queryKey: ['cadres', 'one', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/cadres/{id}', { params: { path: { id } }, signal })),
  });
}

export function inspectionCoverage(region: string) {
  return queryOptions({
    queryKey: ['inspection-groups', 'coverage', region],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/inspection-groups/coverage', { params: { query: { region } }, signal })),
  });
}

export const formGroup = (body: InspectionGroupInput): Promise<InspectionGroup> =>
  call(api.POST('/api/v1/inspection-groups', { body })) as unknown as Promise<InspectionGroup>;

export const changeGroup = (one: InspectionGroup, body: InspectionGroupChange): Promise<InspectionGroup> =>
  call(
    api.PUT('/api/v1/inspection-groups/{id}', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  ) as unknown as Promise<InspectionGroup>;

export const confirmFacts = (one: InspectionGroupMember): Promise<InspectionGroupMember> =>
  call(
    api.POST('/api/v1/inspection-groups/members/{id}/confirmation', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
    }),
  ) as unknown as Promise<InspectionGroupMember>;

export const endGroup = (one: InspectionGroup, on: string): Promise<InspectionGroup> =>
  call(
    api.POST('/api/v1/inspection-groups/{id}/end', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body: { on },
    }),
  ) as unknown as Promise<InspectionGroup>;

export function draws(query: { region?: string; publicationOverdue?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['draws', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/draws', { params: { query: filters('/api/v1/draws', { ...query }) }, signal })),
  });
}

export function drawOf(id: string) {
  return queryOptions({
    queryKey: ['draws', 'one', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/draws/{id}', { params: { path: { id } }, signal })),
  });
}

export function drawAssignments(draw: string) {
  return queryOptions({
    queryKey: ['draws', 'assignments', draw],
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/draw-assignments', {
          params: { query: filters('/api/v1/draw-assignments', { draw, size: '200' }) },
          signal,
        }),
      ),
  });
}

/** What was drawn and is open to whoever asks, newest first. */
export function openTargets(query: { after?: string; size: number }) {
  return queryOptions({
    queryKey: ['draws', 'open', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/draw-assignments', {
          params: { query: filters('/api/v1/draw-assignments', { ...query }) },
          signal,
        }),
      ),
  });
}

export const drawRecord = (id: string) =>
  call(api.GET('/api/v1/draws/{id}/record', { params: { path: { id } } }));

export const organizeDraw = (body: DrawInput): Promise<Draw> =>
  call(api.POST('/api/v1/draws', { body })) as Promise<Draw>;

const on = (one: Draw) => ({ params: { path: { id: one.id } }, headers: ifMatch(one) });

export const commitToDraw = (one: Draw, commitment: string): Promise<Draw> =>
  call(api.POST('/api/v1/draws/{id}/commitment', { ...on(one), body: { commitment } })) as Promise<Draw>;

export const revealForDraw = (one: Draw, body: { secret: string; nonce: string }): Promise<Draw> =>
  call(api.POST('/api/v1/draws/{id}/reveal', { ...on(one), body })) as Promise<Draw>;

export const runDraw = (one: Draw): Promise<Draw> =>
  call(api.POST('/api/v1/draws/{id}/drawing', on(one))) as Promise<Draw>;

export const abortDraw = (one: Draw, body: { reason: string }): Promise<Draw> =>
  call(api.POST('/api/v1/draws/{id}/abortion', { ...on(one), body })) as Promise<Draw>;

export const publishDraw = (one: Draw): Promise<Draw> =>
  call(api.POST('/api/v1/draws/{id}/publication', on(one))) as Promise<Draw>;
