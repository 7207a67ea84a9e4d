import type { ProblemBody, RuleReference, Violation } from './contract';

/** A refusal or failure of the API (problem+json), or of the way to it (`code` NETWORK). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | null;
  readonly requestId: string | null;
  readonly violations: Violation[];
  readonly rule: RuleReference | null;
  readonly retryAfterSeconds: number | null;

  constructor(body: ProblemBody, retryAfterSeconds: number | null = null) {
    super(body.detail ?? body.title);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail ?? null;
    this.requestId = body.requestId ?? null;
    this.violations = body.violations ?? [];
    this.rule = body.rule ?? null;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Nothing was decided: the same request may be sent again. */
  get transient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  static network(cause: unknown): ApiProblem {
    const problem = new ApiProblem({ title: 'Network', status: 0, code: 'NETWORK' });
    problem.cause = cause;
    return problem;
  }

  /** A problem from an answer whatever its body is: a proxy may answer with HTML. */
  static async of(response: Response, parsed?: unknown): Promise<ApiProblem> {
    let body = parsed;
    if (body === undefined || typeof body === 'string') {
      try {
        body = typeof body === 'string' ? JSON.parse(body) : await response.clone().json();
      } catch {
        body = undefined;
      }
    }
    const known = isProblem(body) ? body : null;
    return new ApiProblem(
      {
        ...known,
        title: known?.title ?? `HTTP ${response.status}`,
        status: response.status,
        code: known?.code ?? codeOf(response.status),
        requestId: known?.requestId ?? response.headers.get('X-Request-Id'),
      },
      seconds(response.headers.get('Retry-After')),
    );
  }
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && ('code' in body || 'title' in body);
}

function codeOf(status: number): string {
  const known: Record<number, string> = {
    401: 'UNAUTHENTICATED',
    403: 'FORBIDDEN',
    404: 'NOT_FOUND',
    413: 'PAYLOAD_TOO_LARGE',
    429: 'TOO_MANY_REQUESTS',
  };
  return known[status] ?? (status >= 500 ? 'UNAVAILABLE' : 'INVALID_INPUT');
}

function seconds(header: string | null): number | null {
  const value = Number(header);
  return header !== null && Number.isFinite(value) ? value : null;
}

export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : ApiProblem.network(error);
}
