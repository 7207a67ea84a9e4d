// @vitest-environment node
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { ApiProblem, uuid } from '@zhucun/api';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { Database } from '../data/database';
import { Delivery } from '../data/delivery';
import type { Act, FileAct, Owner, VisitAct } from '../data/item';
import { Outbox } from '../data/outbox';
import type { Remote } from '../data/remote';
import { bodyOf, byNight, missing } from './body';
import type { VisitDraft } from './draft';
import { prepared } from './files';
import { words } from './words';

const OWNER: Owner = { account: 'inspector', grant: 'county' };
const NOW = '2026-03-01T12:40:00.000Z';
const NIGHT = { from: '19:00', until: '06:00', source: 'I4' };

function draft(change: Partial<VisitDraft> = {}): VisitDraft {
  return {
    errand: {
      id: 'e1',
      kind: 'PLAN',
      title: '计划',
      villageCode: '620503104201',
      villageName: '某村',
      from: '2026-03-01',
      to: '2026-03-03',
      inspectionKind: 'SPOT_CHECK',
      teams: [{ id: 't1', name: '队' }],
      people: [
        { cadreId: 'c1', name: '甲' },
        { cadreId: 'c2', name: '乙' },
      ],
      night: NIGHT,
    },
    team: 't1',
    on: '2026-03-01',
    at: '20:30',
    methods: ['NIGHT_VISIT', 'PHONE_CHECK'],
    note: '',
    template: 'THREE_CONTENTS',
    templateVersion: 1,
    items: [
      { code: 'STAFFING', title: '工作力量配备到位', titleEn: '', ofTeam: true },
      { code: 'CARE', title: '生活待遇保障', titleEn: '', ofTeam: false },
    ],
    answers: {
      STAFFING: { answer: 'NO', note: ' 缺一人 ', finding: 'MINOR' },
      CARE: { answer: 'NO', note: '补助未发放', finding: 'SERIOUS' },
    },
    people: { c1: { answer: 'NO', note: '锁门', finding: 'MODERATE' }, c2: { answer: 'YES' } },
    results: { PHONE_CHECK: { asked: 10, good: 9 }, QUESTIONNAIRE: { asked: 3, good: 3 } },
    ...change,
  };
}

const visitAct = (change: Partial<VisitDraft> = {}): VisitAct => ({
  kind: 'VISIT',
  visit: uuid(),
  label: '督查 某村',
  body: draft(change),
});

/** What the server does with visits and pieces: an id is one visit, a piece is taken at its offset alone, the whole is compared. */
class Server {
  readonly visits = new Map<string, unknown>();
  readonly files = new Map<string, { visit: string; bytes: number; sha256: string; content: Buffer }>();
  readonly calls: string[] = [];
  /** Loses requests before they arrive, or answers on their way back. */
  trouble: (call: string) => 'request' | 'answer' | null = () => null;
  refuses = '';

  get complete(): string[] {
    return [...this.files].filter(([, { bytes, content }]) => bytes === content.length).map(([id]) => id);
  }

  send: Remote['send'] = async (_, method, path, body, headers = {}) => {
    const call = `${method} ${path}`;
    const trouble = this.trouble(call);
    if (trouble === 'request') throw ApiProblem.network('cut');
    this.calls.push(`${method} ${path.split('/')[1]} ${headers['Upload-Offset'] ?? ''}`.trim());
    const answer = await this.act(method, path, body, headers);
    if (trouble === 'answer') throw ApiProblem.network('cut');
    return answer;
  };

  private async act(method: string, path: string, body: unknown, headers: Record<string, string>) {
    const [, , id = '', , upload = ''] = path.split('/');
    if (method === 'POST') {
      if (this.refuses) throw problem(422, this.refuses);
      const visit = body as { id: string };
      if (!this.visits.has(visit.id)) this.visits.set(visit.id, JSON.parse(JSON.stringify(visit)));
      return new Response('{}', { status: 201 });
    }
    if (method === 'PUT') {
      if (!this.visits.has(id)) throw problem(403, 'OUT_OF_JURISDICTION');
      const said = body as { bytes: number; sha256: string };
      const file = this.files.get(upload) ?? { visit: id, ...said, content: Buffer.alloc(0) };
      this.files.set(upload, file);
      return Response.json({ received: file.content.length });
    }
    const file = this.files.get(id);
    if (!file || Number(headers['Upload-Offset']) !== file.content.length) throw problem(409, 'CONFLICT');
    const piece = Buffer.from(await (body as Blob).arrayBuffer());
    const checksum = createHash('sha256').update(piece).digest('base64');
    if (headers['Upload-Checksum'] !== `sha256 ${checksum}`) throw problem(460, 'CHECKSUM_MISMATCH');
    file.content = Buffer.concat([file.content, piece]);
    return new Response(null, { status: 204, headers: { 'Upload-Offset': String(file.content.length) } });
  }
}

