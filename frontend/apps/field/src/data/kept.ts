import type { AttendanceStatus, DayKind, Half, LeaveRequest, Me, Office, Register } from '@zhucun/api';

/** What stays on the phone: no more than the township's clerk, or the cadre himself, needs for the work. */

export interface KeptOffice {
  grantId: string;
  role: string;
  tree: string;
  nodeCode: string;
  nodeName: string;
}

export interface KeptMe {
  id: string;
  name: string;
  office: KeptOffice;
  /** Those of his offices that have something to do here. */
  offices: KeptOffice[];
  passwordChangeRequired: boolean;
}

export interface KeptCell {
  id: string;
  date: string;
  half: Half;
  status: AttendanceStatus;
  why: string;
}

export interface KeptRow {
  postingId: string;
  name: string;
  villageCode: string;
  villageName: string;
  from: string;
  to: string | null;
  cells: KeptCell[];
}

export interface KeptRegister {
  township: string;
  month: string;
  confirmed: boolean;
  /** Last day that is closed, null when none is. */
  closedTo: string | null;
  days: { date: string; kind: DayKind }[];
  rows: KeptRow[];
  version: number;
  may: string[];
  readAt: string;
}

export interface KeptPosting {
  id: string;
  villageName: string;
}

export interface KeptLeaves {
  postings: KeptPosting[];
  requests: Pick<
    LeaveRequest,
    | 'id'
    | 'kind'
    | 'from'
    | 'fromHalf'
    | 'to'
    | 'toHalf'
    | 'days'
    | 'state'
    | 'approver'
    | 'note'
    | 'alarm'
    | 'version'
    | 'may'
  >[];
  readAt: string;
}

const TOWNSHIP = 9;

export type Work = 'leave' | 'register' | 'visits';

/** The work of an office here: a cadre his leave, a township its register, who inspects his visits; others have none. */
export function workOf({ tree, role, nodeCode }: KeptOffice | Office): Work | null {
  if (tree === 'PERSON') return 'leave';
  if (role === 'TOWNSHIP') return nodeCode.length === TOWNSHIP ? 'register' : null;
  return role === 'INSPECTOR' || role === 'ORGANIZATION_DEPARTMENT' ? 'visits' : null;
}

/** What is named of something, and nothing else. */
export function pick<T, Name extends keyof T>(from: T, ...names: Name[]): Pick<T, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, Name>;
}

export function keptOffice(office: Office): KeptOffice {
  return pick(office, 'grantId', 'role', 'tree', 'nodeCode', 'nodeName');
}

export function keptMe(me: Me): KeptMe {
  return {
    id: me.account.id,
    name: me.account.displayName,
    office: keptOffice(me.office),
    offices: me.offices.filter(workOf).map(keptOffice),
    passwordChangeRequired: me.passwordChangeRequired,
  };
}

export function keptRegister(register: Register, readAt: string): KeptRegister {
  return {
    ...pick(register, 'month', 'closedTo', 'version', 'may'),
    township: register.township.code,
    confirmed: register.state === 'CONFIRMED',
    days: register.calendar.map((day) => pick(day, 'date', 'kind')),
    rows: register.rows
      .map((row) => ({
        ...pick(row, 'postingId', 'name', 'villageCode', 'villageName', 'from', 'to'),
        cells: row.entries.map((entry) => pick(entry, 'id', 'date', 'half', 'status', 'why')),
      }))
      .sort((one, other) => one.villageCode.localeCompare(other.villageCode)),
    readAt,
  };
}
