import { expect, test } from 'vitest';
import cases from '../../../../../backend/src/test/resources/print-cases.json';
import { type PrintUnit, printCount, printMean, printNumber, printShare } from './print';

test('numbers are printed in 万 and 亿 as the server prints them', () => {
  for (const { count, printed } of cases.numbers) expect(printNumber(count)).toBe(printed);
});

test('every unit has its measure word', () => {
  for (const { count, unit, printed } of cases.counts)
    expect(printCount(count, unit as PrintUnit)).toBe(printed);
});

test('shares and means are rounded half up, and of nobody there is none', () => {
  for (const { numerator, denominator, decimals, printed } of cases.shares)
    expect(printShare(numerator, denominator, decimals)).toBe(printed);
  for (const { numerator, denominator, printed } of cases.means)
    expect(printMean(numerator, denominator)).toBe(printed);
});
