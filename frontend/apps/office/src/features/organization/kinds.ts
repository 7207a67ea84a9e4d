import type { OrganizationKind } from '@zhucun/api';

export const KINDS: readonly OrganizationKind[] = [
  'ORGANIZATION_DEPARTMENT',
  'STATIONING_OFFICE',
  'SENDING_UNIT',
  'TOWNSHIP',
  'TOWNSHIP_WORK_STATION',
  'INSPECTION_GROUP',
  'FINANCE',
];
