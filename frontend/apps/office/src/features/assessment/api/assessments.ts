import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type AssessmentRound,
  type AssessmentSheet,
  type AssessmentTemplate,
  type ConfirmGradeInput,
  type CorrectGradeInput,
  call,
  type ExplainGradeInput,
  filters,
  type GradeObjectionDecision,
  ifMatch,
  type KeepGradeInput,
  type ObjectKind,
  type OpenRoundInput,
  type ProposeGradeInput,
  type SetTemplateInput,
} from '@zhucun/api';
import { api } from '../../../lib/api';

export const CHANGED_ROUNDS = [['assessment-rounds'], ['assessment-sheets'], ['inbox'], ['bulletins']];
export const CHANGED_SHEETS = [['assessment-rounds'], ['assessment-sheets'], ['inbox'], ['cadres', 'file']];

export interface RoundQuery {
  region?: string;
  year?: string;
  state?: string;
  after?: string;
  size: number;
}

export function rounds(query: RoundQuery) {
  return queryOptions({
    queryKey: ['assessment-rounds', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/assessment-rounds', {
          params: { query: filters('/api/v1/assessment-rounds', { ...query }) },
          signal,
        }),
      ),
  });
}

export function round(id: string) {
  return queryOptions({
    queryKey: ['assessment-rounds', id],
    queryFn: ({ signal }): Promise<AssessmentRound> =>
      call(api.GET('/api/v1/assessment-rounds/{id}', { params: { path: { id } }, signal })),
  });
}

export function openRound(body: OpenRoundInput): Promise<AssessmentRound> {
  return call(api.POST('/api/v1/assessment-rounds', { body }));
}

export function draftResults(one: AssessmentRound, body: { occasion: string }): Promise<AssessmentRound> {
  return call(
    api.POST('/api/v1/assessment-rounds/{id}/bulletin', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
      body,
    }),
  );
}

export function closeRound(one: AssessmentRound): Promise<AssessmentRound> {
  return call(
    api.POST('/api/v1/assessment-rounds/{id}/closure', {
      params: { path: { id: one.id } },
      headers: ifMatch(one),
    }),
  );
}

export function templates() {
  return queryOptions({
    queryKey: ['assessment-templates'],
    queryFn: ({ signal }): Promise<AssessmentTemplate[]> =>
      call(api.GET('/api/v1/assessment-templates', { signal })),
  });
}

export function setTemplate(body: SetTemplateInput): Promise<AssessmentTemplate> {
  return call(api.POST('/api/v1/assessment-templates', { body }));
}

export interface SheetQuery {
  round?: string;
  objectKind?: ObjectKind;
  state?: string;
  region?: string;
  cadre?: string;
  after?: string;
  size: number;
}

export function sheets(query: SheetQuery) {
  return queryOptions({
    queryKey: ['assessment-sheets', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/assessment-sheets', {
          params: { query: filters('/api/v1/assessment-sheets', { ...query }) },
          signal,
        }),
      ),
  });
}

export function sheet(id: string) {
  return queryOptions({
    queryKey: ['assessment-sheets', id],
    enabled: Boolean(id),
    queryFn: ({ signal }): Promise<AssessmentSheet> =>
      call(api.GET('/api/v1/assessment-sheets/{id}', { params: { path: { id } }, signal })),
  });
}

const at = (one: AssessmentSheet) => ({ params: { path: { id: one.id } }, headers: ifMatch(one) });

export function proposeGrade(one: AssessmentSheet, body: ProposeGradeInput): Promise<AssessmentSheet> {
  return call(api.PUT('/api/v1/assessment-sheets/{id}/proposal', { ...at(one), body }));
}

export function returnSheet(one: AssessmentSheet, body: { reason: string }): Promise<AssessmentSheet> {
  return call(api.POST('/api/v1/assessment-sheets/{id}/return', { ...at(one), body }));
}

export function confirmGrade(one: AssessmentSheet, body: ConfirmGradeInput): Promise<AssessmentSheet> {
  return call(api.POST('/api/v1/assessment-sheets/{id}/confirmation', { ...at(one), body }));
}

export function correctGrade(one: AssessmentSheet, body: CorrectGradeInput): Promise<AssessmentSheet> {
  return call(api.POST('/api/v1/assessment-sheets/{id}/correction', { ...at(one), body }));
}

export function keepGrade(one: AssessmentSheet, body: KeepGradeInput): Promise<AssessmentSheet> {
  return call(api.POST('/api/v1/assessment-sheets/{id}/review', { ...at(one), body }));
}

/** Why a grade that a rule forbids is to stand or to be given; nothing is decided by it. */
export function explainGrade(one: AssessmentSheet, body: ExplainGradeInput): Promise<AssessmentSheet> {
  return call(api.POST('/api/v1/assessment-sheets/{id}/explanation', { ...at(one), body }));
}

export function objectToGrade(one: AssessmentSheet, body: { reason: string }): Promise<AssessmentSheet> {
  return call(api.POST('/api/v1/assessment-sheets/{id}/objection', { ...at(one), body }));
}

export function decideObjection(
  one: AssessmentSheet,
  body: GradeObjectionDecision,
): Promise<AssessmentSheet> {
  return call(api.POST('/api/v1/assessment-sheets/{id}/objection-decision', { ...at(one), body }));
}
