import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { TaskList, TaskProgress, TaskState, TeamTask } from '@zhucun/api';
import { App, Button, Form, Input, Popconfirm, Progress, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { Facts } from '../../../components/facts';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { LinkButton } from '../../../components/link-button';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { may, ownRegion, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { handDown, publishTaskList, reportTask, taskList, taskProgress, teamTasks } from '../api/queries';
import { TASK_STATES } from '../words';

export function TaskListPage() {
  const { id = '' } = useParams({ strict: false });
  const one = useQuery(taskList(id));
  return <QueryView query={one}>{(found) => <Content list={found} />}</QueryView>;
}

/** 重点任务清单: aspects and tasks with how far the teams of the region are. */
function Content({ list }: { list: TaskList }) {
  const { t } = useTranslation();
  const state = useTableState();
  const { region } = state.search;
  const progress = useQuery(taskProgress(list.id, region));
  const publishing = useCommand(publishTaskList, { invalidates: [['command']] });
  const [cascading, setCascading] = useState(false);
  return (
    <>
      <PageHeader
        title={list.title}
        back={{ to: '/task-lists', label: t('menu.taskLists') }}
        tags={<StatusTag words="keyTask.state" value={list.state} />}
        actions={
          <>
            {may(list, 'edit') && (
              <LinkButton to="/task-lists/$id/edit" params={{ id: list.id }}>
                {t('common.edit')}
              </LinkButton>
            )}
            {may(list, 'publish') && (
              <Popconfirm title={t('keyTask.publishNote')} onConfirm={() => void publishing.run(list)}>
                <Button type="primary" loading={publishing.busy}>
                  {t('keyTask.publish')}
                </Button>
              </Popconfirm>
            )}
            {may(list, 'cascade') && (
              <Button type="primary" onClick={() => setCascading(true)}>
                {t('keyTask.cascade')}
              </Button>
            )}
          </>
        }
      />
      <ProblemAlert problem={publishing.problem} violations={publishing.violations} />
      <section className="panel">
        <Facts
          items={[
            [t('keyTask.region'), list.regionName],
            [t('keyTask.year'), list.year],
            [t('keyTask.publishedOn'), list.publishedOn],
            [t('keyTask.source'), list.source],
            [
              t('keyTask.tasks'),
              t('keyTask.declared', {
                aspects: list.declaredAspects,
                tasks: list.declaredTasks,
                realAspects: list.aspectCount,
                realTasks: list.taskCount,
              }),
            ],
          ]}
        />
      </section>
      <FilterBar state={state} filters={[{ kind: 'region', key: 'region', label: t('common.region') }]} />
      <QueryView query={progress}>
        {(data) => (
          <section className="panel">
            <h2>{t('keyTask.progress')}</h2>
            <p className="quiet">{t('keyTask.teams', { with: data.teamsWithTasks, teams: data.teams })}</p>
            <Aspects list={list} progress={data} />
            {data.regions.length > 1 && (
              <>
                <h3>{t('keyTask.byRegion')}</h3>
                <Regions progress={data} onDown={(code) => state.filter({ region: code })} />
              </>
            )}
          </section>
        )}
      </QueryView>
      <TeamTasks list={list} />
      <CascadeDialog list={list} open={cascading} onClose={() => setCascading(false)} />
    </>
  );
}

interface Counts {
  handed: number;
  inProgress: number;
  done: number;
}

const HUNDRED = 100;

function Share({ counts, label }: { counts: Counts; label: string }) {
  if (counts.handed === 0) return <span className="quiet">—</span>;
  const share = (part: number) => Math.round((part * HUNDRED) / counts.handed);
  return (
    <Progress
      size="small"
      percent={share(counts.done + counts.inProgress)}
      success={{ percent: share(counts.done) }}
      format={() => `${counts.done} / ${counts.handed}`}
      aria-label={label}
    />
  );
}

function Aspects({ list, progress }: { list: TaskList; progress: TaskProgress }) {
  const { t } = useTranslation();
  const of = new Map(progress.tasks.map((task) => [task.taskId, task]));
  return (
    <>
      {(list.aspects ?? []).map((aspect) => (
        <Table
          key={aspect.no}
          size="small"
          rowKey={(task) => task.id}
          dataSource={aspect.tasks}
          pagination={false}
          columns={[
            { title: '#', width: 44, dataIndex: 'no', className: 'number' },
            { title: aspect.title, width: 170, dataIndex: 'title' },
            { title: t('keyTask.requirement'), dataIndex: 'requirement' },
            {
              title: t('keyTask.progress'),
              width: 220,
              render: (_, task) => {
                const counts = of.get(task.id);
                return counts ? <Share counts={counts} label={task.title} /> : null;
              },
            },
          ]}
        />
      ))}
    </>
  );
}

function Regions({ progress, onDown }: { progress: TaskProgress; onDown: (code: string) => void }) {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      rowKey={(row) => row.code}
      dataSource={progress.regions}
      pagination={false}
      columns={[
        {
          title: t('common.region'),
          render: (_, row) => (
            <Button type="link" size="small" onClick={() => onDown(row.code)}>
              {row.name}
            </Button>
          ),
        },
        { title: t('keyTask.handed'), dataIndex: 'handed', className: 'number' },
        {
          title: t('keyTask.progress'),
          width: 220,
          render: (_, row) => <Share counts={row} label={row.name} />,
        },
      ]}
    />
  );
}

function TeamTasks({ list }: { list: TaskList }) {
  const { t } = useTranslation();
  const state = useTableState();
  const states = useOptions('keyTask.progressState', TASK_STATES);
  const { region, progress } = state.search;
  const rows = useQuery(
    teamTasks({ region, list: list.id, state: progress, after: state.after, size: state.size }),
  );
  const [reporting, setReporting] = useState<TeamTask | null>(null);
  const columns: Column<TeamTask>[] = [
    { title: t('keyTask.team'), dataIndex: 'teamName' },
    { title: t('keyTask.task'), render: (_, row) => `${row.taskNo} ${row.taskTitle}` },
    {
      title: t('keyTask.stateLabel'),
      render: (_, row) => <StatusTag words="keyTask.progressState" value={row.state} />,
    },
    { title: t('keyTask.note'), render: (_, row) => row.note ?? '' },
    { title: t('keyTask.reportedOn'), className: 'number', render: (_, row) => row.reportedOn ?? '—' },
    { title: t('keyTask.reportedBy'), render: (_, row) => row.reportedBy ?? '—' },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'report') && (
          <Button type="link" size="small" onClick={() => setReporting(row)}>
            {t('keyTask.report')}
          </Button>
        ),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('keyTask.teamTasks')}</h2>
      <FilterBar
        state={state}
        filters={[{ kind: 'select', key: 'progress', label: t('keyTask.stateLabel'), options: states }]}
      />
      <DataTable
        label={t('keyTask.teamTasks')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <ReportDialog task={reporting} onClose={() => setReporting(null)} />
    </section>
  );
}

