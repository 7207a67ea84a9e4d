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
/** A command without a body. */
interface Act<R, P extends string | undefined = undefined> {
  parameters: Parameters<P>;
  responses: R extends undefined ? NoContent : Answer<R>;
}

export interface paths {
  '/api/v1/imports': { get: Read<c.Page<c.ImportJob>> };
  '/api/v1/imports/{id}': { get: Read<c.ImportJob, 'id'> };
  '/api/v1/imports/{id}/cancellation': { post: Act<c.ImportJob, 'id'> };
}
