import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Justification, Shortfall, UncoveredVillage } from '@zhucun/api';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { JustificationFields } from '../../../components/justification';
import { PageHeader } from '../../../components/page-header';
import { RegionTree } from '../../../components/region-tree';
import { StatusTag } from '../../../components/status-tag';
import { useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { coverage, justifyShortfall, shortfalls, uncovered } from '../api/staffing';

/** Staffing shortfalls (缺员): teams that are too small, villages without one. */
export function ShortfallsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const table = useTableState();
  const { region, asOf, tab = 'teams' } = table.search;
  const share = useQuery(coverage(region, asOf));
  const tree = me.office.tree === 'REGION';
  return (
    <>
      <PageHeader title={t('menu.shortfalls')} />
      {share.data && share.data.percent !== null && (
        <p className="quiet">{t('team.coverage', { ...share.data })}</p>
      )}
      <div className={tree ? 'with-tree' : undefined}>
        {tree && <RegionTree selected={region} onSelect={(code) => table.filter({ region: code })} />}
        <div>
          <FilterBar state={table} filters={[{ kind: 'date', key: 'asOf', label: t('team.asOf') }]} />
          <Tabs
            activeKey={tab}
            onChange={(key) => table.filter({ tab: key })}
            items={[
              { key: 'teams', label: t('team.shortfalls'), children: tab === 'teams' && <Teams /> },
              { key: 'villages', label: t('team.uncovered'), children: tab === 'villages' && <Villages /> },
            ]}
          />
        </div>
      </div>
    </>
  );
}

function Teams() {
  const { t } = useTranslation();
  const can = useCan();
  const table = useTableState();
  const { region, asOf } = table.search;
  const list = useQuery(shortfalls({ region, asOf, after: table.after, size: table.size }));
  const [answering, setAnswering] = useState<Shortfall | null>(null);
  const columns: Column<Shortfall>[] = [
    {
      title: t('team.name'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/teams/$id" params={{ id: row.teamId }}>
          {row.teamName}
        </Link>
      ),
    },
    { title: t('team.township'), dataIndex: 'township' },
    { title: t('team.village'), dataIndex: 'villageName' },
    { title: t('team.counted'), align: 'right', className: 'number', render: (_, row) => row.size.counted },
    {
      title: t('team.required'),
      align: 'right',
      className: 'number',
      render: (_, row) => row.size.least?.required ?? '—',
    },
    { title: t('team.missing'), align: 'right', className: 'number', dataIndex: 'missing' },
    {
      title: t('team.firstSecretary'),
      render: (_, row) => (row.firstSecretaryMissing ? t('team.vacant') : ''),
    },
    {
      title: t('team.basis'),
      render: (_, row) => {
        const least = row.firstSecretaryMissing ? row.size.firstSecretary : row.size.least;
        return (
          least && (
            <span title={least.source}>
              {t(`villageCategory.${least.category}`)} <span className="quiet">{least.source}</span>
            </span>
          )
        );
      },
    },
    {
      title: t('team.justification.label'),
      fixed: 'right',
      render: (_, row) =>
        row.exception ? (
          <StatusTag words="team.exception" value={row.exception} />
        ) : (
          can('team:edit') && (
            <Button type="link" size="small" onClick={() => setAnswering(row)}>
              {t('team.justification.give')}
            </Button>
          )
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('team.shortfalls')}
        query={list}
        columns={columns}
        rowKey={(row) => row.teamId}
        state={table}
        empty={t('team.noShortfall')}
      />
      <AnswerDialog row={answering} onClose={() => setAnswering(null)} />
    </>
  );
}

function AnswerDialog({ row, onClose }: { row: Shortfall | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ justification: Justification }, unknown>
      open={row !== null}
      title={`${t('team.justification.give')}：${row?.teamName ?? ''}`}
      onClose={onClose}
      submit={async ({ justification }) => row && justifyShortfall(row.teamId, justification)}
      invalidates={[['staffing']]}
    >
      <JustificationFields region={row?.villageCode} />
    </FormDialog>
  );
}

function Villages() {
  const { t } = useTranslation();
  const table = useTableState();
  const { region, asOf } = table.search;
  const list = useQuery(uncovered({ region, asOf, after: table.after, size: table.size }));
  const columns: Column<UncoveredVillage>[] = [
    { title: t('team.village'), dataIndex: 'name', fixed: 'left' },
    { title: t('team.township'), dataIndex: 'township' },
    {
      title: t('team.categories'),
      render: (_, row) => row.categories.map((one) => t(`villageCategory.${one}`)).join('、'),
    },
    { title: t('team.code'), dataIndex: 'code', className: 'number' },
  ];
  return (
    <DataTable
      label={t('team.uncovered')}
      query={list}
      columns={columns}
      rowKey={(row) => row.code}
      state={table}
      empty={t('team.allCovered')}
    />
  );
}
