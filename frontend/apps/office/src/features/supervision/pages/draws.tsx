import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Draw } from '@zhucun/api';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { draws } from '../api/planning';
import { OpenTargets } from '../components/open-targets';
import { OrganizeDraw } from '../components/organize-draw';

/** 双随机抽取: for the inspecting side its draws, for everybody else what was drawn and is open. */
export function DrawsPage() {
  return useCan()('supervision:read') ? <Organized /> : <OpenTargets />;
}

/** Draws as they were organized, those that were aborted or repeated among them. */
function Organized() {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const state = useTableState();
  const [organizing, setOrganizing] = useState(false);
  const { region, publicationOverdue } = state.search;
  const query = useQuery(draws({ region, publicationOverdue, after: state.after, size: state.size }));
  const late = useOptions('draw.publicationOf', ['true'] as const);
  const columns: Column<Draw>[] = [
    {
      title: t('draw.number'),
      className: 'number',
      render: (_, row) => (
        <Link to="/draws/$id" params={{ id: row.id }}>
          {row.number}
        </Link>
      ),
    },
    { title: t('draw.title'), dataIndex: 'title' },
    {
      title: t('draw.stateLabel'),
      render: (_, row) => (
        <>
          <StatusTag words="draw.state" value={row.state} />
          {row.publicationOverdue && <OverdueTag>{t('draw.publicationOf.true')}</OverdueTag>}
          {row.abortedAfterReveal && <OverdueTag>{t('draw.afterReveal')}</OverdueTag>}
        </>
      ),
    },
    {
      title: t('draw.chain'),
      render: (_, row) => (
        <>
          {row.repeats && t('draw.repeatsOf', { number: row.repeats.number })}{' '}
          {row.repeatedBy && t('draw.repeatedBy', { number: row.repeatedBy.number })}
        </>
      ),
    },
    {
      title: t('draw.visits'),
      className: 'number',
      render: (_, row) => `${row.visitFrom} – ${row.visitTo}`,
    },
    { title: t('draw.openAt'), className: 'number', render: (_, row) => instant(row.openAt) },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.draws')}
        actions={
          can('draw:organize') && (
            <Button type="primary" onClick={() => setOrganizing(true)}>
              {t('draw.organize')}
            </Button>
          )
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          {
            kind: 'select',
            key: 'publicationOverdue',
            label: t('draw.publication'),
            options: late,
            width: 140,
          },
        ]}
      />
      <DataTable
        label={t('menu.draws')}
        query={query}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        empty={t('draw.none')}
      />
      {organizing && (
        <OrganizeDraw
          onClose={() => setOrganizing(false)}
          onDone={({ id }) => void navigate({ to: '/draws/$id', params: { id } })}
        />
      )}
    </>
  );
}
