import { useQuery } from '@tanstack/react-query';
import type { Organization } from '@zhucun/api';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { ExportButton } from '../../../components/export-button';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { today } from '../../../lib/dates';
import { may, useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { endOrganization, organizations } from '../api/queries';
import { OrganizationDialog } from '../components/organization-dialog';
import { KINDS } from '../kinds';

/** The directory of units and offices (单位机构): every office may look up every unit. */
export function OrganizationsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const { q, kind, region } = state.search;
  const list = useQuery(organizations({ q, kind, region, after: state.after, size: state.size }));
  const kinds = useOptions('organization.kind', KINDS);
  const [editing, setEditing] = useState<Organization | null | undefined>();
  const [ending, setEnding] = useState<Organization | null>(null);

  const columns: Column<Organization>[] = [
    { title: t('organization.name'), dataIndex: 'name' },
    { title: t('organization.kindLabel'), render: (_, row) => t(`organization.kind.${row.kind}`) },
    { title: t('organization.levelLabel'), render: (_, row) => t(`organization.level.${row.level}`) },
    { title: t('common.region'), dataIndex: 'regionName' },
    {
      title: t('organization.uscc'),
      className: 'number',
      render: (_, row) => row.uscc ?? <span className="quiet">{row.usccAbsentReason}</span>,
    },
    { title: t('organization.strengths'), render: (_, row) => row.strengths.join('、') },
    { title: t('common.validFrom'), dataIndex: 'validFrom', className: 'number' },
    { title: t('common.validTo'), className: 'number', render: (_, row) => row.validTo ?? '—' },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => (
        <span className="inline-actions">
          {may(row, 'edit') && (
            <Button type="link" size="small" onClick={() => setEditing(row)}>
              {t('common.edit')}
            </Button>
          )}
          {may(row, 'end') && (
            <Button type="link" size="small" onClick={() => setEnding(row)}>
              {t('organization.end')}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.organizations')}
        actions={
          <>
            <ExportButton kind="ORGANIZATION" region={region} />
            {can('organization:edit') && (
              <Button type="primary" onClick={() => setEditing(null)}>
                {t('organization.create')}
              </Button>
            )}
          </>
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'text', key: 'q', label: t('organization.name') },
          { kind: 'select', key: 'kind', label: t('organization.kindLabel'), options: kinds, width: 150 },
          { kind: 'region', key: 'region', label: t('common.region') },
        ]}
      />
      <DataTable
        label={t('menu.organizations')}
        empty={t('organization.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <OrganizationDialog
        open={editing !== undefined}
        organization={editing ?? null}
        onClose={() => setEditing(undefined)}
      />
      <FormDialog<{ on: string }, unknown>
        open={ending !== null}
        title={`${t('organization.end')}：${ending?.name ?? ''}`}
        onClose={() => setEnding(null)}
        submit={async ({ on }) => ending && endOrganization(ending, on)}
        initial={{ on: today() }}
        invalidates={[['organizations']]}
      >
        <Form.Item name="on" label={t('common.validTo')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
      </FormDialog>
    </>
  );
}
