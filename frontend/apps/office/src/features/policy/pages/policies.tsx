import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PackInput, PolicyPack } from '@zhucun/api';
import { Button, Form, Input, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { ownRegion, useCan, useMe } from '../../../lib/permissions';
import { type TableState, useTableState } from '../../../lib/table-state';
import { draft, rules } from '../api/queries';
import { Catalogue } from '../components/catalogue';
import { PackTable } from '../components/pack-table';
import { COUNTRY } from '../parameter';

const TABS = ['rules', 'packs'] as const;
type Tab = (typeof TABS)[number];
const STATES = ['DRAFT', 'SIMULATED', 'PUBLISHED', 'RETIRED'] as const;

/** Which rules hold in a region on a day, by which clause; and the packs that set them. */
export function PoliciesPage() {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const navigate = useNavigate();
  const state = useTableState();
  const tab: Tab = TABS.find((known) => known === state.search.tab) ?? 'rules';
  const states = useOptions('policy.stateOf', STATES);
  const [drafting, setDrafting] = useState(false);

  return (
    <>
      <PageHeader
        title={t('menu.policies')}
        actions={
          can('policy:draft') && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              {t('policy.draft')}
            </Button>
          )
        }
      />
      <FilterBar
        state={state}
        filters={
          tab === 'rules'
            ? [
                { kind: 'region', key: 'region', label: t('policy.region') },
                { kind: 'date', key: 'day', label: t('policy.day') },
              ]
            : [
                { kind: 'region', key: 'region', label: t('policy.region') },
                { kind: 'select', key: 'state', label: t('policy.state'), options: states },
              ]
        }
      />
      <Tabs
        activeKey={tab}
        onChange={(next) => state.filter({ tab: next === 'rules' ? undefined : next })}
        items={TABS.map((key) => ({
          key,
          label: t(`policy.${key}`),
          children:
            key !== tab ? null : key === 'rules' ? <InForce state={state} /> : <PackTable state={state} />,
        }))}
      />
      <FormDialog<PackInput, PolicyPack>
        open={drafting}
        title={t('policy.draft')}
        okText={t('common.save')}
        onClose={() => setDrafting(false)}
        submit={(fields) => draft({ ...fields, regionCode: ownRegion(me) ?? COUNTRY })}
        onDone={(made) => void navigate({ to: '/policies/$id', params: { id: made.id } })}
        invalidates={[['policy-packs']]}
      >
        <Form.Item name="name" label={t('policy.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="document"
          label={t('policy.document')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('policy.validFrom')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
      </FormDialog>
    </>
  );
}

function InForce({ state }: { state: TableState }) {
  const { region, day } = state.search;
  const catalogue = useQuery(rules({ region, on: day }));
  return <QueryView query={catalogue}>{(all) => <Catalogue rules={all} />}</QueryView>;
}
