/**
 * The operations of the API as openapi-fetch wants them. Hand-written in the shape that openapi-typescript
 * generates, so that `schema.d.ts` can take its place without touching a caller.
 */
import type * as c from './contract';

type Query = Record<string, string | number | boolean | undefined>;
type Answer<R> = { 200: { headers: Record<string, unknown>; content: { 'application/json': R } } };
type NoContent = { 204: { headers: Record<string, unknown>; content?: never } };
type Parameters<P> = [P] extends [string]
  ? { query?: Query; path: { [K in P]: string } }
  : { query?: Query; path?: undefined };

interface Read<R, P extends string | undefined = undefined> {
  parameters: Parameters<P>;
  responses: Answer<R>;
}
interface Write<B, R, P extends string | undefined = undefined> {
  parameters: Parameters<P>;
  requestBody: { content: { 'application/json': B } };
  responses: R extends undefined ? NoContent : Answer<R>;
}
/** A command without a body. */
interface Act<R, P extends string | undefined = undefined> {
  parameters: Parameters<P>;
  responses: R extends undefined ? NoContent : Answer<R>;
}

export interface paths {
  '/api/v1/accounts': {
    get: Read<c.Page<c.Account>>;
    post: Write<{ username: string; displayName: string; initialPassword?: string }, c.Account>;
  };
  '/api/v1/accounts/{id}': {
    get: Read<c.Account, 'id'>;
    put: Write<{ displayName: string }, c.Account, 'id'>;
  };
  '/api/v1/accounts/{id}/disablement': { post: Write<{ reason: string }, c.Account, 'id'> };
  '/api/v1/accounts/{id}/enablement': { post: Act<c.Account, 'id'> };
  '/api/v1/accounts/{id}/password-reset': {
    post: Write<{ newPassword?: string }, c.Account, 'id'>;
  };
  '/api/v1/grants': {
    get: Read<c.Page<c.Grant>>;
    post: Write<
      { accountId: string; role: c.Role; nodeCode: string; validFrom: string; validTo?: string },
      c.Grant
    >;
  };
  '/api/v1/grants/{id}/revocation': { post: Write<{ reason: string }, c.Grant, 'id'> };
  '/api/v1/clients': {
    get: Read<c.Page<c.ApiClientAccount>>;
    post: Write<
      { name: string; role: 'PROVINCIAL_SYSTEM'; nodeCode: string; validTo?: string },
      c.ApiClientAccount
    >;
  };
  '/api/v1/clients/{id}/revocation': { post: Write<{ reason: string }, c.ApiClientAccount, 'id'> };
  '/api/v1/cadres/export': { post: Write<{ region?: string; purpose: string }, unknown> };
  '/api/v1/attendance/months': { get: Read<c.Page<c.AttendanceMonth>> };
  '/api/v1/leave-requests': {
    get: Read<c.Page<c.LeaveRequest>>;
    post: Write<
      {
        postingId: string;
        kind: c.LeaveKind;
        from: string;
        fromHalf?: c.Half;
        to: string;
        toHalf?: c.Half;
        reason: string;
      },
      c.LeaveRequest
    >;
  };
  '/api/v1/leave-requests/{id}/approval': {
    post: Write<{ approve: boolean; note?: string }, c.LeaveRequest, 'id'>;
  };
  '/api/v1/leave-requests/{id}/return': { post: Write<{ on: string }, c.LeaveRequest, 'id'> };
  '/api/v1/leave-requests/{id}/cancellation': { post: Act<c.LeaveRequest, 'id'> };
  '/api/v1/imports': { get: Read<c.Page<c.ImportJob>> };
  '/api/v1/imports/{id}': { get: Read<c.ImportJob, 'id'> };
  '/api/v1/imports/{id}/cancellation': { post: Act<c.ImportJob, 'id'> };
}
