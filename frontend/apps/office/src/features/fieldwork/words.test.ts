import { expect, test } from 'vitest';
import { linesOf, money, quarterBegin } from './words';

test('money is shown to the cent however large it is', () => {
  expect(money('1720000000.00')).toBe('1,720,000,000.00');
  expect(money('999999999999.99')).toBe('999,999,999,999.99');
  expect(money('5')).toBe('5.00');
  expect(money(null)).toBe('—');
});

test('a quarter begins in January, April, July or October', () => {
  expect(quarterBegin('2026-11-22')).toBe('2026-10-01');
  expect(quarterBegin('2026-03-31')).toBe('2026-01-01');
});

test('lines are items', () => {
  expect(linesOf(' 甲 \n\n乙')).toEqual(['甲', '乙']);
});
