import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type Cadence,
  type Commander,
  type CommanderInput,
  type Completeness,
  type Contact,
  type ContactInput,
  call,
  type FounderInput,
  filters,
  type HelpersInput,
  type HouseholdHelper,
  ifMatch,
  type Linkage,
  type Meeting,
  type MeetingInput,
  type MeetingKind,
  type Organ,
  type OrganInput,
  type Page,
  type Pairing,
  type PairingInput,
  type RosterCounts,
  type RosterEntry,
  type SeatInput,
  type TaskList,
  type TaskListInput,
  type TaskProgress,
  type TaskState,
  type TeamTask,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export interface PlaceQuery {
  region?: string;
  asOf?: string;
  after?: string;
  size?: number;
}

export function completeness(region: string | undefined, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['command', 'completeness', region, asOf],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Completeness> =>
      (await call(
        api.GET('/api/v1/organ-completeness', { params: { query: { region, asOf } }, signal }),
      )) as Completeness,
  });
}

export function organs(query: PlaceQuery & { kind?: string }) {
  return queryOptions({
    queryKey: ['command', 'organs', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<Organ>> =>
      (await call(
        api.GET('/api/v1/organs', { params: { query: filters('/api/v1/organs', query) }, signal }),
      )) as Page<Organ>,
  });
}

export function commanders(query: PlaceQuery & { kind?: string; year?: string }) {
  return queryOptions({
    queryKey: ['command', 'commanders', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<Commander>> =>
      (await call(
        api.GET('/api/v1/commanders', { params: { query: filters('/api/v1/commanders', query) }, signal }),
      )) as Page<Commander>,
  });
}

export function contacts(query: PlaceQuery & { kind?: string }) {
  return queryOptions({
    queryKey: ['command', 'contacts', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<Contact>> =>
      (await call(
        api.GET('/api/v1/contacts', { params: { query: filters('/api/v1/contacts', query) }, signal }),
      )) as Page<Contact>,
  });
}

export function linkages(query: PlaceQuery) {
  return queryOptions({
    queryKey: ['command', 'linkages', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<Linkage>> =>
      (await call(
        api.GET('/api/v1/linkages', { params: { query: filters('/api/v1/linkages', query) }, signal }),
      )) as Page<Linkage>,
  });
}

export function pairings(query: PlaceQuery & { unit?: string; all?: string }) {
  return queryOptions({
    queryKey: ['command', 'pairings', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<Pairing>> =>
      (await call(
        api.GET('/api/v1/pairings', {
          params: {
            query: filters('/api/v1/pairings', { ...query, withTotal: query.after ? undefined : true }),
          },
          signal,
        }),
      )) as Page<Pairing>,
  });
}

export function householdHelpers(village: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['command', 'household-helpers', village, asOf],
    queryFn: async ({ signal }): Promise<HouseholdHelper[]> =>
      (await call(
        api.GET('/api/v1/household-helpers', { params: { query: { village, asOf } }, signal }),
      )) as HouseholdHelper[],
  });
}

export function rosterCounts(county: string | undefined, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['command', 'roster-counts', county, asOf],
    enabled: county !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<RosterCounts> =>
      (await call(
        api.GET('/api/v1/county-rosters', { params: { query: { county: county ?? '', asOf } }, signal }),
      )) as RosterCounts,
  });
}

export function countyRoster(query: PlaceQuery & { sendLevel?: string }) {
  return queryOptions({
    queryKey: ['command', 'roster', query],
    enabled: query.region !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<RosterEntry>> =>
      (await call(
        api.GET('/api/v1/county-rosters/entries', {
          params: {
            query: filters('/api/v1/county-rosters/entries', {
              ...query,
              withTotal: query.after ? undefined : true,
            }),
          },
          signal,
        }),
      )) as Page<RosterEntry>,
  });
}

export function meetings(query: { region?: string; kind?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['command', 'meetings', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<Meeting>> =>
      (await call(
        api.GET('/api/v1/dispatch-meetings', {
          params: { query: filters('/api/v1/dispatch-meetings', query) },
          signal,
        }),
      )) as Page<Meeting>,
  });
}

export function cadence(region: string | undefined, kind: MeetingKind, year: number, asOf?: string) {
  return queryOptions({
    queryKey: ['command', 'cadence', region, kind, year, asOf],
    enabled: Boolean(region),
    queryFn: async ({ signal }): Promise<Cadence> =>
      (await call(
        api.GET('/api/v1/dispatch-meetings/cadence', {
          params: { query: { region: region ?? '', kind, year, asOf } },
          signal,
        }),
      )) as Cadence,
  });
}

export function taskLists(query: { region?: string; year?: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['command', 'task-lists', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<TaskList>> =>
      (await call(
        api.GET('/api/v1/task-lists', { params: { query: filters('/api/v1/task-lists', query) }, signal }),
      )) as Page<TaskList>,
  });
}

export function taskList(id: string) {
  return queryOptions({
    queryKey: ['command', 'task-list', id],
    queryFn: async ({ signal }): Promise<TaskList> =>
      (await call(api.GET('/api/v1/task-lists/{id}', { params: { path: { id } }, signal }))) as TaskList,
  });
}

export function taskProgress(id: string, region: string | undefined) {
  return queryOptions({
    queryKey: ['command', 'task-progress', id, region],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<TaskProgress> =>
      (await call(
        api.GET('/api/v1/task-lists/{id}/progress', { params: { path: { id }, query: { region } }, signal }),
      )) as TaskProgress,
  });
}

export function teamTasks(query: PlaceQuery & { list?: string; task?: string; state?: string }) {
  return queryOptions({
    queryKey: ['command', 'team-tasks', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Page<TeamTask>> =>
      (await call(
        api.GET('/api/v1/team-tasks', { params: { query: filters('/api/v1/team-tasks', query) }, signal }),
      )) as Page<TeamTask>,
  });
}

export const foundOrgan = (body: OrganInput) => call(api.POST('/api/v1/organs', { body }));

export const transferOrgan = (organ: Organ, body: { name: string; on: string; ground: string }) =>
  call(
    api.POST('/api/v1/organs/{id}/transfer', {
      params: { path: { id: organ.id } },
      headers: ifMatch(organ),
      body,
    }),
  );

export const endOrgan = (organ: Organ, body: { on: string; reason: string }) =>
  call(
    api.POST('/api/v1/organs/{id}/end', {
      params: { path: { id: organ.id } },
      headers: ifMatch(organ),
      body,
    }),
  );

export const seatMember = (organ: Organ, body: SeatInput) =>
  call(
    api.POST('/api/v1/organs/{id}/members', {
      params: { path: { id: organ.id } },
      headers: ifMatch(organ),
      body,
    }),
  );

export const endMember = (organ: Organ, member: string, body: { on: string; reason: string }) =>
  call(
    api.POST('/api/v1/organs/{id}/members/{member}/end', {
      params: { path: { id: organ.id, member } },
      headers: ifMatch(organ),
      body,
    }),
  );

export const joinFounder = (organ: Organ, body: FounderInput) =>
  call(
    api.POST('/api/v1/organs/{id}/founders', {
      params: { path: { id: organ.id } },
      headers: ifMatch(organ),
      body,
    }),
  );

export const endFounder = (organ: Organ, founder: string, body: { on: string; reason: string }) =>
  call(
    api.POST('/api/v1/organs/{id}/founders/{founder}/end', {
      params: { path: { id: organ.id, founder } },
      headers: ifMatch(organ),
      body,
    }),
  );

export const appointCommander = (body: CommanderInput) => call(api.POST('/api/v1/commanders', { body }));

export const endCommander = (one: Commander, body: { on: string; reason: string }) =>
  call(
    api.POST('/api/v1/commanders/{id}/end', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );

export const assignContact = (body: ContactInput) => call(api.POST('/api/v1/contacts', { body }));

export const endContact = (one: Contact, body: { on: string; reason: string }) =>
  call(
    api.POST('/api/v1/contacts/{id}/end', { params: { path: { id: one.id } }, headers: ifMatch(one), body }),
  );

export const pairUnit = (body: PairingInput) => call(api.POST('/api/v1/pairings', { body }));

export const endPairing = (one: Pairing, body: { on: string; reason: string }) =>
  call(
    api.POST('/api/v1/pairings/{id}/end', { params: { path: { id: one.id } }, headers: ifMatch(one), body }),
  );

export const nameHelpers = (body: HelpersInput) => call(api.POST('/api/v1/household-helpers', { body }));

export const recordMeeting = (body: MeetingInput) => call(api.POST('/api/v1/dispatch-meetings', { body }));

export const saveTaskList = async (before: TaskList | null, body: TaskListInput): Promise<TaskList> =>
  (await (before
    ? call(
        api.PUT('/api/v1/task-lists/{id}', {
          params: { path: { id: before.id } },
          headers: ifMatch(before),
          body,
        }),
      )
    : call(api.POST('/api/v1/task-lists', { body })))) as TaskList;

export const publishTaskList = (list: TaskList) =>
  call(
    api.POST('/api/v1/task-lists/{id}/publication', {
      params: { path: { id: list.id } },
      headers: ifMatch(list),
    }),
  );

export const handDown = (list: TaskList, regionCode: string) =>
  call(
    api.POST('/api/v1/task-lists/{id}/cascade', { params: { path: { id: list.id } }, body: { regionCode } }),
  );

export const reportTask = (task: TeamTask, body: { state: TaskState; note?: string }) =>
  call(
    api.POST('/api/v1/team-tasks/{id}/progress', {
      params: { path: { id: task.id } },
      headers: ifMatch(task),
      body,
    }),
  );
