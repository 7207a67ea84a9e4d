import { useQuery } from '@tanstack/react-query';
import type { ApiClientAccount } from '@zhucun/api';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { RegionPicker } from '../../../components/region-picker';
import { may } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { clients, createClient, revokeClient } from '../api/queries';
import { type Secret, SecretDialog } from '../components/secret-dialog';

const CHANGED = [['clients']];

/** Provincial systems that read through the API (接入系统). */
export function ClientsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const list = useQuery(clients({ after: state.after, size: state.size }));
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiClientAccount | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);

  const columns: Column<ApiClientAccount>[] = [
    { title: t('identity.clientName'), dataIndex: 'name' },
    { title: t('identity.clientId'), dataIndex: 'id' },
    { title: t('identity.node'), render: (_, row) => `${row.nodeName}（${row.nodeCode}）` },
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
      <FormDialog<{ name: string; nodeCode: string; validTo?: string }, ApiClientAccount>
        open={creating}
        title={t('identity.createClient')}
        onClose={() => setCreating(false)}
        submit={createClient}
        onDone={(made) =>
          setSecret({
            title: made.name,
            rows: [
              [t('identity.clientId'), made.id],
              [t('identity.clientSecret'), made.secret ?? ''],
            ],
          })
        }
        invalidates={CHANGED}
      >
        <Form.Item
          name="name"
          label={t('identity.clientName')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="nodeCode" label={t('identity.node')} rules={[{ required: true }]}>
          <RegionPicker />
        </Form.Item>
        <Form.Item name="validTo" label={t('common.validTo')}>
          <DateField />
        </Form.Item>
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
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}
