import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type CadreDifficulty,
  type CareActivityInput,
  call,
  type DebtorLine,
  filters,
  type InsurancePolicyInput,
  ifMatch,
  type PaymentBatch,
} from '@zhucun/api';
import { api, download } from '../../../lib/api';

interface Asked {
  region?: string;
  after?: string;
  size: number;
}

export const debtors = (region: string | undefined) =>
  queryOptions({
    queryKey: ['care-debts', region],
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/care-debts', { params: { query: { region } }, signal }),
      )) as unknown as DebtorLine[],
  });

export const proposeFindings = (body: { region: string }) =>
  call(api.POST('/api/v1/care-debts/findings', { body }));

export const teamFunds = (query: Asked & { year?: string }) =>
  queryOptions({
    queryKey: ['team-funds', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/team-funds', {
          params: { query: filters('/api/v1/team-funds', { ...query }) },
          signal,
        }),
      ),
  });

export const gaps = (query: Asked & { open?: string; asOf?: string }) =>
  queryOptions({
    queryKey: ['insurance-gaps', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/insurance-gaps', {
          params: { query: filters('/api/v1/insurance-gaps', { ...query }) },
          signal,
        }),
      ),
  });

export const policies = (query: Asked & { on?: string }) =>
  queryOptions({
    queryKey: ['insurance-policies', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/insurance-policies', {
          params: { query: filters('/api/v1/insurance-policies', { ...query }) },
          signal,
        }),
      ),
  });

export const enterPolicy = (body: InsurancePolicyInput) =>
  call(api.POST('/api/v1/insurance-policies', { body }));

export const activities = (query: Asked & { kind?: string }) =>
  queryOptions({
    queryKey: ['care-activities', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/care-activities', {
          params: { query: filters('/api/v1/care-activities', { ...query }) },
          signal,
        }),
      ),
  });

export const recordActivity = (body: CareActivityInput) =>
  call(api.POST('/api/v1/care-activities', { body }));

export const difficulties = (query: Asked & { state?: string; escalated?: string }) =>
  queryOptions({
    queryKey: ['cadre-difficulties', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/cadre-difficulties', {
          params: { query: filters('/api/v1/cadre-difficulties', { ...query }) },
          signal,
        }),
      ),
  });

interface Held {
  sections: { postings?: { id: string; endedOn: string | null }[] };
}

/** Where a cadre is posted now: a difficulty is one of that stay. */
export async function postingOf(cadre: string): Promise<string> {
  const file = (await call(
    api.GET('/api/v1/cadres/{id}/file', { params: { path: { id: cadre } } }),
  )) as unknown as Held;
  const postings = file.sections.postings;
  return (postings?.find((one) => one.endedOn === null) ?? postings?.[0])?.id ?? '';
}

export async function reportDifficulty({
  cadre,
  ...fields
}: {
  cadre: string;
  kind: CadreDifficulty['kind'];
  words: string;
}) {
  return call(
    api.POST('/api/v1/cadre-difficulties', { body: { ...fields, postingId: await postingOf(cadre) } }),
  );
}

export const urge = (one: CadreDifficulty) =>
  call(
    api.POST('/api/v1/cadre-difficulties/{id}/urging', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
    }),
  );

export const solve = (one: CadreDifficulty, body: { solution: string }) =>
  call(
    api.POST('/api/v1/cadre-difficulties/{id}/solution', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );

export const answerDifficulty = (one: CadreDifficulty, body: { solved: boolean; words?: string }) =>
  call(
    api.POST('/api/v1/cadre-difficulties/{id}/answer', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );

export const payments = (query: Asked & { state?: string; month?: string }) =>
  queryOptions({
    queryKey: ['payments', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/payment-batches', {
          params: { query: filters('/api/v1/payment-batches', { ...query }) },
          signal,
        }),
      ),
  });

export const payment = (id: string) =>
  queryOptions({
    queryKey: ['payments', 'one', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/payment-batches/{id}', { params: { path: { id } }, signal })),
  });

export const paymentLines = (id: string, query: { state?: string; after?: string; size: number }) =>
  queryOptions({
    queryKey: ['payments', 'lines', id, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/payment-batches/{id}/lines', {
          params: { path: { id }, query: filters('/api/v1/payment-batches/{id}/lines', { ...query }) },
          signal,
        }),
      ),
  });

export const makePayment = (body: {
  region: string;
  month: string;
  kind: PaymentBatch['kind'];
  arrears: boolean;
}) => call(api.POST('/api/v1/payment-batches', { body }));

export const sendPayment = (one: PaymentBatch) =>
  call(
    api.POST('/api/v1/payment-batches/{id}/sending', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
    }),
  );

export const discardPayment = (one: PaymentBatch, body: { reason: string }) =>
  call(
    api.POST('/api/v1/payment-batches/{id}/discarding', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );

export const answerPayment = (
  one: PaymentBatch,
  body: { on: string; paidLines: number; paidTotal: string; returned: { no: number; reason: string }[] },
) =>
  call(
    api.POST('/api/v1/payment-batches/{id}/answer', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );

export const takeFile = (one: PaymentBatch, format: 'XLSX' | 'CSV') =>
  download(`/api/v1/payment-batches/${one.id}/file`, `${one.number}.${format.toLowerCase()}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ format }),
  });

/** Everything that a payment changes. */
export const PAID = [['payments'], ['entitlements'], ['care-debts'], ['inbox'], ['cadres', 'file']];
