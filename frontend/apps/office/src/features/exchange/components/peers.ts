import { useQuery } from '@tanstack/react-query';
import type { Peer } from '@zhucun/api';
import { allPeers } from '../api/offline';

const NONE: Peer[] = [];

/** Systems from which bundles come. */
export function useSenders(): Peer[] {
  const all = useQuery(allPeers).data?.items ?? NONE;
  return all.filter(({ direction }) => direction === 'SENDER');
}

/** What the system behind an id is called. */
export function usePeerName(): (id: string) => string {
  const all = useQuery(allPeers).data?.items ?? NONE;
  return (id) => all.find((peer) => peer.id === id)?.name ?? '—';
}
