import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawRecord } from '@zhucun/api';
import { computed } from '@zhucun/api/sha256';
import { expect, test } from 'vitest';
import { commitment, draw, populationOf, random, verify } from './lottery';

/** The record that the server's own test draws again (LotteryTest). */
const record: DrawRecord = JSON.parse(
  readFileSync(join(process.cwd(), '../../../openapi/examples/draw-record.json'), 'utf8'),
);

const changed = (changes: Partial<DrawRecord>): DrawRecord => ({ ...record, ...changes });

const failing = async (altered: DrawRecord) =>
  (await verify(altered)).checks.filter(({ same }) => !same).map(({ what }) => what);

test('a published record is drawn again to the same list', async () => {
  const outcome = await verify(record);
  expect(outcome.same).toBe(true);
  expect(outcome.checks).toHaveLength(6);
  expect(outcome.list).toEqual(record.list);
});

test('whatever was changed in a record is named', async () => {
  const [first, second] = record.list;
  expect(await failing(changed({ list: [second, first, ...record.list.slice(2)] as never }))).toEqual([
    'list',
  ]);
  expect(await failing(changed({ seed: random() }))).toEqual(['seed']);
  expect(await failing(changed({ listDigest: random() }))).toEqual(['listDigest']);
  const [one, two] = record.parties;
  const forged = { ...one, secret: random() };
  expect(await failing(changed({ parties: [forged, two] as never }))).toEqual(
    expect.arrayContaining(['commitment1', 'seed', 'list', 'listDigest']),
  );
  const without = record.population.replace(/recusal\t.*\n/, '');
  expect(await failing(changed({ population: without }))).toContain('population');
});

test('an office that forges its commitment and its secret together is found by the seed', async () => {
  const [one, two] = record.parties;
  const secret = random();
  const nonce = random();
  const forged = {
    ...(one as NonNullable<typeof one>),
    secret,
    nonce,
    commitment: await commitment(record.drawId, record.populationDigest, 1, { secret, nonce }),
  };
  expect(await failing(changed({ parties: [forged, two] as never }))).toContain('seed');
});

test('no recused pair is drawn, whatever the seed', async () => {
  const population = populationOf(record.population);
  for (let i = 0; i < 50; i++)
    for (const { village, inspectors } of await draw(population, random()))
      for (const id of inspectors) expect(population.forbidden.has(`${id} ${village}`)).toBe(false);
});

test('a population in words that nobody knows is refused', () => {
  expect(() => populationOf('something else\n')).toThrow();
  expect(() => populationOf(`${record.population}favour\tme\n`)).toThrow();
});

test('without the browser’s own digest the same is computed', async () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    expect(computed(bytes)).toEqual(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  }
});
