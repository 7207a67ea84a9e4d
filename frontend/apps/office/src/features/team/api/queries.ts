import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  call,
  type EndInput,
  filters,
  ifMatch,
  itemsOf,
  type Posting,
  type PostingInput,
  type Team,
  type TeamInput,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export interface TeamQuery {
  region?: string;
  category?: string;
  q?: string;
  unit?: string;
  active?: string;
  after?: string;
  size: number;
}

export function teams(query: TeamQuery) {
  return queryOptions({
    queryKey: ['teams', 'list', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/teams', {
          params: {
            query: filters('/api/v1/teams', { ...query, withTotal: query.after ? undefined : true }),
          },
          signal,
        }),
      ),
  });
}

export function team(id: string) {
  return queryOptions({
    queryKey: ['teams', 'one', id],
    queryFn: ({ signal }) => call(api.GET('/api/v1/teams/{id}', { params: { path: { id } }, signal })),
  });
}

export function postingsOf(team: string) {
  return queryOptions({
    queryKey: ['teams', 'postings', team],
    queryFn: async ({ signal }) =>
      itemsOf(await call(api.GET('/api/v1/postings', { params: { query: { team, size: 100 } }, signal }))),
  });
}

export function saveTeam(before: Team | null, body: TeamInput): Promise<Team> {
  if (!before) return call(api.POST('/api/v1/teams', { body }));
  return call(
    api.PUT('/api/v1/teams/{id}', { params: { path: { id: before.id } }, headers: ifMatch(before), body }),
  );
}

export function dissolve(team: Team, body: { on: string; reason: string }): Promise<Team> {
  return call(
    api.POST('/api/v1/teams/{id}/dissolution', {
      params: { path: { id: team.id } },
      headers: ifMatch(team),
      body,
    }),
  );
}

export function addPosting(body: PostingInput): Promise<Posting> {
  return call(api.POST('/api/v1/postings', { body }));
}

export function arrive(posting: Posting, on: string): Promise<Posting> {
  return call(
    api.POST('/api/v1/postings/{id}/arrival', {
      params: { path: { id: posting.id } },
      headers: ifMatch(posting),
      body: { on },
    }),
  );
}

export function endPosting(posting: Posting, body: EndInput): Promise<Posting> {
  return call(
    api.POST('/api/v1/postings/{id}/end', {
      params: { path: { id: posting.id } },
      headers: ifMatch(posting),
      body,
    }),
  );
}

export function decideEnd(posting: Posting, body: { approve: boolean; note?: string }): Promise<Posting> {
  return call(
    api.POST('/api/v1/postings/{id}/end/approval', {
      params: { path: { id: posting.id } },
      headers: ifMatch(posting),
      body,
    }),
  );
}
