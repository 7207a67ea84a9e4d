import {
  type ApiProblem,
  asProblem,
  type LeaveInput,
  type Me,
  type SessionKeeper,
  type VisitKit,
} from '@zhucun/api';
import { addMonths, type Clock, sunday } from './data/clock';
import { Database, SIGNED_OUT } from './data/database';
import { Delivery } from './data/delivery';
import type { Act, Item, Owner } from './data/item';
import {
  type KeptLeaves,
  type KeptMe,
  type KeptRegister,
  type KeptRow,
  keptMe,
  type Work,
  workOf,
} from './data/kept';
import { fingerprint, type Marks } from './data/marks';
import { Outbox } from './data/outbox';
import { type Remote, speaks } from './data/remote';
import { type VisitRoom, visits } from './data/visits';
import { t } from './words';

export type View = 'work' | 'outbox' | 'me';

interface State {
  phase: 'starting' | 'broken' | 'login' | 'in';
  /** The session ran out; what is on the phone waits for its owner. */
  lost: boolean;
  me: KeptMe | null;
  view: View;
  online: boolean;
  /** Why nothing went out the last time, null when it did. */
  why?: ApiProblem | null;
  sending: boolean;
  busy: boolean;
  problem: string;
  dialog: 'confirm' | 'logout' | null;
  month: string;
  day: string;
  find: string;
  register: KeptRegister | null;
  leaves: KeptLeaves | null;
  kit: VisitKit | null;
  /** The part of the application that inspectors use, once it is loaded. */
  room: VisitRoom | null;
  /** Which visit is being written. */
  visit: string;
  draft: Partial<LeaveInput>;
}

/** A clerk who is still tapping is not interrupted, and what he takes back at once was never sent. */
const REST_MS = 2_500;
const RETRY_MS = [5_000, 15_000, 30_000, 60_000, 120_000, 300_000];

const registerKey = (owner: Owner, month: string) => `register ${owner.grant} ${month}`;
const keptKey = (owner: Owner) => `kept ${owner.grant}`;

/** What belongs to one office of one person, and is never shown beside another. */
const NOTHING = { month: '', find: '', register: null, leaves: null, kit: null, visit: '', draft: {} };

/** 手机版: what the person does, what the phone keeps, and the way to the server. Views only show it. */
export class Field {
  readonly state: State = {
    phase: 'starting',
    lost: false,
    me: null,
    view: 'work',
    online: true,
    sending: false,
    busy: false,
    problem: '',
    dialog: null,
    month: '',
    day: '',
    find: '',
    register: null,
    leaves: null,
    kit: null,
    room: null,
    visit: '',
    draft: {},
  };

  private database!: Database;
  private outbox!: Outbox;
  private delivery!: Delivery;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempts = 0;
  private ending: Promise<void> | undefined;
  private readonly windows = new BroadcastChannel('zhucun-field');

