import { useQuery } from '@tanstack/react-query';
import type { StudyMeeting, StudyMeetingInput, StudyWeeks } from '@zhucun/api';
import { Button, Form, Input, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { addDays, today } from '../../../lib/dates';
import { ownRegion, useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { recordStudyMeeting, studyMeetings, studyWeeks } from '../api/queries';
import { MeetingTests, TestDialog } from '../components/tests';
import { weekOf } from '../words';

const WEEKS_BACK = 49;
const COUNTY = 6;
const TOWNSHIP = 9;

/** 学习例会: which townships met in which weeks, then the meetings themselves. */
export function StudyMeetingsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const state = useTableState();
  const place = state.search.region ?? ownRegion(me);
  const until = state.search.to ?? today();
  const fits = place?.length === COUNTY || place?.length === TOWNSHIP;
  const weeks = useQuery(
    studyWeeks(fits ? place : undefined, weekOf(addDays(until, -WEEKS_BACK)), weekOf(until)),
  );
  const list = useQuery(studyMeetings({ region: state.search.region, after: state.after, size: state.size }));
  const [recording, setRecording] = useState(false);
  const [tested, setTested] = useState<StudyMeeting | null>(null);
  const [shown, setShown] = useState<StudyMeeting | null>(null);

  const columns: Column<StudyMeeting>[] = [
    { title: t('training.heldOn'), dataIndex: 'heldOn', className: 'number' },
    { title: t('training.week'), dataIndex: 'week', className: 'number' },
    { title: t('training.township'), dataIndex: 'regionName' },
    { title: t('training.studied'), dataIndex: 'title' },
    { title: t('training.attended'), dataIndex: 'attended', align: 'right', className: 'number' },
    {
      title: t('training.tests'),
      align: 'right',
      className: 'number',
      render: (_, row) =>
        row.tests === 0 ? (
          row.tests
        ) : (
          <Button size="small" type="link" onClick={() => setShown(row)}>
            {t('training.scoresOf', { count: row.tests })}
          </Button>
        ),
    },
    ...(can('study:record')
      ? [
          {
            title: t('common.actions'),
            render: (_: unknown, row: StudyMeeting) => (
              <Button size="small" type="link" onClick={() => setTested(row)}>
                {t('training.recordTest')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader
        title={t('menu.studyMeetings')}
        back={{ to: '/trainings', label: t('menu.trainings') }}
        actions={
          can('study:record') && (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t('training.recordStudy')}
            </Button>
          )
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'date', key: 'to', label: t('training.until') },
        ]}
      />
      {fits ? (
        <QueryView query={weeks}>{(found) => <Weeks weeks={found} />}</QueryView>
      ) : (
        <p className="quiet">{t('training.pickCounty')}</p>
      )}
      <DataTable
        label={t('menu.studyMeetings')}
        empty={t('training.noStudy')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <StudyDialog open={recording} onClose={() => setRecording(false)} />
      {shown && <MeetingTests meeting={shown} onClose={() => setShown(null)} />}
      {tested && (
        <TestDialog
          open
          onClose={() => setTested(null)}
          of={{ studyMeetingId: tested.id }}
          from={tested.heldOn}
        />
      )}
    </>
  );
}

function Weeks({ weeks }: { weeks: StudyWeeks }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2>{t('training.byWeek')}</h2>
      <p className="quiet block-note">
        {weeks.source
          ? t('training.weekly', { source: weeks.source, held: weeks.held, overdue: weeks.overdue })
          : t('training.notAsked')}
      </p>
      <Table
        size="small"
        rowKey={(row) => row.code}
        dataSource={weeks.townships}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('training.noTownship') }}
        columns={[
          { title: t('training.township'), dataIndex: 'name', fixed: 'left' },
          ...weeks.weeks.map((week, index) => ({
            title: <span title={`${week.from} – ${week.until}`}>{week.week}</span>,
            key: week.week,
            render: (_: unknown, row: StudyWeeks['townships'][number]) => (
              <StatusTag words="training.weekState" value={row.cells[index]?.state} />
            ),
          })),
        ]}
      />
    </section>
  );
}

/** 登记学习例会: three facts, no minutes and no pictures. */
function StudyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const own = ownRegion(useMe());
  return (
    <FormDialog<StudyMeetingInput, unknown>
      open={open}
      title={t('training.recordStudy')}
      okText={t('common.save')}
      onClose={onClose}
      submit={recordStudyMeeting}
      initial={{ regionCode: own?.length === TOWNSHIP ? own : undefined, heldOn: today() }}
      invalidates={[['study-meetings'], ['policy']]}
    >
      <Form.Item name="regionCode" label={t('training.township')} rules={[{ required: true }]}>
        <RegionPicker levels={[TOWNSHIP]} />
      </Form.Item>
      <Form.Item name="heldOn" label={t('training.heldOn')} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item name="title" label={t('training.studied')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="attended" label={t('training.attended')} rules={[{ required: true }]}>
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