function ReportDialog({ task, onClose }: { task: TeamTask | null; onClose: () => void }) {
  const { t } = useTranslation();
  const states = useOptions('keyTask.progressState', TASK_STATES);
  return (
    <FormDialog<{ state: TaskState; note?: string }, unknown>
      open={task !== null}
      title={`${t('keyTask.report')}：${task?.teamName ?? ''} ${task?.taskTitle ?? ''}`}
      onClose={onClose}
      submit={async (fields) => task && reportTask(task, fields)}
      initial={{ state: task?.state, note: task?.note ?? undefined }}
      invalidates={[['command']]}
    >
      <Form.Item name="state" label={t('keyTask.stateLabel')} rules={[{ required: true }]}>
        <Select options={states} />
      </Form.Item>
      <Form.Item name="note" label={t('keyTask.note')}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}

const COUNTY_CODE = 6;

function CascadeDialog({ list, open, onClose }: { list: TaskList; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { message } = App.useApp();
  const own = ownRegion(me);
  return (
    <FormDialog<{ regionCode: string }, { teams?: number; handed?: number }>
      open={open}
      title={t('keyTask.cascade')}
      onClose={onClose}
      submit={({ regionCode }) => handDown(list, regionCode)}
      onDone={({ teams, handed }) => message.info(t('keyTask.cascaded', { teams, handed }))}
      initial={{ regionCode: own && own.length >= COUNTY_CODE ? own : undefined }}
      invalidates={[['command']]}
    >
      <Form.Item name="regionCode" label={t('keyTask.cascadeRegion')} rules={[{ required: true }]}>
        <RegionPicker levels={[6, 9]} />
      </Form.Item>
    </FormDialog>
  );
}
