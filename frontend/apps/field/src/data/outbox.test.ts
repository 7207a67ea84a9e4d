import 'fake-indexeddb/auto';
import { ApiProblem, type AttendanceStatus, type Half } from '@zhucun/api';
import { beforeEach, expect, test } from 'vitest';
import { Database } from './database';
import { Delivery } from './delivery';
import type { Owner } from './item';
import type { KeptRegister, KeptRow } from './kept';
import { fingerprint, type Marks, moved, type Span, served, spanOf, tapped } from './marks';
import { Outbox } from './outbox';
import { entryOf, type Outcome, type Remote } from './remote';

const TOWNSHIP = '620503104';
const MONTH = '2026-03';
const OWNER: Owner = { account: 'clerk', grant: 'township' };
const STATUSES = ['OFFICIAL_TRIP', 'TRAINING', 'LEAVE', 'REST', 'UNEXCUSED_ABSENCE'] as const;

/** A seeded source of chance (mulberry32), so that a failure can be run again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

interface Sent {
  id: string;
  postingId: string;
  date: string;
  half: Span;
  status: AttendanceStatus;
  enteredAt: string;
}

/**
 * What the real server does with entries (attendance.EntryWriter): an id is known for ever; the same again is a duplicate and changes
 * nothing, other words under it are refused; nothing of a day to come, or into a closed register. Entries stand in the order in which
 * devices say they were made, in whatever order they arrive; who was overtaken is told.
 */
class Server implements Remote {
  readonly rows: Sent[] = [];
  readonly bodies: Sent[][] = [];
  readonly confirmations: string[] = [];
  today = '2026-03-31';
  confirmed = false;
  /** Loses requests before they arrive, or answers on their way back. */
  trouble: () => 'request' | 'answer' | null = () => null;

  private travel<T>(work: () => T): Promise<T> {
    const trouble = this.trouble();
    if (trouble === 'request') return Promise.reject(ApiProblem.network('cut'));
    const answer = work();
    return trouble === 'answer' ? Promise.reject(ApiProblem.network('cut')) : Promise.resolve(answer);
  }

  enter(entries: Sent[]): Outcome[] {
    if (this.confirmed && entries.every(({ id }) => this.rows.every((row) => row.id !== id)))
      throw new ApiProblem({
        title: 'closed',
        status: 409,
        code: 'REGISTER_CLOSED',
        detail: '本月考勤已确认',
      });
    return entries
      .map((entry): Omit<Outcome, 'overtaken'> => {
        const known = this.rows.find(({ id }) => id === entry.id);
        if (known)
          return JSON.stringify(known) === JSON.stringify(entry)
            ? { id: entry.id, outcome: 'DUPLICATE' }
            : { id: entry.id, outcome: 'REJECTED', code: 'ID_REUSED' };
        if (entry.date > this.today) return { id: entry.id, outcome: 'REJECTED', code: 'FUTURE_DAY' };
        this.rows.push(entry);
        return { id: entry.id, outcome: 'RECORDED' };
      })
      .map((outcome) => ({
        ...outcome,
        overtaken: outcome.outcome !== 'REJECTED' && this.overtaken(outcome.id),
      })) as Outcome[];
  }

  private overtaken(id: string): boolean {
    const entry = this.rows.find((row) => row.id === id) as Sent;
    const halves = entry.half === 'DAY' ? ['AM', 'PM'] : [entry.half];
    const state = this.state();
    return halves.some(
      (half) => state.get(`${entry.postingId} ${entry.date} ${half}`)?.status !== entry.status,
    );
  }

  /** The entry that stands for every half day: the one made last. */
  state(): Map<string, { id: string; status: AttendanceStatus }> {
    const state = new Map<string, { id: string; status: AttendanceStatus }>();
    const standing = [...this.rows].sort((one, other) =>
      `${one.enteredAt} ${one.id}`.localeCompare(`${other.enteredAt} ${other.id}`),
    );
    for (const { id, postingId, date, half, status } of standing)
      for (const one of half === 'DAY' ? (['AM', 'PM'] as const) : [half])
        state.set(`${postingId} ${date} ${one}`, { id, status });
    return state;
  }

  kit = () => Promise.reject(new Error('no inspector'));
  send = () => Promise.reject(new Error('no visits'));
  register = () => this.travel(() => this.snapshot());

