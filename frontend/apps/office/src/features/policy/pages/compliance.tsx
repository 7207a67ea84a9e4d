import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComplianceResult } from '@zhucun/api';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { exportCompliance } from '../api/export';
import { heat, results } from '../api/queries';
import { HeatTable } from '../components/heat-table';
import { Unjudged } from '../components/unjudged';

const STATES = ['FAILING', 'JUSTIFIED', 'MET'] as const;

/** Who does not meet which rule: a heat table of the places beneath, then the list. */
export function CompliancePage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const { region, rule, day, state: judged } = state.search;
  const table = useQuery(heat({ region, day }));
  const list = useQuery(
    results({ region, rule, day, state: judged, after: state.after, size: state.size, withTotal: true }),
  );
  const states = useOptions('policy.resultState', STATES);
  const [exporting, setExporting] = useState(false);
  const ruleOptions = (table.data?.rules ?? []).map((one) => ({
    value: one.id,
    label: `${one.id} ${one.sentence}`,
  }));

  const columns: Column<ComplianceResult>[] = [
    {
      title: t('policy.subject'),
      render: (_, row) => (
        <Link to="/compliance/$id" params={{ id: row.subjectId }} search={(day ? { day } : {}) as never}>
          {row.subjectName}
        </Link>
      ),
    },
    { title: t('policy.rule'), dataIndex: 'rule', width: 60 },
    { title: t('policy.required'), dataIndex: 'required' },
    { title: t('policy.found'), dataIndex: 'found' },
    { title: t('policy.since'), dataIndex: 'since', className: 'number' },
    {
      title: t('policy.state'),
      render: (_, row) => <StatusTag words="policy.resultState" value={row.state} />,
    },
    { title: t('policy.region'), render: (_, row) => <Clip text={row.regionName} /> },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.compliance')}
        actions={
          can('compliance:export') && <Button onClick={() => setExporting(true)}>{t('policy.export')}</Button>
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('policy.region') },
          { kind: 'date', key: 'day', label: t('policy.day') },
          { kind: 'select', key: 'rule', label: t('policy.rule'), options: ruleOptions, width: 220 },
          { kind: 'select', key: 'state', label: t('policy.state'), options: states },
        ]}
      />
      <section className="panel">
        <h2>{t('policy.heat')}</h2>
        <QueryView query={table}>
          {(data) => (
            <>
              <Unjudged rules={data.unjudged} />
              <HeatTable
                heat={data}
                onPlace={(code) => state.filter({ region: code })}
                onCell={(code, id) => state.filter({ rule: id, ...(code && { region: code }) })}
              />
            </>
          )}
        </QueryView>
      </section>
      <DataTable
        label={t('policy.list')}
        query={list}
        columns={columns}
        rowKey={(row) => row.rule + row.subjectId}
        state={state}
      />
      <FormDialog<{ purpose: string }, void>
        open={exporting}
        title={t('policy.export')}
        okText={t('policy.export')}
        onClose={() => setExporting(false)}
        submit={({ purpose }) => exportCompliance({ region, rule, purpose })}
      >
        <Form.Item name="purpose" label={t('policy.purpose')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
