import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ProblemList } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { Facts } from '../../../components/facts';
import { PageHeader } from '../../../components/page-header';
import { PrintPaper } from '../../../components/print-paper';
import { QueryView } from '../../../components/query-view';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { findings, problemList, problemLists } from '../api/queries';

/** Problem lists issued to one receiver each (问题清单), with their rectification rate. */
export function ProblemListsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const lists = useQuery(problemLists({ after: state.after, size: state.size }));
  const columns: Column<ProblemList>[] = [
    {
      title: t('finding.listTitle'),
      render: (_, row) => (
        <Link to="/problem-lists/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { title: t('finding.target'), render: (_, row) => row.target?.name },
    { title: t('finding.total'), dataIndex: 'total', align: 'right', className: 'number' },
    { title: t('finding.closed'), dataIndex: 'closed', align: 'right', className: 'number' },
    { title: t('finding.overdue'), dataIndex: 'overdue', align: 'right', className: 'number' },
    { title: t('finding.rejected'), dataIndex: 'rejected', align: 'right', className: 'number' },
    {
      title: t('finding.rate'),
      align: 'right',
      className: 'number',
      render: (_, row) => `${row.rectificationRate} %`,
    },
  ];
  return (
    <>
      <PageHeader title={t('finding.lists')} back={{ to: '/findings', label: t('menu.findings') }} />
      <DataTable
        label={t('finding.lists')}
        query={lists}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

export function ProblemListPage() {
  const { id = '' } = useParams({ strict: false });
  const list = useQuery(problemList(id));
  return <QueryView query={list}>{(found) => <Content list={found} />}</QueryView>;
}

function Content({ list }: { list: ProblemList }) {
  const { t } = useTranslation();
  const can = useCan();
  const inside = useQuery(findings({ list: list.id, size: 200 }));
  const items = inside.data?.items ?? [];
  return (
    <>
      <PageHeader
        title={list.title}
        back={{ to: '/problem-lists', label: t('finding.lists') }}
        actions={
          can('paper:export') && (
            <PrintPaper paper="problem-list" of={{ id: list.id }} title={t('paper.kind.PROBLEM_LIST')} />
          )
        }
      />
      <section className="panel">
        <Facts
          items={[
            [t('finding.target'), list.target?.name],
            [t('finding.total'), list.total],
            [t('finding.closed'), list.closed],
            [t('finding.overdue'), list.overdue],
            [t('finding.rejected'), list.rejected],
            [t('finding.rate'), `${list.rectificationRate} %`],
          ]}
        />
      </section>
      <section className="panel">
        <ul className="plain-list">
          {items.map((one) => (
            <li key={one.id}>
              <Link to="/findings/$id" params={{ id: one.id }} className="number">
                {one.number}
              </Link>
              <span className="grow">
                {t(`finding.category.${one.category}`)} · {one.facts}
              </span>
              {one.overdue && <OverdueTag>{t('finding.overdue')}</OverdueTag>}
              <StatusTag words="finding.state" value={one.state} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
