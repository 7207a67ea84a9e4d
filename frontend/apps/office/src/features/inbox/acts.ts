import { asProblem, call, type InboxItem, ifMatch } from '@zhucun/api';
import { api } from '../../lib/api';

/** What became of one of several acts: nothing is said where it was done. */
export interface Result {
  item: InboxItem;
  refusal: string | null;
}

export interface Decision {
  approve: boolean;
  note?: string;
}

/** Kinds that are done where they are listed; the others are done on their own pages. */
const DECIDED = ['leave-approval', 'exception-decision', 'correction', 'burden-activation', 'notice-receipt'];
/** A correction wants an answer of its own each time, what is switched on is public, and a notice is read: one by one. */
const TOGETHER = ['leave-approval', 'exception-decision'];
const BATCH = 100;

export const decidable = (item: InboxItem) => DECIDED.includes(item.kind);
export const bulk = (item: InboxItem) => TOGETHER.includes(item.kind);

const params = (item: InboxItem) => ({ params: { path: { id: item.id } }, headers: ifMatch(item) });

/** What the button of an act that is done here is called. */
export function verb({ kind }: InboxItem): 'inbox.answer' | 'inbox.decide' | 'fieldwork.acknowledge' {
  if (kind === 'notice-receipt') return 'fieldwork.acknowledge';
  return kind === 'correction' ? 'inbox.answer' : 'inbox.decide';
}

/** The very operation of the room, on one item. */
export async function decide(item: InboxItem, { approve, note }: Decision): Promise<unknown> {
  switch (item.kind) {
    case 'leave-approval':
      return call(
        api.POST('/api/v1/leave-requests/{id}/approval', { ...params(item), body: { approve, note } }),
      );
    case 'exception-decision':
      return call(
        api.POST('/api/v1/policies/exceptions/{id}/decision', { ...params(item), body: { approve, note } }),
      );
    case 'notice-receipt':
      return call(api.POST('/api/v1/notice-receipts/{id}/acknowledgement', params(item)));
    case 'burden-activation':
      return call(
        api.POST('/api/v1/burden/activations/{id}/decision', { ...params(item), body: { approve, note } }),
      );
    default:
      return call(
        api.POST('/api/v1/file-corrections/{id}/decision', {
          ...params(item),
          body: { corrected: approve, answer: note ?? '' },
        }),
      );
  }
}

/** Many at once are the same act on each, with a result for each: one that is refused holds no other up. */
export async function decideAll(items: InboxItem[], decision: Decision): Promise<Result[]> {
  const leaves = items.filter((item) => item.kind === 'leave-approval');
  const results = await decideLeaves(leaves, decision);
  for (const item of items) if (!leaves.includes(item)) results.push(await decideOne(item, decision));
  return results;
}

async function decideLeaves(items: InboxItem[], { approve, note }: Decision): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += BATCH) {
    const batch = items.slice(from, from + BATCH);
    const answer = await call(
      api.POST('/api/v1/leave-requests/approvals', {
        body: { items: batch.map(({ id, version }) => ({ id, version, approve, note })) },
      }),
    );
    batch.forEach((item, index) => {
      results.push({ item, refusal: (answer.results[index]?.message as string | null) ?? null });
    });
  }
  return results;
}

async function decideOne(item: InboxItem, decision: Decision): Promise<Result> {
  try {
    await decide(item, decision);
    return { item, refusal: null };
  } catch (error) {
    const problem = asProblem(error);
    return { item, refusal: problem.detail ?? problem.title };
  }
}
