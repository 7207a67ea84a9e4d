import { useQuery } from '@tanstack/react-query';
import type { ReceivedRow } from '@zhucun/api';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { Facts } from '../../../components/facts';
import { FEED_TYPES } from '../../../components/feed';
import { FilterBar } from '../../../components/filter-bar';
import { instant } from '../../../lib/dates';
import type { TableState } from '../../../lib/table-state';
import { copied } from '../api/offline';
import { usePeerName, useSenders } from './peers';

/** Fields by which people know a thing, the first that there is. */
const NAMES = ['name', 'title', 'number', 'subjectName', 'cadreName'];

/** 副本: what other systems have sent, as they told of it; nothing of it is changed here. */
export function CopyTab({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const senders = useSenders();
  const { sender, withDeleted } = state.search;
  const type = FEED_TYPES.find((known) => known === state.search.type) ?? 'CADRE';
  const list = useQuery(
    copied(type, {
      sender,
      withDeleted: withDeleted === 'true' ? true : undefined,
      after: state.after,
      size: state.size,
    }),
  );
  const [shown, setShown] = useState<ReceivedRow | null>(null);
  return (
    <>
      <FilterBar
        state={state}
        filters={[
          {
            kind: 'select',
            key: 'type',
            label: t('offline.type', { name: t(`webhook.type.${type}`) }),
            width: 200,
            options: FEED_TYPES.map((value) => ({ value, label: t(`webhook.type.${value}`) })),
          },
          {
            kind: 'select',
            key: 'sender',
            label: t('offline.direction.SENDER'),
            width: 200,
            options: senders.map(({ id, name }) => ({ value: id, label: name })),
          },
          { kind: 'check', key: 'withDeleted', label: t('offline.withDeleted') },
        ]}
      />
      <DataTable
        label={t('offline.copy')}
        empty={t('offline.noCopy')}
        query={list}
        columns={useColumns(setShown)}
        rowKey={(row) => `${row.senderId} ${row.id}`}
        state={state}
      />
      <RowDialog row={shown} onClose={() => setShown(null)} />
    </>
  );
}

function useColumns(show: (row: ReceivedRow) => void): Column<ReceivedRow>[] {
  const { t } = useTranslation();
  const nameOf = usePeerName();
  return [
    {
      title: t('offline.item'),
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => show(row)}>
          {known(row)}
        </Button>
      ),
    },
    { title: t('common.region'), className: 'number', render: (_, row) => row.regionCode || '—' },
    { title: t('offline.direction.SENDER'), render: (_, row) => nameOf(row.senderId) },
    { title: t('offline.changedAt'), className: 'number', render: (_, row) => instant(row.changedAt) },
    { title: t('offline.bundle'), className: 'number', dataIndex: 'number' },
    {
      title: t('common.state'),
      render: (_, row) => t(row.deleted ? 'offline.deleted' : 'offline.there'),
    },
  ];
}

function known(row: ReceivedRow): string {
  const value = NAMES.map((name) => row.data?.[name]).find((one) => typeof one === 'string' && one !== '');
  return typeof value === 'string' ? value : row.id;
}

/** Everything that the sender told, by the names of fields that the feed has. */
function RowDialog({ row, onClose }: { row: ReceivedRow | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open={row !== null}
      title={row ? known(row) : ''}
      width={760}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {row && (
        <>
          <Facts
            items={[
              [t('offline.id'), row.id],
              [t('offline.position'), row.position],
              [t('offline.version'), row.version],
              [t('offline.changedAt'), instant(row.changedAt)],
            ]}
          />
          <p className="quiet">{t(row.data ? 'offline.fields' : 'offline.deletedNote')}</p>
          {row.data && <Facts items={Object.entries(row.data).map(([name, value]) => [name, text(value)])} />}
        </>
      )}
    </Modal>
  );
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