const problem = (status: number, code: string) =>
  new ApiProblem({ title: code, status, code, detail: `refused: ${code}` });

let server: Server;
let database: Database;
let outbox: Outbox;
let delivery: Delivery;

async function restart(): Promise<void> {
  database?.close();
  database = await Database.open('visits');
  outbox = await Outbox.open(database, () => NOW);
  delivery = new Delivery(outbox, server as unknown as Remote, async () => undefined);
}

const run = () => delivery.run(OWNER);

function fileOf(visit: string, bytes: number): FileAct & { content: Buffer } {
  const content = Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 7) % 256));
  return {
    kind: 'FILE',
    visit,
    label: '现场.jpg',
    file: new Blob([content]),
    sha256: createHash('sha256').update(content).digest('hex'),
    about: {},
    content,
  };
}

const add = (act: Act) => {
  const { content: _, ...plain } = act as Act & { content?: Buffer };
  return outbox.add(OWNER, plain as Act);
};

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = new Server();
  await restart();
});

test('a night visit by day, or without a time, is refused on the phone already (I4)', () => {
  expect(missing(draft({ at: '10:00' }), '2026-03-01')).toBe('night');
  expect(missing(draft({ at: '' }), '2026-03-01')).toBe('night');
  expect(missing(draft({ at: '10:00', methods: ['OPEN_CHECK'] }), '2026-03-01')).toBeNull();
  expect(missing(draft({ at: '23:00' }), '2026-03-01', '20:35')).toBe('hourWrong');
  expect(missing(draft({ at: '23:00' }), '2026-03-02', '20:35')).toBeNull();
  for (const at of ['19:00', '23:59', '00:00', '06:00']) expect([at, byNight(at, NIGHT)]).toEqual([at, true]);
  for (const at of ['06:01', '18:59', '12:00']) expect([at, byNight(at, NIGHT)]).toEqual([at, false]);
});

test('a visit is not reported before every point is answered and every no says what was seen (I10)', () => {
  const today = '2026-03-01';
  expect(missing(draft(), today)).toBeNull();
  expect(missing(draft({ on: '2026-03-02' }), today)).toBe('dayWrong');
  expect(missing(draft({ on: '2014-12-31' }), today)).toBe('dayWrong');
  expect(missing(draft({ methods: [] }), today)).toBe('noMethod');
  expect(missing(draft({ answers: { STAFFING: { answer: 'YES' } } }), today)).toBe('unanswered');
  expect(
    missing(draft({ answers: { STAFFING: { answer: 'NO', note: ' ' }, CARE: { answer: 'YES' } } }), today),
  ).toBe('noteNeeded');
  expect(missing(draft({ people: { c1: { answer: 'NO' } } }), today)).toBe('noteNeeded');
  expect(missing(draft({ results: { PHONE_CHECK: { asked: 3, good: 4 } } }), today)).toBe('countWrong');
});

test('what travels is what was seen: no empty words, no result of a method not used, no finding against whom only the office names', () => {
  const act = visitAct();
  const body = bodyOf({ madeAt: NOW } as never, act);
  expect(body).toMatchObject({
    id: act.visit,
    visit: {
      targetKind: 'TEAM',
      targetId: 't1',
      methods: ['NIGHT_VISIT', 'PHONE_CHECK'],
      at: '20:30',
      kind: 'SPOT_CHECK',
    },
    protocol: {
      claimedAt: NOW,
      answers: [
        { item: 'STAFFING', answer: 'NO', note: '缺一人' },
        { item: 'CARE', answer: 'NO', note: '补助未发放' },
      ],
      presences: [
        { cadreId: 'c1', present: false, note: '锁门' },
        { cadreId: 'c2', present: true },
      ],
      results: [{ method: 'PHONE_CHECK', asked: 10, good: 9 }],
    },
    findings: [
      { checklistItem: 'STAFFING', severity: 'MINOR', facts: '工作力量配备到位：缺一人' },
      { cadreId: 'c1', severity: 'MODERATE', facts: '锁门' },
    ],
  });
  expect(body.findings).toHaveLength(2);
  const nobody = bodyOf(
    { madeAt: NOW } as never,
    visitAct({ team: '', template: '', items: [], people: {} }),
  );
  expect(nobody.visit).toMatchObject({ targetKind: 'TOWNSHIP', targetId: '620503104' });
  expect(nobody.protocol).toMatchObject({ answers: [], presences: [] });
});

