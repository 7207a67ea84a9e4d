import type { Board } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { NumberLink } from './number-link';

type Rotations = NonNullable<Board['rotations']>;
const WIDTH = 600;
const HEIGHT = 150;
const TOP = 24;
const FOOT = 22;

/** Whose terms end when: a line over the months, and the same as a table. */
export function RotationsPanel({ rotations }: { rotations: Rotations }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="board-rotations">
      <h2 id="board-rotations">{t('board.rotations.title')}</h2>
      <p className="quiet">
        {t('board.rotations.note')} · {t('board.rotations.over')}{' '}
        <NumberLink link={rotations.over.link}>{rotations.over.value}</NumberLink>
      </p>
      <Line months={rotations.months} label={t('board.rotations.chart')} />
      <div className="board-scroll">
        <table className="board-table">
          <thead>
            <tr>
              <th>{t('board.rotations.month')}</th>
              {rotations.months.map(({ month }) => (
                <th key={month} className="number" scope="col">
                  {month.slice(2)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('board.rotations.count')}</th>
              {rotations.months.map(({ month, count }) => (
                <td key={month}>
                  <NumberLink link={count.link} label={`${month} ${count.value}`}>
                    {count.value}
                  </NumberLink>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ months, label }: { months: Rotations['months']; label: string }) {
  const most = Math.max(1, ...months.map(({ count }) => count.value));
  const points = months.map(({ month, count }, position) => ({
    month,
    value: count.value,
    x: ((position + 0.5) * WIDTH) / months.length,
    y: HEIGHT - FOOT - ((HEIGHT - TOP - FOOT) * count.value) / most,
  }));
  return (
    <svg className="board-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ month, value, x, y }) => (
        <g key={month}>
          <circle cx={x} cy={y} r={3} />
          <text x={x} y={y - 7}>
            {value}
          </text>
          <text x={x} y={HEIGHT - 5}>
            {month.slice(2)}
          </text>
        </g>
      ))}
    </svg>
  );
}
