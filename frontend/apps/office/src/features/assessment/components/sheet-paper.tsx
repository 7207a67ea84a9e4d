import type { AssessmentSheet } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { instant } from '../../../lib/dates';
import { gradeKey, hasFindings } from '../grades';
import { Scores } from './sheet-body';

/** The sheet on paper (考核登记表): on the screen as it is printed, A4. */
export function SheetPaper({ one }: { one: AssessmentSheet }) {
  const { t } = useTranslation();
  const grade = one.grades[0];
  const { register, findings, trainings, visits, tasks } = one.facts;
  const rows: [string, string][] = [
    [t('assessment.name'), one.name],
    [t('assessment.kindOf'), t(`assessment.kind.${one.objectKind}`)],
    [t('assessment.village'), one.villageName ?? '—'],
    [t('assessment.unit'), one.unitName ?? '—'],
    [t('assessment.period'), `${one.from} – ${one.to}`],
    [t('assessment.category'), one.objectKind === 'CADRE' ? t(`assessment.categoryOf.${one.category}`) : '—'],
  ];
  const ofVillage = one.objectKind === 'CADRE' || one.objectKind === 'TEAM';
  return (
    <article className="paper" aria-label={t('assessment.sheet')}>
      <header>
        <h2 className="paper-title">{t('assessment.paperTitle', { title: one.roundTitle })}</h2>
        {grade && grade.edition > 1 && (
          <p className="paper-number">{t('assessment.edition', { count: grade.edition })}</p>
        )}
      </header>
      <table className="scores paper-form">
        <tbody>
          {[0, 2, 4].map((i) => (
            <tr key={i}>
              {rows
                .slice(i, i + 2)
                .flatMap(([label, value]) => [
                  <th key={label}>{label}</th>,
                  <td key={`${label} value`}>{value}</td>,
                ])}
            </tr>
          ))}
        </tbody>
      </table>
      <section>
        <h3>{t('assessment.factsThen')}</h3>
        {register && (
          <p>
            {t('assessment.paperRegister', {
              posted: register.posted,
              counted: register.counted,
              required: register.required ?? '—',
              leave: register.leave,
              unexcused: register.unexcused,
            })}
          </p>
        )}
        {hasFindings(one.objectKind) && (
          <p>
            {t('assessment.paperFindings', {
              count: findings.filter(({ counts }) => counts).length,
              disputed: findings.filter(({ dispute }) => dispute === 'OPEN').length,
            })}
            {findings
              .filter(({ counts }) => counts)
              .map(({ number }) => number)
              .join('、')}
          </p>
        )}
        {register && (
          <p>
            {t('assessment.paperTrainings', { count: trainings.length })}
            {trainings
              .map(({ title, on, days }) => `${title}（${on}，${t('assessment.days', { count: days })}）`)
              .join('、')}
          </p>
        )}
        {ofVillage && (
          <p>
            {t('assessment.facts.visits', { count: visits })}
            {tasks && `；${t('assessment.facts.tasks', { done: tasks.done, all: tasks.all })}`}
          </p>
        )}
      </section>
      {grade && (
        <>
          <section>
            <h3>{t('assessment.proposal')}</h3>
            <Scores parts={grade.parts} />
            <p>
              {t('assessment.total')}：{grade.total}
            </p>
            {grade.rating && (
              <p>
                {t('assessment.paperRating', {
                  excellent: grade.rating.excellent,
                  competent: grade.rating.competent,
                  basically: grade.rating.basicallyCompetent,
                  incompetent: grade.rating.incompetent,
                })}
              </p>
            )}
            {grade.satisfaction && (
              <p>
                {t('assessment.paperSatisfaction', {
                  satisfied: grade.satisfaction.satisfied,
                  partly: grade.satisfaction.partlySatisfied,
                  dissatisfied: grade.satisfaction.dissatisfied,
                })}
              </p>
            )}
          </section>
          <section>
            <h3>{t('assessment.gradeLabel')}</h3>
            <p className="paper-grade">{t(gradeKey(one.vocabulary, grade.grade))}</p>
            <p>{grade.opinion}</p>
            {grade.reason && (
              <p>
                {t('assessment.correctReason')}：{grade.reason}
              </p>
            )}
          </section>
          <footer className="paper-sign">
            <p>{t('assessment.paperSign', { office: grade.decidedOffice, day: grade.decidedOn })}</p>
            <p>{t('assessment.paperOwn', { day: grade.objectionUntil })}</p>
            <p className="quiet">
              {t('assessment.frozen', { at: instant(grade.factsAsOf), digest: grade.digest })}
            </p>
          </footer>
        </>
      )}
    </article>
  );
}
