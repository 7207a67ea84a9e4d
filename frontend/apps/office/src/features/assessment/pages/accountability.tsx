import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AccountabilityCase } from '@zhucun/api';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { UnitPicker } from '../../../components/pickers';
import { may, useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { cases } from '../api/consequences';
import { RecordCaseDialog, RevokeCaseDialog } from '../components/case-dialogs';

/** Heads of sending units who were held accountable, for what and by whom (问责). */
export function AccountabilityPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const { unit, from, to, obligation } = state.search;
  const list = useQuery(cases({ unit, from, to, after: state.after, size: state.size }));
  // whoever comes from an obligation is to answer it
  const [recording, setRecording] = useState(Boolean(obligation));
  const [revoking, setRevoking] = useState<AccountabilityCase | null>(null);
  const columns: Column<AccountabilityCase>[] = [
    { title: t('consequence.unit'), dataIndex: 'unitName', fixed: 'left' },
    {
      title: t('common.state'),
      render: (_, row) =>
        row.revokedOn ? (
          <span title={row.revocationReason ?? undefined}>
            <Tag variant="filled" className="tag-neutral">
              {t('consequence.case.revoked')}
            </Tag>{' '}
            <span className="number">{row.revokedOn}</span>
          </span>
        ) : (
          t('consequence.case.stands')
        ),
    },
    { title: t('consequence.case.head'), render: (_, row) => `${row.headName}（${row.headPost}）` },
    {
      title: t('consequence.case.measureLabel'),
      render: (_, row) => t(`consequence.case.measure.${row.measure}`),
    },
    { title: t('consequence.case.decidedOn'), dataIndex: 'decidedOn', className: 'number' },
    { title: t('consequence.causeLabel'), render: (_, row) => t(`consequence.cause.${row.cause}`) },
    { title: t('consequence.facts'), render: (_, row) => <Clip text={row.facts} /> },
    { title: t('consequence.document'), dataIndex: 'documentNumber' },
    { title: t('consequence.case.decidedBy'), dataIndex: 'decidedBy' },
    {
      title: t('consequence.case.about'),
      render: (_, row) =>
        row.obligationId ? (
          <Link to="/obligations/$id" params={{ id: row.obligationId }}>
            {row.cadreName ?? t('menu.obligations')}
          </Link>
        ) : (
          '—'
        ),
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'revoke') && (
          <Button type="link" size="small" onClick={() => setRevoking(row)}>
            {t('consequence.case.revoke')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.cases')}
        actions={
          can('measure:record') && (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t('consequence.case.new')}
            </Button>
          )
        }
      />
      <FilterBar
        state={state}
        filters={[
          {
            kind: 'custom',
            key: 'unit',
            label: t('consequence.unit'),
            render: (value, set) => (
              <UnitPicker
                placeholder={t('consequence.unit')}
                value={value}
                onChange={set}
                allowClear
                style={{ width: 200 }}
              />
            ),
          },
          { kind: 'date', key: 'from', label: t('measure.from') },
          { kind: 'date', key: 'to', label: t('measure.to') },
        ]}
      />
      <DataTable
        label={t('menu.cases')}
        empty={t('consequence.case.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <RecordCaseDialog
        open={recording}
        obligation={obligation}
        onClose={() => {
          setRecording(false);
          if (obligation) state.filter({ obligation: undefined });
        }}
      />
      <RevokeCaseDialog one={revoking} onClose={() => setRevoking(null)} />
    </>
  );
}
