import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type Account,
  type ApiClientAccount,
  type ApiClientJwks,
  call,
  type Grant,
  ifMatch,
  itemsOf,
  type Role,
} from '@zhucun/api';
import { api } from '../../../lib/api';

type PageQuery = { after?: string; size: number };

export function accounts(query: PageQuery & { q?: string }) {
  return queryOptions({
    queryKey: ['accounts', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/accounts', { params: { query }, signal })),
  });
}

export function grants(query: PageQuery & { account?: string }) {
  return queryOptions({
    queryKey: ['grants', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/grants', { params: { query }, signal })),
  });
}

export function clients(query: PageQuery) {
  return queryOptions({
    queryKey: ['clients', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(api.GET('/api/v1/clients', { params: { query }, signal })),
  });
}

export async function accountOptions(): Promise<{ value: string; label: string }[]> {
  const list = itemsOf(await call(api.GET('/api/v1/accounts', { params: { query: { size: 200 } } })));
  return list.map(({ id, username, displayName }) => ({ value: id, label: `${displayName}（${username}）` }));
}

const on = (item: { id: string; version: number }) => ({
  params: { path: { id: item.id } },
  headers: ifMatch(item),
});

export function createAccount(body: { username: string; displayName: string; initialPassword?: string }) {
  return call(api.POST('/api/v1/accounts', { body }));
}
export function renameAccount(account: Account, displayName: string) {
  return call(api.PUT('/api/v1/accounts/{id}', { ...on(account), body: { displayName } }));
}
export function disableAccount(account: Account, reason: string) {
  return call(api.POST('/api/v1/accounts/{id}/disablement', { ...on(account), body: { reason } }));
}
export function enableAccount(account: Account) {
  return call(api.POST('/api/v1/accounts/{id}/enablement', on(account)));
}
export function resetPassword(account: Account) {
  return call(api.POST('/api/v1/accounts/{id}/password-reset', { ...on(account), body: {} }));
}
export function createGrant(body: {
  accountId: string;
  role: Role;
  nodeCode: string;
  validFrom: string;
  validTo?: string;
}) {
  return call(api.POST('/api/v1/grants', { body }));
}
export function revokeGrant(grant: Grant, reason: string) {
  return call(api.POST('/api/v1/grants/{id}/revocation', { ...on(grant), body: { reason } }));
}
export type ClientSettings = {
  name: string;
  validTo?: string;
  scopes?: string[];
  ratePerMinute: number;
};

export function clientScopes() {
  return queryOptions({
    queryKey: ['client-scopes'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => call(api.GET('/api/v1/clients/scopes', { signal })),
  });
}
export function createClient(body: ClientSettings & { nodeCode: string; jwks?: ApiClientJwks }) {
  return call(api.POST('/api/v1/clients', { body: { ...body, role: 'PROVINCIAL_SYSTEM' } }));
}
export function changeClient(client: ApiClientAccount, body: ClientSettings) {
  return call(api.PUT('/api/v1/clients/{id}', { ...on(client), body }));
}
export function renewClientSecret(client: ApiClientAccount, previousEnds?: string) {
  return call(api.POST('/api/v1/clients/{id}/secret', { ...on(client), body: { previousEnds } }));
}
export function withdrawClientSecret(client: ApiClientAccount) {
  return call(api.POST('/api/v1/clients/{id}/secret/withdrawal', on(client)));
}
export function addClientKeys(client: ApiClientAccount, body: ApiClientJwks) {
  return call(api.POST('/api/v1/clients/{id}/keys', { ...on(client), body }));
}
export function retireClientKey(client: ApiClientAccount, kid: string, from: string) {
  return call(
    api.POST('/api/v1/clients/{id}/keys/{kid}/retirement', {
      params: { path: { id: client.id, kid } },
      headers: ifMatch(client),
      body: { from },
    }),
  );
}
export function revokeClient(client: ApiClientAccount, reason: string) {
  return call(api.POST('/api/v1/clients/{id}/revocation', { ...on(client), body: { reason } }));
}
