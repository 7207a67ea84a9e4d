import type { FieldVisitInput } from '@zhucun/api';
import type { Item, VisitAct } from '../data/item';
import type { Seen, VisitDraft } from './draft';

/** The methods that are counted, without any name. */
export const COUNTED = ['CLOSED_BOOK_TEST', 'PHONE_CHECK', 'QUESTIONNAIRE'] as const;

/** The server takes no visit of a day before. */
export const SINCE = '2015-01-01';

/** Why a visit cannot be reported as it is written: a key of the words, or null. */
export function missing(
  { on, at, methods, items, answers, people, results, errand }: VisitDraft,
  today: string,
  hour = '24',
) {
  if (!on || on > today || on < SINCE) return 'dayWrong';
  if (methods.length === 0) return 'noMethod';
  if (methods.includes('NIGHT_VISIT') && !byNight(at, errand.night)) return 'night';
  if (methods.includes('NIGHT_VISIT') && on === today && at > hour) return 'hourWrong';
  if (items.some(({ code }) => !answers[code]?.answer)) return 'unanswered';
  if (items.some(({ code }) => answers[code]?.answer === 'NO' && !answers[code]?.note?.trim()))
    return 'noteNeeded';
  for (const method of COUNTED) {
    const { asked, good } = results[method] ?? {};
    if (methods.includes(method) && (good ?? 0) > (asked ?? 0)) return 'countWrong';
  }
  return errand.people.some(({ cadreId }) => absent(people[cadreId]) && !people[cadreId]?.note?.trim())
    ? 'noteNeeded'
    : null;
}

/** I4: the hours run over midnight; the server looks again, by the hours of that day. */
export function byNight(at: string, night: { from: string; until: string }): boolean {
  return at !== '' && (at >= night.from || at <= night.until);
}

export const absent = (seen: Seen | undefined) => seen?.answer === 'NO';

/** A visit as it travels: the same words every time it is sent. */
export function bodyOf({ madeAt }: Item, { visit, body }: VisitAct): FieldVisitInput {
  const { errand, team, items, answers, people, results } = body;
  const said = items.map(({ code }) => ({ item: code, ...answers[code] }));
  const looked = errand.people
    .map(({ cadreId, name }) => ({ cadreId, name, ...people[cadreId] }))
    .filter(({ answer }) => answer);
  const wanted = (one: Seen) => one.answer === 'NO' && one.finding;
  return {
    id: visit,
    visit: {
      villageCode: errand.villageCode,
      targetKind: team ? 'TEAM' : 'TOWNSHIP',
      targetId: team || errand.villageCode.slice(0, 9),
      methods: body.methods,
      on: body.on,
      at: body.at || undefined,
      note: body.note.trim() || undefined,
      kind: errand.inspectionKind,
    },
    protocol: {
      template: body.template || undefined,
      templateVersion: body.template ? body.templateVersion : undefined,
      answers: said.map(({ item, answer, note }) => ({
        item,
        answer: answer as 'YES' | 'NO' | 'NOT_APPLICABLE',
        note: note?.trim() || undefined,
      })),
      presences: looked.map(({ cadreId, answer, note }) => ({
        cadreId,
        present: answer === 'YES',
        note: note?.trim() || undefined,
      })),
      results: COUNTED.filter((method) => body.methods.includes(method) && results[method]?.asked).map(
        (method) => ({
          method,
          asked: results[method]?.asked ?? 0,
          good: results[method]?.good ?? 0,
        }),
      ),
      claimedAt: madeAt,
    },
    findings: [
      ...items
        .filter(({ code, ofTeam }) => ofTeam && wanted(answers[code] ?? {}))
        .map(({ code, title }) => ({
          checklistItem: code,
          severity: answers[code]?.finding ?? 'MINOR',
          facts: `${title}：${answers[code]?.note?.trim()}`,
        })),
      ...looked.filter(wanted).map(({ cadreId, finding, note }) => ({
        cadreId,
        severity: finding ?? 'MINOR',
        facts: note?.trim() ?? '',
      })),
    ],
  };
}
