import { Link } from '@tanstack/react-router';
import type { AbsenceDeduction, ObjectKind, SheetFacts } from '@zhucun/api';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { useCan } from '../../../lib/permissions';
import { hasFindings } from '../grades';

/** What the system knows already (系统已有情况): nobody reports it again. */
export function SheetFactsView({
  facts,
  kind,
  links = true,
}: {
  facts: SheetFacts;
  kind: ObjectKind;
  links?: boolean;
}) {
  const { t } = useTranslation();
  const can = useCan();
  const register = facts.register;
  return (
    <>
      {register && (
        <Facts
          items={[
            [t('assessment.facts.posted'), t('assessment.days', { count: register.posted })],
            [t('assessment.facts.inVillage'), register.inVillage],
            [t('assessment.facts.officialTrip'), register.officialTrip],
            [t('assessment.facts.training'), register.training],
            [t('assessment.facts.leave'), register.leave],
            [t('assessment.facts.rest'), register.rest],
            [t('assessment.facts.unexcused'), register.unexcused],
            [
              t('assessment.facts.counted'),
              <span key="counted" className={short(register) ? 'overdue' : undefined}>
                {register.counted}
                {register.required !== null &&
                  ` / ${t('assessment.facts.required', { days: register.required })}`}
              </span>,
            ],
          ]}
        />
      )}
      {facts.absence && <Points absence={facts.absence} />}
      <ul className="plain-list">
        {facts.findings.map((one) => (
          <li key={one.id}>
            <span className="grow">
              {links && can('finding:read') ? (
                <Link to="/findings/$id" params={{ id: one.id }}>
                  {one.number}
                </Link>
              ) : (
                one.number
              )}{' '}
              {t(`finding.category.${one.category}`)} · {t(`finding.severity.${one.severity}`)}
            </span>
            <span className="number">{one.on}</span>
            {one.counts ? (
              <Tag variant="filled" className="tag-warn">
                {t('assessment.facts.counts')}
              </Tag>
            ) : (
              <Tag variant="filled" className="tag-neutral">
                {t(one.dispute === 'OPEN' ? 'assessment.facts.disputed' : 'assessment.facts.notCounted')}
              </Tag>
            )}
          </li>
        ))}
        {facts.trainings.map((one) => (
          <li key={one.id}>
            <span className="grow">
              {t('assessment.facts.trained')} {one.title}
            </span>
            <span className="number">{one.on}</span>
            <span>{t('assessment.days', { count: one.days })}</span>
          </li>
        ))}
        {facts.measures.map((one) => (
          <li key={one.id}>
            <span className="grow">
              {t(`measure.type.${one.type}`)} {one.document}
            </span>
            <span className="number">{one.on}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {hasFindings(kind) && facts.findings.length === 0 && `${t('assessment.facts.noFindings')}　`}
        {facts.trainings.length === 0 && register && `${t('assessment.facts.noTraining')}　`}
        {(kind === 'CADRE' || kind === 'TEAM') && t('assessment.facts.visits', { count: facts.visits })}
        {facts.tasks && `　${t('assessment.facts.tasks', { done: facts.tasks.done, all: facts.tasks.all })}`}
      </p>
    </>
  );
}

/** What confirmed absences cost a unit, or the townships of a county; who scores takes it off the item it belongs to. */
function Points({ absence }: { absence: AbsenceDeduction }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {t('assessment.facts.points', {
          times: absence.times,
          each: absence.each,
          points: absence.deducted,
        })}{' '}
        <span className="quiet">{absence.basis}</span>
      </p>
      {absence.townships.length > 0 && (
        <ul className="plain-list">
          {absence.townships.map((one) => (
            <li key={one.code}>
              <span className="grow">{one.name}</span>
              <span>{t('assessment.facts.pointsOf', { times: one.times, points: one.deducted })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function short({ counted, required }: NonNullable<SheetFacts['register']>): boolean {
  return required !== null && counted < required;
}
