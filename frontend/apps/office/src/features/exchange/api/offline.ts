import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type Bundle,
  call,
  type ExchangeKeys,
  type FeedType,
  ifMatch,
  type Page,
  type Peer,
  type ReceivedBundle,
  type ReceivedRow,
} from '@zhucun/api';
import { sha256 } from '@zhucun/api/sha256';
import { api, download, upload } from '../../../lib/api';
import type { Told } from '../../../lib/watched';

type PageQuery = { after?: string; size: number };

export const PEERS = ['peers'];
export const RECEIVED = ['received-bundles'];

const ALL = { size: 200 };

export function peers(query: PageQuery) {
  return queryOptions({
    queryKey: [...PEERS, 'list', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await call(api.GET('/api/v1/peers', { params: { query }, signal }))) as unknown as Page<Peer>,
  });
}

/** The few systems on the other sides of the gaps. */
export const allPeers = peers(ALL);

export const ownKeys = queryOptions({
  queryKey: [...PEERS, 'keys'],
  queryFn: async ({ signal }) =>
    (await call(api.GET('/api/v1/peers/keys', { signal }))) as unknown as ExchangeKeys,
});

/** What was made for a receiver; asked again while one is being made. */
export function bundles(peer: string, query: PageQuery) {
  return queryOptions({
    queryKey: [...PEERS, 'bundles', peer, query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/peers/{id}/bundles', { params: { path: { id: peer }, query }, signal }),
      )) as unknown as Page<Bundle>,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ state: made }) => made === 'QUEUED') ? 2_000 : false,
  });
}

export function receivedBundles(query: PageQuery) {
  return queryOptions({
    queryKey: [...RECEIVED, 'list', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/received-bundles', { params: { query }, signal }),
      )) as unknown as Page<ReceivedBundle>,
  });
}

export function copied(type: FeedType, query: PageQuery & { sender?: string; withDeleted?: boolean }) {
  return queryOptions({
    queryKey: ['received', type, query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/received/{type}', { params: { path: { type }, query }, signal }),
      )) as unknown as Page<ReceivedRow>,
  });
}

const at = (peer: Peer) => ({ path: { id: peer.id } });
const on = (peer: Peer) => ({ params: at(peer), headers: ifMatch(peer) });

export const makeBundle = (peer: Peer) => call(api.POST('/api/v1/peers/{id}/bundles', { params: at(peer) }));

export const takeReceipt = async (peer: Peer, receipt: string) =>
  (await call(
    api.POST('/api/v1/peers/{id}/receipts', { params: at(peer), body: { receipt } }),
  )) as unknown as Bundle;

export const beginAgain = (peer: Peer, reason: string) =>
  call(api.POST('/api/v1/peers/{id}/restart', { ...on(peer), body: { reason } }));

export const carry = (bundle: Bundle) =>
  download(
    `/api/v1/peers/${bundle.peerId}/bundles/${bundle.number}/download`,
    `${String(bundle.number).padStart(5, '0')}.age`,
    { method: 'POST' },
  );

/** A file that somebody chose, with what is compared by telephone. */
export interface Parcel {
  file: File;
  sha256: string;
}

export async function parcel(file: File): Promise<Parcel> {
  const digest = await sha256(new Uint8Array(await file.arrayBuffer()));
  return { file, sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}

export async function takeBundle(file: File, replace: boolean, told: Told): Promise<ReceivedBundle> {
  const form = new FormData();
  form.set('replace', String(replace));
  form.set('file', file, file.name);
  return (await upload('/api/v1/received-bundles', form, told)).json() as Promise<ReceivedBundle>;
}

export interface NewPeer {
  direction: Peer['direction'];
  name: string;
  network: string;
  keys: string[];
  recipient?: string;
  clientId?: string;
  region?: string;
}

export const registerPeer = (body: NewPeer) => call(api.POST('/api/v1/peers', { body }));

export const renewPeerKeys = (peer: Peer, body: { keys: string[]; recipient?: string }) =>
  call(api.POST('/api/v1/peers/{id}/keys', { ...on(peer), body }));

export const retirePeer = (peer: Peer, reason: string) =>
  call(api.POST('/api/v1/peers/{id}/retirement', { ...on(peer), body: { reason } }));
