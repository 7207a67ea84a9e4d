import type { EvidenceKind, GradeVocabulary, ObjectKind, RoundKind, Standing } from '@zhucun/api';

export const KINDS: readonly ObjectKind[] = ['CADRE', 'TEAM', 'UNIT', 'CITY', 'COUNTY', 'BRIGADE_LEADER'];
export const ROUND_KINDS: readonly RoundKind[] = ['ANNUAL', 'END_OF_TERM'];
export const EVIDENCES: readonly EvidenceKind[] = [
  'ON_SITE',
  'DOCUMENT',
  'DEMOCRATIC_RATING',
  'SATISFACTION',
];
/** The best first; both vocabularies share the order. */
export const STANDINGS: readonly Standing[] = [
  'EXCELLENT',
  'COMPETENT',
  'BASICALLY_COMPETENT',
  'INCOMPETENT',
];

/** Key of a grade's word: 称职 for civil servants, 合格 for everybody else (K7). */
export function gradeKey(vocabulary: GradeVocabulary, grade: Standing): string {
  return `assessment.grade.${vocabulary}.${grade}`;
}

/** Which kinds a region of this code can assess: cities and brigade leaders by their province, counties by what lies above them. */
export function kindsOf(region: string): ObjectKind[] {
  if (region.length === 2) return [...KINDS];
  const own = KINDS.filter((kind) => kind !== 'CITY' && kind !== 'BRIGADE_LEADER');
  return region.length === 4 ? own : own.filter((kind) => kind !== 'COUNTY');
}

/** The year that is assessed now: the one that is ending; before autumn the one that has ended. Grades are confirmed at its end. */
export function endingYear(today: Date): number {
  return today.getMonth() >= 9 ? today.getFullYear() : today.getFullYear() - 1;
}

/** Whether findings are about this kind of object: regions and their leaders have none of their own, and no figure is said of them. */
export function hasFindings(kind: ObjectKind): boolean {
  return kind === 'CADRE' || kind === 'TEAM' || kind === 'UNIT';
}

/** The sheet after this one that still waits for the same step; from the beginning again where none follows. */
export function nextOf<T extends { id: string; may: string[] }>(
  rows: readonly T[],
  id: string,
  step: string,
): T | undefined {
  const here = rows.findIndex((row) => row.id === id);
  const ordered = [...rows.slice(here + 1), ...rows.slice(0, Math.max(here, 0))];
  return ordered.find((row) => row.id !== id && row.may.includes(step));
}
