/**
 * The lot of a draw once more, written from docs/adr/0031 alone: it shares no code with the server, so that a record that it draws again
 * to the same list was drawn by the rule.
 */
import type { DrawRecord } from '@zhucun/api';
import { sha256 } from '@zhucun/api/sha256';

export interface Drawn {
  village: string;
  stratum: string;
  inspectors: string[];
}

/** What was looked at, and whether it is as the record says. */
export interface Check {
  what: 'population' | 'commitment1' | 'commitment2' | 'seed' | 'list' | 'listDigest';
  same: boolean;
}

export interface Outcome {
  checks: Check[];
  list: Drawn[];
  same: boolean;
}

const text = new TextEncoder();
const WORDS = 2 ** 32;
const WORD_BYTES = 4;

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function unhex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

async function digest(...lines: (string | number)[]): Promise<string> {
  return hex(await sha256(text.encode(lines.join('\n'))));
}

/** 32 random bytes in hexadecimal: a secret, or the nonce that hides it. */
export function random(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)));
}

export function commitment(
  draw: string,
  populationDigest: string,
  seat: number,
  opening: { secret: string; nonce: string },
): Promise<string> {
  return digest('zhucun-draw-commitment/1', draw, populationDigest, seat, opening.nonce, opening.secret);
}

/** SHA-256(seed ‖ label ‖ 0x00 ‖ counter), read as 32-bit words, the highest byte first. */
class Stream {
  private counter = 0;
  private words: number[] = [];
  private readonly head: Uint8Array;

  constructor(seed: string, label: string) {
    this.head = Uint8Array.from([...unhex(seed), ...text.encode(label), 0]);
  }

  async below(bound: number): Promise<number> {
    const limit = WORDS - (WORDS % bound);
    for (;;) {
      const word = await this.next();
      if (word < limit) return word % bound;
    }
  }

  async shuffled<T>(things: T[]): Promise<T[]> {
    const order = [...things];
    for (let last = order.length - 1; last > 0; last--) {
      const other = await this.below(last + 1);
      [order[last], order[other]] = [order[other] as T, order[last] as T];
    }
    return order;
  }

  private async next(): Promise<number> {
    if (this.words.length === 0) {
      const block = new Uint8Array(this.head.length + WORD_BYTES);
      block.set(this.head);
      new DataView(block.buffer).setUint32(this.head.length, this.counter++);
      const view = new DataView((await sha256(block)).buffer);
      for (let at = 0; at < view.byteLength; at += WORD_BYTES) this.words.push(view.getUint32(at));
    }
    return this.words.shift() as number;
  }
}

interface Population {
  draw: string;
  each: number;
  quotas: [stratum: string, count: number][];
  targets: { village: string; stratum: string }[];
  inspectors: string[];
  forbidden: Set<string>;
}

export function populationOf(lines: string): Population {
  const population: Population = {
    draw: '',
    each: 0,
    quotas: [],
    targets: [],
    inspectors: [],
    forbidden: new Set(),
  };
  const [head, ...rest] = lines.trimEnd().split('\n');
  if (head !== 'zhucun-draw-population/1') throw new Error(`not a population: ${head}`);
  for (const line of rest) {
    const [word, first = '', second = ''] = line.split('\t');
    if (word === 'draw') population.draw = first;
    else if (word === 'each') population.each = Number(first);
    else if (word === 'quota') population.quotas.push([first, Number(second)]);
    else if (word === 'target') population.targets.push({ village: first, stratum: second });
    else if (word === 'inspector') population.inspectors.push(first);
    else if (word === 'recusal') population.forbidden.add(`${first} ${second}`);
    else if (word !== 'excluded') throw new Error(`not a population: ${line}`);
  }
  return population;
}

export async function draw(population: Population, seed: string): Promise<Drawn[]> {
  const load = new Map<string, number>();
  const list: Drawn[] = [];
  for (const [stratum, quota] of population.quotas) {
    const candidates = population.targets
      .filter((one) => one.stratum === stratum)
      .map(({ village }) => village);
    const order = await new Stream(seed, `targets/${stratum}`).shuffled(candidates);
    for (const village of order.slice(0, quota)) {
      const free = population.inspectors.filter((id) => !population.forbidden.has(`${id} ${village}`));
      const sent = (await new Stream(seed, `inspectors/${village}`).shuffled(free))
        .sort((one, other) => (load.get(one) ?? 0) - (load.get(other) ?? 0))
        .slice(0, population.each);
      for (const id of sent) load.set(id, (load.get(id) ?? 0) + 1);
      list.push({ village, stratum, inspectors: sent });
    }
  }
  return list;
}

/** Draws a published record again and says of each step whether it is as the record says. */
export async function verify(record: DrawRecord): Promise<Outcome> {
  const populationDigest = await digest(record.population);
  const [first, second] = record.parties;
  if (!first || !second) throw new Error('a draw has two parties');
  const seed = await digest(
    'zhucun-draw-seed/1',
    record.drawId,
    populationDigest,
    first.secret,
    second.secret,
  );
  const population = populationOf(record.population);
  const list = await draw(population, seed);
  const said = list
    .map(({ village, stratum, inspectors }) => `${village}\t${stratum}\t${inspectors.join(',')}\n`)
    .join('');
  const checks: Check[] = [
    {
      what: 'population',
      same: populationDigest === record.populationDigest && population.draw === record.drawId,
    },
    {
      what: 'commitment1',
      same: (await commitment(record.drawId, populationDigest, 1, first)) === first.commitment,
    },
    {
      what: 'commitment2',
      same: (await commitment(record.drawId, populationDigest, 2, second)) === second.commitment,
    },
    { what: 'seed', same: seed === record.seed },
    { what: 'list', same: JSON.stringify(list) === JSON.stringify(record.list.map(plain)) },
    { what: 'listDigest', same: (await digest('zhucun-draw-list/1', seed, said)) === record.listDigest },
  ];
  return { checks, list, same: checks.every(({ same }) => same) };
}

function plain({ village, stratum, inspectors }: Drawn): Drawn {
  return { village, stratum, inspectors };
}
