import { useQuery } from '@tanstack/react-query';
import type { Grant, Role } from '@zhucun/api';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker, UnitPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { accountOptions, createGrant, grants, revokeGrant } from '../api/queries';

const ROLES: readonly Role[] = [
  'ORGANIZATION_DEPARTMENT',
  'STATIONING_OFFICE',
  'TOWNSHIP',
  'SENDING_UNIT',
  'INSPECTOR',
  'AUDITOR',
  'CADRE',
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'HUMAN_RESOURCES',
];
const CHANGED = [['grants']];

/** Which account holds which office, where and until when (任职授权). */
export function GrantsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const { account } = state.search;
  const list = useQuery(grants({ account, after: state.after, size: state.size }));
  const people = useQuery({ queryKey: ['accounts', 'options'], queryFn: accountOptions });
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<Grant | null>(null);
  const roles = useOptions('role', ROLES);

  const columns: Column<Grant>[] = [
    {
      title: t('identity.account'),
      render: (_, row) => row.accountName ?? people.data?.find(({ value }) => value === row.accountId)?.label,
    },
    { title: t('identity.role'), render: (_, row) => t(`role.${row.role}`) },
    { title: t('identity.node'), render: (_, row) => `${row.nodeName}（${row.nodeCode}）` },
    { title: t('common.validFrom'), dataIndex: 'validFrom', className: 'number' },
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
        title={t('menu.grants')}
        actions={
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('identity.createGrant')}
          </Button>
        }
      />
      <FilterBar
        state={state}
        filters={[
          {
            kind: 'select',
            key: 'account',
            label: t('identity.account'),
            options: people.data ?? [],
            width: 220,
          },
        ]}
      />
      <DataTable
        label={t('menu.grants')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <FormDialog<
        { accountId: string; role: Role; nodeCode: string; validFrom: string; validTo?: string },
        Grant
      >
        open={creating}
        title={t('identity.createGrant')}
        onClose={() => setCreating(false)}
        submit={createGrant}
        initial={{ accountId: account, validFrom: today() }}
        invalidates={CHANGED}
      >
        {(form) => (
          <>
            <Form.Item name="accountId" label={t('identity.account')} rules={[{ required: true }]}>
              <Select options={people.data} showSearch={{ optionFilterProp: 'label' }} />
            </Form.Item>
            <Form.Item name="role" label={t('identity.role')} rules={[{ required: true }]}>
              <Select options={roles} onChange={() => form.setFieldValue('nodeCode', undefined)} />
            </Form.Item>
            <Form.Item noStyle dependencies={['role']}>
              {({ getFieldValue }) => (
                <Form.Item name="nodeCode" label={t('identity.node')} rules={[{ required: true }]}>
                  {nodeField(getFieldValue('role'))}
                </Form.Item>
              )}
            </Form.Item>
            <Form.Item name="validFrom" label={t('common.validFrom')} rules={[{ required: true }]}>
              <DateField />
            </Form.Item>
            <Form.Item name="validTo" label={t('common.validTo')}>
              <DateField />
            </Form.Item>
          </>
        )}
      </FormDialog>
      <FormDialog<{ reason: string }, unknown>
        open={revoking !== null}
        title={t('identity.revoke')}
        danger
        onClose={() => setRevoking(null)}
        submit={async ({ reason }) => revoking && revokeGrant(revoking, reason)}
        invalidates={CHANGED}
      >
        <p>{t('identity.revokeNote')}</p>
        <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea autoFocus maxLength={200} rows={2} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

/** An office sits at a region, at a unit of the unit tree, or is a cadre's own. */
function nodeField(role: Role | undefined) {
  if (role === 'SENDING_UNIT') return <UnitPicker />;
  if (role === 'CADRE') return <CadrePicker />;
  return <RegionPicker />;
}
