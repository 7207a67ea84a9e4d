import { expect, test } from 'vitest';
import { changed, merged, pasted } from './helpers';

test('two columns of a spreadsheet become households', () => {
  expect(pasted('001\t王建国\r\n002\t\n\n003，李秀英 ')).toEqual([
    { number: '001', helperName: '王建国' },
    { number: '002', helperName: undefined },
    { number: '003', helperName: '李秀英' },
  ]);
});

test('a household pasted again is written over, not doubled', () => {
  expect(
    merged([{ number: '001', helperName: '甲' }, undefined, {}], [{ number: '001', helperName: '乙' }]),
  ).toEqual([{ number: '001', helperName: '乙' }]);
});

test('only what changed is sent', () => {
  const before = [
    { number: '001', helperName: '甲' },
    { number: '002', helperName: null },
  ];
  const rows = [
    { number: '001', helperName: '甲' },
    { number: '002', helperName: ' 乙 ' },
    { number: '003', helperName: '' },
  ];
  expect(changed(before, rows)).toEqual([
    { number: '002', helperName: '乙' },
    { number: '003', helperName: undefined },
  ]);
});
