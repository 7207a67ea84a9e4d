import type { Me } from '@zhucun/api';
import { useRef, useSyncExternalStore } from 'react';
import { session } from './api';

export type Can = (permission: string) => boolean;

export function can(me: Pick<Me, 'permissions'> | null, permission: string): boolean {
  return me?.permissions.includes(permission) ?? false;
}

/**
 * Who is signed in, in which office. Only inside the signed-in part of the app. When the session ends the page stands as
 * it was until the login has taken its place.
 */
export function useMe(): Me {
  const { me } = useSyncExternalStore(session.subscribe, session.state);
  const known = useRef(me);
  if (me) known.current = me;
  if (!known.current) throw new Error('no session');
  return known.current;
}

export function useCan(): Can {
  const me = useMe();
  return (permission) => can(me, permission);
}

/** Length of a city's code. */
const PREFECTURE = 4;

/** Code of the whole country, which is no region of the tree. */
const COUNTRY = '000000';

/** The region an office of the region tree sits at; none for the whole country, a unit or a person. */
export function ownRegion(me: Me): string | undefined {
  return me.office.tree === 'REGION' && me.office.nodeCode !== COUNTRY ? me.office.nodeCode : undefined;
}

/** Where an office begins: a city, a province or the country with its board, all others with what waits for them. */
export function homeOf(me: Me): string {
  const wide = me.office.tree === 'REGION' && (ownRegion(me)?.length ?? 0) <= PREFECTURE;
  return wide && can(me, 'statistics:read') ? '/board' : '/';
}

/** What this office may do with this item now: the server says so, the page repeats no rule. */
export function may(item: { may?: string[] } | null | undefined, deed: string): boolean {
  return item?.may?.includes(deed) ?? false;
}