  constructor(
    private readonly session: SessionKeeper,
    private readonly remote: Remote,
    readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  async start(): Promise<void> {
    try {
      this.database = await Database.open();
      this.outbox = await Outbox.open(this.database, this.clock.now);
    } catch {
      return this.become({ phase: 'broken' });
    }
    this.delivery = new Delivery(this.outbox, this.remote, this.keep);
    this.outbox.subscribe(() => {
      this.changed();
      this.windows.postMessage('');
    });
    this.windows.onmessage = ({ data }) => {
      if (data && data === this.owner.account) {
        this.leave();
        this.session.end(false);
      }
      void this.outbox.read().then(this.changed);
    };
    this.session.subscribe(() => this.listen());
    const me = (await this.database.get(SIGNED_OUT)) ? null : await this.database.get<KeptMe>('me');
    if (me) await this.open(me);
    await this.sync();
  }

  get owner(): Owner {
    const { me } = this.state;
    return { account: me?.id ?? '', grant: me?.office.grantId ?? '' };
  }

  /** What of this person, in this office, has not arrived. */
  get items(): Item[] {
    return this.outbox?.of(this.owner) ?? [];
  }

  get ofOthers(): number {
    return this.outbox.ofOthers(this.owner);
  }

  /** What this person left undelivered in another of his offices. */
  get ofOtherOffices(): number {
    return this.outbox.sizeOf(this.owner.account) - this.items.length;
  }

  get work(): Work | null {
    const { me } = this.state;
    return me && workOf(me.office);
  }

  /** What of a month has not arrived. */
  itemsOf(month: string): Item[] {
    return this.items.filter(({ act }) => 'month' in act && act.month === month);
  }

  become(change: Partial<State>): void {
    Object.assign(this.state, change);
    this.changed();
  }

  // session

  async login(username: string, password: string): Promise<void> {
    await this.busily(async () => {
      await this.delivery.idle();
      if (await this.database.get(SIGNED_OUT)) await this.endOldSession();
      await this.session.login(username.trim(), password);
      await this.enter();
    });
  }

  async switchOffice(grantId: string): Promise<void> {
    await this.busily(async () => {
      await this.delivery.idle();
      await this.session.switchOffice(grantId);
      await this.enter();
    });
  }

  /** Everything of this account goes from the phone; what was not sent only after a person said so. */
  async logout(anyway = false): Promise<void> {
    const { account } = this.owner;
    await this.outbox.quiet();
    if (!anyway && this.outbox.sizeOf(account) > 0) return this.become({ dialog: 'logout' });
    const wiped = this.outbox.forget(account);
    // from here on an answer that comes late belongs to nobody
    this.leave();
    await wiped;
    this.windows.postMessage(account);
    await this.sync();
  }

  private leave(): void {
    this.become({
      ...NOTHING,
      phase: 'login',
      lost: false,
      problem: '',
      dialog: null,
      view: 'work',
      me: null,
    });
  }

  /** Without a network the session cannot be ended where it is kept: then as soon as there is one, and before another begins. */
  private endOldSession(): Promise<void> {
    this.become({ phase: 'login' });
    this.ending ??= this.session
      .logout()
      .then(() => this.database.forget([SIGNED_OUT]))
      .finally(() => {
        this.ending = undefined;
      });
    return this.ending;
  }

  private listen(): void {
    const state = this.session.state();
    if (state.status === 'in') this.clock.heard(this.session.accessToken);
    else if (state.status === 'out' && state.lost && this.state.me)
      this.become({ phase: 'login', lost: true });
  }

  /**
   * Whether what is sent now goes out in the name of the person shown. After a start without a network there is no session yet; the one
   * that then comes may be another's, who has logged in on this phone meanwhile.
   */
  private async connect(): Promise<boolean> {
    if (speaks(this.session, this.owner)) return true;
    const { me } = this.state;
    const { status } = this.session.state();
    if (status === 'out') return false;
    if (status === 'unknown' && !(await this.session.refresh())) this.become({ phase: 'login', lost: !!me });
    // who has logged out meanwhile stays out
    else if (this.state.me === me) await this.enter();
    return false;
  }

  private async enter(): Promise<void> {
    const before = this.state.me;
    let me = this.session.state().me as Me;
    const other = me.offices.find(workOf);
    if (!workOf(me.office) && other) me = await this.session.switchOffice(other.grantId);
    const kept = keptMe(me);
    // what was read for somebody else is not for this person; what he did waits for him
    if (before && before.id !== kept.id) {
      this.windows.postMessage(before.id);
      await this.database.forget(await this.database.keys());
    }
    if (this.state.me !== before) return;
    if (before?.id !== kept.id || before.office.grantId !== kept.office.grantId) this.become(NOTHING);
    this.become({ lost: false, online: true, problem: '' });
    const opened = this.open(kept);
    await this.database.put('me', kept);
    await opened;
    await this.sync();
  }

  /** Shows what the phone keeps of a person. */
  private async open(me: KeptMe): Promise<void> {
    this.state.me = me;
    const { owner } = this;
    if (this.work === 'register') {
      if (!this.state.month) await this.chooseMonth();
    } else {
      const kept = await this.database.get(keptKey(owner));
      if (kept) this.shown(owner, kept);
      if (this.work === 'visits') this.state.room = await visits().catch(() => null);
    }
    if (this.is(owner)) this.become({ phase: 'in' });
  }

  private is({ account, grant }: Owner): boolean {
    const { owner } = this;
    return account === owner.account && grant === owner.grant;
  }

  private async busily(work: () => Promise<void>): Promise<void> {
    this.become({ busy: true, problem: '' });
    try {
      await work();
    } catch (error) {
      const problem = asProblem(error);
      const words = { 0: t('offlineLogin'), 401: t('wrong') }[problem.status];
      this.state.problem = words ?? problem.detail ?? problem.title;
    }
    this.become({ busy: false });
  }

  // register

  /** The month that waits to be confirmed, else the running one. */
  private async chooseMonth(): Promise<void> {
    const { owner } = this;
    const running = this.clock.today().slice(0, 7);
    const last = await this.kept(owner, addMonths(running, -1));
    const waits = last && last.rows.length > 0 && !last.confirmed;
    if (waits) this.show(owner, last, last.month);
    else this.show(owner, await this.kept(owner, running), running);
  }

  async chooseMonthBy(count: number): Promise<void> {
    const { owner } = this;
    const month = addMonths(this.state.month, count);
    this.show(owner, await this.kept(owner, month), month);
    try {
      await this.keep(owner, await this.remote.register(owner, this.node, month));
    } catch (error) {
      if (this.is(owner)) this.hear(asProblem(error));
    }
  }

  private show(owner: Owner, register: KeptRegister | undefined, month: string): void {
    if (!this.is(owner)) return;
    const today = this.clock.today();
    const day = today.startsWith(month) ? today : `${month}-01`;
    this.become({ register: register ?? null, month, day, find: '' });
  }

  private get node(): string {
    return this.state.me?.office.nodeCode ?? '';
  }

  chooseDay(day: string): void {
    const last = this.state.register?.days.at(-1)?.date ?? '';
    if (day >= `${this.state.month}-01` && day <= last && day <= this.clock.today()) this.become({ day });
  }

  async mark(row: KeptRow, to: (marks: Marks) => Marks): Promise<void> {
    const { register, day } = this.state;
    if (!register) return;
    await this.outbox.change(
      this.owner,
      row,
      { township: register.township, month: register.month, date: day },
      to,
    );
    this.nudge(REST_MS);
  }

  /** Up to which day the shown month can be confirmed now: all of it, or the weeks that are over; null when not. */
  confirmable(): { through: string | null } | null {
    const { register, month } = this.state;
    const open =
      register && !register.confirmed && register.rows.length > 0 && register.may.includes('confirm');
    if (!open || this.itemsOf(month).some(({ act }) => act.kind === 'CONFIRM')) return null;
    const today = this.clock.today();
    if ((register.days.at(-1)?.date ?? '9') <= today) return { through: null };
    const through = sunday(today);
    return through.startsWith(month) && through > (register.closedTo ?? '') ? { through } : null;
  }

  async confirm(): Promise<void> {
    const { register } = this.state;
    const asked = this.confirmable();
    this.become({ dialog: null });
    if (!register || !asked) return;
    const { township, month } = register;
    const seen = fingerprint(register, this.itemsOf(month), asked.through);
    await this.outbox.add(this.owner, { kind: 'CONFIRM', township, month, through: asked.through, seen });
    this.nudge(0);
  }

  // outbox

  async submit(act: Act): Promise<void> {
    await this.outbox.add(this.owner, act);
    this.nudge(0);
  }

  /** A draft is on the disk with every change, and waits for its owner. */
  write(act: Act, item?: Item): Promise<void> {
    const draft = { code: 'DRAFT', message: '' };
    return item ? this.outbox.put({ ...item, act, held: draft }) : this.outbox.add(this.owner, act, draft);
  }

  again(item: Item, act: Act): Promise<void> {
    return this.decided(this.outbox.again(item, act));
  }

  retryOne(item: Item): Promise<void> {
    return this.decided(this.outbox.release(item));
  }

  /** A visit goes with its files. */
  drop(item: Item): Promise<void> {
    const { act } = item;
    const ofIt = (one: Item) =>
      one === item || (act.kind === 'VISIT' && one.act.kind === 'FILE' && one.act.visit === act.visit);
    return this.decided(this.outbox.remove(this.items.filter(ofIt)));
  }

  /** What was sent in the meantime stays as it is, and is shown so. */
  private async decided(change: Promise<void>): Promise<void> {
    await change.catch(() => undefined);
    this.nudge(0);
  }

  // the way to the server

  /** Sends what waits, then reads what is shown here. */
  async sync(reading = true): Promise<void> {
    if (!this.delivery) return;
    const { owner } = this;
    try {
      if (await this.database.get(SIGNED_OUT)) return await this.endOldSession();
      if (!(await this.connect()) || !(await this.deliver()) || !reading) return;
      await this.read();
      this.become({ online: true });
    } catch (error) {
      if (this.state.phase === 'starting') this.become({ phase: 'login' });
      if (this.is(owner)) this.hear(asProblem(error));
    }
  }

  private nudge(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.sync(false), delay);
  }

