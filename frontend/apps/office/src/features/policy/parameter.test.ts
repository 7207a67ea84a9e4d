import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '../../i18n/en/policyKey.json';
import zh from '../../i18n/zh-CN/policyKey.json';

const PACKS = '../../../backend/src/main/resources/policies/';

test('every parameter of the packs has a name in both languages', () => {
  const keys = readdirSync(PACKS).flatMap((file) =>
    JSON.parse(readFileSync(PACKS + file, 'utf8')).parameters.map((one: { key: string }) =>
      one.key.replaceAll('.', '_'),
    ),
  );
  expect(keys.length).toBeGreaterThan(60);
  expect(keys.filter((key) => !(key in zh) || !(key in en))).toEqual([]);
});
