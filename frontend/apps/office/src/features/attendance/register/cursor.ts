import type { Span } from './marks';

/** Where the clerk is in the grid: a cell, the far corner of the selection, and the half of the day. */
export interface Cursor {
  row: number;
  column: number;
  anchorRow: number;
  anchorColumn: number;
  span: Span;
}

export interface Bounds {
  rows: number;
  columns: number;
  /** Rows where a village begins, ascending. */
  villages: number[];
}

export const START: Cursor = { row: 0, column: 0, anchorRow: 0, anchorColumn: 0, span: 'DAY' };

const clamp = (value: number, length: number) => Math.max(0, Math.min(length - 1, value));

export function moveTo(cursor: Cursor, bounds: Bounds, row: number, column: number, extend: boolean): Cursor {
  const next = { ...cursor, row: clamp(row, bounds.rows), column: clamp(column, bounds.columns) };
  return extend ? next : { ...next, anchorRow: next.row, anchorColumn: next.column };
}

export function collapse(cursor: Cursor): Cursor {
  return { ...cursor, anchorRow: cursor.row, anchorColumn: cursor.column };
}

/** Whole day → forenoon → afternoon → whole day. */
export function nextSpan(span: Span): Span {
  return span === 'DAY' ? 'AM' : span === 'AM' ? 'PM' : 'DAY';
}

export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function areaOf(cursor: Cursor): Area {
  return {
    top: Math.min(cursor.row, cursor.anchorRow),
    bottom: Math.max(cursor.row, cursor.anchorRow),
    left: Math.min(cursor.column, cursor.anchorColumn),
    right: Math.max(cursor.column, cursor.anchorColumn),
  };
}

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** Where a movement key leads, or null if it is none. Page keys jump from village to village. */
export function moveBy(cursor: Cursor, bounds: Bounds, press: Press): Cursor | null {
  const far = press.ctrlKey || press.metaKey;
  const to = (row: number, column: number) => moveTo(cursor, bounds, row, column, press.shiftKey);
  switch (press.key) {
    case 'ArrowUp':
      return to(far ? 0 : cursor.row - 1, cursor.column);
    case 'ArrowDown':
      return to(far ? bounds.rows : cursor.row + 1, cursor.column);
    case 'ArrowLeft':
      return to(cursor.row, far ? 0 : cursor.column - 1);
    case 'ArrowRight':
      return to(cursor.row, far ? bounds.columns : cursor.column + 1);
    case 'Home':
      return to(far ? 0 : cursor.row, 0);
    case 'End':
      return to(far ? bounds.rows : cursor.row, bounds.columns);
    case 'PageUp':
      return to(bounds.villages.filter((row) => row < cursor.row).at(-1) ?? 0, cursor.column);
    case 'PageDown':
      return to(bounds.villages.find((row) => row > cursor.row) ?? bounds.rows, cursor.column);
    default:
      return null;
  }
}
