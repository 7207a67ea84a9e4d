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
  '/api/v1/me': { get: Read<c.Me> };
  '/api/v1/auth/password': { post: Write<{ current: string; next: string }, undefined> };

  '/api/v1/accounts': {
    get: Read<c.Page<c.Account>>;
    post: Write<
      { username: string; displayName: string; initialPassword?: string },
      c.Account & { initialPassword?: string }
    >;
  };
  '/api/v1/accounts/{id}': {
    get: Read<c.Account, 'id'>;
    put: Write<{ displayName: string }, c.Account, 'id'>;
  };
  '/api/v1/accounts/{id}/disablement': { post: Write<{ reason: string }, c.Account, 'id'> };
  '/api/v1/accounts/{id}/enablement': { post: Act<c.Account, 'id'> };
  '/api/v1/accounts/{id}/password-reset': {
    post: Act<{ password?: string; initialPassword?: string }, 'id'>;
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
      c.ApiClientAccount & { secret: string }
    >;
  };
  '/api/v1/clients/{id}/revocation': { post: Act<c.ApiClientAccount, 'id'> };

  '/api/v1/regions': { get: Read<c.Page<c.Region>> };
  '/api/v1/regions/{code}': { get: Read<c.Region, 'code'> };
  '/api/v1/regions/{code}/succession': { get: Read<c.Succession, 'code'> };
  '/api/v1/villages': { get: Read<c.Page<c.Village>> };
  '/api/v1/villages/{code}': { get: Read<c.Village, 'code'> };
  '/api/v1/villages/{code}/categories': {
    post: Write<{ category: c.VillageCategory; validFrom: string; source: string }, c.Village, 'code'>;
  };
  '/api/v1/villages/{code}/categories/{id}/end': { post: Write<{ on: string }, c.Village, 'code' | 'id'> };
  '/api/v1/villages/{code}/point': {
    put: Write<{ lon: number; lat: number; crs: string }, c.Village, 'code'>;
  };

  '/api/v1/organizations': {
    get: Read<c.Page<c.Organization>>;
    post: Write<c.OrganizationInput, c.Organization>;
  };
  '/api/v1/organizations/{id}': {
    get: Read<c.Organization, 'id'>;
    put: Write<c.OrganizationInput, c.Organization, 'id'>;
  };
  '/api/v1/organizations/{id}/end': { post: Write<{ on: string }, c.Organization, 'id'> };

  '/api/v1/cadres': { get: Read<c.Page<c.CadreRow>>; post: Write<c.CadreInput, c.Cadre> };
  '/api/v1/cadres/{id}': { get: Read<c.Cadre, 'id'>; put: Write<c.CadreInput, c.Cadre, 'id'> };
  '/api/v1/cadres/search': { post: Write<{ citizenId?: string; phone?: string }, { items: c.CadreRow[] }> };
  '/api/v1/cadres/{id}/identity/reveal': {
    post: Write<{ purpose: string }, { citizenId: string; phone: string | null }, 'id'>;
  };
  '/api/v1/cadres/{id}/file': { get: Read<c.CadreFile, 'id'> };
  '/api/v1/cadres/export': { post: Write<{ region?: string; purpose: string }, unknown> };

  '/api/v1/teams': { get: Read<c.Page<c.Team>>; post: Write<c.TeamInput, c.Team> };
  '/api/v1/teams/{id}': { get: Read<c.Team, 'id'>; put: Write<c.TeamInput, c.Team, 'id'> };
  '/api/v1/teams/{id}/dissolution': { post: Write<{ on: string; reason: string }, c.Team, 'id'> };
  '/api/v1/postings': { get: Read<c.Page<c.Posting>>; post: Write<c.PostingInput, c.Posting> };
  '/api/v1/postings/{id}/arrival': { post: Write<{ on: string }, c.Posting, 'id'> };
  '/api/v1/postings/{id}/end': {
    post: Write<{ on: string; reason: c.EndReason; note?: string }, c.Posting, 'id'>;
  };
  '/api/v1/postings/{id}/end/approval': {
    post: Write<{ approve: boolean; note?: string }, c.Posting, 'id'>;
  };

  '/api/v1/attendance/registers/{township}/{month}': { get: Read<c.Register, 'township' | 'month'> };
  '/api/v1/attendance/registers/{township}/{month}/entries': {
    put: Write<{ entries: c.RegisterEntryInput[] }, c.RegisterEntriesResult, 'township' | 'month'>;
  };
  '/api/v1/attendance/registers/{township}/{month}/confirmation': {
    post: Act<c.RegisterHead, 'township' | 'month'>;
  };
  '/api/v1/attendance/corrections': {
    post: Write<Omit<c.RegisterEntryInput, 'note'> & { reason: string }, unknown>;
  };
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

  '/api/v1/inspections': { post: Write<c.InspectionInput, { id: string }> };
  '/api/v1/findings': { get: Read<c.Page<c.Finding>>; post: Write<c.FindingInput, c.Finding> };
  '/api/v1/findings/{id}': { get: Read<c.Finding, 'id'> };
  '/api/v1/findings/{id}/issue': { post: Write<{ dueOn?: string }, c.Finding, 'id'> };
  '/api/v1/findings/{id}/acceptance': { post: Act<c.Finding, 'id'> };
  '/api/v1/findings/{id}/rectification': {
    post: Write<{ cause: string; measures: string }, c.Finding, 'id'>;
  };
  '/api/v1/findings/{id}/verification': {
    post: Write<{ result: 'VERIFIED' | 'REJECTED'; note: string }, c.Finding, 'id'>;
  };
  '/api/v1/findings/{id}/closure': { post: Act<c.Finding, 'id'> };
  '/api/v1/findings/{id}/reopening': { post: Write<{ reason: string }, c.Finding, 'id'> };
  '/api/v1/problem-lists': {
    get: Read<c.Page<c.ProblemList>>;
    post: Write<
      { targetKind: c.TargetKind; targetId: string; title: string; findingIds: string[] },
      c.ProblemList
    >;
  };
  '/api/v1/problem-lists/{id}': { get: Read<c.ProblemList, 'id'> };

  '/api/v1/entitlements': { get: Read<c.Page<c.Entitlement>> };
  '/api/v1/entitlements/accruals': {
    post: Write<{ region: string; month: string }, { created?: number }>;
  };
  '/api/v1/entitlements/{id}/delivery': { post: Write<c.DeliveryInput, c.Entitlement, 'id'> };
  '/api/v1/incentives': {
    get: Read<c.Page<c.Commendation>>;
    post: Write<c.CommendationInput, c.Commendation>;
  };

  '/api/v1/imports': { get: Read<c.Page<c.ImportJob>> };
  '/api/v1/imports/{id}': { get: Read<c.ImportJob, 'id'> };
  '/api/v1/imports/{id}/cancellation': { post: Act<c.ImportJob, 'id'> };

  '/api/v1/audit': { get: Read<c.Page<c.AuditDeed>> };
  '/api/v1/audit/{id}': { get: Read<c.AuditDeed, 'id'> };
  '/api/v1/statistics/{key}': { get: Read<{ items: c.RosterByRegionRow[] }, 'key'> };
}
