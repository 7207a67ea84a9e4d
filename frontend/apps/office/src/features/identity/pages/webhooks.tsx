import { useQuery } from '@tanstack/react-query';
import type { FeedType, Webhook } from '@zhucun/api';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { clientOptions, FEED_TYPES } from '../../../components/feed';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { useTableState } from '../../../lib/table-state';
import { registerWebhook, webhooks } from '../api/webhooks';
import { type Secret, SecretDialog } from '../components/secret-dialog';
import { WebhookDrawer } from '../components/webhook-drawer';

const CHANGED = [['webhooks']];

/** 推送订阅: which systems are told of changes, whether they take what is sent, and what was given up. */
export function WebhooksPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const list = useQuery(webhooks({ after: state.after, size: state.size }));
  const [shown, setShown] = useState<string | null>(state.search.webhook ?? null);
  const [registering, setRegistering] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  return (
    <>
      <PageHeader
        title={t('menu.webhooks')}
        note={t('webhook.note')}
        actions={
          <Button type="primary" onClick={() => setRegistering(true)}>
            {t('webhook.register')}
          </Button>
        }
      />
      <DataTable
        label={t('menu.webhooks')}
        empty={t('webhook.empty')}
        query={list}
        columns={useColumns(setShown)}
        rowKey={(row) => row.id}
        state={state}
      />
      <RegisterDialog open={registering} onClose={() => setRegistering(false)} onSecret={setSecret} />
      <WebhookDrawer id={shown} onClose={() => setShown(null)} onSecret={setSecret} />
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}

function useColumns(show: (id: string) => void): Column<Webhook>[] {
  const { t } = useTranslation();
  return [
    {
      title: t('webhook.name'),
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => show(row.id)}>
          {row.name}
        </Button>
      ),
    },
    { title: t('webhook.client'), dataIndex: 'clientName' },
    { title: t('webhook.url'), render: (_, row) => <Clip text={row.url} /> },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          <StatusTag words="webhook.state" value={row.state} />
          {row.cause && t(`webhook.cause.${row.cause}`)}
        </>
      ),
    },
    { title: t('webhook.waiting'), className: 'number', render: (_, row) => row.queue.waiting },
    { title: t('webhook.dead'), className: 'number', render: (_, row) => row.queue.dead },
    {
      title: t('webhook.lastDelivered'),
      className: 'number',
      render: (_, row) =>
        row.queue.lastDeliveredAt ? instant(row.queue.lastDeliveredAt) : t('webhook.never'),
    },
    {
      title: t('webhook.failingSince'),
      className: 'number',
      render: (_, row) => (row.queue.failingSince ? instant(row.queue.failingSince) : ''),
    },
  ];
}

interface RegisterProps {
  open: boolean;
  onClose: () => void;
  onSecret: (secret: Secret) => void;
}

function RegisterDialog({ open, onClose, onSecret }: RegisterProps) {
  const { t } = useTranslation();
  const clients = useQuery({ ...clientOptions, enabled: open });
  return (
    <FormDialog<{ clientId: string; name: string; url: string; types?: FeedType[] }, Webhook>
      open={open}
      title={t('webhook.register')}
      onClose={onClose}
      submit={({ types, ...fields }) =>
        registerWebhook({ ...fields, types: types?.length ? types : undefined })
      }
      onDone={(made) => onSecret({ title: made.name, rows: [[t('webhook.secret'), made.secret ?? '']] })}
      invalidates={CHANGED}
    >
      <Form.Item
        name="clientId"
        label={t('webhook.client')}
        extra={t('webhook.clientHint')}
        rules={[{ required: true }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={clients.data ?? []}
          loading={clients.isPending}
        />
      </Form.Item>
      <Form.Item name="name" label={t('webhook.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="url"
        label={t('webhook.url')}
        extra={t('webhook.urlHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={500} placeholder="https://" spellCheck={false} />
      </Form.Item>
      <Form.Item name="types" label={t('webhook.types')} extra={t('webhook.typesHint')}>
        <Select
          mode="multiple"
          allowClear
          optionFilterProp="label"
          placeholder={t('webhook.everyType')}
          options={FEED_TYPES.map((value) => ({ value, label: t(`webhook.type.${value}`) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
