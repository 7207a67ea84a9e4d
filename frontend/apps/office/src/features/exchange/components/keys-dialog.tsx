import { useQuery } from '@tanstack/react-query';
import type { ExchangeKeys, Peer } from '@zhucun/api';
import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import { ownKeys } from '../api/offline';

interface Props {
  /** Whose keys; those of this system where `own` says so. */
  peer?: Peer | null;
  own?: boolean;
  onClose: () => void;
}

/** 公钥: what two people read to each other over the telephone. */
export function KeysDialog({ peer = null, own = false, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      open={own || peer !== null}
      title={own ? t('offline.ownKeys') : peer?.name}
      width={760}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {own && (
        <>
          <p>{t('offline.ownKeysNote')}</p>
          <OwnKeys />
        </>
      )}
      {peer && <Shown keys={{ name: peer.origin, keys: peer.keys, recipient: peer.recipient }} />}
    </Modal>
  );
}

function OwnKeys() {
  return <QueryView query={useQuery(ownKeys)}>{(keys) => <Shown keys={keys} />}</QueryView>;
}

type Keys = Omit<ExchangeKeys, 'recipient'> & { recipient: string | null };

function Shown({ keys }: { keys: Keys }) {
  const { t } = useTranslation();
  return (
    <>
      <Line label={t('offline.origin')} value={keys.name} />
      {keys.keys.map((key) => (
        <Line key={key} label={t('offline.key')} value={key} />
      ))}
      {keys.recipient && <Line label={t('offline.recipient')} value={keys.recipient} />}
    </>
  );
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <p>
      {label}
      <br />
      <Typography.Text code copyable>
        {value}
      </Typography.Text>
    </p>
  );
}
