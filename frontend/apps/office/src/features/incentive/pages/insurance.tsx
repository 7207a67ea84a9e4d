import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { InsuranceGap, InsurancePolicy } from '@zhucun/api';
import { App, Form, Input, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker, UnitPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';
import { OverdueTag } from '../../../components/status-tag';
import { yuan } from '../../../lib/money';
import { ownRegion, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { enterPolicy, gaps, policies } from '../api/care';
import { Begin } from '../components/begin';
import { type Chosen, ManyCadres } from '../components/many-cadres';

/** 意外伤害保险: days that nobody covers first, then the policies. */
export function InsurancePage() {
  const { t } = useTranslation();
  const state = useTableState();
  const tab = state.search.tab === 'policies' ? 'policies' : 'gaps';
  return (
    <>
      <PageHeader title={t('menu.insurance')} actions={<Enter />} />
      <Tabs
        activeKey={tab}
        onChange={(next) =>
          state.filter({ tab: next === 'gaps' ? undefined : next, open: undefined, on: undefined })
        }
        items={[
          { key: 'gaps', label: t('care.gaps'), children: tab === 'gaps' ? <Gaps /> : null },
          { key: 'policies', label: t('care.policies'), children: tab === 'policies' ? <Policies /> : null },
        ]}
      />
    </>
  );
}

function Gaps() {
  const { t } = useTranslation();
  const state = useTableState();
  const { region, open, asOf } = state.search;
  const list = useQuery(gaps({ region, open, asOf, after: state.after, size: state.size }));
  const openness = useOptions('care.openFilter', ['true', 'false'] as const);
  const columns: Column<InsuranceGap>[] = [
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
    { title: t('care.unit'), dataIndex: 'unitName' },
    { title: t('care.gapFrom'), dataIndex: 'from', className: 'number' },
    {
      title: t('care.gapTo'),
      className: 'number',
      render: (_, row) => (row.open ? <OverdueTag>{t('care.stillOpen')}</OverdueTag> : row.to),
    },
    { title: t('care.gapDays'), dataIndex: 'days', align: 'right', className: 'number' },
  ];
  return (
    <>
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'select', key: 'open', label: t('common.state'), options: openness },
          { kind: 'date', key: 'asOf', label: t('care.asOf') },
        ]}
      />
      <DataTable
        label={t('care.gaps')}
        empty={t('care.noGaps')}
        query={list}
        columns={columns}
        rowKey={(row) => `${row.postingId} ${row.from}`}
        state={state}
      />
    </>
  );
}

function Policies() {
  const { t } = useTranslation();
  const state = useTableState();
  const { region, on } = state.search;
  const list = useQuery(policies({ region, on, after: state.after, size: state.size }));
  const columns: Column<InsurancePolicy>[] = [
    { title: t('entitlement.policyNumber'), dataIndex: 'number', className: 'number', fixed: 'left' },
    { title: t('entitlement.insurer'), dataIndex: 'insurer' },
    { title: t('entitlement.coverFrom'), dataIndex: 'coverFrom', className: 'number' },
    { title: t('entitlement.coverTo'), dataIndex: 'coverTo', className: 'number' },
    {
      title: t('care.sumInsured'),
      align: 'right',
      className: 'number',
      render: (_, row) => yuan(row.sumInsured) ?? '—',
    },
    { title: t('care.policyKind'), render: (_, row) => t(row.group ? 'care.group' : 'care.named') },
    { title: t('care.covered'), dataIndex: 'covered', align: 'right', className: 'number' },
    { title: t('care.payer'), dataIndex: 'payerName' },
  ];
  return (
    <>
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'date', key: 'on', label: t('care.inForce') },
        ]}
      />
      <DataTable
        label={t('care.policies')}
        empty={t('care.noPolicies')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

interface Entering {
  number: string;
  insurer: string;
  coverFrom: string;
  coverTo: string;
  sumInsured?: string;
  payerId: string;
  region?: string;
  cadre?: string;
  except?: Chosen[];
}

/** A county's group policy covers everybody on post in a region; one without a region covers the cadre named. */
function Enter() {
  const { t } = useTranslation();
  const me = useMe();
  const { message } = App.useApp();
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <Begin needs="insurance:enter" label={t('care.enter')}>
      {(open, close) => (
        <FormDialog<Entering, InsurancePolicy>
          open={open}
          wide
          title={t('care.enter')}
          onClose={close}
          submit={({ cadre, region, sumInsured, except, ...fields }) =>
            enterPolicy({
              ...fields,
              ...(sumInsured && { sumInsured }),
              ...(cadre
                ? { cadreIds: [cadre] }
                : { region, ...(except?.length && { except: except.map(({ id }) => id) }) }),
            }) as Promise<InsurancePolicy>
          }
          initial={{ region: ownRegion(me) }}
          invalidates={[
            ['insurance-gaps'],
            ['insurance-policies'],
            ['entitlements'],
            ['care-debts'],
            ['inbox'],
          ]}
          done={t('care.entered')}
          onDone={({ covered, delivered }) => message.info(t('care.coveredNote', { covered, delivered }))}
        >
          <div className="form-grid">
            <Form.Item name="number" label={t('entitlement.policyNumber')} rules={needed}>
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name="insurer" label={t('entitlement.insurer')} rules={needed}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="coverFrom" label={t('entitlement.coverFrom')} rules={needed}>
              <DateField />
            </Form.Item>
            <Form.Item name="coverTo" label={t('entitlement.coverTo')} rules={needed}>
              <DateField />
            </Form.Item>
            <Form.Item
              name="sumInsured"
              label={t('care.sumInsured')}
              rules={[{ pattern: /^\d{1,10}(\.\d{1,2})?$/, message: t('entitlement.amountShape') }]}
            >
              <Input inputMode="decimal" suffix={t('entitlement.yuan')} />
            </Form.Item>
            <Form.Item name="payerId" label={t('care.payer')} rules={needed}>
              <UnitPicker placeholder={t('care.payer')} />
            </Form.Item>
            <Form.Item name="region" label={t('care.coveredRegion')} extra={t('care.coveredRegionNote')}>
              <RegionPicker allowClear />
            </Form.Item>
            <Form.Item noStyle dependencies={['cadre']}>
              {({ getFieldValue }) =>
                !getFieldValue('cadre') && (
                  <Form.Item name="except" label={t('care.except')} extra={t('care.exceptNote')}>
                    <ManyCadres placeholder={t('care.except')} />
                  </Form.Item>
                )
              }
            </Form.Item>
            <Form.Item name="cadre" label={t('care.coveredCadre')} extra={t('care.coveredCadreNote')}>
              <CadrePicker placeholder={t('care.coveredCadre')} allowClear />
            </Form.Item>
          </div>
        </FormDialog>
      )}
    </Begin>
  );
}
