import { expect, test } from 'vitest';
import { readReturns } from './returns';

test('a bank answers in lines with commas, tabs or a head', () => {
  expect(readReturns('\uFEFF行号,原因\r\n2,户名不符\r\n\r\n7\t账号已销户\n"9","限额，改日再发"')).toEqual({
    returned: [
      { no: 2, reason: '户名不符' },
      { no: 7, reason: '账号已销户' },
      { no: 9, reason: '限额，改日再发' },
    ],
    wrong: [],
  });
});

test('what cannot be read is told by its line and not left out in silence', () => {
  expect(readReturns('2,户名不符\nx,坏行\n3')).toEqual({
    returned: [{ no: 2, reason: '户名不符' }],
    wrong: [2, 3],
  });
  expect(readReturns('')).toEqual({ returned: [], wrong: [] });
});
