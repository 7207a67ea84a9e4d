import type { CountyCategory, VillageCategory } from '@zhucun/api';

export const CATEGORIES: readonly VillageCategory[] = [
  'KEY_ASSISTANCE',
  'OUT_OF_POVERTY',
  'RELOCATION_RESETTLEMENT',
  'WEAK_PARTY_ORGANIZATION',
  'DEMONSTRATION',
  'HEAVY_REVITALIZATION_TASK',
  'LIGHT_TASK',
  'BORDER',
  'RED_HERITAGE',
  'POOR',
  'NON_POOR',
];

/** Coordinate systems a point may come in (GB: CGCS2000; the maps of the web shift theirs). */
export const CRS = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'] as const;

export const COUNTY_CATEGORIES = [
  'NATIONALLY_DESIGNATED',
  'PROVINCIALLY_DESIGNATED',
  'DEEPLY_POOR',
  'KEY_REVITALIZATION_COUNTY',
  'BORDER_COUNTY',
] as const satisfies readonly CountyCategory[];
