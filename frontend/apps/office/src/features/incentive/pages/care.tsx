import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CadreDifficulty, CareActivity } from '@zhucun/api';
import { Button, Form, Input, Radio, Select, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker } from '../../../components/pickers';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { may, useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import {
  activities,
  answerDifficulty,
  difficulties,
  recordActivity,
  reportDifficulty,
  solve,
  urge,
} from '../api/care';
import { Begin } from '../components/begin';

const KINDS = [
  'FAMILY_CARE',
  'CHILDREN_SCHOOLING',
  'HOUSING',
  'TRANSPORT',
  'WORK_CONDITIONS',
  'PAY_AND_BENEFITS',
  'OTHER',
] as const;
const STATES = ['OPEN', 'SOLVED', 'CONFIRMED'] as const;
const ACTIVITIES = ['HEART_TO_HEART', 'CONDOLENCE_VISIT', 'FAMILY_VISIT'] as const;
const CHANGED = [['cadre-difficulties'], ['inbox'], ['cadres', 'file']];

/** 关心关爱: what the cadres need help with, and who talked with them. */
export function CarePage() {
  const { t } = useTranslation();
  const state = useTableState();
  const tab = state.search.tab === 'activities' ? 'activities' : 'difficulties';
  return (
    <>
      <PageHeader title={t('menu.care')} actions={tab === 'activities' ? <Record /> : <Report />} />
      <Tabs
        activeKey={tab}
        onChange={(next) =>
          state.filter({
            tab: next === 'difficulties' ? undefined : next,
            kind: undefined,
            state: undefined,
            escalated: undefined,
          })
        }
        items={[
          {
            key: 'difficulties',
            label: t('care.difficulties'),
            children: tab === 'difficulties' ? <Difficulties /> : null,
          },
          {
            key: 'activities',
            label: t('care.activities'),
            children: tab === 'activities' ? <Activities /> : null,
          },
        ]}
      />
    </>
  );
}

type Step = 'urge' | 'solve' | 'answer';

function Difficulties() {
  const { t } = useTranslation();
  const state = useTableState();
  const { region, state: wanted, escalated } = state.search;
  const list = useQuery(
    difficulties({ region, state: wanted, escalated, after: state.after, size: state.size }),
  );
  const states = useOptions('care.difficultyState', STATES);
  const [doing, setDoing] = useState<{ one: CadreDifficulty; step: Step } | null>(null);
  const columns: Column<CadreDifficulty>[] = [
    {
      title: t('entitlement.cadre'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('entitlement.village'), dataIndex: 'villageName' },
    { title: t('care.difficultyKind'), render: (_, row) => t(`care.difficulty.${row.kind}`) },
    { title: t('care.words'), dataIndex: 'words', width: 260 },
    { title: t('entitlement.debtor'), dataIndex: 'ownerName' },
    {
      title: t('care.dueOn'),
      className: 'number',
      render: (_, row) => (
        <>
          {row.dueOn} {row.escalated && <OverdueTag>{t('care.escalated')}</OverdueTag>}
        </>
      ),
    },
    { title: t('care.openDays'), dataIndex: 'openDays', align: 'right', className: 'number' },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          <StatusTag words="care.difficultyState" value={row.state} />{' '}
          {row.state === 'OPEN' && row.urgedTimes > 0 && t('care.urged', { count: row.urgedTimes })}
        </>
      ),
    },
    { title: t('care.solution'), render: (_, row) => row.solution ?? '—', width: 220 },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        (['urge', 'solve', 'answer'] as const)
          .filter((step) => may(row, step))
          .map((step) => (
            <Button key={step} type="link" size="small" onClick={() => setDoing({ one: row, step })}>
              {t(`care.step.${step}`)}
            </Button>
          )),
    },
  ];
  return (
    <>
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'select', key: 'state', label: t('common.state'), options: states },
          { kind: 'check', key: 'escalated', label: t('care.onlyEscalated') },
        ]}
      />
      <DataTable
        label={t('care.difficulties')}
        empty={t('care.noDifficulties')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        rowClassName={(row) => (row.escalated ? 'row-overdue' : '')}
      />
      <StepDialog doing={doing} onClose={() => setDoing(null)} />
    </>
  );
}

interface Words {
  solution?: string;
  solved?: boolean;
  words?: string;
}

