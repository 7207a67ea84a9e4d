import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, itemsOf, type RosterByRegionRow } from '@zhucun/api';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { api } from '../../../lib/api';
import { today } from '../../../lib/dates';
import { useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';

function rosterByRegion(region: string | undefined, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['statistics', 'roster-by-region', region, asOf],
    queryFn: async ({ signal }) =>
      itemsOf<RosterByRegionRow>(
        await call(
          api.GET('/api/v1/statistics/{key}', {
            params: { path: { key: 'roster-by-region' }, query: { region, asOf } },
            signal,
          }),
        ),
      ),
  });
}

const FIGURES = ['cadres', 'teams', 'villages', 'firstSecretaries'] as const;

/** Cadres, teams, villages and First Secretaries per region; a click goes one level down. */
export function StatisticsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const state = useTableState();
  const own = me.office.tree === 'REGION' ? me.office.nodeCode : undefined;
  const region = state.search.region ?? own;
  const query = useQuery(rosterByRegion(region, state.search.asOf));
  return (
    <>
      <PageHeader
        title={t('menu.statistics')}
        note={t('statistics.asOf', { date: state.search.asOf ?? today() })}
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'date', key: 'asOf', label: t('statistics.day') },
        ]}
      />
      <QueryView query={query}>
        {(rows) => <Figures rows={rows} onDown={(code) => state.filter({ region: code })} />}
      </QueryView>
    </>
  );
}

function Figures({ rows, onDown }: { rows: RosterByRegionRow[]; onDown: (code: string) => void }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...rows.map(({ cadres }) => cadres));
  const sum = (figure: (typeof FIGURES)[number]) => rows.reduce((total, row) => total + row[figure], 0);
  return (
    <section className="data-table">
      <Table<RosterByRegionRow>
        size="small"
        rowKey={(row) => row.code}
        dataSource={rows}
        pagination={false}
        sticky
        columns={[
          {
            title: t('common.region'),
            render: (_, row) =>
              row.code.length < 12 ? (
                <Button type="link" size="small" onClick={() => onDown(row.code)}>
                  {row.name}
                </Button>
              ) : (
                row.name
              ),
          },
          ...FIGURES.map((figure) => ({
            title: t(`statistics.${figure}`),
            dataIndex: figure,
            align: 'right' as const,
            className: 'number',
            sorter: (one: RosterByRegionRow, other: RosterByRegionRow) => one[figure] - other[figure],
          })),
          {
            title: t('statistics.share'),
            width: 220,
            render: (_, row) => (
              <span className="bar" role="img" aria-label={String(row.cadres)}>
                <span style={{ width: `${(100 * row.cadres) / most}%` }} />
              </span>
            ),
          },
          {
            title: t('menu.cadres'),
            render: (_, row) => (
              <Link to="/cadres" search={{ region: row.code } as never}>
                {t('common.details')}
              </Link>
            ),
          },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}>
              <strong>{t('statistics.total')}</strong>
            </Table.Summary.Cell>
            {FIGURES.map((figure, index) => (
              <Table.Summary.Cell key={figure} index={index + 1} align="right">
                <strong className="number">{sum(figure)}</strong>
              </Table.Summary.Cell>
            ))}
            <Table.Summary.Cell index={5} colSpan={2} />
          </Table.Summary.Row>
        )}
      />
    </section>
  );
}
