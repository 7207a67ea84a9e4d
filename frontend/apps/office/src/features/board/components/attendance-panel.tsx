import type { Board } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { NumberLink } from './number-link';
import { Place } from './rules-panel';

type Attendance = NonNullable<Board['attendance']>;
type Row = Attendance['total'];
const KINDS = ['posted', 'inVillage', 'officialTrip', 'training', 'leave', 'rest', 'unexcused'] as const;

/** The days of the month by what they were, place by place. */
export function AttendancePanel({ attendance }: { attendance: Attendance }) {
  const { t } = useTranslation();
  return (
    <section className="panel wide" aria-labelledby="board-attendance">
      <h2 id="board-attendance">{t('board.attendance.title')}</h2>
      <p className="quiet">
        {t('board.attendance.note', {
          month: attendance.month,
          through: attendance.through ?? '—',
          confirmed: attendance.confirmed,
          townships: attendance.townships,
        })}{' '}
        · {t('board.attendance.unit')}
      </p>
      <div className="board-scroll">
        <table className="board-table">
          <thead>
            <tr>
              <th>{t('board.attendance.place')}</th>
              {KINDS.map((kind) => (
                <th key={kind} className="number">
                  {t(`board.attendance.${kind}`)}
                </th>
              ))}
              <th className="number">{t('board.attendance.share')}</th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {attendance.places.map((place) => (
              <Days key={place.code} row={place} />
            ))}
            <Days row={attendance.total} all />
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Days({ row, all }: { row: Row; all?: boolean }) {
  const { t } = useTranslation();
  const share = row.posted.value === 0 ? null : (100 * row.inVillage.value) / row.posted.value;
  return (
    <tr>
      <th scope="row">{all ? t('board.all') : <Place code={row.code} name={row.name} />}</th>
      {KINDS.map((kind) => (
        <td key={kind}>
          <NumberLink link={row[kind].link}>{row[kind].value}</NumberLink>
        </td>
      ))}
      <td>{share === null ? '—' : `${share.toFixed(1)}%`}</td>
      <td className="grow" aria-hidden="true">
        <span className="bar">
          <span style={{ width: `${share ?? 0}%` }} />
        </span>
      </td>
    </tr>
  );
}
