import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportJob } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { useTableState } from '../../../lib/table-state';
import { imports } from '../api/queries';
import { UploadPanel } from '../components/upload-panel';

/** Lists out of Excel and out of other systems (数据导入). */
export function ImportsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const list = useQuery(imports({ after: state.after, size: state.size }));
  const columns: Column<ImportJob>[] = [
    {
      title: t('import.file'),
      render: (_, row) => (
        <Link to="/imports/$id" params={{ id: row.id }}>
          {row.fileName}
        </Link>
      ),
    },
    { title: t('import.what'), render: (_, row) => t(`import.kinds.${row.kind}`) },
    { title: t('import.kind'), render: (_, row) => t(row.dryRun ? 'import.trial' : 'import.real') },
    { title: t('common.state'), render: (_, row) => <StatusTag words="import.state" value={row.state} /> },
    { title: t('import.rowsRead'), dataIndex: 'rowsRead', align: 'right', className: 'number' },
    { title: t('import.rowsWritten'), dataIndex: 'rowsWritten', align: 'right', className: 'number' },
    { title: t('import.rowsRejected'), dataIndex: 'rowsRejected', align: 'right', className: 'number' },
    { title: t('import.startedAt'), className: 'number', render: (_, row) => instant(row.startedAt) },
    { title: t('import.createdBy'), dataIndex: 'createdBy' },
  ];
  return (
    <>
      <PageHeader title={t('menu.imports')} />
      <UploadPanel />
      <DataTable
        label={t('menu.imports')}
        empty={t('import.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}
