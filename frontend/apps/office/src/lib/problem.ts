import { ApiProblem, type Violation } from '@zhucun/api';
import type { FormInstance } from 'antd';

export type FieldPath = (string | number)[];

/** `/members/0/roles` → ['members', 0, 'roles']; a parameter's name stays itself. */
export function fieldPath(at: string): FieldPath {
  return at
    .replace(/^\//, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/**
 * Puts each violation onto the field it names (or the nearest field above it) and returns those
 * that belong to no field of the form: they must be shown elsewhere.
 */
export function showViolations(form: FormInstance, problem: ApiProblem): Violation[] {
  const known = new Set(form.getFieldsError().map((field) => JSON.stringify(field.name)));
  const byField = new Map<string, string[]>();
  const homeless: Violation[] = [];
  for (const violation of problem.violations) {
    const home = nearest(fieldPath(violation.at), known);
    if (home) byField.set(home, [...(byField.get(home) ?? []), violation.message]);
    else homeless.push(violation);
  }
  form.setFields([...byField].map(([name, errors]) => ({ name: JSON.parse(name) as FieldPath, errors })));
  const first = byField.keys().next().value;
  if (first) form.scrollToField(JSON.parse(first) as FieldPath, { block: 'center', focus: true });
  return homeless;
}

function nearest(path: FieldPath, known: Set<string>): string | null {
  for (let length = path.length; length > 0; length--) {
    const name = JSON.stringify(path.slice(0, length));
    if (known.has(name)) return name;
  }
  return null;
}

export function isProblem(error: unknown, ...codes: string[]): error is ApiProblem {
  return error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code));
}
