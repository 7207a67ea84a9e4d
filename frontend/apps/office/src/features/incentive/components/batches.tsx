import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { IncentiveBatch, IncentiveBatchInput } from '@zhucun/api';
import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FormDialog } from '../../../components/form-dialog';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { Begin, paged } from '../../../components/tabbed-page';
import { today } from '../../../lib/dates';
import { ownRegion, useMe } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { batches, draftBatch, MERIT } from '../api/merit';

/** 三个一批: documents with their three totals, in this order. */
export function Batches({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const list = useQuery(batches(paged(state)));
  const columns: Column<IncentiveBatch>[] = [
    { title: t('incentiveBatch.year'), dataIndex: 'year', className: 'number' },
    {
      title: t('incentiveBatch.title'),
      render: (_, row) => (
        <Link to="/incentive-batches/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { title: t('incentiveBatch.document'), dataIndex: 'documentNumber' },
    { title: t('incentiveBatch.issuedBy'), dataIndex: 'issuedBy' },
    {
      title: t('incentiveBatch.totals'),
      dataIndex: 'printed',
      className: 'number',
      align: 'right',
    },
    {
      title: t('common.state'),
      render: (_, row) => <StatusTag words="incentiveBatch.state" value={row.state} />,
    },
    {
      title: t('incentiveBatch.issuedOn'),
      className: 'number',
      render: (_, row) => row.issuedOn ?? '—',
    },
  ];
  return (
    <DataTable
      label={t('commendation.tab.batches')}
      empty={t('incentiveBatch.nothingYet')}
      query={list}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
    />
  );
}

export function BeginBatch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const needed = [{ required: true }];
  return (
    <Begin needs="batch:edit" label={t('incentiveBatch.draft')}>
      {(open, close) => (
        <FormDialog<IncentiveBatchInput, IncentiveBatch>
          open={open}
          title={t('incentiveBatch.draft')}
          okText={t('common.save')}
          onClose={close}
          submit={draftBatch}
          initial={{ regionCode: ownRegion(me), year: Number(today().slice(0, 4)) }}
          invalidates={MERIT}
          onDone={(made) => void navigate({ to: '/incentive-batches/$id', params: { id: made.id } })}
        >
          <p className="quiet">{t('incentiveBatch.draftNote')}</p>
          <Form.Item
            name="title"
            label={t('incentiveBatch.title')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <div className="form-grid">
            <Form.Item name="year" label={t('incentiveBatch.year')} rules={needed}>
              <InputNumber min={2013} max={2100} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="documentNumber" label={t('incentiveBatch.document')} rules={needed}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="issuedBy" label={t('incentiveBatch.issuedBy')} rules={needed}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="regionCode" label={t('common.region')} rules={needed}>
              <RegionPicker levels={[2, 4, 6]} />
            </Form.Item>
          </div>
        </FormDialog>
      )}
    </Begin>
  );
}
