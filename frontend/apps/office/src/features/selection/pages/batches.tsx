import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { LinkButton } from '../../../components/link-button';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { batches } from '../api/queries';
import { BATCH_STATES } from '../words';

type Batch = Awaited<ReturnType<NonNullable<ReturnType<typeof batches>['queryFn']>>>['items'][number];

/** 选派批次: villages first, then persons. */
export function SelectionBatchesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const query = useQuery(batches({ state: state.search.state, after: state.after, size: state.size }));
  const states = useOptions('selection.batchState', BATCH_STATES);
  const columns: Column<Batch>[] = [
    {
      title: t('selection.batchName'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/selection/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    {
      title: t('selection.state'),
      render: (_, row) => <StatusTag words="selection.batchState" value={row.state} />,
    },
    { title: t('selection.startOn'), dataIndex: 'startOn', className: 'number' },
    { title: t('selection.sendLevel'), render: (_, row) => t(`team.sendLevel.${row.sendLevel}`) },
    { title: t('selection.villages'), dataIndex: 'villages', align: 'right' },
    { title: t('selection.seats'), dataIndex: 'seats', align: 'right' },
    { title: t('selection.nominated'), dataIndex: 'nominated', align: 'right' },
    { title: t('selection.reviewed'), dataIndex: 'reviewed', align: 'right' },
    { title: t('selection.selected'), dataIndex: 'selected', align: 'right' },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.selection')}
        note={t('selection.motto')}
        actions={
          can('selection:edit') && (
            <LinkButton to="/selection/new" primary>
              {t('selection.draft')}
            </LinkButton>
          )
        }
      />
      <FilterBar
        state={state}
        filters={[{ kind: 'select', key: 'state', label: t('selection.state'), options: states }]}
      />
      <DataTable
        query={query}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        label={t('menu.selection')}
        empty={t('selection.noBatches')}
      />
    </>
  );
}
