import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { PaymentBatch, PaymentLine } from '@zhucun/api';
import { Button, Checkbox, Form, Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { Facts } from '../../../components/facts';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { addMonths, instant, monthOf, today } from '../../../lib/dates';
import { yuan } from '../../../lib/money';
import { may, ownRegion, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import {
  answerPayment,
  discardPayment,
  makePayment,
  PAID,
  payment,
  paymentLines,
  payments,
  sendPayment,
  takeFile,
} from '../api/care';
import { Begin } from '../components/begin';
import { readReturns } from '../returns';

const KINDS = ['LIVING_ALLOWANCE', 'WORK_FUND', 'RELIEF'] as const;
const STATES = ['DRAFT', 'SENT', 'CONFIRMED', 'PARTLY_RETURNED', 'DISCARDED'] as const;
const LINE_STATES = ['OPEN', 'PAID', 'RETURNED'] as const;

/** 发放批次: files for the county's finance, with what became of them. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const { region, state: wanted, month } = state.search;
  const list = useQuery(payments({ region, state: wanted, month, after: state.after, size: state.size }));
  const states = useOptions('care.paymentState', STATES);
  const columns: Column<PaymentBatch>[] = [
    {
      title: t('care.number'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/payments/$id" params={{ id: row.id }} className="number">
          {row.number}
        </Link>
      ),
    },
    { title: t('entitlement.kindLabel'), render: (_, row) => t(`entitlement.kind.${row.kind}`) },
    { title: t('entitlement.month'), dataIndex: 'month', className: 'number' },
    { title: t('care.payer'), dataIndex: 'debtorName' },
    { title: t('care.lines'), dataIndex: 'lines', align: 'right', className: 'number' },
    {
      title: t('care.total'),
      align: 'right',
      className: 'number',
      render: (_, row) => yuan(row.total),
    },
    {
      title: t('common.state'),
      render: (_, row) => <StatusTag words="care.paymentState" value={row.state} />,
    },
    {
      title: t('care.paid'),
      align: 'right',
      className: 'number',
      render: (_, row) => yuan(row.paidTotal) ?? '—',
    },
  ];
  return (
    <>
      <PageHeader title={t('menu.payments')} actions={<Make />} />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'month', key: 'month', label: t('entitlement.month') },
          { kind: 'select', key: 'state', label: t('common.state'), options: states },
        ]}
      />
      <DataTable
        label={t('menu.payments')}
        empty={t('care.noPayments')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

interface Making {
  region: string;
  month: string;
  kind: PaymentBatch['kind'];
  arrears?: boolean;
}

function Make() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const own = ownRegion(me);
  const kinds = useOptions('entitlement.kind', KINDS);
  return (
    <Begin needs="payment:make" label={t('care.make')}>
      {(open, close) => (
        <FormDialog<Making, PaymentBatch>
          open={open}
          title={t('care.make')}
          onClose={close}
          submit={(fields) =>
            makePayment({ ...fields, arrears: fields.arrears ?? false }) as Promise<PaymentBatch>
          }
          initial={{
            region: own?.length === 6 ? own : undefined,
            month: addMonths(monthOf(today()), -1),
            kind: 'LIVING_ALLOWANCE',
            arrears: true,
          }}
          invalidates={PAID}
          done={t('care.made')}
          onDone={(batch) => void navigate({ to: '/payments/$id', params: { id: batch.id } })}
        >
          <p>{t('care.makeNote')}</p>
          <Form.Item name="region" label={t('care.county')} rules={[{ required: true }]}>
            <RegionPicker />
          </Form.Item>
          <Form.Item name="month" label={t('entitlement.month')} rules={[{ required: true }]}>
            <DateField picker="month" />
          </Form.Item>
          <Form.Item name="kind" label={t('entitlement.kindLabel')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item name="arrears" valuePropName="checked">
            <Checkbox>{t('care.arrears')}</Checkbox>
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}

export function PaymentPage() {
  const { id = '' } = useParams({ strict: false });
  const one = useQuery(payment(id));
  return <QueryView query={one}>{(batch) => <Content batch={batch} />}</QueryView>;
}

function Content({ batch }: { batch: PaymentBatch }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={batch.number}
        back={{ to: '/payments', label: t('menu.payments') }}
        tags={<StatusTag words="care.paymentState" value={batch.state} />}
        actions={<Deeds batch={batch} />}
      />
      <section className="panel">
        <Facts
          items={[
            [t('entitlement.kindLabel'), t(`entitlement.kind.${batch.kind}`)],
            [t('entitlement.month'), batch.month],
            [t('care.payer'), batch.debtorName],
            [t('care.lines'), batch.lines],
            [t('care.total'), yuan(batch.total)],
            [t('care.paidLines'), batch.paidLines],
            [t('care.paid'), yuan(batch.paidTotal)],
            [t('care.madeBy'), `${batch.madeName} ${instant(batch.madeAt)}`],
            [t('care.sentBy'), batch.sentAt && `${batch.sentName} ${instant(batch.sentAt)}`],
            [t('care.answeredBy'), batch.answeredOn && `${batch.answeredName} ${batch.answeredOn}`],
            [t('care.discardReason'), batch.discardReason],
          ]}
        />
        <p className="quiet">
          {t('care.sha256')} <code>{batch.sha256}</code>
        </p>
      </section>
      <Lines batch={batch} />
    </>
  );
}

function Lines({ batch }: { batch: PaymentBatch }) {
  const { t } = useTranslation();
  const state = useTableState(50);
  const list = useQuery(
    paymentLines(batch.id, { state: state.search.state, after: state.after, size: state.size }),
  );
  const states = useOptions('care.lineState', LINE_STATES);
  const columns: Column<PaymentLine>[] = [
    { title: t('care.no'), dataIndex: 'no', align: 'right', className: 'number', fixed: 'left' },
    {
      title: t('entitlement.cadre'),
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('care.unit'), dataIndex: 'unitName' },
    { title: t('entitlement.village'), dataIndex: 'villageName' },
    { title: t('entitlement.period'), dataIndex: 'period', className: 'number' },
    { title: t('care.days'), align: 'right', className: 'number', render: (_, row) => row.days ?? '—' },
    {
      title: t('entitlement.amount'),
      align: 'right',
      className: 'number',
      render: (_, row) => yuan(row.amount),
    },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          {row.state === 'RETURNED' ? (
            <OverdueTag>{t('care.lineState.RETURNED')}</OverdueTag>
          ) : (
            <StatusTag words="care.lineState" value={row.state} />
          )}{' '}
          {row.reason}
        </>
      ),
    },
  ];
  return (
    <>
      <FilterBar
        state={state}
        filters={[{ kind: 'select', key: 'state', label: t('common.state'), options: states }]}
      />
      <DataTable
        label={t('care.details')}
        query={list}
        columns={columns}
        rowKey={(row) => String(row.no)}
        state={state}
        rowClassName={(row) => (row.state === 'RETURNED' ? 'row-overdue' : '')}
      />
    </>
  );
}

function Deeds({ batch }: { batch: PaymentBatch }) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const [sending, setSending] = useState(false);
  const file = useCommand((format: 'XLSX' | 'CSV') => takeFile(batch, format));
  return (
    <Space wrap>
      {file.problem && <ProblemAlert problem={file.problem} violations={file.violations} />}
      {may(batch, 'file') && (
        <>
          <Button loading={file.busy} onClick={() => void file.run('XLSX')}>
            {t('care.excel')}
          </Button>
          <Button loading={file.busy} onClick={() => void file.run('CSV')}>
            {t('care.csv')}
          </Button>
        </>
      )}
      {may(batch, 'discard') && (
        <Button danger onClick={() => setDiscarding(true)}>
          {t('care.discard')}
        </Button>
      )}
      {may(batch, 'send') && (
        <Button type="primary" onClick={() => setSending(true)}>
          {t('care.send')}
        </Button>
      )}
      {may(batch, 'answer') && (
        <Button type="primary" onClick={() => setAnswering(true)}>
          {t('care.answer')}
        </Button>
      )}
      {batch.state === 'SENT' && !may(batch, 'answer') && may(batch, 'file') && (
        <span className="quiet">{t('care.another')}</span>
      )}
      <FormDialog<object, unknown>
        open={sending}
        title={t('care.send')}
        onClose={() => setSending(false)}
        submit={() => sendPayment(batch)}
        invalidates={PAID}
      >
        <p>{t('care.sendNote', { payer: batch.debtorName, lines: batch.lines, total: yuan(batch.total) })}</p>
      </FormDialog>
      <FormDialog<{ reason: string }, unknown>
        open={discarding}
        title={t('care.discard')}
        danger
        onClose={() => setDiscarding(false)}
        submit={(body) => discardPayment(batch, body)}
        invalidates={PAID}
      >
        <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
      <Answer batch={batch} open={answering} onClose={() => setAnswering(false)} />
    </Space>
  );
}

interface Answering {
  on: string;
  paidLines: number;
  paidTotal: string;
  returns?: string;
}

/** The bank's answer: the returned lines are pasted or read from its file, the totals are typed from its receipt. */
function Answer({ batch, open, onClose }: { batch: PaymentBatch; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<Answering, unknown>
      open={open}
      wide
      title={t('care.answer')}
      onClose={onClose}
      submit={({ returns = '', ...totals }) =>
        answerPayment(batch, { ...totals, returned: readReturns(returns).returned })
      }
      initial={{ on: today() }}
      invalidates={PAID}
    >
      {(form) => (
        <>
          <p>{t('care.answerNote', { lines: batch.lines, total: yuan(batch.total) })}</p>
          <div className="form-grid">
            <Form.Item name="on" label={t('care.answeredOn')} rules={[{ required: true }]}>
              <DateField max={today()} />
            </Form.Item>
            <Form.Item name="paidLines" label={t('care.paidLines')} rules={[{ required: true }]}>
              <InputNumber min={0} max={batch.lines} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item
              name="paidTotal"
              label={t('care.paid')}
              normalize={(value: string) => value.trim()}
              rules={[
                { required: true },
                { pattern: /^\d{1,12}(\.\d{1,2})?$/, message: t('entitlement.amountShape') },
              ]}
            >
              <Input inputMode="decimal" suffix={t('entitlement.yuan')} />
            </Form.Item>
          </div>
          <Form.Item
            name="returns"
            label={t('care.returned')}
            extra={t('care.returnedNote')}
            rules={[
              {
                validator: (_, value: string | undefined) => {
                  const { wrong } = readReturns(value ?? '');
                  return wrong.length === 0
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('care.returnedWrong', { lines: wrong.join('、') })));
                },
              },
            ]}
          >
            <Input.TextArea rows={5} placeholder={t('care.returnedSample')} />
          </Form.Item>
          <label className="link-like">
            {t('care.readFile')}{' '}
            <input
              type="file"
              accept=".csv,.txt"
              aria-label={t('care.readFile')}
              onChange={(event) => {
                const chosen = event.target.files?.[0];
                if (chosen)
                  void chosen.text().then((text) => {
                    form.setFieldValue('returns', text);
                    void form.validateFields(['returns']);
                  });
              }}
            />
          </label>
        </>
      )}
    </FormDialog>
  );
}
