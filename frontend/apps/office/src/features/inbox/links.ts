import type { InboxItem } from '@zhucun/api';

export interface Address {
  to: string;
  search?: Record<string, string>;
}

/** Where an act is done. A kind that this edition of the pages does not know has no link, and is listed all the same. */
export function addressOf({ kind, target }: Pick<InboxItem, 'kind' | 'target'>): Address | null {
  switch (kind) {
    case 'leave-approval':
      return { to: '/leave-requests', search: { state: 'REQUESTED' } };
    case 'leave-return':
      return { to: '/leave-requests', search: { overdue: 'true' } };
    case 'register-confirmation':
      return { to: '/registers', search: { month: target } };
    case 'register-conflict':
      return { to: '/register-conflicts' };
    case 'exception-decision':
      return { to: '/exceptions', search: { state: 'PROPOSED' } };
    case 'pack-publication':
      return { to: `/policies/${target}` };
    case 'nomination-review':
    case 'nomination-decision':
      return { to: `/selection/${target}` };
    case 'posting-end':
      return { to: `/teams/${target}` };
    case 'handover':
      return { to: `/handovers/${target}` };
    case 'rotation':
      return { to: '/rotations', search: { region: target } };
    case 'entitlement':
      return { to: '/entitlements', search: { kind: target.split(' ')[0] ?? '' } };
    case 'payment':
      return { to: `/payments/${target}` };
    case 'difficulty':
      return { to: '/care' };
    case 'finding-rectification':
    case 'finding-inspection':
    case 'finding-statement':
    case 'finding-objection':
    case 'finding-extension':
    case 'finding-escalation':
      return { to: `/findings/${target}` };
    case 'bulletin-due':
      return { to: '/bulletins/new', search: { period: target } };
    case 'bulletin-approval':
      return { to: `/bulletins/${target}` };
    case 'desk-export-approval':
      return { to: '/audit-desk', search: { export: target } };
    case 'finding-recheck':
      return { to: `/recheck-samples/${target}` };
    case 'reminder-talk':
      return { to: '/organizational-measures', search: { cadre: target } };
    case 'obligation':
    case 'obligation-override':
      return { to: `/obligations/${target}` };
    case 'recall-statement':
    case 'recall-decision':
    case 'recall-execution':
    case 'recall-successor':
      return { to: `/recalls/${target}` };
    case 'sheets-open':
      return { to: `/assessments/${target}`, search: { state: 'OPEN' } };
    case 'sheets-proposed':
      return { to: `/assessments/${target}`, search: { state: 'PROPOSED' } };
    case 'sheet-referred':
    case 'grade-objection':
    case 'grade-doubt':
      return { to: `/assessment-sheets/${target}` };
    case 'draw':
    case 'draw-assignment':
      // what a body above has drawn for somebody names no draw that he could open
      return target ? { to: `/draws/${target}` } : { to: '/inspections' };
    case 'inspector-facts':
      return { to: '/inspections', search: { tab: 'groups' } };
    case 'inspection-overdue':
      return { to: '/inspections', search: { region: target } };
    case 'finding-suggestion':
      return { to: '/findings/new', search: { cadre: target } };
    case 'team-task':
      return { to: `/task-lists/${target}` };
    case 'campaign-entry':
      return { to: `/campaigns/${target}`, search: { open: 'true' } };
    case 'study-meeting':
      return { to: '/study-meetings' };
    case 'complaint':
      return { to: '/burden', search: { tab: 'complaints', box: 'toAnswer' } };
    case 'burden-activation':
      return { to: '/burden' };
    default:
      return tabOf(kind, target);
  }
}

/** Pages of several lists: the list, and where it begins. */
function tabOf(kind: string, target: string): Address | null {
  switch (kind) {
    case 'notice-receipt':
      return { to: '/fieldwork', search: { tab: 'receipts', acknowledged: 'false' } };
    case 'duty-plan':
      return { to: '/fieldwork', search: { year: target } };
    case 'work-report':
      return { to: '/work-reports', search: { region: target } };
    case 'arrival-survey':
      return { to: '/work-reports', search: { tab: 'due' } };
    case 'household-review':
    case 'household-blocked':
      return { to: '/households', search: { tab: 'plans', planState: 'IN_REVIEW', region: target } };
    case 'household-returned':
      return { to: '/households', search: { tab: 'plans', planState: 'DRAFT', plan: target } };
    case 'honor-objection':
      return { to: '/commendations', search: { tab: 'honors', honorState: 'OBJECTED' } };
    case 'unit-tracking':
      return { to: '/unit-bindings', search: { tab: 'overdue', region: target } };
    case 'household-reviewer':
      return { to: '/accounts' };
    case 'webhook-stopped':
      return { to: '/webhooks', search: { webhook: target } };
    case 'bundle-unanswered':
      return { to: '/exchange', search: { peer: target } };
    default:
      return null;
  }
}
