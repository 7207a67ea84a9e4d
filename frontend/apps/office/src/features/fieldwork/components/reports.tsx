import { useQuery } from '@tanstack/react-query';
import type { ArrivalSurvey, DueSurvey, OverdueTownship, ReportForm, WorkReport } from '@zhucun/api';
import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { TeamPicker } from '../../../components/pickers';
import { QueryView } from '../../../components/query-view';
import { OverdueTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import {
  arrivalSurveys,
  dueSurveys,
  fileReport,
  fileSurvey,
  overdueReports,
  workReports,
} from '../api/queries';
import { REPORT_FORMS } from '../words';
import { Begin, paged, RowButton } from './shell';

const TOWNSHIP_CODE = 9;

/** 逾期未报: townships in the order of their codes; a township shows its teams. */
export function Overdue({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const report = useQuery(overdueReports({ region: state.search.region }));
  return (
    <QueryView query={report}>
      {(data) => (
        <>
          <p>{t('fieldwork.overdueOf', { overdue: data.overdue, teams: data.teams })}</p>
          <section className="data-table" aria-label={t('fieldwork.tab.overdue')}>
            <Table<OverdueTownship>
              size="small"
              rowKey={(row) => row.code + row.periodTo}
              dataSource={data.townships}
              pagination={false}
              columns={[
                {
                  title: t('fieldwork.township'),
                  render: (_, row) =>
                    row.code.length === TOWNSHIP_CODE && row.code !== state.search.region ? (
                      <Button type="link" size="small" onClick={() => state.filter({ region: row.code })}>
                        {row.name}
                      </Button>
                    ) : (
                      row.name
                    ),
                },
                {
                  title: t('fieldwork.period'),
                  className: 'number',
                  render: (_, row) => `${row.periodFrom} – ${row.periodTo}`,
                },
                { title: t('fieldwork.teams'), dataIndex: 'teams', className: 'number' },
                { title: t('fieldwork.overdueTeams'), dataIndex: 'overdue', className: 'number' },
                {
                  title: t('fieldwork.which'),
                  render: (_, row) =>
                    row.missing.join('、') ||
                    (row.overdue > 0 && <span className="quiet">{t('fieldwork.openTownship')}</span>),
                },
              ]}
            />
          </section>
        </>
      )}
    </QueryView>
  );
}

/** 工作报告 */
export function Reports({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { from, to } = state.search;
  const rows = useQuery(workReports({ ...paged(state), from, to }));
  const columns: Column<WorkReport>[] = [
    {
      title: t('fieldwork.period'),
      className: 'number',
      render: (_, row) => `${row.periodFrom} – ${row.periodTo}`,
    },
    { title: t('fieldwork.team'), dataIndex: 'teamName' },
    { title: t('fieldwork.form'), render: (_, row) => t(`fieldwork.reportForm.${row.form}`) },
    { title: t('fieldwork.summary'), render: (_, row) => <Clip text={row.summary} /> },
    { title: t('fieldwork.reportedOn'), dataIndex: 'filedOn', className: 'number' },
    { title: t('fieldwork.reportedBy'), dataIndex: 'filedBy' },
  ];
  return (
    <DataTable
      label={t('fieldwork.tab.reports')}
      query={rows}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
      empty={t('fieldwork.noReports')}
    />
  );
}

export function BeginReport() {
  const { t } = useTranslation();
  const forms = useOptions('fieldwork.reportForm', REPORT_FORMS);
  return (
    <Begin needs="report:file" label={t('fieldwork.fileReport')}>
      {(open, close) => (
        <FormDialog<{ teamId: string; day: string; form: ReportForm; summary?: string }, unknown>
          open={open}
          title={t('fieldwork.fileReport')}
          onClose={close}
          submit={fileReport}
          initial={{ day: today(), form: 'ORAL' }}
          invalidates={[['fieldwork']]}
        >
          {(form) => (
            <>
              <Form.Item name="teamId" label={t('fieldwork.team')} rules={[{ required: true }]}>
                <TeamPicker />
              </Form.Item>
              <Form.Item
                name="day"
                label={t('fieldwork.dayOfPeriod')}
                extra={t('fieldwork.dayOfPeriodHint')}
                rules={[{ required: true }]}
              >
                <DateField max={today()} />
              </Form.Item>
              <Form.Item
                name="form"
                label={t('fieldwork.form')}
                extra={t('fieldwork.formHint')}
                rules={[{ required: true }]}
              >
                <Select options={forms} />
              </Form.Item>
              <Form.Item noStyle dependencies={['form']}>
                {() => (
                  <Form.Item
                    name="summary"
                    label={t('fieldwork.summary')}
                    rules={[{ required: form.getFieldValue('form') === 'WRITTEN', whitespace: true }]}
                  >
                    <Input.TextArea rows={4} maxLength={500} showCount />
                  </Form.Item>
                )}
              </Form.Item>
            </>
          )}
        </FormDialog>
      )}
    </Begin>
  );
}

/** 待完成的到岗调研 */
export function Due({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const can = useCan();
  const rows = useQuery(dueSurveys(paged(state)));
  const [of, setOf] = useState<DueSurvey | null>(null);
  const columns: Column<DueSurvey>[] = [
    { title: t('fieldwork.village'), dataIndex: 'villageName' },
    { title: t('fieldwork.person'), dataIndex: 'cadreName' },
    { title: t('fieldwork.arrivedOn'), dataIndex: 'arrivedOn', className: 'number' },
    {
      title: t('fieldwork.surveyDue'),
      className: 'number',
      render: (_, row) => (
        <>
          {row.dueOn ?? '—'} {row.overdue && <OverdueTag>{t('fieldwork.late')}</OverdueTag>}
        </>
      ),
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        can('report:file') && <RowButton onClick={() => setOf(row)}>{t('fieldwork.fileSurvey')}</RowButton>,
    },
  ];
  return (
    <>
      <DataTable
        label={t('fieldwork.tab.due')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.postingId}
        state={state}
        empty={t('fieldwork.nothingDue')}
      />
      <SurveyDialog of={of} onClose={() => setOf(null)} />
    </>
  );
}

const THREE = ['shortcomings', 'expectations', 'priorities'] as const;
type Three = Record<(typeof THREE)[number], string>;

function SurveyDialog({ of, onClose }: { of: DueSurvey | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<Three, unknown>
      open={of !== null}
      title={`${t('fieldwork.fileSurvey')}：${of?.villageName ?? ''}`}
      onClose={onClose}
      submit={async (fields) => of && fileSurvey({ postingId: of.postingId, ...fields })}
      invalidates={[['fieldwork']]}
    >
      {THREE.map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`fieldwork.${name}`)}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      ))}
    </FormDialog>
  );
}

/** 到岗调研 */
export function Surveys({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const rows = useQuery(arrivalSurveys(paged(state)));
  const columns: Column<ArrivalSurvey>[] = [
    { title: t('fieldwork.village'), dataIndex: 'villageName' },
    { title: t('fieldwork.person'), dataIndex: 'cadreName' },
    { title: t('fieldwork.shortcomings'), render: (_, row) => <Clip text={row.shortcomings} /> },
    { title: t('fieldwork.expectations'), render: (_, row) => <Clip text={row.expectations} /> },
    { title: t('fieldwork.priorities'), render: (_, row) => <Clip text={row.priorities} /> },
    { title: t('fieldwork.filedOn'), dataIndex: 'filedOn', className: 'number' },
  ];
  return (
    <DataTable
      label={t('fieldwork.tab.surveys')}
      query={rows}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
    />
  );
}
