import { Link } from '@tanstack/react-router';
import type { AssessmentSheet, GradeDoubt } from '@zhucun/api';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../../lib/permissions';

/** One fact that came to light after a grade: what, of which day, and since when it is known. */
export function DoubtLine({ doubt }: { doubt: GradeDoubt }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <li>
      <span className="grow">
        {t(`assessment.doubt.${doubt.kind}`)}{' '}
        {doubt.label &&
          (can('finding:read') ? (
            <Link to="/findings/$id" params={{ id: doubt.fact }}>
              {doubt.label}
            </Link>
          ) : (
            doubt.label
          ))}{' '}
        {doubt.category &&
          `${t(`finding.category.${doubt.category}`)} · ${t(`finding.severity.${doubt.severity}`)}`}
      </span>
      <span className="number">{doubt.on}</span>
      <span className="quiet">{t('assessment.knownSince', { day: doubt.since })}</span>
    </li>
  );
}

/** 待重看: the grade has not changed; whoever gave it looks at it again. */
export function Doubts({ one }: { one: AssessmentSheet }) {
  const { t } = useTranslation();
  if (one.doubts.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ margin: '12px 0' }}
      title={t('assessment.doubted', { count: one.doubts.length })}
      description={
        <ul className="plain-list">
          {one.doubts.map((doubt) => (
            <DoubtLine key={doubt.fact} doubt={doubt} />
          ))}
        </ul>
      }
    />
  );
}

/** What was looked at and let the grade stand. */
export function Reviews({ one }: { one: AssessmentSheet }) {
  const { t } = useTranslation();
  if (one.reviews.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('assessment.reviews')}</h2>
      {one.reviews.map((review) => (
        <div key={review.id}>
          <p>
            {review.reason}{' '}
            <span className="quiet">
              {review.office} {review.by} {review.on}
            </span>
          </p>
          <ul className="plain-list">
            {review.doubts.map((doubt) => (
              <DoubtLine key={doubt.fact} doubt={doubt} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
