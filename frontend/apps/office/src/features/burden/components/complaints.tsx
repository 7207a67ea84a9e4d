import { useQuery } from '@tanstack/react-query';
import type { Complaint, ComplaintInput } from '@zhucun/api';
import { Button, Checkbox, Form, Input, Radio, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FormDialog } from '../../../components/form-dialog';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { may, ownRegion, useCan, useMe } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { answer, BOXES, type Box, complain, complaints } from '../api/queries';

const NEEDS: Record<Box, string> = {
  toAnswer: 'complaint:answer',
  answered: 'complaint:answer',
  mine: 'complaint:file',
  aboutUs: 'complaint:read',
};

/** 投诉与建议: those that wait here, those answered, one's own, and those about this office. */
export function Complaints({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const can = useCan();
  const offered = BOXES.filter((box) => can(NEEDS[box]));
  const box = offered.find((known) => known === state.search.box) ?? offered[0];
  if (!box) return null;
  return (
    <>
      {offered.length > 1 && (
        <Segmented
          aria-label={t('burden.tab.complaints')}
          className="spaced-below"
          options={offered.map((value) => ({ value, label: t(`burden.box.${value}`) }))}
          value={box}
          onChange={(value) => state.filter({ box: value })}
        />
      )}
      <List box={box} state={state} />
    </>
  );
}

function List({ box, state }: { box: Box; state: TableState }) {
  const { t } = useTranslation();
  const list = useQuery(complaints(box, { after: state.after, size: state.size }));
  const [answering, setAnswering] = useState<Complaint | null>(null);
  const columns: Column<Complaint>[] = [
    { title: t('burden.filedOn'), dataIndex: 'filedOn', className: 'number' },
    { title: t('burden.what'), render: (_, row) => t(`burden.complaintKind.${row.kind}`) },
    { title: t('burden.about'), dataIndex: 'aboutName' },
    {
      title: t('burden.words'),
      width: 420,
      render: (_, row) => (
        <>
          {row.words}
          {row.answer && <p className="quiet">{t('burden.answered', { answer: row.answer })}</p>}
        </>
      ),
    },
    { title: t('burden.filedBy'), render: (_, row) => row.filedByName ?? t('burden.unnamed') },
    {
      title: t('burden.state'),
      render: (_, row) => (
        <>
          <StatusTag words="burden.complaintState" value={row.state} />{' '}
          {row.waitingDays !== null && row.waitingDays > 0 && (
            <span className="quiet">{t('burden.waiting', { count: row.waitingDays })}</span>
          )}
        </>
      ),
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'answer') && (
          <Button size="small" onClick={() => setAnswering(row)}>
            {t('burden.answer')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={t(`burden.box.${box}`)}
        empty={t(`burden.empty.${box}`)}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      {answering && (
        <FormDialog<{ answer: string }, unknown>
          open
          title={t('burden.answer')}
          onClose={() => setAnswering(null)}
          submit={(fields) => answer(answering, fields.answer)}
          invalidates={[['complaints']]}
        >
          <p>{answering.words}</p>
          <Form.Item name="answer" label={t('burden.answer')} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}

/** 投诉或建议: the office above answers; the one complained about need not learn who wrote it. */
export function ComplainDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const own = ownRegion(useMe());
  return (
    <FormDialog<ComplaintInput, unknown>
      open={open}
      title={t('burden.complain')}
      okText={t('burden.send')}
      done={t('burden.sent')}
      onClose={onClose}
      submit={complain}
      initial={{ kind: 'COMPLAINT', aboutRegionCode: own?.slice(0, 9), anonymous: true }}
      invalidates={[['complaints']]}
    >
      <p className="quiet">{t('burden.complainNote')}</p>
      <Form.Item name="kind" label={t('burden.what')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'COMPLAINT', label: t('burden.complaintKind.COMPLAINT') },
            { value: 'SUGGESTION', label: t('burden.complaintKind.SUGGESTION') },
          ]}
        />
      </Form.Item>
      <Form.Item name="aboutRegionCode" label={t('burden.about')} rules={[{ required: true }]}>
        <RegionPicker levels={[2, 4, 6, 9]} />
      </Form.Item>
      <Form.Item name="words" label={t('burden.words')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
      <Form.Item name="anonymous" valuePropName="checked">
        <Checkbox>{t('burden.anonymous')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
