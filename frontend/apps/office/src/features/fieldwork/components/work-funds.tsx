import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { StockCount, StockInput, WorkFund } from '@zhucun/api';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { TeamPicker } from '../../../components/pickers';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { grantWorkFund, spendWorkFund, stockCounts, takeStock, workFunds } from '../api/queries';
import { money } from '../words';
import { YuanField } from './funds';
import { Begin, paged, RowButton } from './shell';

/** 驻村工作经费: what is left is what a handover passes on. */
export function WorkFunds({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const rows = useQuery(workFunds({ ...paged(state), year: state.search.year }));
  const [spending, setSpending] = useState<WorkFund | null>(null);
  const columns: Column<WorkFund>[] = [
    { title: t('project.team'), dataIndex: 'teamName' },
    { title: t('project.year'), dataIndex: 'year', className: 'number' },
    {
      title: t('project.budget'),
      className: 'number',
      align: 'right',
      render: (_, row) => money(row.budget),
    },
    { title: t('project.used'), className: 'number', align: 'right', render: (_, row) => money(row.used) },
    {
      title: t('project.balance'),
      className: 'number',
      align: 'right',
      render: (_, row) => money(row.balance),
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'spend') && <RowButton onClick={() => setSpending(row)}>{t('project.spend')}</RowButton>,
    },
  ];
  return (
    <>
      <DataTable
        label={t('project.tab.workFunds')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <FormDialog<{ on: string; amount: string; purpose: string }, unknown>
        open={spending !== null}
        title={`${t('project.spend')}：${spending?.teamName ?? ''}`}
        onClose={() => setSpending(null)}
        submit={async (fields) => spending && spendWorkFund(spending, fields)}
        initial={{ on: today() }}
        invalidates={[['fieldwork']]}
      >
        <Form.Item
          name="amount"
          label={t('project.amount')}
          extra={spending && t('project.left', { balance: money(spending.balance) })}
          rules={[{ required: true }]}
        >
          <YuanField />
        </Form.Item>
        <Form.Item name="purpose" label={t('project.purpose')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="on" label={t('project.spentOn')} rules={[{ required: true }]}>
          <DateField max={today()} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

export function BeginWorkFund() {
  const { t } = useTranslation();
  return (
    <Begin needs="fund:edit" label={t('project.grant')}>
      {(open, close) => (
        <FormDialog<{ teamId: string; year: number; budget: string }, unknown>
          open={open}
          title={t('project.grant')}
          onClose={close}
          submit={grantWorkFund}
          initial={{ year: Number(today().slice(0, 4)) }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item name="teamId" label={t('project.team')} rules={[{ required: true }]}>
            <TeamPicker />
          </Form.Item>
          <Form.Item name="year" label={t('project.year')} rules={[{ required: true }]}>
            <InputNumber min={2013} max={2100} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="budget" label={t('project.budget')} rules={[{ required: true }]}>
            <YuanField />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}

/** 资金项目盘点: what differs stands in the row. */
export function StockCounts({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { from, to, differs } = state.search;
  const rows = useQuery(stockCounts({ ...paged(state), from, to, differs }));
  const columns: Column<StockCount>[] = [
    { title: t('project.countedOn'), dataIndex: 'countedOn', className: 'number' },
    { title: t('project.team'), dataIndex: 'teamName' },
    { title: t('project.lines'), className: 'number', render: (_, row) => row.lines.length },
    {
      title: t('project.differences'),
      render: (_, row) =>
        row.lines
          .filter((line) => line.booked !== line.found)
          .map((line) => t('project.difference', { ...line }))
          .join('；') || t('project.agree'),
    },
    { title: t('project.finding'), className: 'number', render: (_, row) => row.findingNumber ?? '—' },
    { title: t('project.countedBy'), dataIndex: 'countedBy' },
  ];
  return (
    <DataTable
      label={t('project.tab.stock')}
      query={rows}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
    />
  );
}

export function BeginStock() {
  const { t } = useTranslation();
  return (
    <Begin needs="stock:take" label={t('project.takeStock')}>
      {(open, close) => (
        <FormDialog<StockInput, unknown>
          open={open}
          wide
          title={t('project.takeStock')}
          onClose={close}
          submit={takeStock}
          initial={{ countedOn: today(), lines: [{ item: '', booked: 0, found: 0 }] }}
          invalidates={[['fieldwork'], ['finding']]}
        >
          <Form.Item name="teamId" label={t('project.team')} rules={[{ required: true }]}>
            <TeamPicker />
          </Form.Item>
          <Form.Item name="countedOn" label={t('project.countedOn')} rules={[{ required: true }]}>
            <DateField max={today()} />
          </Form.Item>
          <Lines />
          <p className="quiet">{t('project.stockHint')}</p>
        </FormDialog>
      )}
    </Begin>
  );
}

function Lines() {
  const { t } = useTranslation();
  return (
    <Form.List name="lines">
      {(lines, { add, remove }) => (
        <>
          {lines.map((line) => (
            <div key={line.key} className="duty-line">
              <Form.Item
                name={[line.name, 'item']}
                label={t('project.item')}
                rules={[{ required: true, whitespace: true }]}
              >
                <Input maxLength={100} />
              </Form.Item>
              {(['booked', 'found'] as const).map((count) => (
                <Form.Item
                  key={count}
                  name={[line.name, count]}
                  label={t(`project.${count}`)}
                  rules={[{ required: true }]}
                >
                  <InputNumber min={0} max={1_000_000_000} precision={0} />
                </Form.Item>
              ))}
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('project.removeLine')}
                disabled={lines.length === 1}
                onClick={() => remove(line.name)}
              />
            </div>
          ))}
          <Button size="small" icon={<PlusOutlined />} onClick={() => add({ item: '', booked: 0, found: 0 })}>
            {t('project.addLine')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
