import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Measure } from '@zhucun/api';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker } from '../../../components/pickers';
import { may, useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { measures } from '../api/queries';
import { RecordDialog, RevokeDialog } from '../components/measure-dialogs';
import { Talks } from '../components/talks';
import { TYPES } from '../words';

/** What was decided about cadres, by whom, by which document, and what of it was revoked (组织处理). */
export function MeasuresPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const { region, cadre, type, from, to, obligation } = state.search;
  const list = useQuery(measures({ region, cadre, type, from, to, after: state.after, size: state.size }));
  const types = useOptions('measure.type', TYPES);
  // whoever comes from an obligation is to answer it
  const [recording, setRecording] = useState(Boolean(obligation));
  const [revoking, setRevoking] = useState<Measure | null>(null);

  const columns: Column<Measure>[] = [
    {
      title: t('measure.cadre'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    {
      title: t('common.state'),
      render: (_, row) =>
        row.revokedOn ? (
          <span title={row.revocationReason ?? undefined}>
            <Tag variant="filled" className="tag-neutral">
              {t('measure.revoked')}
            </Tag>{' '}
            <span className="number">{row.revokedOn}</span>
          </span>
        ) : (
          t('measure.stands')
        ),
    },
    { title: t('measure.typeLabel'), render: (_, row) => t(`measure.type.${row.type}`) },
    { title: t('measure.decidedOn'), dataIndex: 'decidedOn', className: 'number' },
    { title: t('measure.document'), dataIndex: 'documentNumber' },
    { title: t('measure.basis'), render: (_, row) => <Clip text={row.basis} /> },
    { title: t('measure.village'), render: (_, row) => row.villageName ?? '—' },
    { title: t('measure.unit'), dataIndex: 'unitName' },
    { title: t('measure.decidedBy'), dataIndex: 'decidedBy' },
    {
      title: t('measure.finding'),
      className: 'number',
      render: (_, row) =>
        row.findingId && row.findingNumber ? (
          <Link to="/findings/$id" params={{ id: row.findingId }}>
            {row.findingNumber}
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
            {t('measure.revoke')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.measures')}
        actions={
          can('measure:record') && (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t('measure.record')}
            </Button>
          )
        }
      />
      <Talks />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
          {
            kind: 'custom',
            key: 'cadre',
            label: t('measure.cadre'),
            render: (value, set) => (
              <CadrePicker
                placeholder={t('measure.cadre')}
                value={value}
                onChange={set}
                allowClear
                style={{ width: 150 }}
              />
            ),
          },
          { kind: 'select', key: 'type', label: t('measure.typeLabel'), options: types, width: 130 },
          { kind: 'date', key: 'from', label: t('measure.from') },
          { kind: 'date', key: 'to', label: t('measure.to') },
        ]}
      />
      <DataTable
        label={t('menu.measures')}
        empty={t('measure.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <RecordDialog
        open={recording}
        cadre={obligation ? cadre : undefined}
        obligation={obligation}
        onClose={() => {
          setRecording(false);
          if (obligation) state.filter({ obligation: undefined });
        }}
      />
      <RevokeDialog measure={revoking} onClose={() => setRevoking(null)} />
    </>
  );
}