function StepDialog({
  doing,
  onClose,
}: {
  doing: { one: CadreDifficulty; step: Step } | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const send = async ({ solution = '', solved = false, words }: Words): Promise<unknown> => {
    if (!doing) return undefined;
    if (doing.step === 'urge') return urge(doing.one);
    if (doing.step === 'solve') return solve(doing.one, { solution });
    return answerDifficulty(doing.one, words ? { solved, words } : { solved });
  };
  return (
    <FormDialog<Words, unknown>
      open={doing !== null}
      title={doing ? `${t(`care.step.${doing.step}`)}：${doing.one.cadreName}` : ''}
      onClose={onClose}
      submit={send}
      invalidates={CHANGED}
    >
      <p>{doing?.one.words}</p>
      {doing?.step === 'urge' && <p className="quiet">{t('care.urgeNote', { unit: doing.one.ownerName })}</p>}
      {doing?.step === 'solve' && (
        <Form.Item name="solution" label={t('care.solution')} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      )}
      {doing?.step === 'answer' && (
        <>
          <p className="quiet">{doing.one.solution}</p>
          <Form.Item name="solved" label={t('care.isSolved')} rules={[{ required: true }]}>
            <Radio.Group
              options={[
                { value: true, label: t('care.solvedYes') },
                { value: false, label: t('care.solvedNo') },
              ]}
            />
          </Form.Item>
          <Form.Item name="words" label={t('care.answerWords')}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

interface Reporting {
  cadre?: string;
  kind: CadreDifficulty['kind'];
  words: string;
}

function Report() {
  const { t } = useTranslation();
  const can = useCan();
  const kinds = useOptions('care.difficulty', KINDS);
  const me = useMe();
  // a cadre speaks of himself alone
  const own = !can('organization:read');
  return (
    <Begin needs="difficulty:report" label={t('care.report')}>
      {(open, close) => (
        <FormDialog<Reporting, unknown>
          open={open}
          title={t('care.report')}
          onClose={close}
          submit={({ cadre, ...fields }) =>
            reportDifficulty({ ...fields, cadre: cadre ?? me.office.nodeCode })
          }
          invalidates={CHANGED}
        >
          {!own && (
            <Form.Item name="cadre" label={t('entitlement.cadre')} rules={[{ required: true }]}>
              <CadrePicker placeholder={t('entitlement.cadre')} />
            </Form.Item>
          )}
          <Form.Item name="kind" label={t('care.difficultyKind')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item
            name="words"
            label={t('care.words')}
            extra={t('care.wordsNote')}
            rules={[{ required: true }]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}

function Activities() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const { region, kind } = state.search;
  const list = useQuery(activities({ region, kind, after: state.after, size: state.size }));
  const kinds = useOptions('care.activity', ACTIVITIES);
  const columns: Column<CareActivity>[] = [
    {
      title: t('entitlement.cadre'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('entitlement.village'), dataIndex: 'villageName' },
    { title: t('care.activityKind'), render: (_, row) => t(`care.activity.${row.kind}`) },
    { title: t('care.on'), dataIndex: 'on', className: 'number' },
    { title: t('care.by'), render: (_, row) => `${row.byName} ${row.byPosition}` },
  ];
  return (
    <>
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region') },
          { kind: 'select', key: 'kind', label: t('care.activityKind'), options: kinds },
        ]}
        actions={
          can('compliance:read') && (
            <Link to="/compliance" search={{ rule: 'N6' } as never}>
              {t('care.untalked')}
            </Link>
          )
        }
      />
      <DataTable
        label={t('care.activities')}
        empty={t('care.noActivities')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

interface Recording {
  kind: CareActivity['kind'];
  on: string;
  byName: string;
  byPosition: string;
  cadre: string;
}

function Record() {
  const { t } = useTranslation();
  const kinds = useOptions('care.activity', ACTIVITIES);
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <Begin needs="care:record" label={t('care.record')}>
      {(open, close) => (
        <FormDialog<Recording, unknown>
          open={open}
          title={t('care.record')}
          onClose={close}
          submit={({ cadre, ...fields }) => recordActivity({ ...fields, cadreIds: [cadre] })}
          initial={{ kind: 'HEART_TO_HEART', on: today() }}
          invalidates={[['care-activities'], ['compliance'], ['cadres', 'file']]}
        >
          <p className="quiet">{t('care.recordNote')}</p>
          <Form.Item name="cadre" label={t('entitlement.cadre')} rules={needed}>
            <CadrePicker placeholder={t('entitlement.cadre')} />
          </Form.Item>
          <div className="form-grid">
            <Form.Item name="kind" label={t('care.activityKind')} rules={needed}>
              <Select options={kinds} />
            </Form.Item>
            <Form.Item name="on" label={t('care.on')} rules={needed}>
              <DateField max={today()} />
            </Form.Item>
            <Form.Item name="byName" label={t('care.byName')} rules={needed}>
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="byPosition" label={t('care.byPosition')} rules={needed}>
              <Input maxLength={60} />
            </Form.Item>
          </div>
        </FormDialog>
      )}
    </Begin>
  );
}
