import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Bulletin, BulletinKind, OverdueCounty } from '@zhucun/api';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { LinkButton } from '../../../components/link-button';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { useCan } from '../../../lib/permissions';
import { type TableState, useTableState } from '../../../lib/table-state';
import { bulletins, overdueBulletins } from '../api/bulletins';

export const KINDS: readonly BulletinKind[] = ['SUPERVISION', 'ASSESSMENT', 'CAMPAIGN'];

/** Monthly bulletins (通报), and the months for which one is owed. */
export function BulletinsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const owed = can('bulletin:edit');
  const tab = owed && state.search.tab === 'overdue' ? 'overdue' : 'list';
  return (
    <>
      <PageHeader
        title={t('menu.bulletins')}
        actions={
          owed && (
            <LinkButton to="/bulletins/new" primary>
              {t('bulletin.new')}
            </LinkButton>
          )
        }
      />
      {owed ? (
        <Tabs
          activeKey={tab}
          onChange={(next) => state.filter({ tab: next === 'list' ? undefined : next })}
          items={[
            {
              key: 'list',
              label: t('bulletin.tab.list'),
              children: tab === 'list' && <List state={state} />,
            },
            {
              key: 'overdue',
              label: t('bulletin.tab.overdue'),
              children: tab === 'overdue' && <Overdue state={state} />,
            },
          ]}
        />
      ) : (
        <List state={state} />
      )}
    </>
  );
}

function List({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, kind, state: wanted, from, to } = state.search;
  const rows = useQuery(
    bulletins({ region, kind, state: wanted, from, to, after: state.after, size: state.size }),
  );
  const kinds = useOptions('bulletin.kind', KINDS);
  const states = useOptions('bulletin.state', ['DRAFT', 'SUBMITTED', 'PUBLISHED'] as const);
  const columns: Column<Bulletin>[] = [
    { title: t('bulletin.period'), dataIndex: 'period', className: 'number' },
    {
      title: t('bulletin.title'),
      render: (_, row) => (
        <Link to="/bulletins/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { title: t('bulletin.kindLabel'), render: (_, row) => t(`bulletin.kind.${row.kind}`) },
    { title: t('bulletin.number'), render: (_, row) => row.number ?? '—' },
    { title: t('bulletin.region'), dataIndex: 'regionName' },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          <StatusTag words="bulletin.state" value={row.state} />
          {row.edition > 1 && ` ${t('bulletin.edition', { count: row.edition })}`}
          {row.correctedBy && <span className="quiet"> {t('bulletin.correctedBy')}</span>}
        </>
      ),
    },
    {
      title: t('bulletin.publishedOn'),
      className: 'number',
      render: (_, row) => row.publishedOn ?? '—',
    },
  ];
  return (
    <>
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
          { kind: 'select', key: 'kind', label: t('bulletin.kindLabel'), options: kinds },
          { kind: 'select', key: 'state', label: t('common.state'), options: states, width: 110 },
          { kind: 'month', key: 'from', label: t('bulletin.from') },
          { kind: 'month', key: 'to', label: t('bulletin.to') },
        ]}
      />
      <DataTable
        label={t('menu.bulletins')}
        empty={t('bulletin.nothingYet')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

function Overdue({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const rows = useQuery(
    overdueBulletins({ region: state.search.region, after: state.after, size: state.size }),
  );
  const columns: Column<OverdueCounty>[] = [
    { title: t('common.region'), dataIndex: 'regionName' },
    { title: t('bulletin.expected'), dataIndex: 'expected', align: 'right', className: 'number' },
    { title: t('bulletin.issued'), dataIndex: 'issued', align: 'right', className: 'number' },
    {
      title: t('bulletin.owed'),
      render: (_, row) => (
        <div style={{ maxWidth: 620, whiteSpace: 'normal' }}>
          {row.overdue.map((one) => (
            <span key={one.period} className="number" title={t('bulletin.dueOn', { day: one.dueOn })}>
              {one.period}{' '}
            </span>
          ))}
        </div>
      ),
    },
  ];
  return (
    <>
      <FilterBar
        state={state}
        filters={[{ kind: 'region', key: 'region', label: t('common.region'), width: 180 }]}
      />
      <DataTable
        label={t('bulletin.tab.overdue')}
        empty={t('bulletin.overdueNone')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.regionCode}
        state={state}
      />
    </>
  );
}
