import { useQuery } from '@tanstack/react-query';
import type { Fund, FundKind, Project, ProjectKind } from '@zhucun/api';
import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { UnitPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import {
  completeProject,
  fundSummary,
  funds,
  projectSummary,
  projects,
  recordFund,
  registerProject,
  withdrawFund,
} from '../api/queries';
import { FUNDS, money, PROJECTS } from '../words';
import { Begin, paged, RowButton, Sums } from './shell';

/** Yuan, typed as text so that no cent is lost. */
export function YuanField(props: { id?: string; value?: string; onChange?: (value: string | null) => void }) {
  return (
    <InputNumber<string>
      {...props}
      stringMode
      min="0.01"
      max="999999999999.99"
      precision={2}
      style={{ width: '100%' }}
    />
  );
}

/** 投入与引进资金: two sums side by side, never one. */
export function Funds({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, from, to, fundKind } = state.search;
  const rows = useQuery(funds({ ...paged(state), from, to, kind: fundKind }));
  const sums = useQuery(fundSummary({ region, from, to }));
  const [wrong, setWrong] = useState<Fund | null>(null);
  const columns: Column<Fund>[] = [
    { title: t('project.receivedOn'), dataIndex: 'receivedOn', className: 'number' },
    { title: t('project.fundKindLabel'), render: (_, row) => t(`project.fundKind.${row.kind}`) },
    {
      title: t('project.amount'),
      className: 'number',
      align: 'right',
      render: (_, row) => money(row.amount),
    },
    { title: t('project.unit'), dataIndex: 'unitName' },
    { title: t('project.village'), dataIndex: 'villageName' },
    { title: t('project.purpose'), render: (_, row) => row.purpose ?? '—' },
    {
      title: t('project.withdrawn'),
      render: (_, row) => (row.withdrawnOn ? `${row.withdrawnOn} ${row.withdrawnReason}` : '—'),
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'withdraw') && <RowButton onClick={() => setWrong(row)}>{t('project.withdraw')}</RowButton>,
    },
  ];
  return (
    <>
      {sums.data && (
        <Sums
          items={[
            [t('project.fundKind.INVESTED'), `${sums.data.investedPrinted}（${money(sums.data.invested)}）`],
            [
              t('project.fundKind.INTRODUCED'),
              `${sums.data.introducedPrinted}（${money(sums.data.introduced)}）`,
            ],
            [t('project.records'), sums.data.records],
          ]}
        />
      )}
      <DataTable
        label={t('project.tab.funds')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        rowClassName={(row) => (row.withdrawnOn ? 'quiet' : '')}
      />
      <FormDialog<{ reason: string }, unknown>
        open={wrong !== null}
        title={t('project.withdraw')}
        onClose={() => setWrong(null)}
        submit={async (fields) => wrong && withdrawFund(wrong, fields)}
        invalidates={[['fieldwork']]}
        danger
      >
        <Form.Item name="reason" label={t('project.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

interface FundFields {
  kind: FundKind;
  amount: string;
  unitId: string;
  villageCode: string;
  receivedOn: string;
  purpose?: string;
}

export function BeginFund() {
  const { t } = useTranslation();
  const kinds = useOptions('project.fundKind', FUNDS);
  return (
    <Begin needs="fund:edit" label={t('project.recordFund')}>
      {(open, close) => (
        <FormDialog<FundFields, unknown>
          open={open}
          title={t('project.recordFund')}
          onClose={close}
          submit={recordFund}
          initial={{ kind: 'INVESTED', receivedOn: today() }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item name="kind" label={t('project.fundKindLabel')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item name="amount" label={t('project.amount')} rules={[{ required: true }]}>
            <YuanField />
          </Form.Item>
          <Form.Item name="unitId" label={t('project.unit')} rules={[{ required: true }]}>
            <UnitPicker />
          </Form.Item>
          <Form.Item name="villageCode" label={t('project.village')} rules={[{ required: true }]}>
            <RegionPicker levels={[12]} />
          </Form.Item>
          <Form.Item name="receivedOn" label={t('project.receivedOn')} rules={[{ required: true }]}>
            <DateField max={today()} />
          </Form.Item>
          <Form.Item name="purpose" label={t('project.purpose')}>
            <Input maxLength={100} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}

/** 帮扶项目 */
export function Projects({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, from, to, projectKind } = state.search;
  const rows = useQuery(projects({ ...paged(state), from, to, kind: projectKind }));
  const sums = useQuery(projectSummary({ region, from, to }));
  const [ending, setEnding] = useState<Project | null>(null);
  const columns: Column<Project>[] = [
    { title: t('project.startedOn'), dataIndex: 'startedOn', className: 'number' },
    { title: t('project.title'), dataIndex: 'title' },
    { title: t('project.kindLabel'), render: (_, row) => t(`project.kind.${row.kind}`) },
    {
      title: t('project.amount'),
      className: 'number',
      align: 'right',
      render: (_, row) => money(row.amount),
    },
    { title: t('project.village'), dataIndex: 'villageName' },
    { title: t('project.unit'), render: (_, row) => row.unitName ?? '—' },
    { title: t('project.completedOn'), className: 'number', render: (_, row) => row.completedOn ?? '—' },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'complete') && <RowButton onClick={() => setEnding(row)}>{t('project.complete')}</RowButton>,
    },
  ];
  return (
    <>
      {sums.data && (
        <Sums
          items={[
            [t('project.all'), sums.data.all],
            [t('project.reported', { threshold: money(sums.data.threshold) }), sums.data.reported],
          ]}
        />
      )}
      <DataTable
        label={t('project.tab.projects')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <FormDialog<{ on: string }, unknown>
        open={ending !== null}
        title={`${t('project.complete')}：${ending?.title ?? ''}`}
        onClose={() => setEnding(null)}
        submit={async (fields) => ending && completeProject(ending, fields)}
        initial={{ on: today() }}
        invalidates={[['fieldwork']]}
      >
        <Form.Item name="on" label={t('project.completedOn')} rules={[{ required: true }]}>
          <DateField min={ending?.startedOn} max={today()} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

interface ProjectFields {
  kind: ProjectKind;
  title: string;
  villageCode: string;
  unitId?: string;
  amount: string;
  startedOn: string;
}

export function BeginProject() {
  const { t } = useTranslation();
  const kinds = useOptions('project.kind', PROJECTS);
  return (
    <Begin needs="fund:edit" label={t('project.register')}>
      {(open, close) => (
        <FormDialog<ProjectFields, unknown>
          open={open}
          title={t('project.register')}
          onClose={close}
          submit={registerProject}
          initial={{ kind: 'INDUSTRY', startedOn: today() }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item name="title" label={t('project.title')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="kind" label={t('project.kindLabel')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item name="villageCode" label={t('project.village')} rules={[{ required: true }]}>
            <RegionPicker levels={[12]} />
          </Form.Item>
          <Form.Item name="amount" label={t('project.amount')} rules={[{ required: true }]}>
            <YuanField />
          </Form.Item>
          <Form.Item name="unitId" label={t('project.unit')}>
            <UnitPicker allowClear />
          </Form.Item>
          <Form.Item name="startedOn" label={t('project.startedOn')} rules={[{ required: true }]}>
            <DateField max={today()} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}
