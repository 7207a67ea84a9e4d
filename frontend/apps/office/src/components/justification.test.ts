import { expect, test } from 'vitest';

const schema = Object.values(
  import.meta.glob<string>('../../../../packages/api/src/schema.d.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
).join('');
const sources = import.meta.glob<string>('../features/**/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Commands that take a reason, and the form that asks for it. A new one needs its form here. */
const FORMS: Record<string, string> = {
  AcceptPlan: 'selection/components/accept-dialog',
  AppointCommander: 'command/components/commander-table',
  ConfirmGrade: 'assessment/components/confirm-form',
  CoverVillage: 'team/components/team-dialogs',
  DecideNomination: 'selection/components/nominations-tab',
  EndPosting: 'team/components/posting-dialogs',
  ExplainGrade: 'assessment/components/sheet-dialogs',
  FormTeam: 'team/pages/team-form',
  JustifyResult: 'policy/pages/subject',
  JustifyShortfall: 'team/pages/shortfalls',
  Nominate: 'selection/components/nominate-dialog',
  PostCadre: 'team/components/posting-dialogs',
  PostSuccessor: 'assessment/components/recall-dialogs',
  ProposeGrade: 'assessment/components/propose-form',
  SeatMember: 'command/components/organ-dialogs',
  SetTemplate: 'assessment/components/round-dialogs',
};

test('every command that may be asked for a reason has a form that asks for it', () => {
  const bodies = [...schema.matchAll(/^ {8}(\w+): \{\n([\s\S]*?)^ {8}\};/gm)]
    .filter(([, , body = '']) => /^ {12}justifications?\??:/m.test(body))
    .map(([, name = '']) => name);
  expect([...new Set(bodies)].sort()).toEqual(Object.keys(FORMS).sort());
  for (const [command, form] of Object.entries(FORMS))
    expect(sources[`../features/${form}.tsx`], command).toMatch(
      /justifiedIn|useReasons|JustificationFields|reasonsByPerson/,
    );
});
