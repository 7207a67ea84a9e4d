import type {
  CommanderKind,
  ContactKind,
  ContactTarget,
  HeldPost,
  MeetingKind,
  MemberRole,
  OrganKind,
  SendLevel,
  TaskState,
} from '@zhucun/api';

export const ORGAN_KINDS = [
  'LEADING_GROUP',
  'JOINT_CONFERENCE_OFFICE',
  'STATIONING_OFFICE',
  'TOWNSHIP_WORK_STATION',
  'TASK_FORCE',
  'RESPONSIBILITY_GROUP',
  'SUPERVISION_GROUP',
] as const satisfies readonly OrganKind[];
export const ROLES = ['HEAD', 'DEPUTY_HEAD', 'MEMBER', 'CLERK'] as const satisfies readonly MemberRole[];
export const POSTS = [
  'ORGANIZATION_HEAD',
  'GOVERNMENT_DEPUTY',
  'TOWN_MAYOR',
  'PARTY_SECRETARY',
  'OTHER',
] as const satisfies readonly HeldPost[];
export const COMMANDERS = [
  'COUNTY_BRIGADE_LEADER',
  'TOWNSHIP_GENERAL_CAPTAIN',
] as const satisfies readonly CommanderKind[];
export const CONTACTS = ['LEADER', 'ORG_OFFICER'] as const satisfies readonly ContactKind[];
export const TARGETS = ['COUNTY', 'TOWNSHIP', 'VILLAGE', 'TEAM'] as const satisfies readonly ContactTarget[];
export const SEND_LEVELS = ['CENTRAL', 'PROVINCE', 'CITY', 'COUNTY'] as const satisfies readonly SendLevel[];
export const MEETINGS = ['DISPATCH', 'PARTY_COMMITTEE_STUDY'] as const satisfies readonly MeetingKind[];
export const TASK_STATES = ['NOT_STARTED', 'IN_PROGRESS', 'DONE'] as const satisfies readonly TaskState[];

/** What is missing stands first, then what is complete; of equals the document's order stays. */
export function missingFirst<T extends { expected: number; found: number }>(lines: readonly T[]): T[] {
  const gap = (line: T) => (line.expected > line.found ? 0 : 1);
  return [...lines].sort((one, other) => gap(one) - gap(other));
}

/** How many tasks each aspect has: 2 / 3 / 3 / 2. */
export function splitOf(
  aspects: readonly ({ tasks?: readonly unknown[] } | undefined)[] | undefined,
): number[] {
  return (aspects ?? []).map((aspect) => aspect?.tasks?.length ?? 0);
}

/** Text of several lines as items: empty lines are none. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
