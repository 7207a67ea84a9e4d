import { useQuery } from '@tanstack/react-query';
import type { FindingCampaign, FindingTrend } from '@zhucun/api';
import { Button, Form, Input, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { LinkButton } from '../../../components/link-button';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { OverdueTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { ownRegion, useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { findingCampaigns, findingTrends, launchFindingCampaign } from '../api/themes';

const LEVELS = [2, 4, 6];
const YEARS_SHOWN = 5;
const MOST_YEARS = 20;
const FIRST_YEAR = 2012;

/** Special drives (专项整治) with what was found for each, and what was found year by year. */
export function FindingCampaignsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const can = useCan();
  const [launching, setLaunching] = useState(false);
  const campaigns = useQuery(findingCampaigns({ after: state.after, size: state.size }));
  const columns: Column<FindingCampaign>[] = [
    {
      title: t('campaign.name'),
      render: (_, row) => (
        <>
          {row.title}
          <div className="quiet">{row.theme}</div>
        </>
      ),
    },
    { title: t('common.region'), dataIndex: 'regionName' },
    { title: t('campaign.period'), className: 'number', render: (_, row) => `${row.from} – ${row.to}` },
    { title: t('campaign.found'), dataIndex: 'found', align: 'right', className: 'number' },
    { title: t('campaign.counting'), dataIndex: 'counting', align: 'right', className: 'number' },
    { title: t('campaign.closed'), dataIndex: 'closed', align: 'right', className: 'number' },
    {
      title: t('campaign.overdue'),
      align: 'right',
      className: 'number',
      render: (_, row) => (row.overdue > 0 ? <OverdueTag>{String(row.overdue)}</OverdueTag> : 0),
    },
    {
      title: t('campaign.rate'),
      align: 'right',
      className: 'number',
      render: (_, row) => (row.rectificationRate === null ? '—' : `${row.rectificationRate}%`),
    },
    {
      title: t('common.actions'),
      render: (_, row) => (
        <LinkButton to="/findings" search={{ campaign: row.id } as never}>
          {t('campaign.findings')}
        </LinkButton>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('campaign.title')}
        back={{ to: '/findings', label: t('menu.findings') }}
        actions={
          can('finding:close') && (
            <Button type="primary" onClick={() => setLaunching(true)}>
              {t('campaign.launch')}
            </Button>
          )
        }
      />
      <Trend />
      <DataTable
        label={t('campaign.title')}
        empty={t('campaign.none')}
        query={campaigns}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      {launching && <LaunchDialog onClose={() => setLaunching(false)} />}
    </>
  );
}

/** 逐年趋势 (J8): the four 两 first, whose target is none at all. */
function Trend() {
  const { t } = useTranslation();
  const own = ownRegion(useMe());
  const [region, setRegion] = useState(own);
  const thisYear = Number(today().slice(0, 4));
  const [from, setFrom] = useState(thisYear - YEARS_SHOWN + 1);
  const [to, setTo] = useState(thisYear);
  const asked = { region, from: Math.max(Math.min(from, to), to - MOST_YEARS + 1), to };
  const trend = useQuery(findingTrends(asked));
  return (
    <section className="panel" aria-label={t('campaign.trend')}>
      <div className="panel-head">
        <h2>{t('campaign.trend')}</h2>
        <div className="inline-actions">
          <RegionPicker
            aria-label={t('common.region')}
            value={region}
            onChange={(code) => setRegion(code)}
            allowClear
          />
          <InputNumber
            aria-label={t('campaign.fromYear')}
            min={FIRST_YEAR}
            max={2100}
            value={from}
            onChange={(year) => year && setFrom(year)}
          />
          <InputNumber
            aria-label={t('campaign.toYear')}
            min={FIRST_YEAR}
            max={2100}
            value={to}
            onChange={(year) => year && setTo(year)}
          />
        </div>
      </div>
      <p className="quiet">{t('campaign.trendNote')}</p>
      <QueryView query={trend}>{(rows) => <Years rows={rows as FindingTrend[]} />}</QueryView>
    </section>
  );
}

function Years({ rows }: { rows: FindingTrend[] }) {
  const { t } = useTranslation();
  const ordered = [...rows].sort((a, b) => Number(a.target === null) - Number(b.target === null));
  const years = rows[0]?.years.map(({ year }) => year) ?? [];
  return (
    <Table
      size="small"
      rowKey={(row) => row.category}
      dataSource={ordered}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('finding.categoryLabel'), render: (_, row) => t(`finding.category.${row.category}`) },
        {
          title: t('campaign.target'),
          align: 'right',
          className: 'number',
          render: (_, row) => row.target ?? '—',
        },
        ...years.map((year) => ({
          title: String(year),
          align: 'right' as const,
          className: 'number',
          render: (_: unknown, row: FindingTrend) => {
            const found = row.years.find((one) => one.year === year)?.findings ?? 0;
            return row.target !== null && found > row.target ? (
              <OverdueTag>{String(found)}</OverdueTag>
            ) : (
              found
            );
          },
        })),
      ]}
    />
  );
}

interface Fields {
  regionCode: string;
  title: string;
  theme: string;
  from: string;
  to: string;
}

function LaunchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const region = ownRegion(useMe());
  return (
    <FormDialog<Fields, FindingCampaign>
      open
      title={t('campaign.launch')}
      onClose={onClose}
      initial={{ regionCode: region, from: today() }}
      submit={launchFindingCampaign}
      invalidates={[['finding-campaigns']]}
    >
      <Form.Item name="regionCode" label={t('common.region')} rules={[{ required: true }]}>
        <RegionPicker levels={LEVELS} />
      </Form.Item>
      <Form.Item name="title" label={t('campaign.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="theme" label={t('campaign.theme')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item name="from" label={t('campaign.from')} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="to" label={t('campaign.to')} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
    </FormDialog>
  );
}
