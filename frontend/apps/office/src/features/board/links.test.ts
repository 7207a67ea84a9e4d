import { expect, test } from 'vitest';
import { above, addressOf, warmth } from './links';

test('a number leads to the page of its list with the same filter', () => {
  const filter = { region: '430626', unclosed: 'true' };
  expect(addressOf({ list: '/api/v1/findings', filter, counts: 'ROWS', column: null })).toEqual({
    to: '/findings',
    search: filter,
  });
  expect(addressOf({ list: '/api/v1/unheard-of', filter: {}, counts: 'ROWS', column: null })).toBeNull();
});

test('one goes up as far as the office sees', () => {
  expect(above('430626', '43')).toBe('4306');
  expect(above('43', '43')).toBeUndefined();
  expect(above('43', undefined)).toBe('');
});

test('cells are coloured by their share', () => {
  expect([0, 1, 10, 25, 50, 51].map((part) => warmth(part, 100))).toEqual([0, 1, 1, 2, 3, 4]);
  expect(warmth(3, 0)).toBe(0);
});
