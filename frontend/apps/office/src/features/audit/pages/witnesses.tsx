import { useQuery } from '@tanstack/react-query';
import type { LogWitness } from '@zhucun/api';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { RegionPicker } from '../../../components/region-picker';
import { instant, today } from '../../../lib/dates';
import { may, useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { registerWitness, retireWitness, witnesses } from '../api/witnesses';

const CHANGED = [['log']];

/** 日志见证人: whose signatures stand beside that of the log, how recent they are, and until when they are taken. */
export function WitnessesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const list = useQuery(witnesses());
  const [registering, setRegistering] = useState(false);
  const [retiring, setRetiring] = useState<LogWitness | null>(null);
  return (
    <>
      <PageHeader
        title={t('menu.witnesses')}
        note={t('witness.note')}
        actions={
          can('client:manage') && (
            <Button type="primary" onClick={() => setRegistering(true)}>
              {t('witness.register')}
            </Button>
          )
        }
      />
      <DataTable
        label={t('menu.witnesses')}
        empty={t('witness.empty')}
        query={list}
        columns={useColumns(setRetiring)}
        rowKey={(row) => row.id}
        state={state}
      />
      <RegisterDialog open={registering} onClose={() => setRegistering(false)} />
      <FormDialog<{ on: string; reason: string }, unknown>
        open={retiring !== null}
        title={`${t('witness.retire')}：${retiring?.name ?? ''}`}
        danger
        onClose={() => setRetiring(null)}
        submit={async (said) => retiring && retireWitness(retiring, said)}
        initial={{ on: today() }}
        invalidates={CHANGED}
      >
        <p>{t('witness.retireNote')}</p>
        <Form.Item name="on" label={t('witness.retiredOn')} rules={[{ required: true }]}>
          <DateField min={today()} />
        </Form.Item>
        <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

function RegisterDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ name: string; key: string; region: string }, unknown>
      open={open}
      title={t('witness.register')}
      onClose={onClose}
      submit={registerWitness}
      invalidates={CHANGED}
    >
      <Form.Item name="name" label={t('witness.name')} rules={[{ required: true, whitespace: true }]}>
        <Input autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item name="region" label={t('witness.region')} rules={[{ required: true }]}>
        <RegionPicker />
      </Form.Item>
      <Form.Item
        name="key"
        label={t('witness.key')}
        extra={t('witness.keyHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={300} className="number" />
      </Form.Item>
    </FormDialog>
  );
}

function useColumns(retire: (row: LogWitness) => void): Column<LogWitness>[] {
  const { t } = useTranslation();
  return [
    { title: t('witness.name'), dataIndex: 'name' },
    { title: t('common.region'), dataIndex: 'region', className: 'number' },
    { title: t('witness.key'), render: (_, row) => <Clip text={row.key} /> },
    {
      title: t('witness.signed'),
      className: 'number',
      render: (_, row) =>
        row.signedAt ? `${instant(row.signedAt)} · ${row.signedSize}` : t('witness.never'),
    },
    {
      title: t('common.state'),
      render: (_, row) =>
        row.retiredOn
          ? t('witness.retired', { on: row.retiredOn, why: row.retireReason })
          : t('witness.signing'),
    },
    {
      title: t('common.actions'),
      render: (_, row) =>
        may(row, 'retire') && (
          <Button type="link" size="small" onClick={() => retire(row)}>
            {t('witness.retire')}
          </Button>
        ),
    },
  ];
}
