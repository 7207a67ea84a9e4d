import { queryOptions } from '@tanstack/react-query';
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

export function activations(enabled: boolean) {
  return queryOptions({
    queryKey: ['burden', 'activations'],
    enabled,
    queryFn: async ({ signal }): Promise<Page<Activation>> =>
      (await call(
        api.GET('/api/v1/burden/activations', { params: { query: { size: 50 } }, signal }),
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

export type Box = 'mine' | 'toAnswer' | 'aboutUs';

export function complaints(box: Box, enabled: boolean) {
  return queryOptions({
    queryKey: ['complaints', box],
    enabled,
    queryFn: async ({ signal }): Promise<Complaint[]> => {
      const params = { query: { size: 50 } };
      switch (box) {
        case 'mine':
          return (await call(api.GET('/api/v1/complaints/mine', { signal }))) as Complaint[];
        case 'toAnswer':
          return ((await call(api.GET('/api/v1/complaints', { params, signal }))) as Page<Complaint>).items;
        case 'aboutUs':
          return ((await call(api.GET('/api/v1/complaints/about-us', { params, signal }))) as Page<Complaint>)
            .items;
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
