import { expect, test } from 'vitest';
import { parseValue, warmth } from './heat';

test('a cell is as warm as the share that fails', () => {
  expect(warmth({ population: 0, failing: 0 })).toBe(0);
  expect(warmth({ population: 40, failing: 0 })).toBe(0);
  expect(warmth({ population: 40, failing: 4 })).toBe(1);
  expect(warmth({ population: 40, failing: 10 })).toBe(2);
  expect(warmth({ population: 40, failing: 20 })).toBe(3);
  expect(warmth({ population: 40, failing: 21 })).toBe(4);
});

test('a value is a number, a truth, nothing, or a word', () => {
  expect(parseValue('5')).toBe(5);
  expect(parseValue('true')).toBe(true);
  expect(parseValue('null')).toBeNull();
  expect(parseValue('COUNTY')).toBe('COUNTY');
});
