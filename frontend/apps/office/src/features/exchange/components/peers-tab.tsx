import { useQuery } from '@tanstack/react-query';
import type { Peer } from '@zhucun/api';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FormDialog } from '../../../components/form-dialog';
import { StatusTag } from '../../../components/status-tag';
import { Begin } from '../../../components/tabbed-page';
import { instant } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { PEERS, peers, retirePeer } from '../api/offline';
import { KeysDialog } from './keys-dialog';
import { RegisterDialog, RenewKeysDialog } from './peer-dialogs';

/** 对端系统: who is on the other side of the gap, and by which keys it is known. */
export function PeersTab({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const list = useQuery(peers({ after: state.after, size: state.size }));
  const [chosen, setChosen] = useState<{ deed: Deed; peer: Peer } | null>(null);
  const close = () => setChosen(null);
  return (
    <>
      <p className="quiet" style={{ marginBottom: 10 }}>
        {t('offline.peersNote')}
      </p>
      <DataTable
        label={t('offline.peers')}
        empty={t('offline.noPeers')}
        query={list}
        columns={useColumns((deed, peer) => setChosen({ deed, peer }))}
        rowKey={(row) => row.id}
        state={state}
      />
      <KeysDialog peer={chosen?.deed === 'show' ? chosen.peer : null} onClose={close} />
      <RenewKeysDialog peer={chosen?.deed === 'renew-keys' ? chosen.peer : null} onClose={close} />
      <RetireDialog peer={chosen?.deed === 'retire' ? chosen.peer : null} onClose={close} />
    </>
  );
}

type Deed = 'show' | 'renew-keys' | 'retire';

/** Registering somebody, and what is given to him of this system. */
export function BeginPeer() {
  const { t } = useTranslation();
  const [own, setOwn] = useState(false);
  return (
    <>
      <Button onClick={() => setOwn(true)}>{t('offline.ownKeys')}</Button>
      <Begin needs="client:manage" label={t('offline.register')}>
        {(open, close) => <RegisterDialog open={open} onClose={close} />}
      </Begin>
      <KeysDialog own={own} onClose={() => setOwn(false)} />
    </>
  );
}

function useColumns(act: (deed: Deed, peer: Peer) => void): Column<Peer>[] {
  const { t } = useTranslation();
  return [
    {
      title: t('offline.name'),
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => act('show', row)}>
          {row.name}
        </Button>
      ),
    },
    { title: t('offline.role'), render: (_, row) => t(`offline.direction.${row.direction}`) },
    { title: t('offline.network'), dataIndex: 'network' },
    {
      title: t('common.region'),
      className: 'number',
      render: (_, row) => row.regionCode || t('offline.country'),
    },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          <StatusTag words="offline.peerState" value={row.state} />
          {row.reason}
        </>
      ),
    },
    { title: t('offline.newest'), className: 'number', render: (_, row) => row.number || '—' },
    { title: t('offline.registeredAt'), className: 'number', render: (_, row) => instant(row.createdAt) },
    { title: t('offline.registeredBy'), dataIndex: 'createdBy' },
    {
      title: t('common.actions'),
      render: (_, row) =>
        (['renew-keys', 'retire'] as const)
          .filter((deed) => may(row, deed))
          .map((deed) => (
            <Button key={deed} type="link" size="small" onClick={() => act(deed, row)}>
              {t(`offline.deed.${deed}`)}
            </Button>
          )),
    },
  ];
}

function RetireDialog({ peer, onClose }: { peer: Peer | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ reason: string }, unknown>
      open={peer !== null}
      title={`${t('offline.deed.retire')}：${peer?.name ?? ''}`}
      danger
      onClose={onClose}
      submit={async ({ reason }) => peer && retirePeer(peer, reason)}
      invalidates={[PEERS]}
    >
      <p>{t('offline.retireNote')}</p>
      <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoFocus maxLength={200} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}
