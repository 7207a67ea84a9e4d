import { type ApiProblem, asProblem, type LeaveInput, type Me, type SessionKeeper } from '@zhucun/api';
import { addMonths, type Clock, sunday } from './data/clock';
import { Database } from './data/database';
import { Delivery } from './data/delivery';
import type { Act, Item, Owner } from './data/item';
import { type KeptLeaves, type KeptMe, type KeptRegister, type KeptRow, keptMe, works } from './data/kept';
import { fingerprint, type Marks } from './data/marks';
import { Outbox } from './data/outbox';
import type { Remote } from './data/remote';
import { t } from './words';

export type View = 'work' | 'outbox' | 'me';

interface State {
  phase: 'starting' | 'broken' | 'login' | 'in';
  /** The session ran out; what is on the phone waits for its owner. */
  lost: boolean;
  me: KeptMe | null;
  view: View;
  online: boolean;
  sending: boolean;
  busy: boolean;
  problem: string;
  dialog: 'confirm' | 'logout' | null;
  month: string;
  day: string;
  find: string;
  register: KeptRegister | null;
  leaves: KeptLeaves | null;
  draft: Partial<LeaveInput>;
}

/** A clerk who is still tapping is not interrupted, and what he takes back at once was never sent. */
const REST_MS = 2_500;
const RETRY_MS = [5_000, 15_000, 30_000, 60_000, 120_000, 300_000];

