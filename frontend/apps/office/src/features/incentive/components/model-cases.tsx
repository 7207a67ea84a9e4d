import { useQuery } from '@tanstack/react-query';
import type { ModelCase, ModelCaseInput } from '@zhucun/api';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { QueryView } from '../../../components/query-view';
import { Begin, paged, RowButton } from '../../../components/tabbed-page';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { MERIT, modelCase, modelCases, publishCase, recordCase } from '../api/merit';
import { type Receiver, ReceiverFields } from './receiver';

/** 先进典型: what was done well, and where it was made known. */
export function ModelCases({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { published } = state.search;
  const list = useQuery(modelCases({ ...paged(state), published }));
  const [reading, setReading] = useState<string | null>(null);
  const [publishing, setPublishing] = useState<ModelCase | null>(null);
  const columns: Column<ModelCase>[] = [
    {
      title: t('modelCase.title'),
      render: (_, row) => <RowButton onClick={() => setReading(row.id)}>{row.title}</RowButton>,
    },
    { title: t('commendation.receiver'), dataIndex: 'subjectName' },
    { title: t('modelCase.summary'), render: (_, row) => <Clip text={row.summary} /> },
    { title: t('modelCase.recordedOn'), dataIndex: 'recordedOn', className: 'number' },
    {
      title: t('modelCase.published'),
      render: (_, row) => (row.publishedOn ? `${row.publishedWhere} ${row.publishedOn}` : '—'),
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'publish') && (
          <RowButton onClick={() => setPublishing(row)}>{t('modelCase.publish')}</RowButton>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('commendation.tab.cases')}
        empty={t('modelCase.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      {reading && <Material id={reading} onClose={() => setReading(null)} />}
      <FormDialog<{ on: string; where: string }, ModelCase>
        open={publishing !== null}
        title={`${t('modelCase.publish')}：${publishing?.title ?? ''}`}
        okText={t('common.save')}
        onClose={() => setPublishing(null)}
        submit={async (fields) => publishCase(publishing as ModelCase, fields)}
        initial={{ on: today() }}
        invalidates={MERIT}
      >
        <Form.Item name="where" label={t('modelCase.where')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="on" label={t('modelCase.publishedOn')} rules={[{ required: true }]}>
          <DateField max={today()} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

function Material({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const found = useQuery(modelCase(id));
  return (
    <Modal
      open
      width={760}
      title={found.data?.title ?? t('modelCase.title')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <QueryView query={found}>
        {(one) => (
          <>
            <p className="quiet">
              {one.subjectName} {one.recordedOn}
            </p>
            <p>{one.summary}</p>
            <p style={{ whiteSpace: 'pre-wrap' }}>{one.material}</p>
          </>
        )}
      </QueryView>
    </Modal>
  );
}

export function BeginCase() {
  const { t } = useTranslation();
  const needed = [{ required: true, whitespace: true }];
  return (
    <Begin needs="incentive:edit" label={t('modelCase.create')}>
      {(open, close) => (
        <FormDialog<ModelCaseInput & Receiver, ModelCase>
          open={open}
          wide
          title={t('modelCase.create')}
          okText={t('common.save')}
          onClose={close}
          submit={({ receiver: _, ...fields }) => recordCase(fields)}
          initial={{ receiver: 'team' }}
          invalidates={MERIT}
        >
          <ReceiverFields />
          <Form.Item name="title" label={t('modelCase.title')} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="summary" label={t('modelCase.summary')} rules={needed}>
            <Input.TextArea maxLength={300} rows={2} />
          </Form.Item>
          <Form.Item name="material" label={t('modelCase.material')} rules={needed}>
            <Input.TextArea maxLength={8000} rows={8} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}
