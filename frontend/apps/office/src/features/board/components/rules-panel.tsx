import { Link } from '@tanstack/react-router';
import type { Board } from '@zhucun/api';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { warmth } from '../links';
import { NumberLink } from './number-link';

type Rules = NonNullable<Board['rules']>;
/** As many columns as a screen shows; the list behind the total has them all. */
const MOST = 10;

/** Where rules fail: places by rules. Areas and offices, never persons. */
export function RulesPanel({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  const shown = rules.rules.slice(0, MOST);
  return (
    <section className="panel wide" aria-labelledby="board-rules">
      <h2 id="board-rules">
        {t('board.rules.title')} <NumberLink link={rules.failing.link}>{rules.failing.value}</NumberLink>
      </h2>
      <p className="quiet">
        {t('board.rules.note')}
        {rules.rules.length > MOST && ` · ${t('board.more', { count: MOST })}`}
        {rules.unjudged.length > 0 && ` · ${t('board.rules.unjudged', { rules: rules.unjudged.join('、') })}`}
      </p>
      {shown.length === 0 ? (
        <p className="quiet">{t('board.rules.none')}</p>
      ) : (
        <Heat rules={rules} shown={shown} />
      )}
    </section>
  );
}

function Heat({ rules, shown }: { rules: Rules; shown: Rules['rules'] }) {
  const { t } = useTranslation();
  return (
    <div className="board-scroll">
      <table className="board-table">
        <thead>
          <tr>
            <th>{t('board.rules.place')}</th>
            <th className="number">{t('board.rules.total')}</th>
            {shown.map((rule) => (
              <th key={rule.id} className="number">
                <Tooltip title={rule.sentence}>
                  <span>{rule.id}</span>
                </Tooltip>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.places.map((place) => (
            <tr key={place.code}>
              <th scope="row">
                <Place code={place.code} name={place.name} />
              </th>
              <td>
                <NumberLink link={place.failing.link}>{place.failing.value}</NumberLink>
              </td>
              {shown.map((rule) => (
                <Cell key={rule.id} place={place} rule={rule.id} />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('board.all')}</th>
            <td>
              <NumberLink link={rules.failing.link}>{rules.failing.value}</NumberLink>
            </td>
            {shown.map((rule) => (
              <td key={rule.id}>
                <NumberLink link={rule.failing.link}>{rule.failing.value}</NumberLink>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** Its own board, down to the townships. */
export function Place({ code, name }: { code: string; name: string }) {
  return code.length > 0 && code.length <= 9 ? (
    <Link to="/board" search={{ region: code } as never}>
      {name}
    </Link>
  ) : (
    <span>{name}</span>
  );
}

function Cell({ place, rule }: { place: Rules['places'][number]; rule: string }) {
  const { t } = useTranslation();
  const cell = place.cells.find((one) => one.rule === rule);
  if (!cell) return <td className="quiet">—</td>;
  const count = cell.failing.value;
  if (count === 0) return <td>0</td>;
  return (
    <td>
      <NumberLink
        link={cell.failing.link}
        className={`board-cell board-${warmth(count, cell.asked)}`}
        label={t('board.rules.of', { place: place.name, rule, count, asked: cell.asked })}
      >
        {count}
      </NumberLink>
    </td>
  );
}
