import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@zhucun/api';
import { session } from '../lib/api';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // a refusal stays a refusal; only the way to the server is worth another try
      retry: (count, error) => error instanceof ApiProblem && error.transient && count < 2,
    },
  },
});

/** What one office has read must never be shown to another, nor to the next person at this desk. */
export function forgetOnChangeOfOffice(): void {
  let holder = holderOf();
  session.subscribe(() => {
    const next = holderOf();
    if (next && holder && next !== holder) queries.clear();
    if (next) holder = next;
  });
}

function holderOf(): string | null {
  const me = session.state().me;
  return me && `${me.account.id} ${me.office.grantId}`;
}