  snapshot(): KeptRegister {
    const rows = ['p1', 'p2', 'p3'].map(
      (postingId): KeptRow => ({
        postingId,
        name: postingId,
        villageCode: '620503104201',
        villageName: '村',
        from: '2025-01-01',
        to: null,
        cells: [...this.state()]
          .filter(([key, { status }]) => key.startsWith(`${postingId} `) && status !== 'IN_VILLAGE')
          .map(([key, { id, status }]) => ({
            id,
            date: key.split(' ')[1] ?? '',
            half: key.split(' ')[2] as Half,
            status,
            why: '',
          })),
      }),
    );
    return {
      township: TOWNSHIP,
      month: MONTH,
      confirmed: this.confirmed,
      closedTo: null,
      days: Array.from({ length: 31 }, (_, i) => ({
        date: `${MONTH}-${String(i + 1).padStart(2, '0')}`,
        kind: 'WORKDAY' as const,
      })),
      rows,
      version: this.rows.length,
      may: ['record', 'confirm', 'correct'],
      readAt: '2026-03-31T00:00:00Z',
    };
  }

  record: Remote['record'] = (_, __, items) => {
    const entries = items.map((item) => entryOf(item) as Sent);
    this.bodies.push(entries);
    return this.travel(() => this.enter(entries));
  };

  confirm: Remote['confirm'] = (item, _, version) =>
    this.travel(() => {
      if (this.confirmations.includes(item.id)) return;
      if (version !== this.rows.length) throw new ApiProblem({ title: 'stale', status: 412, code: 'STALE' });
      this.confirmations.push(item.id);
      this.confirmed = true;
    });

  readonly corrections = new Map<string, string>();
  correct: Remote['correct'] = (item, act) =>
    this.travel(() => {
      if (this.corrections.has(item.id)) return;
      this.corrections.set(item.id, act.reason);
      this.rows.push({
        ...entryOf({ ...item, act: { ...act, kind: 'ENTRY' } }),
        enteredAt: item.madeAt,
      } as Sent);
    });

  requestLeave: Remote['requestLeave'] = () => Promise.reject(new Error('not here'));
  stepLeave: Remote['stepLeave'] = () => Promise.reject(new Error('not here'));
  leaves = () => Promise.reject(new Error('not here'));
}

let moments = Date.parse('2026-03-31T00:00:00Z');
const tick = () => new Date(moments++).toISOString();

/** One phone: its disk, its outbox, its way to the server. */
class Phone {
  register!: KeptRegister;
  outbox!: Outbox;
  delivery!: Delivery;
  private database!: Database;

  constructor(
    private readonly server: Server,
    private readonly disk: string,
  ) {}

  /** Opens the application; again after the browser was closed, or the phone died. */
  async open(): Promise<Phone> {
    this.database?.close();
    this.database = await Database.open(this.disk);
    this.outbox = await Outbox.open(this.database, tick);
    this.delivery = new Delivery(this.outbox, this.server, async (_, register) => {
      this.register = register;
    });
    this.register ??= this.server.snapshot();
    return this;
  }

  /** Another window of the same phone. */
  window = () => Outbox.open(this.database, tick);

  row = (postingId: string) => this.register.rows.find((row) => row.postingId === postingId) as KeptRow;

  tap(postingId: string, day: number, to: (marks: Marks) => Marks): Promise<void> {
    const date = `${MONTH}-${String(day).padStart(2, '0')}`;
    return this.outbox.change(OWNER, this.row(postingId), { township: TOWNSHIP, month: MONTH, date }, to);
  }

  rest = (postingId: string, day: number) => this.tap(postingId, day, (marks) => tapped(marks, 'REST'));
  run = (owner = OWNER) => this.delivery.run(owner);
  items = () => this.outbox.of(OWNER);
  marks = (postingId: string, day: number) =>
    served(this.row(postingId), `${MONTH}-${String(day).padStart(2, '0')}`);
}

let server: Server;
let disks = 0;
const phone = () => new Phone(server, `disk ${disks++}`).open();

beforeEach(() => {
  server = new Server();
});

