import type { BulletinDocument } from '@zhucun/api';
import { useTranslation } from 'react-i18next';

/** The bulletin as a sheet of paper (通报文本): on the screen as it is printed. */
export function BulletinPaper({ text }: { text: BulletinDocument }) {
  const { t } = useTranslation();
  return (
    <article className="paper" aria-label={text.title}>
      <header>
        <h2 className="paper-title">{text.title}</h2>
        <p className="paper-number">
          {text.number ?? t('bulletin.state.DRAFT')}
          {text.edition > 1 && `　${t('bulletin.edition', { count: text.edition })}`}
        </p>
        {text.corrects && (
          <p>{t('bulletin.correctionOf', { number: text.corrects, reason: text.correctionReason ?? '' })}</p>
        )}
        {text.occasion && (
          <p>
            {t('bulletin.occasion')}：{text.occasion}
          </p>
        )}
      </header>
      <section>
        <h3>{t('bulletin.summary')}</h3>
        <p className="pre">{text.summary || '—'}</p>
      </section>
      <section>
        <h3>{t('bulletin.problems')}</h3>
        {text.problems.length === 0 && <p>{t('bulletin.noProblems')}</p>}
        <ol>
          {text.problems.map((one) => (
            <li key={one.position}>
              <p className="pre">{one.said}</p>
              <p className="quiet">
                {[
                  one.place,
                  one.target,
                  t(`finding.category.${one.category}`),
                  t(`finding.severity.${one.severity}`),
                  one.foundOn,
                  one.clause,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t('bulletin.practices')}</h3>
        {text.practices.length === 0 && <p>{t('bulletin.noPractices')}</p>}
        <ol>
          {text.practices.map((one) => (
            <li key={one.title}>
              <strong>{one.title}</strong>
              {one.place && <span className="quiet">（{one.place}）</span>}
              <p className="pre">{one.text}</p>
            </li>
          ))}
        </ol>
      </section>
      <footer className="paper-sign">
        {t('bulletin.sign', { issuer: text.issuer, day: text.publishedOn ?? '' })}
      </footer>
    </article>
  );
}
