import type { Me, Session } from './contract';
import { ApiProblem } from './problem';
import { SessionKeeper } from './session';

/** What a token has to be good for at least, when something long begins. */
const MARGIN_MS = 60_000;

/**
 * A session that, once it is lost, is taken up where it was: whoever was signed in stays known, requests that were refused
 * wait, and are sent when the same person is back in the same office.
 */
export class LastingSession extends SessionKeeper {
  private tokenEnds = 0;

  /** Signs in again who was lost, in the same office where that is still held: what waited meanwhile goes on. */
  async comeBack(password: string): Promise<Me> {
    await this.settled();
    const { me } = this.current;
    if (!me) throw new Error('nobody was lost');
    const { grantId } = me.office;
    const session = await this.post('login', { username: me.account.username, password }, null);
    if (session.me.office.grantId === grantId) return this.take(session);
    const before = this.post('office', { grantId }, session.accessToken);
    return this.take(await before.catch((error) => heldNoMore(error, session)));
  }

  /** Where nothing is left to renew, it is decided when somebody is back, or has left. */
  override async refresh(): Promise<boolean> {
    if (await super.refresh()) return true;
    if (this.current.status === 'lost')
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          if (this.current.status === 'lost') return;
          stop();
          resolve();
        });
      });
    return this.current.status === 'in';
  }

  /** A token that is good for a while yet, for what takes too long to be sent twice. */
  async ready(): Promise<boolean> {
    if (this.token && Date.now() < this.tokenEnds - MARGIN_MS) return true;
    return this.refresh();
  }

  /** Whoever was lost goes, and what waited for them is refused. */
  leave(): void {
    super.end(true);
  }

  override end(lost: boolean): void {
    const { me } = this.current;
    if (lost && me) {
      this.token = null;
      this.become({ status: 'lost', me });
    } else super.end(lost);
  }

  protected override take(session: Session): Me {
    this.tokenEnds = Date.now() + session.expiresIn * 1000;
    return super.take(session);
  }
}

/** An office that was withdrawn meanwhile: what is left is the one of the login. */
function heldNoMore(error: unknown, session: Session): Session {
  if (error instanceof ApiProblem && !error.transient) return session;
  throw error;
}
