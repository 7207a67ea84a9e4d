import { expect, test } from 'vitest';
import { fileName } from './api';
import { codeName, EDUCATION, GRADE, NATIONALITY, POLITICAL_AFFILIATION, RANK } from './codes';
import { addDays, addMonths, instant, span, today, weekday } from './dates';
import { fieldPath } from './problem';

test('the day is the day in Shanghai, whatever the computer says', () => {
  expect(today(new Date('2022-03-31T16:30:00Z'))).toBe('2022-04-01');
  expect(instant('2022-03-31T16:30:00Z')).toBe('2022-04-01 00:30');
  expect(instant(null)).toBe('—');
});

test('months and days count across years', () => {
  expect(addMonths('2022-01', -1)).toBe('2021-12');
  expect(addMonths('2021-12', 1)).toBe('2022-01');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(weekday('2022-04-03')).toBe(0);
});

test('how long to wait is said in a unit that one can wait for', () => {
  expect([5, 119, 900, 3600, 7200].map((seconds) => span(seconds, 'zh-CN'))).toEqual([
    '5 秒钟',
    '119 秒钟',
    '15 分钟',
    '60 分钟',
    '2 小时',
  ]);
  expect([1, 121, 90_000].map((seconds) => span(seconds, 'en'))).toEqual([
    '1 second',
    '3 minutes',
    '25 hours',
  ]);
});

test('a JSON pointer becomes a field of the form', () => {
  expect(fieldPath('/members/0/roles')).toEqual(['members', 0, 'roles']);
  expect(fieldPath('region')).toEqual(['region']);
  expect(fieldPath('/a~1b')).toEqual(['a/b']);
});

test('the national code tables are whole', () => {
  expect(NATIONALITY).toHaveLength(58);
  expect(POLITICAL_AFFILIATION).toHaveLength(13);
  expect(GRADE).toHaveLength(12);
  for (const table of [NATIONALITY, POLITICAL_AFFILIATION, EDUCATION, RANK, GRADE])
    expect(new Set(table.map(([code]) => code)).size).toBe(table.length);
  expect(codeName(RANK, '131', 'zh-CN')).toBe('县处级正职');
  expect(codeName(NATIONALITY, '15', 'en')).toBe('Tujia');
  expect(codeName(RANK, '777', 'zh-CN')).toBe('777');
  expect(codeName(RANK, null, 'zh-CN')).toBe('—');
});

test('a Chinese file name is read from the header that carries it', () => {
  expect(fileName('attachment; filename="x.xlsx"; filename*=UTF-8\'\'%E8%8A%B1%E5%90%8D%E5%86%8C.xlsx')).toBe(
    '花名册.xlsx',
  );
  expect(fileName('attachment; filename="errors.xlsx"')).toBe('errors.xlsx');
  expect(fileName(null)).toBeNull();
});
