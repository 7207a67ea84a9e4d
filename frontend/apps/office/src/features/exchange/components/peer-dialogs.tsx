import { useQuery } from '@tanstack/react-query';
import type { Peer } from '@zhucun/api';
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { clientOptions } from '../../../components/feed';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { RegionPicker } from '../../../components/region-picker';
import { type NewPeer, PEERS, registerPeer, renewPeerKeys } from '../api/offline';

/** As they are pasted: one key a line. */
type Fields = Omit<NewPeer, 'keys'> & { keys: string };

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const needed = [{ required: true, whitespace: true }];

/** 登记对端系统. */
export function RegisterDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const directions = useOptions('offline.direction', ['RECEIVER', 'SENDER'] as const);
  return (
    <FormDialog<Fields, unknown>
      open={open}
      title={t('offline.register')}
      wide
      onClose={onClose}
      initial={{ direction: 'RECEIVER' }}
      submit={({ keys, ...fields }) => registerPeer({ ...fields, keys: lines(keys) })}
      invalidates={[PEERS]}
    >
      <Form.Item name="direction" label={t('offline.role')} extra={t('offline.roleHint')}>
        <Radio.Group options={directions} />
      </Form.Item>
      <Form.Item name="name" label={t('offline.name')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="network" label={t('offline.network')} rules={needed}>
        <Input maxLength={60} placeholder={t('offline.networkHint')} />
      </Form.Item>
      <KeysField />
      <Form.Item noStyle shouldUpdate={(before, after) => before.direction !== after.direction}>
        {({ getFieldValue }) =>
          getFieldValue('direction') === 'SENDER' ? <SenderFields /> : <ReceiverFields open={open} />
        }
      </Form.Item>
    </FormDialog>
  );
}

function KeysField() {
  const { t } = useTranslation();
  return (
    <Form.Item name="keys" label={t('offline.keys')} extra={t('offline.keysHint')} rules={needed}>
      <Input.TextArea className="number" rows={3} maxLength={1_600} spellCheck={false} />
    </Form.Item>
  );
}

function RecipientField() {
  const { t } = useTranslation();
  return (
    <Form.Item name="recipient" label={t('offline.recipient')} rules={needed}>
      <Input className="number" maxLength={100} placeholder="age1…" spellCheck={false} />
    </Form.Item>
  );
}

function ReceiverFields({ open }: { open: boolean }) {
  const { t } = useTranslation();
  const clients = useQuery({ ...clientOptions, enabled: open });
  return (
    <>
      <RecipientField />
      <Form.Item
        name="clientId"
        label={t('webhook.client')}
        extra={t('offline.clientHint')}
        rules={[{ required: true }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={clients.data ?? []}
          loading={clients.isPending}
        />
      </Form.Item>
    </>
  );
}

function SenderFields() {
  const { t } = useTranslation();
  return (
    <Form.Item name="region" label={t('common.region')} extra={t('offline.regionHint')}>
      <RegionPicker allowClear />
    </Form.Item>
  );
}

/** 更换公钥: what is left out does not hold any more. */
export function RenewKeysDialog({ peer, onClose }: { peer: Peer | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ keys: string; recipient?: string }, unknown>
      open={peer !== null}
      title={`${t('offline.deed.renew-keys')}：${peer?.name ?? ''}`}
      wide
      onClose={onClose}
      initial={{ keys: peer?.keys.join('\n'), recipient: peer?.recipient ?? undefined }}
      submit={async ({ keys, recipient }) => peer && renewPeerKeys(peer, { keys: lines(keys), recipient })}
      invalidates={[PEERS]}
    >
      <p>{t('offline.renewNote')}</p>
      <KeysField />
      {peer?.direction === 'RECEIVER' && <RecipientField />}
    </FormDialog>
  );
}
