import { describe, expect, it } from 'vitest';
import { endingYear, gradeKey, hasFindings, kindsOf, nextOf } from './grades';

describe('grades', () => {
  it('are said in the words of who is graded', () => {
    expect(gradeKey('CIVIL_SERVANT', 'COMPETENT')).toBe('assessment.grade.CIVIL_SERVANT.COMPETENT');
    expect(gradeKey('INSTITUTION_STAFF', 'COMPETENT')).toBe('assessment.grade.INSTITUTION_STAFF.COMPETENT');
  });

  it('a county assesses neither regions nor its own leader, a city its counties, a province all of them', () => {
    expect(kindsOf('620503')).toEqual(['CADRE', 'TEAM', 'UNIT']);
    expect(kindsOf('6205')).toEqual(['CADRE', 'TEAM', 'UNIT', 'COUNTY']);
    expect(kindsOf('62')).toEqual(['CADRE', 'TEAM', 'UNIT', 'CITY', 'COUNTY', 'BRIGADE_LEADER']);
  });

  it('the year that is assessed is the one that is ending, or the one that has ended', () => {
    expect(endingYear(new Date(2026, 10, 22))).toBe(2026);
    expect(endingYear(new Date(2027, 0, 5))).toBe(2026);
  });

  it('no findings are said of regions and leaders, for whom none are looked up', () => {
    expect(hasFindings('UNIT')).toBe(true);
    expect(hasFindings('BRIGADE_LEADER')).toBe(false);
  });

  it('the next sheet is the next that waits for the same step, whatever page of the table it began on', () => {
    const rows = [
      { id: 'a', may: ['propose'] },
      { id: 'b', may: [] },
      { id: 'c', may: ['propose', 'confirm'] },
    ];
    expect(nextOf(rows, 'a', 'propose')?.id).toBe('c');
    expect(nextOf(rows, 'c', 'propose')?.id).toBe('a');
    expect(nextOf(rows, 'c', 'confirm')).toBeUndefined();
    expect(nextOf(rows, 'unknown', 'confirm')?.id).toBe('c');
  });
});