test('seven days of entries from two phones, resent three times in random order, end in one row each and in one state', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = chance(seed);
    server = new Server();
    const phones = [await phone(), await phone()];
    // each clerk on a phone of his own: seven days without a network, half days and changes of mind included
    for (let day = 1; day <= 7; day++)
      for (const [place, one] of phones.entries())
        for (let taps = 0; taps < 4; taps++) {
          const posting = place === 0 ? pick(random, ['p1', 'p2']) : 'p3';
          const status = pick(random, STATUSES);
          await one.tap(posting, day, (marks) => tapped(marks, status));
          if (random() < 0.3)
            await one.tap(posting, day, (marks) =>
              spanOf(marks, status) ? moved(marks, pick(random, ['AM', 'PM'])) : marks,
            );
          if (random() < 0.1) await one.open();
        }
    const wanted = new Map(
      phones.flatMap((one) =>
        one.items().map(({ id, act }) => [id, act.kind === 'ENTRY' ? act : null] as const),
      ),
    );
    // the network fails as it likes: requests lost, answers lost
    server.trouble = () => (random() < 0.25 ? 'request' : random() < 0.35 ? 'answer' : null);
    for (let tries = 0; tries < 200 && phones.some((one) => one.items().length > 0); tries++)
      await pick(random, phones).run();
    expect([seed, phones.map((one) => one.items())]).toEqual([seed, [[], []]]);
    const ended = JSON.stringify([...server.state()].sort());
    // and every body that ever left a phone arrives three times more
    const again = [...server.bodies, ...server.bodies, ...server.bodies].sort(() => random() - 0.5);
    for (const body of again) for (const { outcome } of server.enter(body)) expect(outcome).toBe('DUPLICATE');

    // or had arrived in another order from the beginning
    const elsewhere = new Server();
    for (const body of again) elsewhere.enter(body);
    expect([seed, JSON.stringify([...elsewhere.state()].sort())]).toEqual([seed, ended]);

    expect([seed, server.rows.map(({ id }) => id).sort()]).toEqual([seed, [...wanted.keys()].sort()]);
    for (const { id, postingId, date, half, status } of server.rows)
      expect(wanted.get(id)).toMatchObject({ postingId, date, half, status });
    expect([seed, JSON.stringify([...server.state()].sort())]).toEqual([seed, ended]);
  }
});

test('a tap that is taken back before it was sent never leaves the phone', async () => {
  const one = await phone();
  await one.rest('p1', 5);
  await one.tap('p1', 5, (marks) => moved(marks, 'PM'));
  expect(one.items().map(({ act }) => act.kind === 'ENTRY' && act.half)).toEqual(['PM']);
  await one.rest('p1', 5);
  expect(one.items()).toEqual([]);
});

test('what may have arrived is followed by another entry, in order, and never changed', async () => {
  const one = await phone();
  await one.rest('p1', 5);
  server.trouble = () => (server.bodies.length > 0 ? 'answer' : null);
  expect((await one.run())?.status).toBe(0);
  await one.tap('p1', 5, (marks) => moved(marks, 'AM'));
  expect(one.items().map(({ tried }) => tried)).toEqual([true, false]);
  server.trouble = () => null;
  expect(await one.run()).toBeNull();
  expect(server.rows.map(({ half, status }) => `${half} ${status}`)).toEqual(['DAY REST', 'PM IN_VILLAGE']);
  expect(one.marks('p1', 5)).toEqual({ AM: 'REST', PM: 'IN_VILLAGE' });
  expect(one.items()).toEqual([]);
});

test('two taps in one breath on the same day are one after another', async () => {
  const one = await phone();
  await Promise.all([one.rest('p1', 5), one.rest('p1', 5), one.rest('p1', 5)]);
  expect(one.items()).toHaveLength(1);
});

test('what somebody else entered meanwhile is shown to a person, and nothing is sent before he decides', async () => {
  const [one, other] = [await phone(), await phone()];
  await one.rest('p1', 5);
  await one.rest('p2', 5);
  await other.tap('p1', 5, (marks) => tapped(marks, 'TRAINING'));
  await other.run();
  await one.run();
  const [held] = one.items();
  expect(one.items()).toHaveLength(1);
  expect(held?.held).toMatchObject({ code: 'CHANGED', theirs: { AM: 'TRAINING', PM: 'TRAINING' } });
  expect(server.rows.map(({ status }) => status)).toEqual(['TRAINING', 'REST']);
  await one.run();
  expect(one.items()).toHaveLength(1);
  // "keep mine" is a new act of that moment
  if (held?.act.kind !== 'ENTRY' || !held.held?.theirs) throw new Error('no entry');
  await one.outbox.again(held, { ...held.act, before: held.held.theirs });
  expect(await one.run()).toBeNull();
  expect(one.items()).toEqual([]);
  expect(one.marks('p1', 5)).toEqual({ AM: 'REST', PM: 'REST' });
});

