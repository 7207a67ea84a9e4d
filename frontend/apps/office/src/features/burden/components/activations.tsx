import { useQuery } from '@tanstack/react-query';
import type { Activation, ActivationInput } from '@zhucun/api';
import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { ProblemAlert } from '../../../components/problem-alert';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { addDays, today } from '../../../lib/dates';
import { may, ownRegion, useMe } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { activations, decide, end, features, propose } from '../api/queries';

const DAYS = 30;

/** 启用申请: proposed by one account, decided by another. */
export function Activations({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const list = useQuery(activations({ after: state.after, size: state.size }));
  const [ending, setEnding] = useState<Activation | null>(null);
  const deciding = useCommand(
    ({ one, approve }: { one: Activation; approve: boolean }) => decide(one, approve),
    { invalidates: [['burden']] },
  );
  const columns: Column<Activation>[] = [
    { title: t('burden.feature'), render: (_, one) => t(`burden.name.${one.feature}`) },
    { title: t('burden.scope'), dataIndex: 'regionCode', className: 'number' },
    { title: t('burden.document'), dataIndex: 'documentNumber' },
    { title: t('burden.from'), dataIndex: 'validFrom', className: 'number' },
    { title: t('burden.until'), dataIndex: 'expiresOn', className: 'number' },
    { title: t('burden.requestedBy'), dataIndex: 'requestedByName' },
    {
      title: t('burden.state'),
      render: (_, one) => <StatusTag words="burden.activationState" value={one.state} />,
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, one) => (
        <>
          {may(one, 'decide') && (
            <>
              <Popconfirm
                title={t('burden.approveNote')}
                onConfirm={() => void deciding.run({ one, approve: true })}
              >
                <Button size="small">{t('burden.approve')}</Button>
              </Popconfirm>{' '}
              <Button size="small" onClick={() => void deciding.run({ one, approve: false })}>
                {t('burden.reject')}
              </Button>
            </>
          )}
          {may(one, 'end') && (
            <Button size="small" onClick={() => setEnding(one)}>
              {t('burden.end')}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <section>
      <h2 className="section-title">{t('burden.activations')}</h2>
      <ProblemAlert problem={deciding.problem} violations={deciding.violations} />
      <DataTable
        label={t('burden.activations')}
        empty={t('burden.noActivations')}
        query={list}
        columns={columns}
        rowKey={(one) => one.id}
        state={state}
      />
      {ending && (
        <FormDialog<{ reason: string }, unknown>
          open
          title={t('burden.end')}
          onClose={() => setEnding(null)}
          submit={({ reason }) => end(ending, reason)}
          invalidates={[['burden']]}
        >
          <Form.Item name="reason" label={t('burden.reason')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={300} />
          </Form.Item>
        </FormDialog>
      )}
    </section>
  );
}

/** 提请启用: nothing may be left out. */
export function ProposeDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const own = ownRegion(useMe());
  const known = useQuery(features());
  const options = (known.data ?? [])
    .filter((one) => !one.barred)
    .map((one) => ({ value: one.feature, label: one.name }));
  return (
    <FormDialog<ActivationInput, unknown>
      open={open}
      wide
      title={t('burden.propose')}
      onClose={onClose}
      submit={propose}
      initial={{ regionCode: own, validFrom: today(), expiresOn: addDays(today(), DAYS) }}
      invalidates={[['burden']]}
    >
      <p className="quiet">{t('burden.proposeNote')}</p>
      <div className="form-grid">
        <Form.Item name="feature" label={t('burden.feature')} rules={[{ required: true }]}>
          <Select options={options} />
        </Form.Item>
        <Form.Item name="regionCode" label={t('burden.scope')} rules={[{ required: true }]}>
          <RegionPicker levels={[2, 4, 6]} />
        </Form.Item>
        <Form.Item
          name="legalBasis"
          label={t('burden.legalBasis')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item
          name="documentNumber"
          label={t('burden.document')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="approverName"
          label={t('burden.approver')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item
          name="approverPosition"
          label={t('burden.position')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('burden.from')} rules={[{ required: true }]}>
          <DateField min={today()} />
        </Form.Item>
        <Form.Item name="expiresOn" label={t('burden.until')} rules={[{ required: true }]}>
          <DateField min={today()} />
        </Form.Item>
      </div>
      <Form.Item name="purpose" label={t('burden.purpose')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}
