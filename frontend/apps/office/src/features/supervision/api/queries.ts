import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  call,
  type Finding,
  type FindingEdit,
  type FindingInput,
  filters,
  type InspectionInput,
  ifMatch,
  type ProtocolInput,
  type RecheckItem,
  type RecheckSample,
  type TargetKind,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export interface FindingQuery {
  region?: string;
  state?: string;
  category?: string;
  severity?: string;
  overdue?: string;
  q?: string;
  from?: string;
  to?: string;
  list?: string;
  unclosed?: string;
  after?: string;
  size: number;
  campaign?: string;
  withTotal?: boolean;
}

export function findings(query: FindingQuery) {
  return queryOptions({
    queryKey: ['findings', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/findings', { params: { query: filters('/api/v1/findings', { ...query }) }, signal }),
      ),
  });
}

export function finding(id: string) {
  return queryOptions({
    queryKey: ['findings', 'one', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/findings/{id}', { params: { path: { id } }, signal })),
  });
}

export function problemLists(query: { after?: string; size: number }) {
  return queryOptions({
    queryKey: ['problem-lists', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/problem-lists', { params: { query }, signal })),
  });
}

export function problemList(id: string) {
  return queryOptions({
    queryKey: ['problem-lists', 'one', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/problem-lists/{id}', { params: { path: { id } }, signal })),
  });
}

export function recordInspection(body: InspectionInput): Promise<{ id: string }> {
  return call(api.POST('/api/v1/inspections', { body }));
}

export function recordFinding(body: FindingInput): Promise<Finding> {
  return call(api.POST('/api/v1/findings', { body }));
}

export function issueList(body: {
  targetKind: TargetKind;
  targetId: string;
  title: string;
  findingIds: string[];
}) {
  return call(api.POST('/api/v1/problem-lists', { body }));
}

const on = (one: Finding) => ({ params: { path: { id: one.id } }, headers: ifMatch(one) });

export const issue = (one: Finding, body: { dueOn?: string }): Promise<Finding> =>
  call(api.POST('/api/v1/findings/{id}/issue', { ...on(one), body }));

export const edit = (one: Finding, body: FindingEdit): Promise<Finding> =>
  call(api.PUT('/api/v1/findings/{id}', { ...on(one), body }));

export const accept = (one: Finding): Promise<Finding> =>
  call(api.POST('/api/v1/findings/{id}/acceptance', on(one)));

export const rectify = (
  one: Finding,
  body: { cause: string; measures: string; commitment?: string },
): Promise<Finding> => call(api.POST('/api/v1/findings/{id}/rectification', { ...on(one), body }));

export const verify = (
  one: Finding,
  body: { result: 'VERIFIED' | 'REJECTED'; note: string; way?: 'ON_SITE' | 'DOCUMENT' },
): Promise<Finding> => call(api.POST('/api/v1/findings/{id}/verification', { ...on(one), body }));

export const close = (one: Finding): Promise<Finding> =>
  call(api.POST('/api/v1/findings/{id}/closure', on(one)));

export const reopen = (one: Finding, body: { reason: string }): Promise<Finding> =>
  call(api.POST('/api/v1/findings/{id}/reopening', { ...on(one), body }));

export const state = (one: Finding, body: { words: string }): Promise<Finding> =>
  call(api.POST('/api/v1/findings/{id}/statement', { ...on(one), body }));

export const object = (one: Finding, body: { words: string }): Promise<Finding> =>
  call(api.POST('/api/v1/findings/{id}/objection', { ...on(one), body }));

export const judge = (
  one: Finding,
  body: { decision: 'UPHELD' | 'DISMISSED'; reason: string },
): Promise<Finding> => call(api.POST('/api/v1/findings/{id}/objection-decision', { ...on(one), body }));

export const extend = (one: Finding, body: { until: string; reason: string }): Promise<Finding> =>
  call(api.POST('/api/v1/findings/{id}/extension', { ...on(one), body }));

export const grant = (one: Finding, body: { granted: boolean; reason: string }): Promise<Finding> =>
  call(api.POST('/api/v1/findings/{id}/extension-decision', { ...on(one), body }));

export const urge = (one: Finding, body: { words: string }): Promise<Finding> =>
  call(api.POST('/api/v1/findings/{id}/urging', { ...on(one), body }));

export function checklists() {
  return queryOptions({
    queryKey: ['checklists'],
    queryFn: ({ signal }) => call(api.GET('/api/v1/checklists', { signal })),
  });
}

export function recordProtocol(inspection: string, body: ProtocolInput) {
  return call(api.POST('/api/v1/inspections/{id}/protocol', { params: { path: { id: inspection } }, body }));
}

export function recheckSamples(query: { after?: string; size: number }) {
  return queryOptions({
    queryKey: ['recheck-samples', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/recheck-samples', { params: { query }, signal })),
  });
}

export function recheckSample(id: string) {
  return queryOptions({
    queryKey: ['recheck-samples', 'one', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/recheck-samples/{id}', { params: { path: { id } }, signal })),
  });
}

export function drawRecheck(body: { regionCode: string; quarter: string }): Promise<RecheckSample> {
  return call(api.POST('/api/v1/recheck-samples', { body }));
}

export function recordRecheck(
  one: RecheckItem,
  body: { result: 'GOOD' | 'REOPENED'; note: string },
): Promise<RecheckItem> {
  return call(
    api.POST('/api/v1/recheck-samples/items/{id}/result', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}