const registerKey = (owner: Owner, month: string) => `register ${owner.grant} ${month}`;

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
    draft: {},
  };

  private database!: Database;
  private outbox!: Outbox;
  private delivery!: Delivery;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempts = 0;
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
    this.delivery = new Delivery(this.outbox, this.remote, (register) => this.keep(register));
    this.outbox.subscribe(() => {
      this.changed();
      this.windows.postMessage('');
    });
    this.windows.onmessage = () => void this.outbox.read().then(this.changed);
    this.session.subscribe(() => this.listen());
    if (await this.database.get('signedOut')) return this.endOldSession();
    const me = await this.database.get<KeptMe>('me');
    if (me) await this.open(me);
    try {
      if (await this.session.refresh()) await this.enter();
      else this.become({ phase: 'login', lost: me !== undefined });
    } catch {
      this.become({ online: false, ...(me ? {} : { phase: 'login' }) });
      this.retry();
    }
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

  get cadre(): boolean {
    return this.state.me?.office.tree === 'PERSON';
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
      await this.session.login(username.trim(), password);
      await this.database.forget(['signedOut']);
      await this.enter();
    });
  }

  async switchOffice(grantId: string): Promise<void> {
    await this.busily(async () => {
      await this.session.switchOffice(grantId);
      await this.enter();
    });
  }

  /** Everything of this account goes from the phone; what was not sent only after a person said so. */
  async logout(anyway = false): Promise<void> {
    const account = this.owner.account;
    if (!anyway && this.outbox.sizeOf(account) > 0) return this.become({ dialog: 'logout' });
    await this.outbox.forget(account);
    await this.database.forget(await this.database.keys());
    await this.database.put('signedOut', true);
    this.become({
      phase: 'login',
      lost: false,
      dialog: null,
      me: null,
      register: null,
      leaves: null,
      month: '',
    });
    await this.endOldSession();
  }

  /** Without a network the session cannot be ended where it is kept: then as soon as there is one. */
  private async endOldSession(): Promise<void> {
    this.become({ phase: 'login' });
    try {
      await this.session.logout();
      await this.database.forget(['signedOut']);
    } catch {
      this.become({ online: false });
    }
  }

  private listen(): void {
    const state = this.session.state();
    if (state.status === 'in') this.clock.heard(this.session.accessToken);
    else if (state.status === 'out' && state.lost) this.become({ phase: 'login', lost: true });
  }

  private async enter(): Promise<void> {
    let me = this.session.state().me as Me;
    const other = me.offices.find(works);
    if (!works(me.office) && other) me = await this.session.switchOffice(other.grantId);
    const before = this.state.me;
    // what was read for somebody else is not for this person; what he did waits for him
    if (before && before.id !== me.account.id) await this.database.forget(await this.database.keys());
    const kept = keptMe(me);
    await this.database.put('me', kept);
    if (before?.id !== kept.id || before.office.grantId !== kept.office.grantId) this.become({ month: '' });
    this.become({ lost: false, online: true, problem: '' });
    await this.open(kept);
    await this.sync();
  }

  /** Shows what the phone keeps of a person. */
  private async open(me: KeptMe): Promise<void> {
    this.state.me = me;
    if (this.cadre) this.state.leaves = (await this.database.get('leaves')) ?? null;
    else if (!this.state.month) await this.chooseMonth();
    this.become({ phase: 'in' });
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
    const running = this.clock.today().slice(0, 7);
    const last = await this.kept(addMonths(running, -1));
    const waits = last && last.rows.length > 0 && !last.confirmed;
    this.show(waits ? last : ((await this.kept(running)) ?? null), waits ? last.month : running);
  }

  async chooseMonthBy(count: number): Promise<void> {
    const month = addMonths(this.state.month, count);
    this.show((await this.kept(month)) ?? null, month);
    try {
      await this.keep(await this.remote.register(this.state.me?.office.nodeCode ?? '', month));
    } catch (error) {
      this.hear(asProblem(error));
    }
  }

  private show(register: KeptRegister | null, month: string): void {
    const today = this.clock.today();
    this.become({ register, month, day: today.startsWith(month) ? today : `${month}-01`, find: '' });
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

  async again(item: Item, act: Act): Promise<void> {
    await this.outbox.again(item, act);
    this.nudge(0);
  }

  async retryOne(item: Item): Promise<void> {
    await this.outbox.release(item);
    this.nudge(0);
  }

  async drop(item: Item): Promise<void> {
    await this.outbox.remove([item]);
    this.nudge(0);
  }

  // the way to the server

  /** Sends what waits, then reads what is shown here. */
  async sync(): Promise<void> {
    if (!(await this.deliver())) return;
    try {
      await this.read();
      this.become({ online: true });
    } catch (error) {
      this.hear(asProblem(error));
    }
  }

  private nudge(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.deliver(), delay);
  }

  /** @returns whether there is a way to the server */
  private async deliver(): Promise<boolean> {
    clearTimeout(this.timer);
    const { phase, me } = this.state;
    if (phase !== 'in' || !me || !works(me.office) || me.passwordChangeRequired) return false;
    if (!this.items.some(({ held }) => !held)) return true;
    this.become({ sending: true });
    const problem = await this.delivery.run(this.owner);
    this.become({ sending: false });
    this.hear(problem);
    if (!problem && this.cadre) await this.read().catch(() => undefined);
    return problem === null;
  }

  private hear(problem: ApiProblem | null): void {
    this.become({ online: problem?.status !== 0 });
    if (!problem) this.attempts = 0;
    else if (problem.status === 401) this.become({ phase: 'login', lost: true });
    else if (problem.transient) this.retry();
  }

  private retry(): void {
    clearTimeout(this.timer);
    const delay = RETRY_MS[Math.min(this.attempts++, RETRY_MS.length - 1)];
    this.timer = setTimeout(() => void this.sync(), delay);
  }

  private async read(): Promise<void> {
    const first = !this.state.register;
    const node = this.state.me?.office.nodeCode ?? '';
    if (this.cadre) {
      const leaves = await this.remote.leaves(node);
      await this.database.put('leaves', leaves);
      return this.become({ leaves });
    }
    const running = this.clock.today().slice(0, 7);
    const months = [running, addMonths(running, -1)];
    for (const month of months) {
      try {
        await this.keep(await this.remote.register(node, month));
      } catch (error) {
        const problem = asProblem(error);
        // nobody posted yet, or no calendar: a month that is not shown here, and no reason to stop
        if (problem.transient || problem.status === 401) throw problem;
      }
    }
    if (first) await this.chooseMonth();
    await this.forgetOlderThan(months);
  }

  private async forgetOlderThan(months: string[]): Promise<void> {
    const needed = new Set([...months, this.state.month].map((month) => registerKey(this.owner, month)));
    const keys = await this.database.keys();
    await this.database.forget(keys.filter((key) => key.startsWith('register ') && !needed.has(key)));
  }

  private kept(month: string): Promise<KeptRegister | undefined> {
    return this.database.get<KeptRegister>(registerKey(this.owner, month));
  }

  private async keep(register: KeptRegister): Promise<void> {
    await this.database.put(registerKey(this.owner, register.month), register);
    if (register.month === this.state.month) this.become({ register: { ...register } });
  }
}
