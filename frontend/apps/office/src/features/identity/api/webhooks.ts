import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  call,
  type FeedType,
  ifMatch,
  type Page,
  type Webhook,
  type WebhookEvent,
  type WebhookEventState,
  type WebhookPing,
} from '@zhucun/api';
import { api } from '../../../lib/api';

type PageQuery = { after?: string; size: number };

export function webhooks(query: PageQuery) {
  return queryOptions({
    queryKey: ['webhooks', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await call(api.GET('/api/v1/webhooks', { params: { query }, signal }))) as unknown as Page<Webhook>,
  });
}

export function webhook(id: string | null) {
  return queryOptions({
    queryKey: ['webhooks', 'one', id],
    enabled: id !== null,
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/webhooks/{id}', { params: { path: { id: id ?? '' } }, signal }),
      )) as unknown as Webhook,
  });
}

export function webhookEvents(id: string, state: WebhookEventState | undefined, query: PageQuery) {
  return queryOptions({
    queryKey: ['webhooks', 'events', id, state, query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/webhooks/{id}/events', {
          params: { path: { id }, query: { ...query, state } },
          signal,
        }),
      )) as unknown as Page<WebhookEvent>,
  });
}

const on = (one: Webhook) => ({ params: { path: { id: one.id } }, headers: ifMatch(one) });

export const registerWebhook = async (body: {
  clientId: string;
  name: string;
  url: string;
  types?: FeedType[];
}) => (await call(api.POST('/api/v1/webhooks', { body }))) as unknown as Webhook;

export const renewWebhookSecret = async (one: Webhook, overlapHours: number) =>
  (await call(
    api.POST('/api/v1/webhooks/{id}/secret', { ...on(one), body: { overlapHours } }),
  )) as unknown as Webhook;

export const pingWebhook = async (one: Webhook) =>
  (await call(
    api.POST('/api/v1/webhooks/{id}/ping', { params: { path: { id: one.id } } }),
  )) as unknown as WebhookPing;

export const pauseWebhook = (one: Webhook, reason: string) =>
  call(api.POST('/api/v1/webhooks/{id}/pause', { ...on(one), body: { reason } }));

export const resumeWebhook = (one: Webhook) => call(api.POST('/api/v1/webhooks/{id}/resumption', on(one)));

export const endWebhook = (one: Webhook, reason: string) =>
  call(api.POST('/api/v1/webhooks/{id}/ending', { ...on(one), body: { reason } }));

export const replayWebhook = (one: Webhook, which: { eventId?: string; subject?: string }) =>
  call(api.POST('/api/v1/webhooks/{id}/replay', { ...on(one), body: which }));
