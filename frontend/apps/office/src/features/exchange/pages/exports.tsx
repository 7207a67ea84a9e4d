import { useQuery } from '@tanstack/react-query';
import type { ExportJob } from '@zhucun/api';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { StatusTag } from '../../../components/status-tag';
import { type Command, useCommand } from '../../../lib/command';
import { instant } from '../../../lib/dates';
import { useTableState } from '../../../lib/table-state';
import { cancelExport, exportKind, exports, loadExport, loadManifest } from '../api/exports';
import { ExportForm } from '../components/export-form';

/** Lists as files, made while one works on (数据导出): what was asked for, how far it is, the file and its signed manifest. */
export function ExportsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const wanted = exportKind(state.search.kind);
  const [asking, setAsking] = useState(wanted !== undefined);
  const list = useQuery(exports({ after: state.after, size: state.size }));
  const cancel = useCommand(cancelExport, { invalidates: [['exports']] });
  const load = useCommand(loadExport);
  const manifest = useCommand(loadManifest);
  const [at, setAt] = useState('');
  /** One at a time; the others wait, and which one is under way is seen at its button. */
  const button = (command: Command<ExportJob>, row: ExportJob) => ({
    size: 'small' as const,
    loading: command.busy && at === row.id,
    disabled: command.busy && at !== row.id,
    onClick: () => {
      setAt(row.id);
      void command.run(row);
    },
  });
  const columns: Column<ExportJob>[] = [
    { title: t('export.kind'), render: (_, row) => t(`export.kinds.${row.kind}`) },
    { title: t('export.format'), dataIndex: 'format' },
    { title: t('common.state'), render: (_, row) => <StatusTag words="export.state" value={row.state} /> },
    { title: t('export.rows'), dataIndex: 'rows', align: 'right', className: 'number' },
    { title: t('export.purpose'), dataIndex: 'purpose', ellipsis: true, width: 220 },
    { title: t('export.createdAt'), className: 'number', render: (_, row) => instant(row.createdAt) },
    {
      title: t('export.availableUntil'),
      className: 'number',
      render: (_, row) => instant(row.availableUntil),
    },
    { title: t('export.reason'), render: (_, row) => row.problem?.detail },
    {
      title: t('common.actions'),
      // a long reason must not push the files out of sight
      fixed: 'right',
      render: (_, row) => (
        <span className="form-actions">
          {row.may.includes('load') && (
            <Button {...button(load, row)} type="primary">
              {t('export.load')}
            </Button>
          )}
          {(row.state === 'DONE' || row.state === 'EXPIRED') && (
            <Button {...button(manifest, row)}>{t('export.manifest')}</Button>
          )}
          {row.may.includes('cancel') && (
            <Button {...button(cancel, row)} danger>
              {t('export.cancel')}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.exports')}
        actions={
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('export.start')}
          </Button>
        }
      />
      <ProblemAlert problem={cancel.problem ?? load.problem ?? manifest.problem} />
      <DataTable
        label={t('menu.exports')}
        empty={t('export.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <ExportForm
        open={asking}
        kind={wanted ?? 'CADRE'}
        region={state.search.region}
        onClose={() => {
          setAsking(false);
          // the list was named for this order only
          if (wanted) state.filter({ kind: undefined, region: undefined });
        }}
      />
    </>
  );
}
