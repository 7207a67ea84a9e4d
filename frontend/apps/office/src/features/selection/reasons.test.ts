import { expect, test } from 'vitest';
import { type Asked, byRule, reasonsByPerson } from './reasons';

const asked = (nominationId: string, ruleId: string, blocking = false): Asked => ({
  nominationId,
  cadreName: nominationId,
  ruleId,
  sentence: '',
  required: '',
  found: '',
  source: '',
  blocking,
});

test('one reason serves everybody of a rule, a person may have his own', () => {
  const rules = byRule([asked('a', 'B2'), asked('b', 'B2'), asked('a', 'B5')]);
  expect(rules.map(({ ruleId, people }) => [ruleId, people.length])).toEqual([
    ['B2', 2],
    ['B5', 1],
  ]);
  const written = { B2: { all: '急需', own: { b: ' 老支书 ' } }, B5: { all: '唯一人选' } };
  expect(reasonsByPerson(rules, written, 'x')).toEqual({
    a: {
      B2: { reason: '急需', approverAccountId: 'x' },
      B5: { reason: '唯一人选', approverAccountId: 'x' },
    },
    b: { B2: { reason: '老支书', approverAccountId: 'x' } },
  });
});

test('one whom a rule keeps out does not hide those whom it asks to be explained', () => {
  const rules = byRule([asked('a', 'B6', true), asked('b', 'B6'), asked('c', 'B6', true)]);
  expect(rules.map(({ blocking, people }) => [blocking, people.map(({ cadreName }) => cadreName)])).toEqual([
    [true, ['a', 'c']],
    [false, ['b']],
  ]);
});
