import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LeaveBalance } from '@zhucun/api';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { today } from '../../../lib/dates';
import { useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { balances } from '../api/leaves';

const YEARS = 5;

/** Annual leave (年休假): who has how many days, and what was not taken, by sending unit. */
export function LeaveBalancesPage() {
  const { t } = useTranslation();
  const me = useMe();
  const state = useTableState();
  const thisYear = today().slice(0, 4);
  const { year = thisYear, region, untaken } = state.search;
  const list = useQuery(balances({ year, region, untaken, after: state.after, size: state.size }));
  const years = Array.from({ length: YEARS }, (_, back) => String(Number(thisYear) - back));
  const columns: Column<LeaveBalance>[] = [
    { title: t('leave.unit'), dataIndex: 'unitName' },
    {
      title: t('leave.cadre'),
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('leave.village'), dataIndex: 'villageName' },
    {
      title: t('leave.serviceYears'),
      align: 'right',
      className: 'number',
      render: (_, row) => row.serviceYears ?? t('leave.unknown'),
    },
    {
      title: t('leave.entitled'),
      align: 'right',
      className: 'number',
      render: (_, row) => row.entitled ?? '—',
    },
    { title: t('leave.taken'), align: 'right', className: 'number', dataIndex: 'taken' },
    {
      title: t('leave.untaken'),
      align: 'right',
      className: 'number',
      render: (_, row) => row.untaken ?? '—',
    },
  ];
  const [first] = list.data?.items ?? [];
  const bases = [...new Set(list.data?.items.map((row) => row.basis))].filter(Boolean);
  return (
    <>
      <PageHeader
        title={t('menu.leaveBalances')}
        note={
          first && [t('leave.countedOn', { date: first.countedOn }), ...bases].filter(Boolean).join(' · ')
        }
      />
      <FilterBar
        state={state}
        filters={[
          {
            kind: 'custom',
            key: 'year',
            label: t('leave.year'),
            render: (_, set) => (
              <Select
                aria-label={t('leave.year')}
                value={year}
                onChange={(value) => set(value === thisYear ? undefined : value)}
                options={years.map((value) => ({ value, label: value }))}
                style={{ width: 90 }}
              />
            ),
          },
          me.office.tree === 'REGION' && { kind: 'region', key: 'region', label: t('leave.village') },
          { kind: 'check', key: 'untaken', label: t('leave.untakenOnly') },
        ]}
      />
      <DataTable
        label={t('menu.leaveBalances')}
        empty={t('leave.noBalance')}
        query={list}
        columns={columns}
        rowKey={(row) => row.cadreId}
        state={state}
      />
    </>
  );
}
