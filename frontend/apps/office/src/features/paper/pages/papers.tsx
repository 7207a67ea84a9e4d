import { useQuery } from '@tanstack/react-query';
import type { Paper } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { instant } from '../../../lib/dates';
import { useTableState } from '../../../lib/table-state';
import { papers } from '../api/queries';

const KINDS: readonly Paper['kind'][] = [
  'ROSTER',
  'APPOINTMENT_SHEET',
  'PROBLEM_LIST',
  'BULLETIN',
  'ASSESSMENT_SHEET',
  'CERTIFICATE',
  'STATISTICS',
];

/** Who printed what, when and for what (文书登记): who holds a paper looks here for its number. */
export function PapersPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const { number, kind } = state.search;
  const list = useQuery(papers({ number, kind, after: state.after, size: state.size }));
  const kinds = useOptions('paper.kind', KINDS);
  const columns: Column<Paper>[] = [
    { title: t('paper.number'), dataIndex: 'number', className: 'number', fixed: 'left' },
    { title: t('paper.kindLabel'), render: (_, row) => t(`paper.kind.${row.kind}`) },
    { title: t('paper.title'), render: (_, row) => <Clip text={row.title} /> },
    { title: t('paper.scope'), render: (_, row) => <Clip text={row.scope} /> },
    { title: t('paper.asOf'), dataIndex: 'asOf', className: 'number' },
    { title: t('paper.format'), dataIndex: 'format' },
    { title: t('paper.rows'), dataIndex: 'rows', align: 'right', className: 'number' },
    { title: t('paper.pages'), align: 'right', className: 'number', render: (_, row) => row.pages ?? '—' },
    { title: t('paper.purpose'), render: (_, row) => <Clip text={row.purpose} /> },
    { title: t('paper.by'), render: (_, row) => `${row.printedBy}（${row.office}）` },
    { title: t('paper.at'), className: 'number', render: (_, row) => instant(row.printedAt) },
    { title: t('paper.digest'), render: (_, row) => <Clip text={row.sha256} /> },
  ];
  return (
    <>
      <PageHeader title={t('menu.papers')} />
      <FilterBar
        state={state}
        filters={[
          { kind: 'text', key: 'number', label: t('paper.find'), width: 220 },
          { kind: 'select', key: 'kind', label: t('paper.kindLabel'), options: kinds },
        ]}
      />
      <DataTable
        label={t('menu.papers')}
        empty={t('paper.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}
