import { useQuery } from '@tanstack/react-query';
import type { Meeting, MeetingKind } from '@zhucun/api';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { ownRegion, useMe } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { cadence, meetings, recordMeeting } from '../api/queries';
import { linesOf, MEETINGS } from '../words';

const TOWNSHIP_CODE = 9;

/** 调度会与党委研究: the year by quarters above the list. */
export function MeetingTable({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region } = state.search;
  const list = useQuery(meetings({ region, after: state.after, size: state.size }));
  const columns: Column<Meeting>[] = [
    { title: t('command.heldOn'), dataIndex: 'heldOn', className: 'number' },
    { title: t('command.meetingKind'), render: (_, row) => t(`command.meeting.${row.kind}`) },
    { title: t('command.title'), dataIndex: 'title' },
    { title: t('command.issues'), render: (_, row) => row.issues.join('；') },
  ];
  return (
    <>
      {MEETINGS.map((kind) => (
        <Year key={kind} kind={kind} state={state} />
      ))}
      <DataTable
        label={t('command.tab.meetings')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

function Year({ kind, state }: { kind: MeetingKind; state: TableState }) {
  const { t } = useTranslation();
  const me = useMe();
  const day = state.search.asOf ?? today();
  const place = state.search.region ?? ownRegion(me);
  const year = useQuery(
    cadence(place && place.length <= TOWNSHIP_CODE ? place : undefined, kind, Number(day.slice(0, 4)), day),
  );
  if (!year.data) return null;
  return (
    <p>
      <strong>{t(`command.meeting.${kind}`)}</strong>{' '}
      <span className="quiet">
        {year.data.required
          ? `${t('command.required', { count: year.data.required })}（${year.data.source ?? ''}）`
          : t('command.notRequired')}
      </span>{' '}
      {year.data.quarters.map((quarter) => (
        <span key={quarter.quarter}>
          {t('command.quarter', { year: year.data?.year, quarter: quarter.quarter })}{' '}
          <StatusTag words="command.quarterState" value={quarter.state} />{' '}
        </span>
      ))}
    </p>
  );
}

interface Fields {
  kind: MeetingKind;
  regionCode: string;
  heldOn: string;
  title: string;
  issues?: string;
}

/** 登记会议 */
export function MeetingDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const kinds = useOptions('command.meeting', MEETINGS);
  return (
    <FormDialog<Fields, unknown>
      open={open}
      title={t('command.record')}
      onClose={onClose}
      submit={({ issues, ...fields }) => recordMeeting({ ...fields, issues: linesOf(issues) })}
      initial={{ kind: 'DISPATCH', heldOn: today(), regionCode: ownRegion(me) }}
      invalidates={[['command']]}
    >
      <Form.Item name="kind" label={t('command.meetingKind')} rules={[{ required: true }]}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="regionCode" label={t('command.region')} rules={[{ required: true }]}>
        <RegionPicker levels={[2, 4, 6, 9]} />
      </Form.Item>
      <Form.Item name="heldOn" label={t('command.heldOn')} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item name="title" label={t('command.title')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="issues" label={t('command.issues')} extra={t('command.issuesHint')}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}
