import { queryOptions, useQuery } from '@tanstack/react-query';
import { call, type Statistic, type StatisticRow } from '@zhucun/api';
import { Button, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { api } from '../../../lib/api';
import { today } from '../../../lib/dates';
import { yuan } from '../../../lib/money';
import type { TableState } from '../../../lib/table-state';

export const TABLES = ['roster-by-region', 'findings-by-state', 'entitlements-by-debtor'] as const;

function statistic(key: string, region: string | undefined, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['statistics', key, region, asOf],
    queryFn: async ({ signal }): Promise<Statistic> =>
      call(
        api.GET('/api/v1/statistics/{key}', {
          params: { path: { key }, query: { region, asOf } },
          signal,
        }),
      ),
  });
}

interface Props {
  tableKey: string;
  state: TableState;
  /** What else can be shown on this page. */
  choice: ReactNode;
}

/** Figures of the office as tables that say what they count; of regions one click goes a level down. */
export function StatisticTable({ tableKey: key, state, choice }: Props) {
  const { t } = useTranslation();
  const { region, asOf } = state.search;
  const query = useQuery(statistic(key, region, asOf));
  return (
    <>
      <PageHeader
        title={t('menu.statistics')}
        note={query.data && t('statistics.asOf', { date: query.data.asOf ?? today() })}
        actions={choice}
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'date', key: 'asOf', label: t('statistics.day') },
        ]}
      />
      <QueryView query={query}>
        {(data) => (
          <Figures
            statistic={data}
            onDown={key === 'roster-by-region' ? (code) => state.filter({ region: code }) : undefined}
          />
        )}
      </QueryView>
    </>
  );
}

const VILLAGE_CODE = 12;

function Figures({ statistic: data, onDown }: { statistic: Statistic; onDown?: (code: string) => void }) {
  const { t } = useTranslation();
  const first = (row: StatisticRow) => row.values[0] ?? 0;
  const most = Math.max(1, ...data.rows.map(first));
  const amounts = data.rows.some((row) => row.amount !== null && row.amount !== undefined);
  return (
    <section className="data-table" aria-label={data.name}>
      <Table<StatisticRow>
        size="small"
        rowKey={(row) => row.code}
        dataSource={data.rows}
        pagination={false}
        sticky
        columns={[
          {
            title: t('statistics.of'),
            render: (_, row) =>
              onDown && row.code.length < VILLAGE_CODE ? (
                <Button type="link" size="small" onClick={() => onDown(row.code)}>
                  {row.name}
                </Button>
              ) : (
                row.name
              ),
          },
          ...data.columns.map((column, index) => ({
            key: column.key,
            title: column.label,
            align: 'right' as const,
            className: 'number',
            render: (_: unknown, row: StatisticRow) => row.values[index],
            sorter: (one: StatisticRow, other: StatisticRow) =>
              (one.values[index] ?? 0) - (other.values[index] ?? 0),
          })),
          ...(amounts
            ? [
                {
                  title: t('statistics.amount'),
                  align: 'right' as const,
                  className: 'number',
                  render: (_: unknown, row: StatisticRow) => yuan(row.amount) ?? '—',
                },
              ]
            : []),
          {
            title: t('statistics.share', { what: data.columns[0]?.label ?? '' }),
            width: 220,
            render: (_, row) => (
              <span className="bar" role="img" aria-label={String(first(row))}>
                <span style={{ width: `${(100 * first(row)) / most}%` }} />
              </span>
            ),
          },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}>
              <strong>{t('statistics.total')}</strong>
            </Table.Summary.Cell>
            {data.columns.map((column, index) => (
              <Table.Summary.Cell key={column.key} index={index + 1} align="right">
                <strong className="number">{data.totals[index]}</strong>
              </Table.Summary.Cell>
            ))}
            <Table.Summary.Cell index={data.columns.length + 1} colSpan={amounts ? 2 : 1} />
          </Table.Summary.Row>
        )}
      />
      <p className="definition quiet">{data.definition}</p>
    </section>
  );
}
