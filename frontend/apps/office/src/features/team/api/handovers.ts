import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  call,
  filters,
  type Handover,
  type HandoverItem,
  type HandoverItemInput,
  ifMatch,
  type MeetAndGreetInput,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export interface HandoverQuery {
  region?: string;
  state?: string;
  openObligations?: string;
  after?: string;
  size: number;
}

export function handovers(query: HandoverQuery) {
  return queryOptions({
    queryKey: ['handovers', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/handovers', {
          params: {
            query: filters('/api/v1/handovers', { ...query, withTotal: query.after ? undefined : true }),
          },
          signal,
        }),
      ),
  });
}

export function handover(id: string) {
  return queryOptions({
    queryKey: ['handovers', 'one', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/handovers/{id}', { params: { path: { id } }, signal })),
  });
}

export function openHandover(body: {
  outgoingPostingId: string;
  incomingPostingId: string;
  startedOn: string;
}) {
  return call(api.POST('/api/v1/handovers', { body }));
}

export function addItem(one: Handover, body: HandoverItemInput) {
  return call(api.POST('/api/v1/handovers/{id}/items', { params: { path: { id: one.id } }, body }));
}

const item = (one: Handover, of: HandoverItem) => ({
  params: { path: { id: one.id, item: of.id } },
  headers: ifMatch(of),
});

export function withdrawItem(one: Handover, of: HandoverItem) {
  return call(api.DELETE('/api/v1/handovers/{id}/items/{item}', item(one, of)));
}

export function decideItem(one: Handover, of: HandoverItem, body: { accept: boolean; reason?: string }) {
  return call(api.POST('/api/v1/handovers/{id}/items/{item}/decision', { ...item(one, of), body }));
}

export function settleItem(one: Handover, of: HandoverItem, body: { on: string; note: string }) {
  return call(api.POST('/api/v1/handovers/{id}/items/{item}/settlement', { ...item(one, of), body }));
}

export function sign(one: Handover, body: { side: 'OUTGOING' | 'INCOMING'; on: string; note?: string }) {
  return call(
    api.POST('/api/v1/handovers/{id}/signatures', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function holdMeeting(one: Handover, body: MeetAndGreetInput) {
  return call(
    api.POST('/api/v1/handovers/{id}/meeting', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}
