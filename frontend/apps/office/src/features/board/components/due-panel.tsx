import type { Board } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { NumberLink } from './number-link';

/** What this office has to do until Sunday. */
export function DuePanel({ due }: { due: NonNullable<Board['due']> }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...due.kinds.map(({ count }) => count.value));
  return (
    <section className="panel" aria-labelledby="board-due">
      <h2 id="board-due">
        {t('board.due.title')} <NumberLink link={due.total.link}>{shown(due.total)}</NumberLink>
      </h2>
      <p className="quiet">{t('board.due.until', { date: due.until })}</p>
      {due.kinds.length === 0 ? (
        <p className="quiet">{t('board.due.none')}</p>
      ) : (
        <table className="board-table">
          <thead>
            <tr>
              <th>{t('board.due.kind')}</th>
              <th className="number">{t('board.due.count')}</th>
              <th className="number">{t('board.due.overdue')}</th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {due.kinds.map(({ kind, name, count, overdue }) => (
              <tr key={kind}>
                <th scope="row">{name}</th>
                <td>
                  <NumberLink link={count.link} label={`${name} ${shown(count)}`}>
                    {shown(count)}
                  </NumberLink>
                </td>
                <td>{overdue || '—'}</td>
                <td className="grow" aria-hidden="true">
                  <span className="bar">
                    <span style={{ width: `${(100 * count.value) / most}%` }} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const shown = ({ value, exact }: { value: number; exact: boolean }) => `${value}${exact ? '' : '+'}`;