  /** @returns whether there is a way to the server */
  private async deliver(): Promise<boolean> {
    clearTimeout(this.timer);
    const { phase, me } = this.state;
    if (phase !== 'in' || !me || !workOf(me.office) || me.passwordChangeRequired) return false;
    if (!this.items.some(({ held }) => !held)) return true;
    const { owner } = this;
    this.become({ sending: true });
    const problem = await this.delivery.run(owner);
    this.become({ sending: false });
    if (!this.is(owner)) return false;
    this.hear(problem);
    if (!problem && this.work !== 'register') await this.read().catch(() => undefined);
    return problem === null;
  }

  private hear(problem: ApiProblem | null): void {
    this.become({ online: problem?.status !== 0, why: problem });
    if (!problem) this.attempts = 0;
    else if (problem.status === 401 && this.state.me) this.become({ phase: 'login', lost: true });
    else if (problem.transient || !this.state.me) this.retry();
  }

  private retry(): void {
    clearTimeout(this.timer);
    const delay = RETRY_MS[Math.min(this.attempts++, RETRY_MS.length - 1)];
    this.timer = setTimeout(() => void this.sync(), delay);
  }

  private async read(): Promise<void> {
    const first = !this.state.register;
    const { owner } = this;
    if (this.work !== 'register') {
      const read = await (this.work === 'leave'
        ? this.remote.leaves(owner, this.node)
        : this.remote.kit(owner));
      return this.shown(owner, read) ? this.database.put(keptKey(owner), read) : undefined;
    }
    const running = this.clock.today().slice(0, 7);
    const months = [running, addMonths(running, -1)];
    for (const month of months) {
      try {
        await this.keep(owner, await this.remote.register(owner, this.node, month));
      } catch (error) {
        const problem = asProblem(error);
        // nobody posted yet, or no calendar: a month that is not shown here, and no reason to stop
        if (problem.transient || problem.status === 401) throw problem;
      }
    }
    if (first) await this.chooseMonth();
    await this.forgetOlderThan(months);
  }

  /** What was read for who has left meanwhile is dropped. */
  private shown(owner: Owner, read: unknown): boolean {
    const mine = this.is(owner);
    if (mine) this.become({ [this.work === 'leave' ? 'leaves' : 'kit']: read });
    return mine;
  }

  private async forgetOlderThan(months: string[]): Promise<void> {
    const needed = new Set([...months, this.state.month].map((month) => registerKey(this.owner, month)));
    const keys = await this.database.keys();
    await this.database.forget(keys.filter((key) => key.startsWith('register ') && !needed.has(key)));
  }

  private kept(owner: Owner, month: string): Promise<KeptRegister | undefined> {
    return this.database.get<KeptRegister>(registerKey(owner, month));
  }

  /** An answer that comes when its owner has left is dropped. */
  private keep = async (owner: Owner, register: KeptRegister): Promise<void> => {
    if (!this.is(owner)) return;
    if (register.month === this.state.month) this.become({ register: { ...register } });
    await this.database.put(registerKey(owner, register.month), register);
  };
}
