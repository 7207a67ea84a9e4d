import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PostingRole, RosterCounts, RosterEntry } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { today } from '../../../lib/dates';
import { ownRegion, useMe } from '../../../lib/permissions';
import { type TableState, useTableState } from '../../../lib/table-state';
import { countyRoster, rosterCounts } from '../api/queries';
import { SEND_LEVELS } from '../words';

const COUNTY_CODE = 6;

/** 县级在编管理花名册 (A4): everybody whom a county manages as on its own roster, counted by who sent them. */
export function CountyRosterPage() {
  const { t } = useTranslation();
  const me = useMe();
  const state = useTableState();
  const { asOf, sendLevel } = state.search;
  const place = state.search.region ?? ownRegion(me);
  const county = place && place.length >= COUNTY_CODE ? place.slice(0, COUNTY_CODE) : undefined;
  const levels = useOptions('team.sendLevel', SEND_LEVELS);
  const list = useQuery(
    countyRoster({ region: county, asOf, sendLevel, after: state.after, size: state.size }),
  );
  const columns: Column<RosterEntry>[] = [
    {
      title: t('team.cadre'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    {
      title: t('team.role'),
      render: (_, row) => row.roles.map((role) => t(`postingRole.${role as PostingRole}`)).join('、'),
    },
    { title: t('team.sendLevelLabel'), render: (_, row) => t(`team.sendLevel.${row.sendLevel}`) },
    { title: t('team.unit'), dataIndex: 'unitName' },
    {
      title: t('team.village'),
      render: (_, row) => <span title={row.villageCode}>{row.villageName}</span>,
    },
    { title: t('keyTask.team'), dataIndex: 'teamName' },
    { title: t('team.startedOn'), dataIndex: 'startedOn', className: 'number' },
  ];
  return (
    <>
      <PageHeader title={t('menu.countyRoster')} note={`${t('command.rosterNote')} · ${asOf ?? today()}`} />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('command.county') },
          { kind: 'date', key: 'asOf', label: t('command.asOf') },
          { kind: 'select', key: 'sendLevel', label: t('team.sendLevelLabel'), options: levels },
        ]}
      />
      {county ? (
        <>
          <Counts county={county} state={state} />
          <DataTable
            label={t('menu.countyRoster')}
            query={list}
            columns={columns}
            rowKey={(row) => row.postingId}
            state={state}
          />
        </>
      ) : (
        <p className="panel quiet">{t('command.pickCounty')}</p>
      )}
    </>
  );
}

/** How many persons, by who sent them: each figure opens its list. */
function Counts({ county, state }: { county: string; state: TableState }) {
  const counts = useQuery(rosterCounts(county, state.search.asOf));
  return <QueryView query={counts}>{(found) => <Levels counts={found} state={state} />}</QueryView>;
}

function Levels({ counts, state }: { counts: RosterCounts; state: TableState }) {
  const { t } = useTranslation();
  const chosen = state.search.sendLevel;
  return (
    <ul className="tallies" aria-label={counts.countyName}>
      <li>
        <button type="button" aria-pressed={!chosen} onClick={() => state.filter({ sendLevel: undefined })}>
          <span className="quiet">{t('command.rosterTotal', { county: counts.countyName })}</span>
          <strong>{counts.total}</strong>
        </button>
      </li>
      {counts.levels.map((level) => (
        <li key={level.sendLevel}>
          <button
            type="button"
            aria-pressed={chosen === level.sendLevel}
            onClick={() => state.filter({ sendLevel: level.sendLevel })}
          >
            <span className="quiet">{level.name}</span>
            <strong>{level.persons}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
