import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type Bulletin,
  type BulletinDraft,
  type BulletinForm,
  type BulletinText,
  call,
  filters,
  ifMatch,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export interface BulletinQuery {
  region?: string;
  kind?: string;
  state?: string;
  from?: string;
  to?: string;
  after?: string;
  size: number;
}

export const CHANGED_BULLETINS = [['bulletins'], ['inbox']];

export function bulletins(query: BulletinQuery) {
  return queryOptions({
    queryKey: ['bulletins', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/bulletins', {
          params: { query: filters('/api/v1/bulletins', { ...query }) },
          signal,
        }),
      ),
  });
}

export function overdueBulletins(query: { region?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['bulletins', 'overdue', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/bulletins/overdue', { params: { query }, signal })),
  });
}

export function bulletin(id: string) {
  return queryOptions({
    queryKey: ['bulletins', 'one', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/bulletins/{id}', { params: { path: { id } }, signal })),
  });
}

export function bulletinDocument(id: string, form?: BulletinForm) {
  return queryOptions({
    queryKey: ['bulletins', 'document', id, form],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/bulletins/{id}/document', { params: { path: { id }, query: { form } }, signal })),
  });
}

export function candidates(period: string, campaign?: string) {
  return queryOptions({
    queryKey: ['bulletins', 'candidates', period, campaign],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/bulletins/candidates', { params: { query: { period, campaign } }, signal })),
  });
}

/** Special drives that a bulletin may be about. */
export function campaigns() {
  return queryOptions({
    queryKey: ['finding-campaigns', 'choice'],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/finding-campaigns', { params: { query: { size: 200 } }, signal })),
  });
}

export const draftBulletin = (body: BulletinDraft): Promise<Bulletin> =>
  call(api.POST('/api/v1/bulletins', { body }));

const on = (one: Bulletin) => ({ params: { path: { id: one.id } }, headers: ifMatch(one) });

export const writeBulletin = (one: Bulletin, body: BulletinText): Promise<Bulletin> =>
  call(api.PUT('/api/v1/bulletins/{id}', { ...on(one), body }));

export const submitBulletin = (one: Bulletin): Promise<Bulletin> =>
  call(api.POST('/api/v1/bulletins/{id}/submission', on(one)));

export const returnBulletin = (one: Bulletin, body: { reason: string }): Promise<Bulletin> =>
  call(api.POST('/api/v1/bulletins/{id}/return', { ...on(one), body }));

export const publishBulletin = (one: Bulletin): Promise<Bulletin> =>
  call(api.POST('/api/v1/bulletins/{id}/publication', on(one)));

export const correctBulletin = (one: Bulletin, body: { reason: string }): Promise<Bulletin> =>
  call(api.POST('/api/v1/bulletins/{id}/correction', { ...on(one), body }));
