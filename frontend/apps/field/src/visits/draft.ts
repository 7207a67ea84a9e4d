import type { InspectionMethod, VisitKit } from '@zhucun/api';

export type Errand = VisitKit['errands'][number];
export type Severity = 'MINOR' | 'MODERATE' | 'SERIOUS';

/** What was answered, or who was looked for; with what the inspector makes of it. */
export interface Seen {
  /** YES, NO or NOT_APPLICABLE of a point; YES or NO of whether somebody was met. */
  answer?: string;
  note?: string;
  /** To be drafted as a finding, as grave as this; left out where it shall be none. */
  finding?: Severity;
}

/** 督查草稿: a visit as it is being written. It carries its errand, which the server may no longer list when it is sent. */
export interface VisitDraft {
  errand: Errand;
  team: string;
  on: string;
  at: string;
  methods: InspectionMethod[];
  note: string;
  template: string;
  templateVersion: number;
  items: { code: string; title: string; titleEn: string; ofTeam: boolean }[];
  answers: Record<string, Seen>;
  people: Record<string, Seen>;
  results: Record<string, { asked?: number; good?: number }>;
}
