import { expect, test } from 'vitest';
import { levelOf, linesOf, weekOf } from './words';

test('a week belongs to the year of its Thursday', () => {
  expect(weekOf('2022-02-23')).toBe('2022-W08');
  expect(weekOf('2022-02-21')).toBe('2022-W08');
  expect(weekOf('2022-02-27')).toBe('2022-W08');
  expect(weekOf('2021-01-03')).toBe('2020-W53');
  expect(weekOf('2024-12-30')).toBe('2025-W01');
});

test('blank lines of a pasted list say nothing, tabs are blanks', () => {
  expect(linesOf(' 张伟\t财政局 \r\n\n李娜\n')).toEqual(['张伟 财政局', '李娜']);
});

test('an office holds courses of its own level', () => {
  expect([undefined, '62', '6205', '620503', '620503101'].map(levelOf)).toEqual([
    'CENTRAL',
    'PROVINCE',
    'CITY',
    'COUNTY',
    'TOWNSHIP',
  ]);
});
