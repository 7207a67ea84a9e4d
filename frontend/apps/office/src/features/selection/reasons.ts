import type { Reasons } from './api/queries';

/** One rule that asks for a reason for one person of a plan. */
export interface Asked {
  nominationId: string;
  cadreName: string;
  ruleId: string;
  sentence: string;
  required: string;
  found: string;
  source: string;
  blocking: boolean;
}

/** One rule with everybody of whom it asks. */
export interface AskingRule extends Omit<Asked, 'nominationId' | 'cadreName' | 'found'> {
  people: { nominationId: string; cadreName: string; found: string }[];
}

/** Rule by rule, in the order in which they come; whom a rule keeps out stands apart from whom it asks of. */
export function byRule(asked: Asked[]): AskingRule[] {
  const rules = new Map<string, AskingRule>();
  for (const { nominationId, cadreName, found, ...rule } of asked) {
    const key = `${rule.ruleId} ${rule.blocking}`;
    const one = rules.get(key) ?? { ...rule, people: [] };
    one.people.push({ nominationId, cadreName, found });
    rules.set(key, one);
  }
  return [...rules.values()];
}

/** What was written: one reason for all of a rule, and a person's own where there is one. */
export interface Written {
  [ruleId: string]: { all?: string; own?: Record<string, string | undefined> } | undefined;
}

/** By nomination, then by rule. */
export function reasonsByPerson(
  rules: AskingRule[],
  written: Written,
  approverAccountId: string,
): Record<string, Reasons> {
  const reasons: Record<string, Reasons> = {};
  for (const { ruleId, people } of rules)
    for (const { nominationId } of people) {
      const reason = written[ruleId]?.own?.[nominationId]?.trim() || written[ruleId]?.all?.trim() || '';
      reasons[nominationId] = { ...reasons[nominationId], [ruleId]: { reason, approverAccountId } };
    }
  return reasons;
}
