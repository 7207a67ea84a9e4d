import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AttendanceConflict, AttendanceCorrection } from '@zhucun/api';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { type TableState, useTableState } from '../../../lib/table-state';
import { conflicts, corrections } from '../api/checks';
import { SettleDialog } from '../components/settle-dialog';

const TABS = ['conflicts', 'corrections'] as const;

/** What registers and inspectors say differently, and what was corrected after all (考勤核对). */
export function ConflictsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const tab = TABS.find((known) => known === state.search.tab) ?? 'conflicts';
  const states = useOptions('conflict.state', ['OPEN', 'SETTLED']);
  return (
    <>
      <PageHeader title={t('menu.conflicts')} />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          tab === 'conflicts' && { kind: 'select', key: 'state', label: t('common.state'), options: states },
          tab === 'corrections' && { kind: 'check', key: 'confirmedByMe', label: t('conflict.mine') },
        ]}
      />
      <Tabs
        activeKey={tab}
        onChange={(next) => state.filter({ tab: next === 'conflicts' ? undefined : next, state: undefined })}
        items={TABS.map((key) => ({
          key,
          label: t(`conflict.tab.${key}`),
          children:
            key !== tab ? null : key === 'conflicts' ? (
              <Conflicts state={state} />
            ) : (
              <Corrections state={state} />
            ),
        }))}
      />
    </>
  );
}

function Conflicts({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const [settling, setSettling] = useState<AttendanceConflict | null>(null);
  const { region, state: wanted } = state.search;
  const list = useQuery(conflicts({ region, state: wanted, after: state.after, size: state.size }));
  const columns: Column<AttendanceConflict>[] = [
    { title: t('conflict.date'), dataIndex: 'date', className: 'number' },
    {
      title: t('conflict.cadre'),
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('conflict.village'), dataIndex: 'villageName' },
    { title: t('conflict.register'), render: (_, row) => <Halves am={row.am} pm={row.pm} /> },
    {
      title: t('conflict.finding'),
      render: (_, row) => (
        <Link to="/findings/$id" params={{ id: row.findingId }}>
          <Clip text={row.facts} />
        </Link>
      ),
    },
    { title: t('conflict.foundBy'), dataIndex: 'foundBy' },
    { title: t('common.state'), render: (_, row) => <StatusTag words="conflict.state" value={row.state} /> },
    {
      title: t('conflict.outcomeLabel'),
      render: (_, row) => row.outcome && t(`conflict.outcome.${row.outcome}`),
    },
    { title: t('conflict.reason'), render: (_, row) => <Clip text={row.reason ?? ''} /> },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'settle') ? (
          <Button type="link" size="small" onClick={() => setSettling(row)}>
            {t('conflict.settle')}
          </Button>
        ) : (
          row.settledBy && t('conflict.settledBy', { who: row.settledBy, office: row.settledOffice })
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('conflict.tab.conflicts')}
        empty={t('conflict.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <SettleDialog conflict={settling} onClose={() => setSettling(null)} />
    </>
  );
}

function Corrections({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, confirmedByMe } = state.search;
  const list = useQuery(corrections({ region, confirmedByMe, after: state.after, size: state.size }));
  const columns: Column<AttendanceCorrection>[] = [
    { title: t('conflict.date'), dataIndex: 'date', className: 'number' },
    { title: t('conflict.cadre'), dataIndex: 'cadreName' },
    { title: t('conflict.village'), dataIndex: 'villageName' },
    {
      title: t('conflict.change'),
      render: (_, row) => (
        <>
          <Halves am={row.am} pm={row.pm} /> → {t(`register.span.${row.half}`)}{' '}
          {t(`register.status.${row.status}`)}
        </>
      ),
    },
    { title: t('conflict.reason'), render: (_, row) => <Clip text={row.reason} /> },
    {
      title: t('conflict.correctedBy'),
      render: (_, row) => t('conflict.settledBy', { who: row.correctedBy, office: row.correctedOffice }),
    },
    { title: t('conflict.at'), className: 'number', render: (_, row) => instant(row.correctedAt) },
    {
      title: t('conflict.touches'),
      render: (_, row) =>
        row.touches.map(({ whom, name }) => `${t(`conflict.whom.${whom}`)} ${name}`).join(' · '),
    },
  ];
  return (
    <DataTable
      label={t('conflict.tab.corrections')}
      empty={t('conflict.noCorrections')}
      query={list}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
    />
  );
}

/** What a day's halves were, once where they were the same. */
function Halves({ am, pm }: { am: string; pm: string }) {
  const { t } = useTranslation();
  if (am === pm) return <>{t(`register.status.${am}`)}</>;
  return (
    <>
      {t('register.span.AM')} {t(`register.status.${am}`)} / {t('register.span.PM')}{' '}
      {t(`register.status.${pm}`)}
    </>
  );
}
