/** SHA-256: the browser's own, and where it has none (a plain-HTTP intranet address) the same in TypeScript (FIPS 180-4). */
type Bytes = Uint8Array<ArrayBuffer>;

const BLOCK = 64;
const WORD = 4;

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : computed(bytes);
}

/** The first 32 bits of the fractional part of a root of each of the first primes. */
function constants(count: number, root: number): number[] {
  const found: number[] = [];
  for (let prime = 2; found.length < count; prime++) {
    if (Array.from({ length: prime - 2 }, (_, i) => i + 2).some((divisor) => prime % divisor === 0)) continue;
    const value = prime ** (1 / root);
    found.push(Math.floor((value - Math.floor(value)) * 2 ** 32));
  }
  return found;
}

const ROUNDS = constants(64, 3);
const START = constants(8, 2);

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

export function computed(bytes: Bytes): Bytes {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const state = Uint32Array.from(START);
  for (let at = 0; at < padded.length; at += BLOCK) compress(state, view, at);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => {
    digest.setUint32(i * WORD, word);
  });
  return new Uint8Array(digest.buffer);
}

function compress(state: Uint32Array, view: DataView, at: number): void {
  const w = new Uint32Array(64);
  const word = (i: number) => w[i] as number;
  for (let i = 0; i < 64; i++) {
    if (i < 16) {
      w[i] = view.getUint32(at + i * WORD);
      continue;
    }
    const near = word(i - 2);
    const far = word(i - 15);
    w[i] =
      word(i - 16) +
      word(i - 7) +
      (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) +
      (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const one =
      (h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (ROUNDS[i] as number) +
        word(i)) >>>
      0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = (state[i] as number) + value;
  });
}
