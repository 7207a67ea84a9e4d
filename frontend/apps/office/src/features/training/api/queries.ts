import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type ContestAward,
  call,
  filters,
  type Handbook,
  type HandbookInput,
  ifMatch,
  type KnowledgeTest,
  type KnowledgeTestInput,
  type MissingReceipt,
  type Page,
  type ReceiptsInput,
  type RollEntry,
  type RollInput,
  type RollMatch,
  type StudyMeeting,
  type StudyMeetingInput,
  type StudyWeeks,
  type TestHeld,
  type Training,
  type TrainingChange,
  type TrainingInput,
  type TrainingTotals,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export interface TrainingQuery {
  region?: string;
  kind?: string;
  organizer?: string;
  audience?: string;
  from?: string;
  to?: string;
  after?: string;
  size: number;
}

export function trainings(query: TrainingQuery) {
  return queryOptions({
    queryKey: ['trainings', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<Training>> =>
      (await call(
        api.GET('/api/v1/trainings', {
          params: { query: filters('/api/v1/trainings', { ...query }) },
          signal,
        }),
      )) as Page<Training>,
  });
}

export function totals(query: { region?: string; from: string; to: string; organizer?: string }) {
  return queryOptions({
    queryKey: ['trainings', 'totals', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<TrainingTotals> =>
      (await call(
        api.GET('/api/v1/trainings/totals', {
          params: {
            query: { ...query, organizer: query.organizer as Training['organizerLevel'] | undefined },
          },
          signal,
        }),
      )) as TrainingTotals,
  });
}

export function training(id: string) {
  return queryOptions({
    queryKey: ['trainings', 'one', id],
    queryFn: async ({ signal }): Promise<Training> =>
      (await call(api.GET('/api/v1/trainings/{id}', { params: { path: { id } }, signal }))) as Training,
  });
}

export function roll(id: string, query: { after?: string; size: number }) {
  return queryOptions({
    queryKey: ['trainings', 'roll', id, query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<RollEntry>> =>
      (await call(
        api.GET('/api/v1/trainings/{id}/roll', { params: { path: { id }, query }, signal }),
      )) as Page<RollEntry>,
  });
}

export const holdTraining = async (body: TrainingInput): Promise<Training> =>
  (await call(api.POST('/api/v1/trainings', { body }))) as Training;

export const changeTraining = (session: Training, body: TrainingChange) =>
  call(
    api.PUT('/api/v1/trainings/{id}', {
      params: { path: { id: session.id } },
      headers: ifMatch(session),
      body,
    }),
  );

export const enterRoll = (id: string, body: RollInput) =>
  call(api.POST('/api/v1/trainings/{id}/roll', { params: { path: { id } }, body }));

export const matchRoll = async (id: string, lines: string[]): Promise<RollMatch> =>
  (await call(
    api.POST('/api/v1/trainings/{id}/roll/matching', { params: { path: { id } }, body: { lines } }),
  )) as RollMatch;

export const withdrawEntry = (id: string, entry: RollEntry) =>
  call(
    api.POST('/api/v1/trainings/{id}/roll/{trainee}/withdrawal', {
      params: { path: { id, trainee: entry.id } },
      headers: ifMatch(entry),
    }),
  );

export const award = (id: string, cadreId: string, award: ContestAward) =>
  call(
    api.POST('/api/v1/trainings/{id}/awards', {
      params: { path: { id } },
      body: { awards: [{ cadreId, award }] },
    }),
  );

export function knowledgeTest(id: string | undefined) {
  return queryOptions({
    queryKey: ['knowledge-tests', id],
    enabled: Boolean(id),
    queryFn: async ({ signal }): Promise<KnowledgeTest> =>
      (await call(
        api.GET('/api/v1/knowledge-tests/{id}', { params: { path: { id: id ?? '' } }, signal }),
      )) as KnowledgeTest,
  });
}

export const recordTest = (body: KnowledgeTestInput) => call(api.POST('/api/v1/knowledge-tests', { body }));

export function studyWeeks(region: string | undefined, from: string, until: string) {
  return queryOptions({
    queryKey: ['study-meetings', 'weeks', region, from, until],
    enabled: Boolean(region),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<StudyWeeks> =>
      (await call(
        api.GET('/api/v1/study-meetings/weeks', {
          params: { query: { region: region ?? '', from, until } },
          signal,
        }),
      )) as StudyWeeks,
  });
}

export function studyMeetings(query: { region?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['study-meetings', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<StudyMeeting>> =>
      (await call(
        api.GET('/api/v1/study-meetings', {
          params: { query: filters('/api/v1/study-meetings', { ...query }) },
          signal,
        }),
      )) as Page<StudyMeeting>,
  });
}

export const recordStudyMeeting = (body: StudyMeetingInput) =>
  call(api.POST('/api/v1/study-meetings', { body }));

export function handbooks(query: { after?: string; size: number }) {
  return queryOptions({
    queryKey: ['handbooks', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<Handbook>> =>
      (await call(api.GET('/api/v1/handbooks', { params: { query }, signal }))) as Page<Handbook>,
  });
}

export function missingReceipts(id: string) {
  return infiniteQueryOptions({
    queryKey: ['handbooks', 'missing', id],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<MissingReceipt>) => page.next ?? undefined,
    queryFn: async ({ pageParam, signal }): Promise<Page<MissingReceipt>> =>
      (await call(
        api.GET('/api/v1/handbooks/{id}/missing', {
          params: { path: { id }, query: { after: pageParam, size: 100 } },
          signal,
        }),
      )) as Page<MissingReceipt>,
  });
}

export const issueHandbook = (body: HandbookInput) => call(api.POST('/api/v1/handbooks', { body }));

export const receive = (id: string, body: ReceiptsInput) =>
  call(api.POST('/api/v1/handbooks/{id}/receipts', { params: { path: { id } }, body }));

export const withdrawAward = (id: string, cadre: string, reason: string) =>
  call(
    api.POST('/api/v1/trainings/{id}/awards/{trainee}/withdrawal', {
      params: { path: { id, trainee: cadre } },
      body: { reason },
    }),
  );

export function testsOfMeeting(id: string) {
  return queryOptions({
    queryKey: ['study-meetings', 'tests', id],
    queryFn: async ({ signal }): Promise<TestHeld[]> =>
      (await call(
        api.GET('/api/v1/study-meetings/{id}/tests', { params: { path: { id } }, signal }),
      )) as TestHeld[],
  });
}
