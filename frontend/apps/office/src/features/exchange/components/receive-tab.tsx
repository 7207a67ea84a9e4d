import { useQuery } from '@tanstack/react-query';
import type { ReceivedBundle } from '@zhucun/api';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import type { TableState } from '../../../lib/table-state';
import { receivedBundles } from '../api/offline';
import { by, bytes, content } from './bundle-columns';
import { usePeerName } from './peers';
import { saveReceipt } from './receipt';
import { TakePanel } from './take-panel';

/** 收包: a file off the disc, what became of it, and everything that came before. */
export function ReceiveTab({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const list = useQuery(receivedBundles({ after: state.after, size: state.size }));
  return (
    <>
      <TakePanel />
      <DataTable
        label={t('offline.received')}
        empty={t('offline.nothingReceived')}
        query={list}
        columns={useColumns()}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

function useColumns(): Column<ReceivedBundle>[] {
  const { t } = useTranslation();
  const nameOf = usePeerName();
  return [
    { title: t('offline.direction.SENDER'), render: (_, row) => nameOf(row.peerId) },
    { title: t('offline.number'), className: 'number', dataIndex: 'number' },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          <StatusTag words="offline.receivedState" value={row.state} />
          {row.reason}
        </>
      ),
    },
    { title: t('offline.content'), render: (_, row) => content(row, t) },
    { title: t('offline.copyRows'), className: 'number', render: (_, row) => row.copyRows ?? '—' },
    { title: t('offline.madeAt'), className: 'number', render: (_, row) => instant(row.madeAt) },
    {
      title: t('offline.receivedAt'),
      className: 'number',
      render: (_, row) => by(row.receivedAt, row.receivedBy),
    },
    { title: t('offline.bytes'), className: 'number', render: (_, row) => bytes(row.bytes) },
    { title: t('offline.sha256'), className: 'number', render: (_, row) => <Clip text={row.sha256} /> },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => saveReceipt(row)}>
          {t('offline.receipt')}
        </Button>
      ),
    },
  ];
}
