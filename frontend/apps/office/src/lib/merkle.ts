/**
 * The proof that a deed is in the log (docs/log.md), checked here and not by the server that gives it: RFC 6962 hashing, C2SP
 * tlog-checkpoint. Signatures are not checked here: a browser without a secure context has no Ed25519; the offline verifier does that.
 */
import { sha256 } from '@zhucun/api/sha256';

type Bytes = Uint8Array<ArrayBuffer>;

const LEAF = 0;
const NODE = 1;
const HASH = 32;

export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

const same = (one: Bytes, other: Bytes) =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);

const joined = (first: number, ...parts: Bytes[]): Bytes =>
  Uint8Array.from([first, ...parts.flatMap((one) => [...one])]);

export const leafHash = (leaf: string): Promise<Bytes> =>
  sha256(joined(LEAF, new TextEncoder().encode(leaf)));

/** Whether an entry of that hash stands at an index of a log of that size and root (RFC 9162, 2.1.3.2). */
export async function included(
  index: bigint,
  hash: Bytes,
  proof: readonly Bytes[],
  size: bigint,
  root: Bytes,
): Promise<boolean> {
  if (index < 0n || index >= size || hash.length !== HASH || proof.some(({ length }) => length !== HASH))
    return false;
  let at = index;
  let last = size - 1n;
  let node = hash;
  for (const sibling of proof) {
    if (last === 0n) return false;
    if (at % 2n === 1n || at === last) {
      node = await sha256(joined(NODE, sibling, node));
      while (at % 2n === 0n && at !== 0n) {
        at /= 2n;
        last /= 2n;
      }
    } else {
      node = await sha256(joined(NODE, node, sibling));
    }
    at /= 2n;
    last /= 2n;
  }
  return last === 0n && same(node, root);
}

export interface Checkpoint {
  origin: string;
  size: bigint;
  root: string;
  /** The names of those who signed it: the log itself first, then its witnesses. */
  signers: string[];
}

/** A signed note whose text is a checkpoint; undefined where it is none. */
export function checkpointOf(note: string): Checkpoint | undefined {
  const end = note.lastIndexOf('\n\n');
  const [origin, size, root] = note.slice(0, Math.max(end, 0)).split('\n');
  if (!origin || !root || !/^(0|[1-9]\d{0,17})$/.test(size ?? '')) return undefined;
  const signers = note
    .slice(end + 2)
    .split('\n')
    .filter((line) => line.startsWith('\u2014 '))
    .map((line) => line.split(' ')[1] ?? '');
  return { origin, size: BigInt(size ?? 0), root, signers };
}

/** What the server says of one deed. */
export interface DeedProof {
  deedId: string;
  index: number | string;
  size: number | string;
  leaf: string;
  leafHash: string;
  proof: string[];
  checkpoint: string;
}

/** The first thing that does not fit, or HOLDS. */
export type Verdict = 'HOLDS' | 'OTHER_DEED' | 'LEAF' | 'CHECKPOINT' | 'ROOT' | 'UNREADABLE';

export async function verdictOn(given: DeedProof, deed: string): Promise<Verdict> {
  try {
    if ((JSON.parse(given.leaf) as { id?: string }).id !== deed) return 'OTHER_DEED';
    const hash = await leafHash(given.leaf);
    if (!same(hash, fromBase64(given.leafHash))) return 'LEAF';
    const checkpoint = checkpointOf(given.checkpoint);
    if (checkpoint === undefined || checkpoint.size !== BigInt(given.size)) return 'CHECKPOINT';
    const holds = await included(
      BigInt(given.index),
      hash,
      given.proof.map(fromBase64),
      checkpoint.size,
      fromBase64(checkpoint.root),
    );
    return holds ? 'HOLDS' : 'ROOT';
  } catch {
    return 'UNREADABLE';
  }
}
