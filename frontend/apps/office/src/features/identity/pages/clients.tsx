import { useQuery } from '@tanstack/react-query';
import type { ApiClientAccount } from '@zhucun/api';
import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { RegionPicker } from '../../../components/region-picker';
import { instant } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { type ClientSettings, clients, createClient, revokeClient } from '../api/queries';
import { ClientDrawer } from '../components/client-drawer';
import { ClientFields, JwksField, USUAL_RATE } from '../components/client-fields';
import { ClientName } from '../components/client-name';
import { type Secret, SecretDialog } from '../components/secret-dialog';
import { readJwks } from '../jwks';

const CHANGED = [['clients']];

/** Provincial systems that work through the API (接入系统): what they may do, how they get in, when they last did. */
export function ClientsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const list = useQuery(clients({ after: state.after, size: state.size }));
  const [shown, setShown] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiClientAccount | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);

  const columns: Column<ApiClientAccount>[] = [
    {
      title: t('identity.clientName'),
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => setShown(row.id)}>
          {row.name}
        </Button>
      ),
    },
    { title: t('identity.node'), render: (_, row) => `${row.nodeName}（${row.nodeCode}）` },
    {
      title: t('identity.scopes'),
      render: (_, row) =>
        row.scopes === null ? t('identity.everyScope') : t('identity.scopeCount', { n: row.scopes.length }),
    },
    { title: t('identity.rate'), className: 'number', dataIndex: 'ratePerMinute' },
    { title: t('identity.entry'), render: (_, row) => <Entry client={row} /> },
    {
      title: t('identity.lastUsed'),
      className: 'number',
      render: (_, row) => (row.lastUsedAt ? instant(row.lastUsedAt) : t('identity.neverUsed')),
    },
    {
      title: t('common.validTo'),
      className: 'number',
      render: (_, row) => row.validTo ?? t('common.openEnded'),
    },
    { title: t('common.state'), render: (_, row) => (row.revokedAt ? t('identity.revoked') : '') },
    {
      title: t('common.actions'),
      render: (_, row) =>
        may(row, 'revoke') && (
          <Button type="link" size="small" onClick={() => setRevoking(row)}>
            {t('identity.revoke')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.clients')}
        actions={
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('identity.createClient')}
          </Button>
        }
      />
      <DataTable
        label={t('menu.clients')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <FormDialog<ClientSettings & { nodeCode: string; jwks?: string }, ApiClientAccount>
        open={creating}
        title={t('identity.createClient')}
        onClose={() => setCreating(false)}
        initial={{ ratePerMinute: USUAL_RATE }}
        submit={({ jwks, scopes, ...fields }) =>
          createClient({
            ...fields,
            scopes: scopes?.length ? scopes : undefined,
            jwks: (jwks && readJwks(jwks)) || undefined,
          })
        }
        onDone={(made) =>
          setSecret({
            title: made.name,
            rows: [
              [t('identity.clientId'), made.id],
              ...(made.secret ? [[t('identity.clientSecret'), made.secret] as [string, string]] : []),
            ],
          })
        }
        invalidates={CHANGED}
      >
        <ClientName />
        <Form.Item name="nodeCode" label={t('identity.node')} rules={[{ required: true }]}>
          <RegionPicker />
        </Form.Item>
        <ClientFields />
        <JwksField required={false} />
      </FormDialog>
      <FormDialog<{ reason: string }, unknown>
        open={revoking !== null}
        title={`${t('identity.revoke')}：${revoking?.name ?? ''}`}
        danger
        onClose={() => setRevoking(null)}
        submit={async ({ reason }) => revoking && revokeClient(revoking, reason)}
        invalidates={CHANGED}
      >
        <p>{t('identity.revokeNote')}</p>
        <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea autoFocus maxLength={200} rows={2} />
        </Form.Item>
      </FormDialog>
      <ClientDrawer
        client={list.data?.items.find((row) => row.id === shown) ?? null}
        onClose={() => setShown(null)}
        onSecret={setSecret}
      />
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}

/** How it gets in. */
function Entry({ client }: { client: ApiClientAccount }) {
  const { t } = useTranslation();
  const good = client.keys.filter((key) => key.good).length;
  return (
    <>
      {good > 0 && <Tag>{t('identity.keyCount', { n: good })}</Tag>}
      {client.hasSecret && <Tag>{t('identity.clientSecret')}</Tag>}
    </>
  );
}
