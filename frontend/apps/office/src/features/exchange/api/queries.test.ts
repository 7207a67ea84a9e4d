import type { Me } from '@zhucun/api';
import { expect, test } from 'vitest';
import { IMPORT_KINDS, kindsFor } from './queries';

const kinds = (role: string, ...permissions: string[]) =>
  kindsFor({ office: { role }, permissions: ['import:run', ...permissions] } as Me);

const KEPT = [
  'cadre:edit',
  'organization:import',
  'team:import',
  'training:import',
  'entitlement:deliver',
  'incentive:import',
];

test('a department brings in everything but the register of a township', () => {
  expect(kinds('ORGANIZATION_DEPARTMENT', ...KEPT, 'finding:record')).toEqual(
    IMPORT_KINDS.filter((kind) => kind !== 'REGISTER_DAY'),
  );
});

test('a stationing office records days on the page, and brings in neither days nor findings', () => {
  const offered = kinds('STATIONING_OFFICE', ...KEPT, 'attendance:record');
  expect(offered).toContain('ENTITLEMENT');
  expect(offered).not.toContain('FINDING');
  expect(offered).not.toContain('REGISTER_DAY');
});

test('a township brings in its register, an inspector what he found, and nothing else', () => {
  expect(kinds('TOWNSHIP', 'attendance:record')).toEqual(['REGISTER_DAY']);
  expect(kinds('INSPECTOR', 'finding:record')).toEqual(['FINDING']);
});
