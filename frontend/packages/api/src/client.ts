import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { Page, Whole } from './contract';
import { ApiProblem } from './problem';
import type { paths } from './schema';
import type { SessionKeeper } from './session';

/** What carries a request with its token to the server. */
export type Carry = (request: Request, token: string | null) => Promise<Response>;

export type Api = Client<paths, 'application/json'>;

export interface ApiOptions {
  session: SessionKeeper;
  language: () => string;
  base?: string;
}

/**
 * The typed client: bearer token, one silent refresh when it has run out, language, and an idempotency key
 * on every POST that stays the same while the outcome of that very request is unknown.
 */
export function createApi({ session, language, base = '' }: ApiOptions): Api {
  const keys = new IdempotencyKeys();
  const client = createClient<paths, 'application/json'>({
    baseUrl: base,
    credentials: 'same-origin',
    fetch: (request) => send(request, session, language, keys),
  });
  client.use(dropEmptyParameters);
  return client;
}

/** `?q=` is not the same as no filter: the API refuses empty parameters. */
const dropEmptyParameters: Middleware = {
  onRequest({ request }) {
    const url = new URL(request.url);
    const empty = [...url.searchParams].filter(([, value]) => value === '').map(([name]) => name);
    if (empty.length === 0) return undefined;
    for (const name of empty) url.searchParams.delete(name);
    return new Request(url, request);
  },
};

async function send(
  request: Request,
  session: SessionKeeper,
  language: () => string,
  keys: IdempotencyKeys,
): Promise<Response> {
  request.headers.set('Accept-Language', language());
  const body = request.method === 'POST' ? await request.clone().text() : '';
  const deed = request.method === 'POST' ? `${request.url} ${body}` : null;
  if (deed) request.headers.set('Idempotency-Key', keys.of(deed));
  const response = await authorized(request, session);
  if (deed && response.status < 500 && response.status !== 429) keys.settle(deed);
  return response;
}

/**
 * Sends a request with the token; when it is refused as stale, renews the session once and sends it again: as the office for which it was
 * made, never as another into which somebody has changed meanwhile.
 */
async function authorized(
  request: Request,
  session: SessionKeeper,
  carry: Carry = attempt,
): Promise<Response> {
  const again = request.clone();
  const office = officeOf(session);
  const first = await carry(request, session.accessToken);
  if (first.status !== 401 || !(await session.refresh())) return first;
  return office && office !== officeOf(session) ? first : carry(again, session.accessToken);
}

function officeOf(session: SessionKeeper): string | undefined {
  return session.state().me?.office.grantId;
}

async function attempt(request: Request, token: string | null): Promise<Response> {
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  try {
    return await fetch(request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw ApiProblem.network(cause);
  }
}

class IdempotencyKeys {
  private readonly open = new Map<string, string>();

  of(deed: string): string {
    const key = this.open.get(deed) ?? uuid();
    this.open.set(deed, key);
    return key;
  }

  settle(deed: string): void {
    this.open.delete(deed);
  }
}

/** A random UUID; `crypto.randomUUID` does not exist on a plain-HTTP intranet address. */
export function uuid(): string {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (Number(digit) ^ (random & (15 >> (Number(digit) / 4)))).toString(16);
  });
}

type Outcome<T> = { data?: T; error?: unknown; response: Response };

/** The data of an answer, or its problem thrown. */
export async function call<T>(answer: Promise<Outcome<T>>): Promise<Whole<T>> {
  const { data, error, response } = await answer;
  if (!response.ok) throw await ApiProblem.of(response, error ?? null);
  return data as Whole<T>;
}

/**
 * Filters out of an address, where everything is text, as the document types them; a name that the operation
 * does not know is a type error, as the API would refuse it.
 */
export function filters<Path extends keyof paths>(
  _path: Path,
  values: { [Key in keyof QueryOf<Path>]?: QueryOf<Path>[Key] | string },
): QueryOf<Path> {
  return values as QueryOf<Path>;
}

type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;

/** Header of a change: the version the user looked at. */
export function ifMatch(item: { version: number }): { 'If-Match': string } {
  return { 'If-Match': `"${item.version}"` };
}

/** Calls outside the typed client (files up and down) with the same token, refresh and problem mapping. */
export async function raw(
  session: SessionKeeper,
  language: () => string,
  path: string,
  init: RequestInit = {},
  carry?: Carry,
): Promise<Response> {
  const request = new Request(new URL(path, location.href), {
    credentials: 'same-origin',
    ...init,
  });
  request.headers.set('Accept-Language', language());
  const response = await authorized(request, session, carry);
  if (!response.ok) throw await ApiProblem.of(response);
  return response;
}

/** Bounded lists come as a page too; some answers are plain arrays. */
export function itemsOf<T>(list: Page<T> | { items: T[] } | T[]): T[] {
  return Array.isArray(list) ? list : list.items;
}
