import type { Board } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { warmth } from '../links';
import { NumberLink } from './number-link';

/** How long what was found has been open, by where it stands. */
export function FindingsPanel({ findings }: { findings: NonNullable<Board['findings']> }) {
  const { t } = useTranslation();
  const { ages, states, total } = findings;
  const band = (position: number) => {
    const next = ages[position + 1];
    const from = ages[position]?.days ?? 0;
    return next
      ? t('board.findings.band', { from, to: next.days - 1 })
      : t('board.findings.oldest', { from });
  };
  return (
    <section className="panel" aria-labelledby="board-findings">
      <h2 id="board-findings">
        {t('board.findings.title')} <NumberLink link={total.link}>{total.value}</NumberLink>
      </h2>
      <p className="quiet">{t('board.findings.note')}</p>
      {total.value === 0 ? (
        <p className="quiet">{t('board.findings.none')}</p>
      ) : (
        <table className="board-table">
          <thead>
            <tr>
              <th>{t('board.findings.state')}</th>
              {ages.map((age, position) => (
                <th key={age.days} className="number">
                  {band(position)}
                </th>
              ))}
              <th className="number">{t('board.all')}</th>
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <tr key={state.state}>
                <th scope="row">{t(`finding.state.${state.state}`)}</th>
                {state.ages.map((count, position) => (
                  <td key={ages[position]?.days}>
                    {count.value === 0 ? (
                      '0'
                    ) : (
                      <NumberLink
                        link={count.link}
                        className={`board-cell board-${warmth(count.value, total.value)}`}
                        label={`${t(`finding.state.${state.state}`)} ${band(position)} ${count.value}`}
                      >
                        {count.value}
                      </NumberLink>
                    )}
                  </td>
                ))}
                <td>
                  <NumberLink link={state.count.link}>{state.count.value}</NumberLink>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('board.all')}</th>
              {ages.map((age) => (
                <td key={age.days}>
                  <NumberLink link={age.count.link}>{age.count.value}</NumberLink>
                </td>
              ))}
              <td>
                <NumberLink link={total.link}>{total.value}</NumberLink>
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}
