import { expect, test } from 'vitest';
import { linesOf, missingFirst, splitOf } from './words';

test('what is missing stands first and equals keep their order', () => {
  const lines = [
    { what: 'a', expected: 1, found: 1 },
    { what: 'b', expected: 18, found: 16 },
    { what: 'c', expected: 0, found: 0 },
    { what: 'd', expected: 2, found: 0 },
  ];
  expect(missingFirst(lines).map(({ what }) => what)).toEqual(['b', 'd', 'a', 'c']);
});

test('empty lines are no issues', () => {
  expect(linesOf(' 考勤 \n\n轮换\n')).toEqual(['考勤', '轮换']);
  expect(linesOf(undefined)).toEqual([]);
});

test('the tasks of each aspect are counted while they are typed', () => {
  expect(splitOf([{ tasks: [1, 2] }, undefined, { tasks: [] }])).toEqual([2, 0, 0]);
  expect(splitOf(undefined)).toEqual([]);
});
