import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Recall } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { LinkButton } from '../../../components/link-button';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { recalls } from '../api/consequences';
import { RECALL_STATES } from '../consequences';

/** Recalls with where each stands and how long its post has been empty (召回). */
export function RecallsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const { region, state: wanted, underWay, cadre } = state.search;
  const list = useQuery(
    recalls({ region, state: wanted, underWay, cadre, after: state.after, size: state.size }),
  );
  const states = useOptions('consequence.recall.state', RECALL_STATES);
  const columns: Column<Recall>[] = [
    {
      title: t('consequence.cadre'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/recalls/$id" params={{ id: row.id }}>
          {row.cadreName}
        </Link>
      ),
    },
    {
      title: t('common.state'),
      render: (_, row) => <StatusTag words="consequence.recall.state" value={row.state} />,
    },
    { title: t('consequence.village'), dataIndex: 'villageName' },
    { title: t('consequence.unit'), dataIndex: 'unitName' },
    { title: t('consequence.recall.condition'), dataIndex: 'conditionName' },
    {
      title: t('consequence.recall.proposedOn'),
      className: 'number',
      render: (_, row) => row.proposal.on,
    },
    {
      title: t('consequence.dueOn'),
      className: 'number',
      render: (_, row) => (row.state === 'PROPOSED' ? row.decisionDueOn : (row.replacementDueOn ?? '—')),
    },
    {
      title: t('consequence.recall.vacancy'),
      align: 'right',
      className: 'number',
      render: (_, row) => row.vacancyDays ?? '—',
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.recalls')}
        actions={
          can('recall:propose') && (
            <LinkButton primary to="/recalls/new">
              {t('consequence.recall.new')}
            </LinkButton>
          )
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
          { kind: 'select', key: 'state', label: t('common.state'), options: states },
          { kind: 'check', key: 'underWay', label: t('consequence.recall.underWay') },
        ]}
      />
      <DataTable
        label={t('menu.recalls')}
        empty={t('consequence.recall.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}
