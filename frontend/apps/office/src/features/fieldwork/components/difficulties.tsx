import { useQuery } from '@tanstack/react-query';
import type { Difficulty, DifficultyKind, Satisfaction } from '@zhucun/api';
import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import {
  difficulties,
  difficultySummary,
  recordSatisfaction,
  reportDifficulty,
  satisfaction,
  solveDifficulty,
} from '../api/queries';
import { DIFFICULTIES } from '../words';
import { Begin, paged, RowButton, Sums } from './shell';

/** 困难问题 */
export function Difficulties({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, from, to, solved, difficultyKind } = state.search;
  const rows = useQuery(difficulties({ ...paged(state), from, to, solved, kind: difficultyKind }));
  const sums = useQuery(difficultySummary({ region, from, to }));
  const [solving, setSolving] = useState<Difficulty | null>(null);
  const columns: Column<Difficulty>[] = [
    { title: t('household.reportedOn'), dataIndex: 'reportedOn', className: 'number' },
    { title: t('household.village'), dataIndex: 'villageName' },
    { title: t('household.kindLabel'), render: (_, row) => t(`household.difficulty.${row.kind}`) },
    { title: t('household.matter'), dataIndex: 'matter' },
    { title: t('household.solvedOn'), className: 'number', render: (_, row) => row.solvedOn ?? '—' },
    { title: t('household.solution'), render: (_, row) => <Clip text={row.solution} /> },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'solve') && <RowButton onClick={() => setSolving(row)}>{t('household.solve')}</RowButton>,
    },
  ];
  return (
    <>
      {sums.data && (
        <Sums
          items={[
            [t('household.opened'), sums.data.opened],
            [t('household.solved'), sums.data.solved],
            [t('household.open'), sums.data.open],
          ]}
        />
      )}
      <DataTable
        label={t('household.tab.difficulties')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <FormDialog<{ on: string; solution: string }, unknown>
        open={solving !== null}
        title={`${t('household.solve')}：${solving?.matter ?? ''}`}
        onClose={() => setSolving(null)}
        submit={async (fields) => solving && solveDifficulty(solving, fields)}
        initial={{ on: today() }}
        invalidates={[['fieldwork']]}
      >
        <Form.Item name="on" label={t('household.solvedOn')} rules={[{ required: true }]}>
          <DateField min={solving?.reportedOn} max={today()} />
        </Form.Item>
        <Form.Item
          name="solution"
          label={t('household.solution')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

interface Fields {
  kind: DifficultyKind;
  matter: string;
  villageCode: string;
  reportedOn: string;
}

export function BeginDifficulty() {
  const { t } = useTranslation();
  const kinds = useOptions('household.difficulty', DIFFICULTIES);
  return (
    <Begin needs="fieldwork:record" label={t('household.reportDifficulty')}>
      {(open, close) => (
        <FormDialog<Fields, unknown>
          open={open}
          title={t('household.reportDifficulty')}
          onClose={close}
          submit={reportDifficulty}
          initial={{ reportedOn: today() }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item name="villageCode" label={t('household.village')} rules={[{ required: true }]}>
            <RegionPicker levels={[12]} />
          </Form.Item>
          <Form.Item name="kind" label={t('household.kindLabel')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item
            name="matter"
            label={t('household.matter')}
            extra={t('household.noNames')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="reportedOn" label={t('household.reportedOn')} rules={[{ required: true }]}>
            <DateField max={today()} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}

/** 满意度: too few forms say nothing. */
export function Satisfactions({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { from, to } = state.search;
  const rows = useQuery(satisfaction({ ...paged(state), from, to }));
  const columns: Column<Satisfaction>[] = [
    { title: t('household.surveyedOn'), dataIndex: 'surveyedOn', className: 'number' },
    { title: t('common.region'), dataIndex: 'regionName' },
    { title: t('household.occasion'), render: (_, row) => row.occasion ?? '—' },
    { title: t('household.forms'), dataIndex: 'forms', className: 'number' },
    {
      title: t('household.satisfied'),
      className: 'number',
      render: (_, row) =>
        row.suppressed ? (
          <span className="quiet">{t('household.suppressed')}</span>
        ) : (
          `${row.percent?.toFixed(1)}%（${row.satisfied}）`
        ),
    },
  ];
  return (
    <DataTable
      label={t('household.tab.satisfaction')}
      query={rows}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
    />
  );
}

interface SurveyFields {
  regionCode: string;
  surveyedOn: string;
  occasion?: string;
  forms: number;
  satisfied: number;
}

export function BeginSatisfaction() {
  const { t } = useTranslation();
  return (
    <Begin needs="fieldwork:record" label={t('household.recordSurvey')}>
      {(open, close) => (
        <FormDialog<SurveyFields, unknown>
          open={open}
          title={t('household.recordSurvey')}
          onClose={close}
          submit={recordSatisfaction}
          initial={{ surveyedOn: today() }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item name="regionCode" label={t('common.region')} rules={[{ required: true }]}>
            <RegionPicker levels={[6, 9, 12]} />
          </Form.Item>
          <Form.Item name="surveyedOn" label={t('household.surveyedOn')} rules={[{ required: true }]}>
            <DateField max={today()} />
          </Form.Item>
          <Form.Item name="occasion" label={t('household.occasion')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="forms" label={t('household.forms')} rules={[{ required: true }]}>
            <InputNumber min={1} max={1_000_000} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="satisfied" label={t('household.satisfiedForms')} rules={[{ required: true }]}>
            <InputNumber min={0} max={1_000_000} style={{ width: '100%' }} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}
