import type { MeasureType } from '@zhucun/api';

export const TYPES: readonly MeasureType[] = [
  'CRITICISM',
  'SELF_EXAMINATION',
  'ADMONITION',
  'SUSPENSION',
  'REASSIGNMENT',
  'ORDERED_RESIGNATION',
  'DISMISSAL',
  'DEMOTION',
  'RECALL',
];
export const CHANGED = [['measures'], ['cadres', 'file'], ['figures']];
