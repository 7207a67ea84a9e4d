import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Entitlement, EntitlementKind, EntitlementState } from '@zhucun/api';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { ExportButton } from '../../../components/export-button';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { UnitPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { addMonths, monthOf, today } from '../../../lib/dates';
import { yuan } from '../../../lib/money';
import { may, ownRegion, useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { accrue, entitlements } from '../api/queries';
import { DeliveryDialog } from '../components/delivery-dialog';
import { CancelDialog, GrantRelief } from '../components/relief-dialogs';

const KINDS: readonly EntitlementKind[] = [
  'LIVING_ALLOWANCE',
  'ACCIDENT_INSURANCE',
  'HEALTH_CHECK',
  'WORK_FUND',
  'UNIT_FUND',
  'ANNUAL_LEAVE',
  'RELIEF',
];
const STATES: readonly EntitlementState[] = ['DUE', 'OVERDUE', 'SHORT', 'DELIVERED', 'CANCELLED'];

type Accrual = Awaited<ReturnType<typeof accrue>>;

/** What is owed to the cadres, by whom, until when, and what was delivered (待遇保障). */
export function EntitlementsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const state = useTableState();
  const { region, kind, state: wanted, debtor, debtorName, open } = state.search;
  const list = useQuery(
    entitlements({
      region,
      kind,
      state: wanted,
      debtor,
      debtorName,
      overdue: open,
      after: state.after,
      size: state.size,
      withTotal: (wanted || open) && !state.after ? true : undefined,
    }),
  );
  const kinds = useOptions('entitlement.kind', KINDS);
  const states = useOptions('entitlement.state', STATES);
  const [delivering, setDelivering] = useState<Entitlement | null>(null);
  const [cancelling, setCancelling] = useState<Entitlement | null>(null);
  const [accruing, setAccruing] = useState(false);
  const [accrual, setAccrual] = useState<Accrual | null>(null);

  const columns: Column<Entitlement>[] = [
    {
      title: t('entitlement.cadre'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('entitlement.village'), dataIndex: 'villageName' },
    { title: t('entitlement.kindLabel'), render: (_, row) => t(`entitlement.kind.${row.kind}`) },
    { title: t('entitlement.period'), dataIndex: 'period', className: 'number' },
    {
      title: t('entitlement.amountDue'),
      align: 'right',
      className: 'number',
      render: (_, row) => (
        <>
          {yuan(row.amountDue) ?? '—'}
          {row.owed !== null && Number(row.owed) !== Number(row.amountDue) && (
            <div className="quiet">{t('entitlement.owed', { amount: yuan(row.owed) })}</div>
          )}
        </>
      ),
    },
    { title: t('entitlement.dueBy'), dataIndex: 'dueBy', className: 'number' },
    { title: t('entitlement.debtor'), render: (_, row) => row.debtor.name },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          <StatusTag words="entitlement.state" value={row.state} />
          {row.shortBy && Number(row.shortBy) > 0 && t('entitlement.shortBy', { amount: yuan(row.shortBy) })}{' '}
          {row.lateDays ? t('entitlement.late', { count: row.lateDays }) : ''}{' '}
          {row.overpaid && t('entitlement.overpaid', { amount: yuan(row.overpaid) })}{' '}
          {row.inPayment && t('entitlement.inPayment')} {row.cancelReason}
        </>
      ),
    },
    { title: t('entitlement.deliveredOn'), className: 'number', render: (_, row) => row.deliveredOn ?? '—' },
    {
      title: t('entitlement.delivered'),
      align: 'right',
      className: 'number',
      render: (_, row) => yuan(row.deliveredAmount) ?? '—',
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => (
        <>
          {may(row, 'deliver') && (
            <Button type="link" size="small" onClick={() => setDelivering(row)}>
              {t('entitlement.deliver')}
            </Button>
          )}
          {may(row, 'cancel') && (
            <Button type="link" size="small" danger onClick={() => setCancelling(row)}>
              {t('entitlement.cancel')}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.entitlements')}
        actions={
          <>
            <ExportButton kind="ENTITLEMENT" region={region} />
            {can('incentive:edit') && (
              <>
                <GrantRelief />
                <Button onClick={() => setAccruing(true)}>{t('entitlement.accrue')}</Button>
              </>
            )}
          </>
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
          { kind: 'select', key: 'kind', label: t('entitlement.kindLabel'), options: kinds, width: 150 },
          { kind: 'select', key: 'state', label: t('common.state'), options: states, width: 120 },
          can('organization:read') && {
            kind: 'custom',
            key: 'debtor',
            label: t('entitlement.debtor'),
            render: (value, set) => (
              <UnitPicker
                placeholder={t('entitlement.debtor')}
                value={value}
                onChange={set}
                allowClear
                style={{ width: 190 }}
              />
            ),
          },
        ]}
      />
      {accrual && <AccrualResult accrual={accrual} onClose={() => setAccrual(null)} />}
      <DataTable
        label={t('menu.entitlements')}
        empty={t('entitlement.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <DeliveryDialog entitlement={delivering} onClose={() => setDelivering(null)} />
      <CancelDialog entitlement={cancelling} onClose={() => setCancelling(null)} />
      <FormDialog<{ region: string; month: string }, Accrual>
        open={accruing}
        title={t('entitlement.accrue')}
        onClose={() => setAccruing(false)}
        submit={accrue}
        initial={{ region: ownRegion(me), month: addMonths(monthOf(today()), -1) }}
        invalidates={[['entitlements'], ['inbox']]}
        done={t('entitlement.accrued')}
        onDone={setAccrual}
      >
        <p>{t('entitlement.accrueNote')}</p>
        <Form.Item name="region" label={t('common.region')} rules={[{ required: true }]}>
          <RegionPicker />
        </Form.Item>
        <Form.Item name="month" label={t('entitlement.month')} rules={[{ required: true }]}>
          <DateField picker="month" />
        </Form.Item>
      </FormDialog>
    </>
  );
}

/** What one run wrote down; counties that set no standard owe nothing that could be counted, which must not pass unseen. */
function AccrualResult({ accrual, onClose }: { accrual: Accrual; onClose: () => void }) {
  const { t } = useTranslation();
  const unset = accrual.unset ?? [];
  return (
    <Alert
      showIcon
      closable
      onClose={onClose}
      style={{ marginBottom: 12 }}
      type={unset.length > 0 ? 'warning' : 'success'}
      title={t('entitlement.accrual.written', {
        month: accrual.month,
        created: Object.values(accrual.created ?? {}).reduce((sum, count) => sum + count, 0),
        updated: accrual.updated ?? 0,
        cancelled: accrual.cancelled ?? 0,
      })}
      description={
        <>
          <div>
            {t('entitlement.accrual.corrected', {
              corrections: accrual.corrections ?? 0,
              difference: yuan(accrual.difference) ?? '0.00',
              keptBack: yuan(accrual.keptBack) ?? '0.00',
            })}
          </div>
          {unset.length > 0 && <div>{t('entitlement.accrual.unset', { counties: unset.join('、') })}</div>}
        </>
      }
    />
  );
}
