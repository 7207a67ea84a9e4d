import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PolicyException } from '@zhucun/api';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { may, useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { decide, exceptions } from '../api/queries';

const STATES = ['PROPOSED', 'APPROVED', 'REJECTED'] as const;

/** The exception report: which rules were not followed, why, and who answers for it. */
export function ExceptionsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const table = useTableState();
  const { region, state } = table.search;
  const list = useQuery(exceptions({ region, state, after: table.after, size: table.size }));
  const states = useOptions('policy.exceptionState', STATES);
  const [deciding, setDeciding] = useState<PolicyException | null>(null);

  const columns: Column<PolicyException>[] = [
    { title: t('policy.rule'), dataIndex: 'ruleId', width: 60 },
    {
      title: t('policy.subject'),
      render: (_, row) =>
        can('compliance:read') ? (
          <Link to="/compliance/$id" params={{ id: row.subjectId }}>
            {row.subjectLabel}
          </Link>
        ) : (
          row.subjectLabel
        ),
    },
    { title: t('policy.required'), dataIndex: 'required' },
    { title: t('policy.found'), dataIndex: 'found' },
    { title: t('policy.reason'), render: (_, row) => <Clip text={row.reason} /> },
    { title: t('policy.requestedBy'), dataIndex: 'requestedByName' },
    { title: t('policy.approver'), dataIndex: 'approverName' },
    {
      title: t('policy.state'),
      render: (_, row) => <StatusTag words="policy.exceptionState" value={row.state} />,
    },
    { title: t('policy.source'), render: (_, row) => <Clip text={row.source} /> },
    {
      title: t('policy.decide'),
      render: (_, row) =>
        may(row, 'decide') && (
          <Button size="small" onClick={() => setDeciding(row)}>
            {t('policy.decide')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageHeader title={t('menu.exceptions')} />
      <FilterBar
        state={table}
        filters={[
          { kind: 'region', key: 'region', label: t('policy.region') },
          { kind: 'select', key: 'state', label: t('policy.state'), options: states },
        ]}
      />
      <DataTable
        label={t('menu.exceptions')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={table}
      />
      <FormDialog<{ approve: boolean; note?: string }, PolicyException>
        open={deciding !== null}
        title={`${t('policy.decide')} · ${deciding?.ruleId ?? ''} ${deciding?.subjectLabel ?? ''}`}
        onClose={() => setDeciding(null)}
        submit={(fields) => decide(deciding as PolicyException, fields)}
        initial={{ approve: true }}
        invalidates={[['policy-exceptions'], ['compliance']]}
      >
        <p className="pre">{deciding?.reason}</p>
        <Form.Item name="approve" label={t('policy.decide')} rules={[{ required: true }]}>
          <Radio.Group
            optionType="button"
            options={[
              { value: true, label: t('policy.approve') },
              { value: false, label: t('policy.reject') },
            ]}
          />
        </Form.Item>
        <Form.Item name="note" label={t('policy.note')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
