import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computed } from '@zhucun/api/sha256';
import { expect, test } from 'vitest';
import { checkpointOf, type DeedProof, fromBase64, included, leafHash, verdictOn } from './merkle';

interface Vector {
  file: string;
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  proof: string[] | null;
  wantErr: boolean;
}

/** The public vectors that the server's own verifier is held against (PublicVectorsTest). */
const vectors = readFileSync(
  join(process.cwd(), '../../../backend/src/test/resources/merkle/proofs.ndjson'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector)
  .filter(({ file }) => file.startsWith('inclusion/'));

test('the public inclusion vectors hold and fail as they say', async () => {
  expect(vectors).toHaveLength(98);
  const wrong: string[] = [];
  for (const one of vectors) {
    const holds = await included(
      BigInt(one.leafIdx),
      fromBase64(one.leafHash),
      (one.proof ?? []).map(fromBase64),
      BigInt(one.treeSize),
      fromBase64(one.root),
    );
    if (holds === one.wantErr) wrong.push(one.file);
  }
  expect(wrong).toEqual([]);
});

const DEED = '0199a1b2-0000-7000-8000-000000000001';
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** A log of three entries; ours is the second. */
async function given(): Promise<DeedProof> {
  const leaf = `{"action":"FINDING_STATED","format":"1","id":"${DEED}"}`;
  const [first, own, third] = await Promise.all([
    leafHash('{"id":"a"}'),
    leafHash(leaf),
    leafHash('{"id":"b"}'),
  ]);
  const pair = computed(Uint8Array.from([1, ...first, ...own]));
  const root = computed(Uint8Array.from([1, ...pair, ...third]));
  return {
    deedId: DEED,
    index: 1,
    size: 3,
    leaf,
    leafHash: base64(own),
    proof: [base64(first), base64(third)],
    checkpoint: `zhucun.example/log\n3\n${base64(root)}\n\n\u2014 zhucun.example/log AAAAAAA=\n\u2014 jiangxi.example/witness AAAAAAA=\n`,
  };
}

test('a proof that holds is said to hold, and names who signed', async () => {
  const proof = await given();
  expect(await verdictOn(proof, DEED)).toBe('HOLDS');
  expect(checkpointOf(proof.checkpoint)).toMatchObject({
    origin: 'zhucun.example/log',
    size: 3n,
    signers: ['zhucun.example/log', 'jiangxi.example/witness'],
  });
});

test('whatever is altered is told', async () => {
  const proof = await given();
  const [first = '', third = ''] = proof.proof;
  expect(await verdictOn(proof, '0199a1b2-0000-7000-8000-000000000002')).toBe('OTHER_DEED');
  expect(await verdictOn({ ...proof, leaf: proof.leaf.replace('STATED', 'CLOSED') }, DEED)).toBe('LEAF');
  expect(await verdictOn({ ...proof, proof: [third, first] }, DEED)).toBe('ROOT');
  expect(await verdictOn({ ...proof, index: 0 }, DEED)).toBe('ROOT');
  expect(await verdictOn({ ...proof, size: 4 }, DEED)).toBe('CHECKPOINT');
  expect(await verdictOn({ ...proof, checkpoint: 'nothing' }, DEED)).toBe('CHECKPOINT');
  expect(await verdictOn({ ...proof, proof: ['?'] }, DEED)).toBe('UNREADABLE');
  expect(await verdictOn({ ...proof, leaf: 'x' }, DEED)).toBe('UNREADABLE');
});
