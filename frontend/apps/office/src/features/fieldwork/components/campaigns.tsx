import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Campaign, CampaignKind } from '@zhucun/api';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { ownRegion, useMe } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { campaigns, launchCampaign } from '../api/queries';
import { CAMPAIGN_KINDS, linesOf } from '../words';
import { Begin, paged } from './shell';

/** 专项行动 of a region and of those above it. */
export function Campaigns({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const rows = useQuery(campaigns({ ...paged(state), year: state.search.year }));
  const columns: Column<Campaign>[] = [
    {
      title: t('fieldwork.campaign'),
      render: (_, row) => (
        <Link to="/campaigns/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { title: t('fieldwork.kindLabel'), render: (_, row) => t(`fieldwork.campaignKind.${row.kind}`) },
    { title: t('fieldwork.year'), dataIndex: 'year', className: 'number' },
    { title: t('fieldwork.launchedOn'), dataIndex: 'launchedOn', className: 'number' },
    { title: t('fieldwork.source'), render: (_, row) => row.source ?? '—' },
  ];
  return (
    <DataTable
      label={t('fieldwork.tab.campaigns')}
      query={rows}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
      empty={t('fieldwork.noCampaigns')}
    />
  );
}

interface Fields {
  regionCode: string;
  kind: CampaignKind;
  year: number;
  title: string;
  source?: string;
  items: string;
}

export function BeginCampaign() {
  const { t } = useTranslation();
  const me = useMe();
  const kinds = useOptions('fieldwork.campaignKind', CAMPAIGN_KINDS);
  return (
    <Begin needs="fieldwork:lead" label={t('fieldwork.launch')}>
      {(open, close) => (
        <FormDialog<Fields, unknown>
          open={open}
          title={t('fieldwork.launch')}
          onClose={close}
          submit={({ items, ...fields }) => launchCampaign({ ...fields, items: linesOf(items) })}
          initial={{ kind: 'ACTIONS', year: Number(today().slice(0, 4)), regionCode: ownRegion(me) }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item
            name="title"
            label={t('fieldwork.campaign')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="kind" label={t('fieldwork.kindLabel')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item name="regionCode" label={t('common.region')} rules={[{ required: true }]}>
            <RegionPicker levels={[2, 4, 6, 9]} />
          </Form.Item>
          <Form.Item name="year" label={t('fieldwork.year')} rules={[{ required: true }]}>
            <InputNumber min={2013} max={2100} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="source" label={t('fieldwork.source')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            name="items"
            label={t('fieldwork.items')}
            extra={t('fieldwork.onePerLine')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea rows={6} maxLength={2000} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}
