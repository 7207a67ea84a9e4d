import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Campaign, CampaignEntry, CampaignEntryInput, CampaignProgress } from '@zhucun/api';
import { App, Button, Form, Input, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { may, ownRegion, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { campaign, campaignEntries, campaignProgress, handDownCampaign, reportEntry } from '../api/queries';
import { paged, RowButton } from '../components/shell';
import { WORK_STATES } from '../words';

/** 一次专项行动: by item, by place in the order of the codes, and what each team has of it. */
export function CampaignPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <QueryView query={useQuery(campaign(id))}>{(data) => <Whole one={data} />}</QueryView>;
}

function Whole({ one }: { one: Campaign }) {
  const { t } = useTranslation();
  const state = useTableState();
  const progress = useQuery(campaignProgress(one.id, state.search.region));
  const [handing, setHanding] = useState(false);
  return (
    <>
      <PageHeader
        title={one.title}
        back={{ to: '/fieldwork?tab=campaigns', label: t('menu.fieldwork') }}
        note={`${one.year} · ${t(`fieldwork.campaignKind.${one.kind}`)}`}
        actions={
          may(one, 'cascade') && (
            <Button type="primary" onClick={() => setHanding(true)}>
              {t('fieldwork.cascade')}
            </Button>
          )
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'check', key: 'open', label: t('fieldwork.openOnly') },
        ]}
      />
      <QueryView query={progress}>{(data) => <Progress one={one} progress={data} />}</QueryView>
      <Entries one={one} />
      <HandDown one={one} open={handing} onClose={() => setHanding(false)} />
    </>
  );
}

function Progress({ one, progress }: { one: Campaign; progress: CampaignProgress }) {
  const { t } = useTranslation();
  const balance = one.kind === 'CLEAR_TO_ZERO';
  return (
    <section className="panel">
      <h2>{t('fieldwork.byItem', { teams: progress.teams })}</h2>
      <Table
        size="small"
        rowKey={(row) => String(row.no)}
        dataSource={progress.items}
        pagination={false}
        columns={[
          { title: '#', dataIndex: 'no', width: 44, className: 'number' },
          { title: t('fieldwork.item'), dataIndex: 'title' },
          { title: t('fieldwork.handed'), dataIndex: 'handed', className: 'number' },
          ...(balance
            ? [
                { title: t('fieldwork.opening'), dataIndex: 'opening', className: 'number' },
                { title: t('fieldwork.cleared'), dataIndex: 'cleared', className: 'number' },
                { title: t('fieldwork.remaining'), dataIndex: 'remaining', className: 'number' },
                { title: t('fieldwork.zeroTeams'), dataIndex: 'zero', className: 'number' },
                { title: t('fieldwork.nonZeroTeams'), dataIndex: 'nonZero', className: 'number' },
              ]
            : [{ title: t('fieldwork.doneTeams'), dataIndex: 'done', className: 'number' }]),
        ]}
      />
    </section>
  );
}

function Entries({ one }: { one: Campaign }) {
  const { t } = useTranslation();
  const state = useTableState();
  const rows = useQuery(campaignEntries({ ...paged(state), campaign: one.id, open: state.search.open }));
  const [entry, setEntry] = useState<CampaignEntry | null>(null);
  const columns: Column<CampaignEntry>[] = [
    { title: t('fieldwork.team'), dataIndex: 'teamName' },
    { title: t('fieldwork.item'), render: (_, row) => `${row.itemNo} ${row.itemTitle}` },
    {
      title: t('fieldwork.stateLabel'),
      render: (_, row) => <StatusTag words="fieldwork.workState" value={row.state} />,
    },
    {
      title: t('fieldwork.balance'),
      className: 'number',
      render: (_, row) =>
        row.opening === null
          ? '—'
          : t('fieldwork.balanceOf', {
              opening: row.opening,
              cleared: row.cleared,
              remaining: row.remaining,
            }),
    },
    { title: t('fieldwork.note'), render: (_, row) => row.note ?? '' },
    { title: t('fieldwork.reportedOn'), className: 'number', render: (_, row) => row.reportedOn ?? '—' },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'report') && <RowButton onClick={() => setEntry(row)}>{t('fieldwork.report')}</RowButton>,
    },
  ];
  return (
    <section className="panel">
      <h2>{t('fieldwork.byTeam')}</h2>
      <DataTable
        label={t('fieldwork.byTeam')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        empty={t('fieldwork.notHanded')}
      />
      {entry && <ReportDialog entry={entry} onClose={() => setEntry(null)} />}
    </section>
  );
}

function ReportDialog({ entry, onClose }: { entry: CampaignEntry; onClose: () => void }) {
  const { t } = useTranslation();
  const states = useOptions('fieldwork.workState', WORK_STATES);
  return (
    <FormDialog<CampaignEntryInput, unknown>
      open
      title={`${t('fieldwork.report')}：${entry.teamName} ${entry.itemTitle}`}
      onClose={onClose}
      submit={(fields) => reportEntry(entry, fields)}
      initial={
        entry.kind === 'CLEAR_TO_ZERO'
          ? { opening: entry.opening ?? 0, cleared: entry.cleared ?? 0, note: entry.note ?? undefined }
          : { state: entry.state, note: entry.note ?? undefined }
      }
      invalidates={[['fieldwork']]}
    >
      {entry.kind === 'CLEAR_TO_ZERO' ? (
        (['opening', 'cleared'] as const).map((name) => (
          <Form.Item key={name} name={name} label={t(`fieldwork.${name}`)} rules={[{ required: true }]}>
            <InputNumber min={0} max={1_000_000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))
      ) : (
        <Form.Item name="state" label={t('fieldwork.stateLabel')} rules={[{ required: true }]}>
          <Select options={states} />
        </Form.Item>
      )}
      <Form.Item name="note" label={t('fieldwork.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

const COUNTY_CODE = 6;

function HandDown({ one, open, onClose }: { one: Campaign; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { message } = App.useApp();
  const own = ownRegion(me);
  return (
    <FormDialog<{ regionCode: string }, { teams?: number; handed?: number }>
      open={open}
      title={t('fieldwork.cascade')}
      onClose={onClose}
      submit={({ regionCode }) => handDownCampaign(one.id, regionCode)}
      onDone={({ teams, handed }) => message.info(t('fieldwork.cascaded', { teams, handed }))}
      initial={{ regionCode: own && own.length >= COUNTY_CODE ? own : undefined }}
      invalidates={[['fieldwork']]}
    >
      <Form.Item name="regionCode" label={t('fieldwork.cascadeRegion')} rules={[{ required: true }]}>
        <RegionPicker levels={[6, 9]} />
      </Form.Item>
    </FormDialog>
  );
}
