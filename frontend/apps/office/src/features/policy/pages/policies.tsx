import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { PackInput, PolicyPack, PolicyRule } from '@zhucun/api';
import { Button, Form, Input, Table, type TableColumnType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { ownRegion, useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { draft, packs, rules } from '../api/queries';
import { useParameterWords } from '../parameter';

const COUNTRY = '000000';

/** Which rules hold in a region on a day, by which clause; and the packs that set them. */
export function PoliciesPage() {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const navigate = useNavigate();
  const state = useTableState();
  const { region, day } = state.search;
  const catalogue = useQuery(rules({ region, on: day }));
  const list = useQuery(packs({ region: region ?? ownRegion(me), after: state.after, size: state.size }));
  const [drafting, setDrafting] = useState(false);

  const columns: Column<PolicyPack>[] = [
    {
      title: t('policy.name'),
      render: (_, row) => (
        <Link to="/policies/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    { title: t('policy.document'), dataIndex: 'document' },
    {
      title: t('policy.region'),
      render: (_, row) => (row.regionCode === COUNTRY ? t('policy.country') : row.regionCode),
      className: 'number',
    },
    { title: t('policy.validFrom'), dataIndex: 'validFrom', className: 'number' },
    { title: t('policy.validTo'), dataIndex: 'validTo', className: 'number' },
    {
      title: t('policy.state'),
      render: (_, row) => <StatusTag words="policy.stateOf" value={row.state} />,
    },
    {
      title: t('policy.publishedBy'),
      render: (_, row) => row.publishedByName ?? (row.draftedByName ? '' : t('policy.edition')),
    },
  ];
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
        filters={[
          { kind: 'region', key: 'region', label: t('policy.region') },
          { kind: 'date', key: 'day', label: t('policy.day') },
        ]}
      />
      <section className="panel">
        <h2>{t('policy.rules')}</h2>
        <QueryView query={catalogue}>{(all) => <Catalogue rules={all} />}</QueryView>
      </section>
      <h2>{t('policy.packs')}</h2>
      <DataTable
        label={t('policy.packs')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
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

function Catalogue({ rules: all }: { rules: PolicyRule[] }) {
  const { t } = useTranslation();
  const words = useParameterWords();
  const columns: TableColumnType<PolicyRule>[] = [
    { title: t('policy.rule'), dataIndex: 'id', width: 60 },
    {
      title: t('policy.sentence'),
      render: (_, rule) => (
        <>
          {rule.sentence} {!rule.evaluated && <span className="quiet">{t('policy.actOnly')}</span>}
        </>
      ),
    },
    {
      title: t('policy.enforcement'),
      width: 90,
      render: (_, rule) =>
        rule.enforcement ? (
          t(`policy.enforcementOf.${rule.enforcement}`)
        ) : (
          <span className="quiet">{t('policy.notInForce')}</span>
        ),
    },
    {
      title: t('policy.parameters'),
      render: (_, rule) =>
        rule.parameters.map((parameter) => (
          <div key={parameter.key}>
            {words.name(parameter.key)}：{words.value(parameter.key, parameter.value)}
          </div>
        )),
    },
    {
      title: t('policy.clause'),
      render: (_, rule) =>
        rule.parameters.map((parameter) => (
          <div key={parameter.key}>
            {parameter.clause} <span className="quiet">{parameter.sourceDocument}</span>
          </div>
        )),
    },
  ];
  return (
    <Table<PolicyRule>
      size="small"
      aria-label={t('policy.rules')}
      rowKey={(rule) => rule.id}
      columns={columns}
      dataSource={all}
      pagination={false}
    />
  );
}