test('who was overtaken between reading and writing is asked too, and one who goes on himself is not', async () => {
  const [one, other] = [await phone(), await phone()];
  await one.rest('p1', 5);
  await other.tap('p1', 5, (marks) => tapped(marks, 'TRAINING'));
  const read = server.register;
  server.register = async () => {
    const register = await read();
    server.register = read;
    await other.run();
    return register;
  };
  await one.run();
  expect(one.items().map(({ held }) => held?.theirs)).toEqual([{ AM: 'TRAINING', PM: 'TRAINING' }]);
  expect(one.marks('p1', 5)).toEqual({ AM: 'TRAINING', PM: 'TRAINING' });
  expect(server.rows).toHaveLength(2);
});

test('the same entered by another is no conflict', async () => {
  const [one, other] = [await phone(), await phone()];
  await one.rest('p1', 5);
  await other.rest('p1', 5);
  await other.run();
  await one.run();
  expect(one.items()).toEqual([]);
});

test('a register confirmed meanwhile keeps the entry on the phone; as a correction with a reason it arrives once', async () => {
  const one = await phone();
  await one.rest('p1', 5);
  server.confirmed = true;
  expect(await one.run()).toBeNull();
  const [held] = one.items();
  expect(held?.held).toEqual({ code: 'REGISTER_CLOSED', message: '本月考勤已确认' });
  if (held?.act.kind !== 'ENTRY') throw new Error('no entry');
  await one.outbox.again(held, { ...held.act, kind: 'CORRECTION', reason: '漏记' });
  let cuts = 2;
  server.trouble = () => (cuts-- > 0 ? 'answer' : null);
  for (let tries = 0; tries < 4; tries++) await one.run();
  expect([...server.corrections.values()]).toEqual(['漏记']);
  expect(server.rows).toHaveLength(1);
  expect(one.items()).toEqual([]);
});

test('one refused entry holds back what comes after it on the same day, and nothing else', async () => {
  server.today = '2026-03-10';
  const one = await phone();
  await one.rest('p1', 12);
  await one.rest('p1', 8);
  await one.run();
  expect(one.items().map(({ held }) => held?.code)).toEqual(['FUTURE_DAY']);
  expect(server.rows.map(({ date }) => date)).toEqual(['2026-03-08']);
});

test('a session that ran out stops the delivery and loses nothing; another account sends nothing of it', async () => {
  const one = await phone();
  await one.rest('p1', 5);
  const open = server.register;
  server.register = () =>
    Promise.reject(new ApiProblem({ title: 'out', status: 401, code: 'UNAUTHENTICATED' }));
  expect((await one.run())?.status).toBe(401);
  await one.open();
  expect(one.items().map(({ held }) => held)).toEqual([null]);
  server.register = open;
  const other: Owner = { account: 'somebody else', grant: 'township' };
  expect(await one.run(other)).toBeNull();
  expect(server.rows).toEqual([]);
  expect(one.outbox.ofOthers(other)).toBe(1);
  expect(await one.run()).toBeNull();
  expect(server.rows).toHaveLength(1);
});

test('a month is confirmed once, after its entries, and only as it was seen', async () => {
  const one = await phone();
  const confirm = () =>
    one.outbox.add(OWNER, {
      kind: 'CONFIRM',
      township: TOWNSHIP,
      month: MONTH,
      through: null,
      seen: fingerprint(one.register, one.items(), null),
    });
  await one.rest('p1', 5);
  await confirm();
  // somebody enters something that this person has not seen
  server.enter([
    { id: 'x', postingId: 'p2', date: '2026-03-06', half: 'AM', status: 'LEAVE', enteredAt: tick() },
  ]);
  await one.run();
  expect(server.confirmed).toBe(false);
  expect(server.rows).toHaveLength(2);
  expect(one.items().map(({ held }) => held?.code)).toEqual(['CHANGED']);
  await one.outbox.remove(one.items());
  await confirm();
  let asked = 0;
  server.trouble = () => (++asked === 2 ? 'answer' : null);
  await one.run();
  expect(one.items()).toHaveLength(1);
  await one.run();
  expect(server.confirmations).toHaveLength(1);
  expect(one.items()).toEqual([]);
});

