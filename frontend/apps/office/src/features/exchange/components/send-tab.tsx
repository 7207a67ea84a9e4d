import { useQuery } from '@tanstack/react-query';
import type { Bundle, Peer } from '@zhucun/api';
import { App, Button, Empty, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { Facts } from '../../../components/facts';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { allPeers, bundles, carry, makeBundle, PEERS } from '../api/offline';
import { useBundleColumns } from './bundle-columns';
import { BeginAgainDialog, ReceiptDialog } from './send-dialogs';

/** 发包: what was made for a receiver, what is on its way, and what came back. */
export function SendTab({ state }: { state: TableState }) {
  return (
    <QueryView query={useQuery(allPeers)}>
      {({ items }) => (
        <Receivers all={items.filter(({ direction }) => direction === 'RECEIVER')} state={state} />
      )}
    </QueryView>
  );
}

/** The one that the address names, or the newest that is still served. */
function Receivers({ all, state }: { all: Peer[]; state: TableState }) {
  const { t } = useTranslation();
  const peer =
    all.find(({ id }) => id === state.search.peer) ?? all.find((one) => one.state === 'ACTIVE') ?? all[0];
  if (!peer) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('offline.noReceiver')} />;
  return (
    <>
      <div className="filter-bar">
        <Select
          aria-label={t('offline.direction.RECEIVER')}
          value={peer.id}
          style={{ minWidth: 280 }}
          popupMatchSelectWidth={false}
          onChange={(id) => state.filter({ peer: id })}
          options={all.map(({ id, name, network }) => ({ value: id, label: `${name}（${network}）` }))}
        />
      </div>
      <Receiver key={peer.id} peer={peer} state={state} />
    </>
  );
}

function Receiver({ peer, state }: { peer: Peer; state: TableState }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<'receipt' | 'again' | null>(null);
  const list = useQuery(bundles(peer.id, { after: state.after, size: state.size }));
  const make = useCommand(makeBundle, {
    invalidates: [PEERS],
    onDone: () => message.success(t('offline.asked')),
  });
  const taken = useCommand((bundle: Bundle) => carry(bundle), { invalidates: [PEERS] });
  const underway = list.data?.items.some((one) => one.state === 'QUEUED') ?? false;
  const close = () => setDialog(null);
  return (
    <>
      <ProblemAlert problem={make.problem ?? taken.problem} />
      <section className="panel">
        <Facts
          items={[
            [t('offline.network'), peer.network],
            [t('common.region'), peer.regionCode || t('offline.country')],
            [t('common.state'), <StatusTag key="state" words="offline.peerState" value={peer.state} />],
            [
              t('offline.newest'),
              peer.number === 0 ? t('offline.noneYet') : t('offline.nth', { n: peer.number }),
            ],
          ]}
        />
        <p className="form-actions" style={{ marginTop: 12 }}>
          {may(peer, 'make-bundle') && (
            <Button
              type="primary"
              loading={make.busy}
              disabled={underway}
              onClick={() => void make.run(peer)}
            >
              {t(peer.number === 0 ? 'offline.makeFirst' : 'offline.makeNext')}
            </Button>
          )}
          {may(peer, 'take-receipt') && (
            <Button onClick={() => setDialog('receipt')}>{t('offline.takeReceipt')}</Button>
          )}
          {may(peer, 'begin-again') && (
            <Button danger onClick={() => setDialog('again')}>
              {t('offline.beginAgain')}
            </Button>
          )}
        </p>
      </section>
      <DataTable
        label={t('offline.bundles')}
        empty={t('offline.noBundles')}
        query={list}
        columns={useBundleColumns(peer, (bundle) => void taken.run(bundle), taken.busy)}
        rowKey={(row) => row.id}
        state={state}
      />
      <ReceiptDialog peer={peer} open={dialog === 'receipt'} onClose={close} />
      <BeginAgainDialog peer={peer} open={dialog === 'again'} onClose={close} />
    </>
  );
}