test('a file that the server would not take is refused when it is chosen', async () => {
  const large = { name: '录音.mp3', type: 'audio/mpeg', size: (20 << 20) + 1 } as File;
  await expect(prepared(large)).rejects.toThrow(RangeError);
  const recording = new File(['x'], '录音.mp3', { type: 'audio/mpeg' });
  expect((await prepared(recording)).name).toBe('录音.mp3');
});

test('a draft is never sent, survives a restart, and goes once it is finished', async () => {
  const act = visitAct();
  await outbox.add(OWNER, act, { code: 'DRAFT', message: '' });
  expect(await run()).toBeNull();
  await restart();
  const [item] = outbox.of(OWNER);
  await outbox.put({ ...(item as NonNullable<typeof item>), act: { ...act, body: draft({ note: '改过' }) } });
  await restart();
  const [kept] = outbox.of(OWNER);
  expect(kept?.act).toMatchObject({ kind: 'VISIT', body: { note: '改过' } });
  await run();
  expect(server.visits.size).toBe(0);
  await outbox.again(kept as NonNullable<typeof kept>, act);
  expect(await run()).toBeNull();
  expect([...server.visits.keys()]).toEqual([act.visit]);
  expect(outbox.of(OWNER)).toEqual([]);
});

test('a visit whose answer was lost is sent again under the same id, and is one visit', async () => {
  const act = visitAct();
  await add(act);
  let lost = 1;
  server.trouble = () => (lost-- > 0 ? 'answer' : null);
  expect((await run())?.status).toBe(0);
  await restart();
  expect(await run()).toBeNull();
  expect(server.visits.size).toBe(1);
  expect(server.calls).toEqual(['POST visits', 'POST visits']);
  expect(outbox.of(OWNER)).toEqual([]);
});

test('files follow their visit, wait while it waits for a person, and go with it', async () => {
  const act = visitAct();
  const file = fileOf(act.visit, 1000);
  await add(file);
  await add(act);
  server.refuses = 'RULE_VIOLATED';
  await run();
  expect(server.files.size).toBe(0);
  const held = outbox.of(OWNER).find(({ act: one }) => one.kind === 'VISIT');
  expect(held?.held).toMatchObject({ code: 'RULE_VIOLATED', message: 'refused: RULE_VIOLATED' });
  server.refuses = '';
  await outbox.again(held as NonNullable<typeof held>, act);
  await run();
  expect(server.complete).toHaveLength(1);
  expect(outbox.of(OWNER)).toEqual([]);
});

test('an upload that breaks off goes on where the server is, also after a restart, and arrives byte for byte', async () => {
  const act = visitAct();
  const file = fileOf(act.visit, 700_000);
  await add(act);
  await add(file);
  let pieces = 0;
  server.trouble = (call) => (call.startsWith('PATCH') && ++pieces === 2 ? 'request' : null);
  expect((await run())?.status).toBe(0);
  await restart();
  server.trouble = (call) => (call.startsWith('PATCH') && ++pieces === 4 ? 'answer' : null);
  expect((await run())?.status).toBe(0);
  await restart();
  server.trouble = () => null;
  expect(await run()).toBeNull();
  expect(server.calls).toEqual([
    'POST visits',
    'PUT inspections',
    'PATCH uploads 0',
    'PUT inspections',
    'PATCH uploads 262144',
    'PATCH uploads 524288',
    'PUT inspections',
  ]);
  const [kept] = [...server.files.values()];
  expect(kept?.content.equals(file.content)).toBe(true);
  expect(outbox.of(OWNER)).toEqual([]);
});

test('what another account wrote is neither sent nor lost', async () => {
  const act = visitAct();
  await outbox.add({ account: 'another', grant: 'county' }, act);
  await outbox.add({ account: 'another', grant: 'county' }, fileOf(act.visit, 10));
  await run();
  expect(server.calls).toEqual([]);
  expect(outbox.ofOthers(OWNER)).toBe(2);
  await outbox.forget('another');
  expect(outbox.ofOthers(OWNER)).toBe(0);
});

test('every word is there in both languages, and no English one is Chinese', () => {
  for (const [key, [zh, en]] of Object.entries(words)) {
    const holes = (text: string) => [...text.matchAll(/{(\w+)}/g)].map(([, name]) => name).sort();
    expect([key, holes(en)]).toEqual([key, holes(zh)]);
    expect([key, /\p{Script=Han}/u.test(en)]).toEqual([key, false]);
  }
});
