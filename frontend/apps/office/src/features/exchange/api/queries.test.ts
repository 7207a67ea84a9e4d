import { expect, test } from 'vitest';
import { IMPORT_KINDS, kindsFor } from './queries';

test('an office is offered the lists that it may bring in', () => {
  const department = ['cadre:edit', 'organization:edit', 'team:edit', 'training:record', 'finding:record'];
  expect(kindsFor({ permissions: ['import:run', ...department] })).toEqual(IMPORT_KINDS);
  const stationing = department.filter((permission) => permission !== 'finding:record');
  expect(kindsFor({ permissions: ['import:run', ...stationing] })).not.toContain('FINDING');
  expect(kindsFor({ permissions: ['import:run', 'finding:record'] })).toEqual(['FINDING']);
});
