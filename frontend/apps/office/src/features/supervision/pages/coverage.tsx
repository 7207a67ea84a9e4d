import { useQuery } from '@tanstack/react-query';
import type { InspectionCoverage, OutcomeSpread, VillageCoverage } from '@zhucun/api';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { Facts } from '../../../components/facts';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useTableState } from '../../../lib/table-state';
import { coverage, villageCoverage } from '../api/desk';

/** Whether supervision itself is even (督查均衡): coverage, intervals, the spread of outcomes. No person is judged. */
export function CoveragePage() {
  const { t } = useTranslation();
  const state = useTableState();
  const { region, from, to, gap } = state.search;
  const sums = useQuery(coverage({ region, from, to }));
  const villages = useQuery(villageCoverage({ region, from, to, gap, after: state.after, size: state.size }));
  const gaps = useOptions('coverage.gap', ['NEVER', 'NOT_IN_PERIOD', 'OVER'] as const);
  const columns: Column<VillageCoverage>[] = [
    {
      title: t('coverage.village'),
      render: (_, row) => (
        <>
          {row.villageName} <span className="quiet number">{row.villageCode}</span>
        </>
      ),
    },
    { title: t('coverage.visits'), dataIndex: 'visits', align: 'right', className: 'number' },
    { title: t('coverage.lastOn'), className: 'number', render: (_, row) => row.lastOn ?? '—' },
    {
      title: t('coverage.daysSince'),
      align: 'right',
      className: 'number',
      render: (_, row) => row.daysSince ?? '—',
    },
    { title: t('coverage.weeksOver'), dataIndex: 'weeksOver', align: 'right', className: 'number' },
  ];
  return (
    <>
      <PageHeader title={t('menu.coverage')} note={t('coverage.note')} />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
          { kind: 'date', key: 'from', label: t('coverage.from') },
          { kind: 'date', key: 'to', label: t('coverage.to') },
          { kind: 'select', key: 'gap', label: t('coverage.gapLabel'), options: gaps, width: 140 },
        ]}
      />
      <QueryView query={sums}>{(found) => <Sums found={found} />}</QueryView>
      <DataTable
        label={t('coverage.byVillage')}
        query={villages}
        columns={columns}
        rowKey={(row) => row.villageCode}
        state={state}
      />
    </>
  );
}

function Sums({ found }: { found: InspectionCoverage }) {
  const { t } = useTranslation();
  return (
    <>
      <section className="panel">
        <Facts
          items={[
            [t('coverage.villages'), found.villages],
            [
              t('coverage.visited'),
              `${found.visited}${found.visitedShare ? `（${found.visitedShare}%）` : ''}`,
            ],
            [t('coverage.never'), found.never],
            [
              t('coverage.median'),
              found.medianDays === null ? null : t('coverage.days', { count: found.medianDays }),
            ],
            [
              t('coverage.over'),
              `${found.overVillages}（${t('coverage.limit', { count: found.weeklyLimit })}）`,
            ],
            [t('coverage.from'), found.from],
            [t('coverage.to'), found.to],
          ]}
        />
      </section>
      <Spread title={t('coverage.offices')} rows={found.offices} />
      <Spread title={t('coverage.units')} rows={found.units} />
    </>
  );
}

function Spread({ title, rows }: { title: string; rows: OutcomeSpread[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  const count = (key: 'visits' | 'none' | 'one' | 'two' | 'more' | 'findings', name: string) => ({
    title: t(`coverage.${name}`),
    dataIndex: key,
    align: 'right' as const,
    className: 'number',
  });
  return (
    <section className="panel">
      <h2>{title}</h2>
      <Table<OutcomeSpread>
        size="small"
        rowKey={(row) => row.code}
        dataSource={rows}
        pagination={rows.length > 10 ? { pageSize: 10, size: 'small' } : false}
        columns={[
          { title: t('coverage.office'), render: (_, row) => row.name ?? row.code },
          count('visits', 'visits'),
          {
            title: t('coverage.distribution'),
            children: [
              count('none', 'none'),
              count('one', 'one'),
              count('two', 'two'),
              count('more', 'more'),
            ],
          },
          count('findings', 'findings'),
          { title: t('coverage.perVisit'), dataIndex: 'perVisit', align: 'right', className: 'number' },
        ]}
      />
    </section>
  );
}
