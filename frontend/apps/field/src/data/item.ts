import type { AttendanceStatus, LeaveInput } from '@zhucun/api';
import type { VisitDraft } from '../visits/draft';
import type { Marks, Span } from './marks';

/** One part of a day of one posting, and what it was. */
export interface EntryAct {
  kind: 'ENTRY';
  township: string;
  month: string;
  postingId: string;
  name: string;
  date: string;
  half: Span;
  status: AttendanceStatus;
  /** What the server had said of that day when it was entered here. */
  before: Marks;
}

export interface CorrectionAct extends Omit<EntryAct, 'kind'> {
  kind: 'CORRECTION';
  reason: string;
}

export interface ConfirmAct {
  kind: 'CONFIRM';
  township: string;
  month: string;
  /** Last day that is confirmed, null for the whole month. */
  through: string | null;
  /** The month as the person saw it: only that is confirmed. */
  seen: string;
}

export interface LeaveAct {
  kind: 'LEAVE';
  body: LeaveInput;
}

export interface LeaveStepAct {
  kind: 'LEAVE_STEP';
  leave: string;
  step: 'return' | 'cancellation';
  /** First day back, of a return. */
  on: string | null;
  version: number;
  from: string;
  to: string;
}

/** A visit of an inspector. As long as he writes it, it is held as DRAFT: nothing is sent of it, and nothing lost. */
export interface VisitAct {
  kind: 'VISIT';
  /** Made here once and for ever, however often it is changed before it arrives. */
  visit: string;
  label: string;
  body: VisitDraft;
}

/** A file of a visit: sent after it, piece by piece. */
export interface FileAct {
  kind: 'FILE';
  visit: string;
  label: string;
  file: Blob;
  sha256: string;
  /** The item, or the cadre who was not met, that it shows; null for the visit as such. */
  about: { checklistItem?: string; cadreId?: string };
}

export type Act = EntryAct | CorrectionAct | ConfirmAct | LeaveAct | LeaveStepAct | VisitAct | FileAct;

/** Why something waits for a person. */
export interface Held {
  /** CHANGED: somebody else entered something else meanwhile; DRAFT: still being written; otherwise the server's code. */
  code: string;
  /** The server's sentence, or what stands there now. */
  message: string;
  theirs?: Marks;
}

/** Whose it is: nothing is ever sent under another account or as another office. */
export interface Owner {
  account: string;
  grant: string;
}

/** 待送达: one act that the server has not acknowledged. */
export interface NewItem extends Owner {
  /** Made here once and kept for ever: the server makes one row of it however often it arrives. */
  id: string;
  /** When it was done, by the phone's clock as far as the server's is known. */
  madeAt: string;
  /** Sent before, with an unknown outcome: may not be changed any more, only followed by another. */
  tried: boolean;
  held: Held | null;
  act: Act;
}

export interface Item extends NewItem {
  seq: number;
}

export function isEntry(item: Item): item is Item & { act: EntryAct } {
  return item.act.kind === 'ENTRY';
}

/** The record that acts are about: of one record they are sent in their order. */
export function recordOf(act: EntryAct | CorrectionAct): string {
  return `${act.postingId} ${act.date}`;
}
