import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TaskList } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { LinkButton } from '../../../components/link-button';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { taskLists } from '../api/queries';

const YEARS = 5;

/** 年度重点任务清单: the region's own, those above it and those beneath. */
export function TaskListsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const { region, year } = state.search;
  const list = useQuery(taskLists({ region, year, after: state.after, size: state.size }));
  const now = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => String(now - back));
  const columns: Column<TaskList>[] = [
    { title: t('keyTask.year'), dataIndex: 'year', className: 'number' },
    {
      title: t('keyTask.title'),
      render: (_, row) => (
        <Link to="/task-lists/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { title: t('keyTask.region'), dataIndex: 'regionName' },
    { title: t('keyTask.tasks'), className: 'number', render: (_, row) => row.taskCount },
    {
      title: t('keyTask.stateLabel'),
      render: (_, row) => <StatusTag words="keyTask.state" value={row.state} />,
    },
    { title: t('keyTask.publishedOn'), className: 'number', render: (_, row) => row.publishedOn ?? '—' },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.taskLists')}
        actions={
          can('command:edit') && (
            <LinkButton to="/task-lists/new" primary>
              {t('keyTask.draft')}
            </LinkButton>
          )
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          {
            kind: 'select',
            key: 'year',
            label: t('keyTask.year'),
            options: years.map((value) => ({ value, label: value })),
          },
        ]}
      />
      <DataTable
        label={t('menu.taskLists')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        empty={t('keyTask.empty')}
      />
    </>
  );
}
