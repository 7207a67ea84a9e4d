import { useQuery } from '@tanstack/react-query';
import type { Publicity as PublicityEvent, PublicityKind, VillagePlan, Guidance as Visit } from '@zhucun/api';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { TeamPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import type { TableState } from '../../../lib/table-state';
import {
  adoptPlan,
  guidance,
  guidanceShare,
  publicity,
  recordGuidance,
  recordPublicity,
  villagePlans,
} from '../api/queries';
import { PUBLICITY } from '../words';
import { Begin, paged, Sums } from './shell';

/** 到村指导: the share of visits that looked at the stationing work above the visits. */
export function Guidance({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, from, to, checked } = state.search;
  const rows = useQuery(guidance({ ...paged(state), from, to, checked }));
  const share = useQuery(guidanceShare({ region, from, to }));
  const columns: Column<Visit>[] = [
    { title: t('fieldwork.visitedOn'), dataIndex: 'visitedOn', className: 'number' },
    { title: t('fieldwork.department'), dataIndex: 'department' },
    { title: t('fieldwork.village'), dataIndex: 'villageName' },
    {
      title: t('fieldwork.checkedLabel'),
      render: (_, row) => t(row.stationingChecked ? 'fieldwork.yes' : 'fieldwork.no'),
    },
    { title: t('fieldwork.note'), render: (_, row) => <Clip text={row.notes} /> },
  ];
  return (
    <>
      {share.data && (
        <Sums
          items={[
            [t('fieldwork.visits'), share.data.visits],
            [t('fieldwork.visitsChecked'), share.data.checked],
            [t('fieldwork.share'), share.data.percent === null ? '—' : `${share.data.percent.toFixed(1)}%`],
          ]}
        />
      )}
      <DataTable
        label={t('fieldwork.tab.guidance')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

interface VisitFields {
  department: string;
  villageCode: string;
  visitedOn: string;
  stationingChecked?: boolean;
  notes?: string;
}

export function BeginGuidance() {
  const { t } = useTranslation();
  return (
    <Begin needs="fieldwork:record" label={t('fieldwork.recordVisit')}>
      {(open, close) => (
        <FormDialog<VisitFields, unknown>
          open={open}
          title={t('fieldwork.recordVisit')}
          onClose={close}
          submit={(fields) =>
            recordGuidance({ ...fields, stationingChecked: fields.stationingChecked ?? false })
          }
          initial={{ visitedOn: today(), stationingChecked: true }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item
            name="department"
            label={t('fieldwork.department')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="villageCode" label={t('fieldwork.village')} rules={[{ required: true }]}>
            <RegionPicker levels={[12]} />
          </Form.Item>
          <Form.Item name="visitedOn" label={t('fieldwork.visitedOn')} rules={[{ required: true }]}>
            <DateField max={today()} />
          </Form.Item>
          <Form.Item name="stationingChecked" valuePropName="checked">
            <Checkbox>{t('fieldwork.checkedLabel')}</Checkbox>
          </Form.Item>
          <Form.Item name="notes" label={t('fieldwork.note')}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}

/** 政策宣传 */
export function Publicity({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { from, to, publicityKind } = state.search;
  const rows = useQuery(publicity({ ...paged(state), from, to, kind: publicityKind }));
  const columns: Column<PublicityEvent>[] = [
    { title: t('fieldwork.heldOn'), dataIndex: 'heldOn', className: 'number' },
    { title: t('fieldwork.kindLabel'), render: (_, row) => t(`fieldwork.publicity.${row.kind}`) },
    { title: t('fieldwork.eventTitle'), dataIndex: 'title' },
    { title: t('fieldwork.place'), dataIndex: 'regionName' },
    { title: t('fieldwork.audience'), dataIndex: 'audienceCount', className: 'number' },
  ];
  return (
    <DataTable
      label={t('fieldwork.tab.publicity')}
      query={rows}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
    />
  );
}

interface EventFields {
  kind: PublicityKind;
  title: string;
  regionCode: string;
  heldOn: string;
  audienceCount: number;
}

export function BeginPublicity() {
  const { t } = useTranslation();
  const kinds = useOptions('fieldwork.publicity', PUBLICITY);
  return (
    <Begin needs="fieldwork:record" label={t('fieldwork.recordEvent')}>
      {(open, close) => (
        <FormDialog<EventFields, unknown>
          open={open}
          title={t('fieldwork.recordEvent')}
          onClose={close}
          submit={recordPublicity}
          initial={{ kind: 'POLICY_TALK', heldOn: today() }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item name="kind" label={t('fieldwork.kindLabel')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item
            name="title"
            label={t('fieldwork.eventTitle')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="regionCode" label={t('fieldwork.place')} rules={[{ required: true }]}>
            <RegionPicker levels={[6, 9, 12]} />
          </Form.Item>
          <Form.Item name="heldOn" label={t('fieldwork.heldOn')} rules={[{ required: true }]}>
            <DateField max={today()} />
          </Form.Item>
          <Form.Item name="audienceCount" label={t('fieldwork.audience')} rules={[{ required: true }]}>
            <InputNumber min={1} max={100_000} style={{ width: '100%' }} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}

/** 村发展规划: the latest of each village unless all versions are asked for. */
export function VillagePlans({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const rows = useQuery(
    villagePlans({ ...paged(state), current: state.search.allVersions === 'true' ? 'false' : 'true' }),
  );
  const columns: Column<VillagePlan>[] = [
    { title: t('fieldwork.village'), dataIndex: 'villageName' },
    {
      title: t('fieldwork.version'),
      className: 'number',
      render: (_, row) => t('fieldwork.versionNo', { no: row.versionNo }),
    },
    { title: t('fieldwork.planTitle'), dataIndex: 'title' },
    { title: t('fieldwork.summary'), render: (_, row) => <Clip text={row.summary} /> },
    { title: t('fieldwork.broughtBy'), render: (_, row) => row.teamName ?? '—' },
    { title: t('fieldwork.adoptedOn'), dataIndex: 'adoptedOn', className: 'number' },
  ];
  return (
    <DataTable
      label={t('fieldwork.tab.villagePlans')}
      query={rows}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
    />
  );
}

interface PlanFields {
  villageCode: string;
  teamId?: string;
  title: string;
  summary: string;
  adoptedOn: string;
}

export function BeginVillagePlan() {
  const { t } = useTranslation();
  return (
    <Begin needs="fieldwork:record" label={t('fieldwork.adopt')}>
      {(open, close) => (
        <FormDialog<PlanFields, unknown>
          open={open}
          title={t('fieldwork.adopt')}
          onClose={close}
          submit={adoptPlan}
          initial={{ adoptedOn: today() }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item name="villageCode" label={t('fieldwork.village')} rules={[{ required: true }]}>
            <RegionPicker levels={[12]} />
          </Form.Item>
          <Form.Item
            name="title"
            label={t('fieldwork.planTitle')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="summary"
            label={t('fieldwork.summary')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea rows={5} maxLength={2000} showCount />
          </Form.Item>
          <Form.Item name="teamId" label={t('fieldwork.broughtBy')}>
            <TeamPicker allowClear />
          </Form.Item>
          <Form.Item name="adoptedOn" label={t('fieldwork.adoptedOn')} rules={[{ required: true }]}>
            <DateField max={today()} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}