test('an answer that is not about what was sent, as a captive portal gives, settles nothing', async () => {
  const one = await phone();
  await one.rest('p1', 5);
  server.record = () => Promise.resolve([]);
  expect((await one.run())?.transient).toBe(true);
  expect(one.items()).toHaveLength(1);
});

test('what a person takes back while the delivery reads is neither put back nor sent', async () => {
  const one = await phone();
  const read = server.register;
  const seen = fingerprint(one.register, [], null);
  for (const fingerprinted of [seen, `${seen} and more`]) {
    await one.outbox.add(OWNER, {
      kind: 'CONFIRM',
      township: TOWNSHIP,
      month: MONTH,
      through: null,
      seen: fingerprinted,
    });
    server.register = async () => {
      await one.outbox.remove(one.items());
      return read();
    };
    expect(await one.run()).toBeNull();
    expect([one.items(), server.confirmations]).toEqual([[], []]);
  }
});

test('an entry replaced at the last moment goes as it is wanted, and only so', async () => {
  const one = await phone();
  await one.rest('p1', 5);
  const { outbox } = one;
  const trying = outbox.trying.bind(outbox);
  outbox.trying = async (items) => {
    outbox.trying = trying;
    await one.tap('p1', 5, (marks) => tapped(marks, 'TRAINING'));
    return trying(items);
  };
  await one.run();
  expect(server.rows.map(({ status }) => status)).toEqual(['TRAINING']);
  expect(one.items()).toEqual([]);
});

test('what another window has sent is not taken back; a tap on it becomes another entry', async () => {
  const one = await phone();
  await one.rest('p1', 5);
  const window = await one.window();
  const [stale] = window.of(OWNER);
  await one.outbox.trying(one.items());
  if (!stale) throw new Error('nothing there');
  await expect(window.remove([stale])).rejects.toBeNull();
  expect(window.of(OWNER).map(({ tried }) => tried)).toEqual([true]);
  const late = await one.window();
  await one.outbox.remove(one.items());
  await one.rest('p1', 6);
  const lost = await one.window();
  await one.outbox.trying(one.items());
  const place = { township: TOWNSHIP, month: MONTH, date: `${MONTH}-06` };
  await lost.change(OWNER, one.row('p1'), place, (marks) => tapped(marks, 'REST'));
  expect(lost.of(OWNER).map(({ tried, act }) => [tried, act.kind === 'ENTRY' && act.status])).toEqual([
    [true, 'REST'],
    [false, 'IN_VILLAGE'],
  ]);
  await late.hold(new Map(late.of(OWNER).map((item) => [item, { code: 'CHANGED', message: '' }])));
  expect(late.of(OWNER).map(({ held }) => held)).toEqual([null, null]);
});

test('a register that the server does not show holds its entries with the reason, and stops nothing else', async () => {
  const one = await phone();
  await one.rest('p1', 5);
  await one.outbox.add(OWNER, {
    kind: 'LEAVE',
    body: {
      postingId: 'p1',
      kind: 'OTHER',
      from: '2026-03-05',
      fromHalf: 'AM',
      to: '2026-03-05',
      toHalf: 'PM',
      reason: '家中有事',
    },
  });
  const asked: string[] = [];
  server.requestLeave = async (item) => {
    asked.push(item.id);
  };
  const read = server.register;
  server.register = () =>
    Promise.reject(new ApiProblem({ title: '无权查看', status: 403, code: 'FORBIDDEN' }));
  expect(await one.run()).toBeNull();
  expect(asked).toHaveLength(1);
  expect(one.items().map(({ held }) => held)).toEqual([{ code: 'FORBIDDEN', message: '无权查看' }]);
  server.register = read;
  const [held] = one.items();
  if (held) await one.outbox.release(held);
  expect(await one.run()).toBeNull();
  expect([server.rows.length, one.items()]).toEqual([1, []]);
});

test('what is done during a delivery is in the next one, not taken for sent', async () => {
  const one = await phone();
  await one.outbox.add(OWNER, {
    kind: 'LEAVE_STEP',
    leave: 'l1',
    step: 'return',
    on: '2026-03-05',
    version: 1,
    from: '2026-03-01',
    to: '2026-03-05',
  });
  let second: Promise<unknown> | undefined;
  server.stepLeave = async () => {
    await one.rest('p1', 5);
    second = one.run();
  };
  await one.run();
  await second;
  expect([server.rows.length, one.items()]).toEqual([1, []]);
});
