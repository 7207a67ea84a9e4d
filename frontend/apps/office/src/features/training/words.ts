import type { AudienceKind, ContestAward, LecturerKind, OrganizerLevel, TrainingKind } from '@zhucun/api';

export const KINDS = [
  'COLLECTIVE',
  'ROTATION',
  'DEMONSTRATION',
  'FORUM',
  'SELF_STUDY',
  'CONTEST',
] as const satisfies readonly TrainingKind[];
export const LEVELS = [
  'TOWNSHIP',
  'COUNTY',
  'CITY',
  'PROVINCE',
  'CENTRAL',
] as const satisfies readonly OrganizerLevel[];
export const AUDIENCES = [
  'FIRST_SECRETARY',
  'CAPTAIN',
  'TEAM_MEMBER',
  'VILLAGE_SECRETARY',
  'VILLAGE_CADRE',
  'TOWNSHIP_CADRE',
  'BRIGADE_LEADER',
  'JOINT_OFFICE_HEAD',
  'ORG_OFFICER',
  'OTHER',
] as const satisfies readonly AudienceKind[];
/** Who stands on a roll without being a stationed cadre. */
export const OTHERS = [
  'VILLAGE_SECRETARY',
  'VILLAGE_CADRE',
  'TOWNSHIP_CADRE',
  'BRIGADE_LEADER',
  'JOINT_OFFICE_HEAD',
  'ORG_OFFICER',
  'OTHER',
] as const satisfies readonly AudienceKind[];
export const LECTURERS = [
  'LEADER',
  'DEPARTMENT_HEAD',
  'EXPERT',
  'PRACTITIONER',
  'OTHER',
] as const satisfies readonly LecturerKind[];
export const AWARDS = ['FIRST', 'SECOND', 'THIRD', 'EXCELLENCE'] as const satisfies readonly ContestAward[];

/** The lines of a pasted list that say something. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

const DAY = 86_400_000;

/** The ISO week a day lies in, e.g. 2022-W08: a week belongs to the year of its Thursday. */
export function weekOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY);
  const year = thursday.getUTCFullYear();
  const number = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY + 1) / 7);
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The level whose courses an office of a region holds. */
export function levelOf(region: string | undefined): OrganizerLevel {
  switch (region?.length) {
    case undefined:
      return 'CENTRAL';
    case 2:
      return 'PROVINCE';
    case 4:
      return 'CITY';
    case 6:
      return 'COUNTY';
    default:
      return 'TOWNSHIP';
  }
}
