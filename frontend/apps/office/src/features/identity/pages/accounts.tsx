import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Account } from '@zhucun/api';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import {
  accounts,
  createAccount,
  disableAccount,
  enableAccount,
  renameAccount,
  resetPassword,
} from '../api/queries';
import { type Secret, SecretDialog } from '../components/secret-dialog';

const DEEDS = ['edit', 'disable', 'enable', 'reset-password'] as const;
type Deed = (typeof DEEDS)[number];
const CHANGED = [['accounts']];

export function AccountsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const { q } = state.search;
  const list = useQuery(accounts({ q, after: state.after, size: state.size }));
  const [creating, setCreating] = useState(false);
  const [deed, setDeed] = useState<{ what: Deed; account: Account } | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);

  const columns: Column<Account>[] = [
    { title: t('identity.username'), dataIndex: 'username' },
    { title: t('identity.displayName'), dataIndex: 'displayName' },
    {
      title: t('common.state'),
      render: (_, row) => (
        <StatusTag words="identity.accountState" value={row.disabledAt ? 'REFUSED' : 'DONE'} />
      ),
    },
    { title: t('identity.createdAt'), className: 'number', render: (_, row) => instant(row.createdAt) },
    {
      title: t('menu.grants'),
      render: (_, row) => (
        <Link to="/grants" search={{ account: row.id } as never}>
          {t('common.details')}
        </Link>
      ),
    },
    {
      title: t('common.actions'),
      render: (_, account) => (
        <span className="inline-actions">
          {DEEDS.filter((what) => may(account, what)).map((what) => (
            <Button key={what} type="link" size="small" onClick={() => setDeed({ what, account })}>
              {t(`identity.deed.${what}`)}
            </Button>
          ))}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.accounts')}
        actions={
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('identity.createAccount')}
          </Button>
        }
      />
      <FilterBar state={state} filters={[{ kind: 'text', key: 'q', label: t('identity.username') }]} />
      <DataTable
        label={t('menu.accounts')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <FormDialog<{ username: string; displayName: string; initialPassword?: string }, Account>
        open={creating}
        title={t('identity.createAccount')}
        onClose={() => setCreating(false)}
        submit={({ initialPassword, ...fields }) =>
          createAccount(initialPassword ? { ...fields, initialPassword } : fields)
        }
        onDone={(made) =>
          made.initialPassword &&
          setSecret({
            title: t('identity.initialPassword'),
            rows: [
              [t('identity.username'), made.username],
              [t('identity.initialPassword'), made.initialPassword],
            ],
          })
        }
        invalidates={CHANGED}
      >
        <Form.Item
          name="username"
          label={t('identity.username')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input autoFocus maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="displayName"
          label={t('identity.displayName')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item
          name="initialPassword"
          label={t('identity.initialPassword')}
          extra={t('identity.initialHint')}
        >
          <Input.Password maxLength={128} autoComplete="new-password" />
        </Form.Item>
      </FormDialog>
      <DeedDialog deed={deed} onClose={() => setDeed(null)} onSecret={setSecret} />
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}

interface DeedProps {
  deed: { what: Deed; account: Account } | null;
  onClose: () => void;
  onSecret: (secret: Secret) => void;
}

function DeedDialog({ deed, onClose, onSecret }: DeedProps) {
  const { t } = useTranslation();
  const submit = async ({ displayName = '', reason = '' }: { displayName?: string; reason?: string }) => {
    if (!deed) return null;
    const { what, account } = deed;
    if (what === 'edit') await renameAccount(account, displayName);
    else if (what === 'disable') await disableAccount(account, reason);
    else if (what === 'enable') await enableAccount(account);
    else {
      const made = await resetPassword(account);
      const password = made.initialPassword;
      if (password)
        onSecret({
          title: t('identity.initialPassword'),
          rows: [
            [t('identity.username'), account.username],
            [t('identity.initialPassword'), password],
          ],
        });
    }
    return null;
  };
  return (
    <FormDialog<{ displayName?: string; reason?: string }, null>
      open={deed !== null}
      title={deed ? `${t(`identity.deed.${deed.what}`)}：${deed.account.username}` : ''}
      danger={deed?.what === 'disable'}
      onClose={onClose}
      submit={submit}
      initial={{ displayName: deed?.account.displayName }}
      invalidates={CHANGED}
    >
      {deed?.what === 'edit' && (
        <Form.Item
          name="displayName"
          label={t('identity.displayName')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input autoFocus maxLength={50} />
        </Form.Item>
      )}
      {deed?.what === 'disable' && (
        <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea autoFocus maxLength={200} rows={2} />
        </Form.Item>
      )}
      {deed?.what === 'enable' && <p>{t('identity.enableNote')}</p>}
      {deed?.what === 'reset-password' && <p>{t('identity.resetNote')}</p>}
    </FormDialog>
  );
}
