import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type AttendanceTotal, call, filters } from '@zhucun/api';
import { Segmented, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { api } from '../../../lib/api';
import { addMonths, monthOf, today } from '../../../lib/dates';
import { useTableState } from '../../../lib/table-state';

const BY = ['county', 'township', 'cadre'] as const;
const STATUSES = [
  ['inVillageDays', 'IN_VILLAGE'],
  ['officialTripDays', 'OFFICIAL_TRIP'],
  ['trainingDays', 'TRAINING'],
  ['leaveDays', 'LEAVE'],
  ['restDays', 'REST'],
  ['unexcusedDays', 'UNEXCUSED_ABSENCE'],
] as const;

function totals(query: { region?: string; period: string; by: string; after?: string; size: number }) {
  return queryOptions({
    queryKey: ['attendance', 'totals', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/attendance/totals', {
          params: { query: filters('/api/v1/attendance/totals', query) },
          signal,
        }),
      ),
  });
}

/** Days of a month, a quarter or a year, in the order of places: nobody is ranked (考勤汇总). */
export function TotalsPage() {
  const { t } = useTranslation();
  const state = useTableState(50);
  const { region } = state.search;
  const period = state.search.period ?? addMonths(monthOf(today()), -1);
  const by = BY.find((known) => known === state.search.by) ?? 'township';
  const list = useQuery(totals({ region, period, by, after: state.after, size: state.size }));
  const periods = periodsUntil(monthOf(today())).map((value) => ({ value, label: periodWord(t, value) }));
  const groups = useOptions('totals.by', BY);
  const columns: Column<AttendanceTotal>[] = [
    {
      title: t(`totals.head.${by}`),
      render: (_, row) =>
        row.cadreId ? (
          <Link to="/cadres/$id" params={{ id: row.cadreId }}>
            {row.name}
          </Link>
        ) : (
          row.name
        ),
    },
    ...(by === 'cadre' ? [{ title: t('totals.village'), dataIndex: 'villageName' }] : []),
    { title: t('totals.posted'), dataIndex: 'postedDays', align: 'right', className: 'number' },
    ...STATUSES.map(([field, status]) => ({
      title: t(`register.status.${status}`),
      align: 'right' as const,
      className: 'number',
      render: (_: unknown, row: AttendanceTotal) => row[field] || '',
    })),
    ...(by === 'cadre'
      ? [
          {
            title: t('totals.workdays'),
            align: 'right' as const,
            className: 'number',
            render: (_: unknown, row: AttendanceTotal) => `${row.workdaysInVillage} / ${row.postedWorkdays}`,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader
        title={t('menu.totals')}
        note={t('totals.note', { period: periodWord(t, period) })}
        actions={
          <Segmented
            aria-label={t('totals.group')}
            value={by}
            options={groups}
            onChange={(next) => state.filter({ by: String(next) })}
          />
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          {
            kind: 'custom',
            key: 'period',
            label: t('totals.period'),
            render: (_, set) => (
              <Select
                aria-label={t('totals.period')}
                value={period}
                options={periods}
                onChange={set}
                style={{ width: 170 }}
              />
            ),
          },
        ]}
      />
      <DataTable
        label={t('menu.totals')}
        query={list}
        columns={columns}
        rowKey={(row) => row.key}
        state={state}
      />
    </>
  );
}

/** The last twelve months, six quarters and three years, the newest first of each. */
function periodsUntil(month: string): string[] {
  const months = Array.from({ length: 12 }, (_, back) => addMonths(month, -back));
  const quarters = Array.from({ length: 6 }, (_, back) => {
    const [year = '', number = ''] = addMonths(month, -3 * back).split('-');
    return `${year}-Q${Math.ceil(Number(number) / 3)}`;
  });
  const year = Number(month.slice(0, 4));
  return [...months, ...quarters, ...[year, year - 1, year - 2].map(String)];
}

function periodWord(t: TFunction, period: string): string {
  const [year, part] = period.split('-');
  if (!part) return t('totals.year', { year });
  if (part.startsWith('Q')) return t('totals.quarter', { year, quarter: part.slice(1) });
  return t('totals.month', { year, month: Number(part) });
}
