import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DebtorLine, ProposedFindings, TeamFundLine } from '@zhucun/api';
import { App, Form, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { RegionPicker } from '../../../components/region-picker';
import { yuan } from '../../../lib/money';
import { ownRegion, useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { debtors, proposeFindings, teamFunds } from '../api/care';
import { Begin } from '../components/begin';

/** 关爱欠账: who owes the cadres what, and since when; every number leads to what it counts. */
export function CareDebtsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const tab = state.search.tab === 'funds' && can('fund:read') ? 'funds' : 'debtors';
  return (
    <>
      <PageHeader title={t('menu.careDebts')} actions={tab === 'debtors' && <Propose />} />
      <Tabs
        activeKey={tab}
        onChange={(next) => state.filter({ tab: next === 'debtors' ? undefined : next, year: undefined })}
        items={[
          { key: 'debtors', label: t('care.byDebtor'), children: tab === 'debtors' ? <Debtors /> : null },
          ...(can('fund:read')
            ? [{ key: 'funds', label: t('care.funds'), children: tab === 'funds' ? <Funds /> : null }]
            : []),
        ]}
      />
    </>
  );
}

function Debtors() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const { region } = state.search;
  const list = useQuery({
    ...debtors(region),
    select: (items) => ({ items, next: null }),
  });
  const columns: Column<DebtorLine>[] = [
    { title: t('entitlement.debtor'), dataIndex: 'name', fixed: 'left' },
    {
      title: t('care.overdue'),
      align: 'right',
      className: 'number',
      render: (_, row) =>
        row.overdue > 0 && can('incentive:read') ? (
          <Link
            to="/entitlements"
            search={
              {
                ...(region && { region }),
                ...(row.debtorId ? { debtor: row.debtorId } : { debtorName: row.name }),
                open: 'true',
              } as never
            }
          >
            {row.overdue}
          </Link>
        ) : (
          row.overdue
        ),
    },
    { title: t('care.cadres'), dataIndex: 'cadres', align: 'right', className: 'number' },
    {
      title: t('care.overdueAmount'),
      align: 'right',
      className: 'number',
      render: (_, row) => yuan(row.amount) ?? '—',
    },
    { title: t('care.oldest'), className: 'number', render: (_, row) => row.oldest ?? '—' },
    {
      title: t('care.rate'),
      align: 'right',
      className: 'number',
      render: (_, row) =>
        row.owed > 0
          ? `${row.delivered}/${row.owed}（${((100 * row.delivered) / row.owed).toFixed(1)} %）`
          : '—',
    },
    {
      title: t('care.finding'),
      render: (_, row) =>
        row.findingId ? (
          <Link to="/findings/$id" params={{ id: row.findingId }} className="number">
            {row.findingNumber}
          </Link>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <>
      <FilterBar state={state} filters={[{ kind: 'region', key: 'region', label: t('common.region') }]} />
      <DataTable
        label={t('menu.careDebts')}
        empty={t('care.noDebts')}
        query={list}
        columns={columns}
        rowKey={(row) => row.debtorId ?? row.name}
        state={state}
      />
    </>
  );
}

function Funds() {
  const { t } = useTranslation();
  const state = useTableState();
  const { region, year } = state.search;
  const list = useQuery(teamFunds({ region, year, after: state.after, size: state.size }));
  const thisYear = new Date().getFullYear();
  const money = (title: string, of: (row: TeamFundLine) => string | null): Column<TeamFundLine> => ({
    title,
    align: 'right',
    className: 'number',
    render: (_, row) => yuan(of(row)) ?? '—',
  });
  const columns: Column<TeamFundLine>[] = [
    {
      title: t('care.team'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/teams/$id" params={{ id: row.teamId }}>
          {row.teamName}
        </Link>
      ),
    },
    { title: t('entitlement.debtor'), render: (_, row) => row.debtors ?? '—' },
    money(t('care.promised'), (row) => row.promised),
    { title: t('entitlement.dueBy'), className: 'number', render: (_, row) => row.dueBy ?? '—' },
    money(t('care.arrived'), (row) => row.delivered),
    money(t('care.budget'), (row) => row.budget),
    money(t('care.spent'), (row) => row.spent),
    money(t('care.balance'), (row) => row.balance),
  ];
  return (
    <>
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          {
            kind: 'select',
            key: 'year',
            label: t('care.year'),
            options: [0, 1, 2, 3, 4].map((ago) => ({
              value: String(thisYear - ago),
              label: String(thisYear - ago),
            })),
          },
        ]}
      />
      <DataTable
        label={t('care.funds')}
        empty={t('care.noFunds')}
        query={list}
        columns={columns}
        rowKey={(row) => row.teamId}
        state={state}
      />
    </>
  );
}

/** One finding for each debtor of a county that has had none this month. */
function Propose() {
  const { t } = useTranslation();
  const me = useMe();
  const { message } = App.useApp();
  const own = ownRegion(me);
  return (
    <Begin needs="finding:record" label={t('care.propose')}>
      {(open, close) => (
        <FormDialog<{ region: string }, ProposedFindings>
          open={open}
          title={t('care.propose')}
          onClose={close}
          submit={(body) => proposeFindings(body) as Promise<ProposedFindings>}
          initial={{ region: own?.length === 6 ? own : undefined }}
          invalidates={[['care-debts'], ['findings'], ['inbox']]}
          done={t('care.proposed')}
          onDone={({ numbers, nameless }) => {
            if (numbers.length > 0) message.info(t('care.proposedNumbers', { numbers: numbers.join('、') }));
            if (nameless.length > 0) message.warning(t('care.nameless', { names: nameless.join('、') }));
          }}
        >
          <p>{t('care.proposeNote')}</p>
          <Form.Item name="region" label={t('common.region')} rules={[{ required: true }]}>
            <RegionPicker />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}
