import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type Activation,
  type ActivationInput,
  type BurdenMeter,
  type CheckedForm,
  type Complaint,
  type ComplaintInput,
  call,
  type Feature,
  type FormCheckInput,
  type FormEntry,
  ifMatch,
  type Page,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export function features() {
  return queryOptions({
    queryKey: ['burden', 'features'],
    queryFn: async ({ signal }): Promise<Feature[]> =>
      (await call(api.GET('/api/v1/burden/features', { signal }))) as Feature[],
  });
}

export interface Paging {
  after?: string;
  size: number;
}

export function activations(paging: Paging) {
  return queryOptions({
    queryKey: ['burden', 'activations', paging],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<Activation>> =>
      (await call(
        api.GET('/api/v1/burden/activations', { params: { query: { ...paging } }, signal }),
      )) as Page<Activation>,
  });
}

export function meter(region: string | undefined, month: string | undefined, enabled: boolean) {
  return queryOptions({
    queryKey: ['burden', 'meter', region, month],
    enabled,
    queryFn: async ({ signal }): Promise<BurdenMeter> =>
      (await call(
        api.GET('/api/v1/burden/meter', { params: { query: { region, month } }, signal }),
      )) as BurdenMeter,
  });
}

export function forms() {
  return queryOptions({
    queryKey: ['burden', 'forms'],
    queryFn: async ({ signal }): Promise<FormEntry[]> =>
      (await call(api.GET('/api/v1/burden/forms', { signal }))) as FormEntry[],
  });
}

export const BOXES = ['toAnswer', 'answered', 'mine', 'aboutUs'] as const;
export type Box = (typeof BOXES)[number];

export function complaints(box: Box, paging: Paging) {
  return queryOptions({
    queryKey: ['complaints', box, paging],
    queryFn: async ({ signal }): Promise<Page<Complaint>> => {
      switch (box) {
        case 'mine':
          return (await call(
            api.GET('/api/v1/complaints/mine', { params: { query: { ...paging } }, signal }),
          )) as Page<Complaint>;
        case 'aboutUs':
          return (await call(
            api.GET('/api/v1/complaints/about-us', { params: { query: { ...paging } }, signal }),
          )) as Page<Complaint>;
        default: {
          const state = box === 'toAnswer' ? 'WAITING' : 'ANSWERED';
          return (await call(
            api.GET('/api/v1/complaints', { params: { query: { ...paging, state } }, signal }),
          )) as Page<Complaint>;
        }
      }
    },
  });
}

export const complain = (body: ComplaintInput) => call(api.POST('/api/v1/complaints', { body }));

export const answer = (one: Complaint, text: string) =>
  call(
    api.POST('/api/v1/complaints/{id}/answer', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body: { answer: text },
    }),
  );

export const propose = (body: ActivationInput) => call(api.POST('/api/v1/burden/activations', { body }));

export const decide = (one: Activation, approve: boolean) =>
  call(
    api.POST('/api/v1/burden/activations/{id}/decision', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body: { approve },
    }),
  );

export const end = (one: Activation, reason: string) =>
  call(
    api.POST('/api/v1/burden/activations/{id}/ending', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body: { reason },
    }),
  );

export const checkForm = async (body: FormCheckInput): Promise<CheckedForm> =>
  (await call(api.POST('/api/v1/burden/form-checks', { body }))) as CheckedForm;
