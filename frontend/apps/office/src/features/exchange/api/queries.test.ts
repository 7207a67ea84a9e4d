import type { Me } from '@zhucun/api';
import { expect, test } from 'vitest';
import { IMPORT_KINDS, kindsFor } from './queries';

const at = (role: string) => kindsFor({ office: { role } } as Me);

test('a township brings in its register and nothing else', () => {
  expect(at('TOWNSHIP')).toEqual(['REGISTER_DAY']);
});

test('nobody else brings in the register of a township', () => {
  for (const role of ['ORGANIZATION_DEPARTMENT', 'STATIONING_OFFICE']) {
    expect(at(role)).toEqual(IMPORT_KINDS.filter((kind) => kind !== 'REGISTER_DAY'));
  }
});
