import type { AssessmentSheet, GradeVersion, ScoredPart } from '@zhucun/api';
import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { LinkButton } from '../../../components/link-button';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { gradeKey } from '../grades';
import { Doubts, Reviews } from './doubts';
import { type SheetDeed, SheetDialog } from './sheet-dialogs';
import { SheetFactsView } from './sheet-facts';

const DEEDS: readonly SheetDeed[] = ['keep', 'decide', 'correct', 'object'];

/** A sheet with all that is known, said and decided; what may be done to it stands above, the form in between. */
export function SheetBody({ one, children }: { one: AssessmentSheet; children?: ReactNode }) {
  const { t } = useTranslation();
  const [deed, setDeed] = useState<SheetDeed | null>(null);
  const [grade, ...before] = one.grades;
  return (
    <>
      <Facts items={about(one, t)} />
      <Space wrap className="no-print">
        {DEEDS.filter((what) => may(one, what)).map((what) => (
          <Button key={what} onClick={() => setDeed(what)}>
            {t(`assessment.${what}`)}
          </Button>
        ))}
        {grade && (
          <LinkButton to="/assessment-sheets/$id/print" params={{ id: one.id }}>
            {t('assessment.print')}
          </LinkButton>
        )}
      </Space>
      <Doubts one={one} />
      {children}
      <section className="panel">
        <h2>{t(grade ? 'assessment.factsThen' : 'assessment.factsNow')}</h2>
        {grade && (
          <p className="quiet">
            {t('assessment.frozen', { at: instant(grade.factsAsOf), digest: grade.digest.slice(0, 12) })}
          </p>
        )}
        <SheetFactsView facts={one.facts} kind={one.objectKind} />
      </section>
      {one.proposal && (
        <section className="panel">
          <h2>{t('assessment.proposal')}</h2>
          <Scores parts={one.proposal.parts} />
          <Facts
            items={[
              [t('assessment.total'), one.proposal.total],
              [t('assessment.proposedGrade'), t(gradeKey(one.vocabulary, one.proposal.grade))],
              [t('assessment.opinion'), one.proposal.opinion],
              [t('assessment.by'), `${one.proposal.by} ${one.proposal.on}`],
            ]}
          />
        </section>
      )}
      {grade && (
        <section className="panel">
          <h2>{t('assessment.gradeLabel')}</h2>
          <Edition one={one} grade={grade} />
          {before.length > 0 && <h3>{t('assessment.before')}</h3>}
          {before.map((old) => (
            <Edition key={old.id} one={one} grade={old} />
          ))}
        </section>
      )}
      <Reviews one={one} />
      {one.objections.length > 0 && (
        <section className="panel">
          <h2>{t('assessment.objections')}</h2>
          <ul className="plain-list">
            {one.objections.map((objection) => (
              <li key={objection.id}>
                <span className="grow">
                  {objection.reason}
                  {objection.answer && (
                    <span className="quiet">
                      {' '}
                      {t('assessment.answer')}：{objection.answer}（{objection.decidedBy}{' '}
                      {objection.decidedOn}）
                    </span>
                  )}
                </span>
                <span className="number">{objection.filedOn}</span>
                <StatusTag words="assessment.objectionState" value={objection.state} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {deed && <SheetDialog deed={deed} one={one} onClose={() => setDeed(null)} />}
    </>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function about(one: AssessmentSheet, t: Translate): [string, ReactNode][] {
  const items: [string, ReactNode][] = [
    [t('common.state'), <StatusTag key="state" words="assessment.sheetState" value={one.state} />],
    [t('assessment.kindOf'), t(`assessment.kind.${one.objectKind}`)],
    [t('assessment.village'), one.villageName],
    [t('assessment.unit'), one.unitName],
    [t('assessment.period'), `${one.from} – ${one.to}`],
  ];
  if (one.objectKind === 'CADRE')
    items.push([t('assessment.category'), t(`assessment.categoryOf.${one.category}`)]);
  if (one.sentBy) items.push([t('assessment.sentBy'), t(`team.sendLevel.${one.sentBy}`)]);
  if (one.referral)
    items.push([
      t('assessment.referral'),
      `${t(gradeKey(one.vocabulary, one.referral.grade))} · ${one.referral.opinion}（${one.referral.by} ${one.referral.on}）`,
    ]);
  if (one.returnedReason) items.push([t('assessment.returned'), one.returnedReason]);
  return items;
}

/** What each part was given. */
export function Scores({ parts }: { parts: ScoredPart[] }) {
  const { t } = useTranslation();
  return (
    <table className="scores">
      <thead>
        <tr>
          <th>{t('assessment.part')}</th>
          <th>{t('assessment.evidenceLabel')}</th>
          <th>{t('assessment.weight')}</th>
          <th>{t('assessment.score')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.code}>
            <td>{part.title}</td>
            <td>{t(`assessment.evidence.${part.evidence}`)}</td>
            <td className="number">{part.weight} %</td>
            <td className="number">{part.score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Edition({ one, grade }: { one: AssessmentSheet; grade: GradeVersion }) {
  const { t } = useTranslation();
  return (
    <Facts
      items={[
        [t('assessment.gradeLabel'), <strong key="grade">{t(gradeKey(one.vocabulary, grade.grade))}</strong>],
        [t('assessment.opinion'), grade.opinion],
        [t('assessment.decidedBy'), `${grade.decidedOffice} ${grade.decidedBy} ${grade.decidedOn}`],
        ...(grade.reason ? ([[t('assessment.correctReason'), grade.reason]] as [string, string][]) : []),
        [t('assessment.objectionUntil'), `${grade.objectionUntil}（${grade.objectionBasis}）`],
      ]}
    />
  );
}
