import type { Me, Session } from './contract';
import { ApiProblem } from './problem';

/** The windows of one browser take turns; where it knows no locks (plain HTTP) they cannot. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? await locks.request(name, work) : work();
}

export type SessionState =
  | { status: 'unknown'; me: null }
  | { status: 'in'; me: Me }
  /** Nobody is signed in any more; the page stands for whoever was, see `LastingSession`. */
  | { status: 'lost'; me: Me }
  | { status: 'out'; me: null; lost: boolean };

/**
 * The signed-in session of this tab. The access token lives in this object only, never in a storage;
 * the refresh token is an HttpOnly cookie that no script can read.
 */
export class SessionKeeper {
  protected token: string | null = null;
  protected current: SessionState = { status: 'unknown', me: null };
  private refreshing: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly base = '',
    private readonly language: () => string = () => 'zh-CN',
  ) {}

  get accessToken(): string | null {
    return this.token;
  }

  state = (): SessionState => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async login(username: string, password: string): Promise<Me> {
    await this.settled();
    return this.take(await this.post('login', { username, password }, null));
  }

  async switchOffice(grantId: string): Promise<Me> {
    await this.settled();
    if (!this.token) await this.refresh();
    return this.take(await this.post('office', { grantId }));
  }

  async logout(): Promise<void> {
    await this.settled();
    try {
      await this.post('logout', undefined);
    } finally {
      this.end(false);
    }
  }

  /** One refresh at a time in this tab, however many requests were refused; tabs queue behind a lock. */
  refresh(): Promise<boolean> {
    this.refreshing ??= inTurn('zhucun-refresh', () => this.renew()).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  /** A renewal that is still under way would bring back what is left here. */
  protected async settled(): Promise<void> {
    await this.refreshing?.catch(() => undefined);
  }

  /** The refresh token rotates: two tabs that spend the same one would end the whole session. */
  private async renew(): Promise<boolean> {
    const grantId = this.current.me?.office.grantId;
    try {
      let session = await this.post('refresh', undefined, null);
      // another tab may have switched the session's office meanwhile: this tab stays in its own, at every moment
      if (grantId !== undefined && session.me.office.grantId !== grantId)
        session = await this.post('office', { grantId }, session.accessToken);
      this.take(session);
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.transient) throw error;
      this.end(!!this.current.me);
      return false;
    }
  }

  protected async post(act: string, body: unknown, token = this.token): Promise<Session> {
    let response: Response;
    try {
      response = await fetch(`${this.base}/api/v1/auth/${act}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          Accept: 'application/json, application/problem+json',
          'Accept-Language': this.language(),
          'X-Requested-With': 'zhucun',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch (cause) {
      throw ApiProblem.network(cause);
    }
    if (!response.ok) throw await ApiProblem.of(response);
    return response.status === 204 ? ({} as Session) : ((await response.json()) as Session);
  }

  protected take(session: Session): Me {
    this.token = session.accessToken;
    this.become({ status: 'in', me: session.me });
    return session.me;
  }

  /** Forgets the session in this tab; `lost` when nobody asked for that. */
  end(lost: boolean): void {
    this.token = null;
    this.become({ status: 'out', me: null, lost });
  }

  protected become(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
