import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { DutyArea, DutyPlan } from '@zhucun/api';
import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { TeamPicker } from '../../../components/pickers';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { useAsRead } from '../../../lib/as-read';
import { useCommand } from '../../../lib/command';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { changeDutyPlan, draftDutyPlan, dutyPlan, dutyPlans, submitDutyPlan } from '../api/queries';
import { DUTIES } from '../words';
import { Begin, paged, RowButton } from './shell';

/** 职责计划: which of the four duties still has no measure stands in the row. */
export function DutyPlans({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const rows = useQuery(
    dutyPlans({ ...paged(state), year: state.search.year, state: state.search.planState }),
  );
  const [shown, setShown] = useState<DutyPlan | null>(null);
  const [edited, setEdited] = useState<DutyPlan | null>(null);
  const submit = useCommand(submitDutyPlan, { invalidates: [['fieldwork']] });
  const columns: Column<DutyPlan>[] = [
    { title: t('fieldwork.team'), dataIndex: 'teamName' },
    { title: t('fieldwork.year'), dataIndex: 'year', className: 'number' },
    {
      title: t('fieldwork.stateLabel'),
      render: (_, row) => <StatusTag words="fieldwork.planState" value={row.state} />,
    },
    { title: t('fieldwork.measures'), dataIndex: 'measureCount', className: 'number' },
    {
      title: t('fieldwork.missingDuties'),
      render: (_, row) =>
        DUTIES.filter((duty) => !row.covered.includes(duty))
          .map((duty) => t(`fieldwork.duty.${duty}`))
          .join('、') || '—',
    },
    { title: t('fieldwork.submittedOn'), className: 'number', render: (_, row) => row.submittedOn ?? '—' },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => (
        <>
          <RowButton onClick={() => setShown(row)}>{t('fieldwork.look')}</RowButton>
          {may(row, 'change') && (
            <RowButton onClick={() => setEdited(row)}>{t('fieldwork.writeMeasures')}</RowButton>
          )}
          {may(row, 'submit') && (
            <RowButton onClick={() => void submit.run(row)}>{t('fieldwork.submit')}</RowButton>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <ProblemAlert problem={submit.problem} />
      <DataTable
        label={t('fieldwork.tab.plans')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        empty={t('fieldwork.noPlans')}
      />
      <Modal open={shown !== null} title={shown?.teamName} footer={null} onCancel={() => setShown(null)}>
        {shown && <Measures id={shown.id} />}
      </Modal>
      {edited && <MeasuresDialog plan={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function Measures({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <QueryView query={useQuery(dutyPlan(id))}>
      {(plan) => (
        <>
          {DUTIES.map((duty) => (
            <section key={duty}>
              <h3>{t(`fieldwork.duty.${duty}`)}</h3>
              <ul>
                {(plan.measures ?? [])
                  .filter((one) => one.duty === duty)
                  .map((one) => (
                    <li key={one.measure}>
                      {one.measure} <span className="quiet">{one.dueOn}</span>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </QueryView>
  );
}

interface Line {
  measure: string;
  dueOn?: string;
}
type Fields = Partial<Record<DutyArea, Line[]>>;

function MeasuresDialog({ plan, onClose }: { plan: DutyPlan; onClose: () => void }) {
  const whole = useQuery(dutyPlan(plan.id));
  return whole.data ? <MeasuresForm plan={whole.data} onClose={onClose} /> : null;
}

function MeasuresForm({ plan, onClose }: { plan: DutyPlan; onClose: () => void }) {
  const { t } = useTranslation();
  const read = useAsRead(plan);
  const of = (duty: DutyArea): Line[] =>
    (read.measures ?? [])
      .filter((one) => one.duty === duty)
      .map(({ measure, dueOn }) => ({ measure, dueOn: dueOn ?? undefined }));
  return (
    <FormDialog<Fields, unknown>
      open
      wide
      title={`${t('fieldwork.writeMeasures')}：${read.teamName}`}
      onClose={onClose}
      submit={(fields) =>
        changeDutyPlan(
          read,
          DUTIES.flatMap((duty) => (fields[duty] ?? []).map((line) => ({ duty, ...line }))),
        )
      }
      initial={Object.fromEntries(DUTIES.map((duty) => [duty, of(duty)]))}
      invalidates={[['fieldwork']]}
    >
      {DUTIES.map((duty) => (
        <DutyLines key={duty} duty={duty} />
      ))}
    </FormDialog>
  );
}

function DutyLines({ duty }: { duty: DutyArea }) {
  const { t } = useTranslation();
  return (
    <Form.List name={duty}>
      {(lines, { add, remove }) => (
        <fieldset className="duty-lines">
          <legend>{t(`fieldwork.duty.${duty}`)}</legend>
          {lines.map((line) => (
            <div key={line.key} className="duty-line">
              <Form.Item name={[line.name, 'measure']} rules={[{ required: true, whitespace: true }]}>
                <Input maxLength={300} aria-label={t('fieldwork.measure')} />
              </Form.Item>
              <Form.Item name={[line.name, 'dueOn']}>
                <DateField placeholder={t('fieldwork.dueOn')} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('fieldwork.removeLine')}
                onClick={() => remove(line.name)}
              />
            </div>
          ))}
          <Button size="small" icon={<PlusOutlined />} onClick={() => add({ measure: '' })}>
            {t('fieldwork.addMeasure')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

export function BeginPlan() {
  const { t } = useTranslation();
  return (
    <Begin needs="fieldwork:record" label={t('fieldwork.draftPlan')}>
      {(open, close) => (
        <FormDialog<{ teamId: string; year: number }, unknown>
          open={open}
          title={t('fieldwork.draftPlan')}
          onClose={close}
          submit={(fields) => draftDutyPlan({ ...fields, measures: [] })}
          initial={{ year: Number(today().slice(0, 4)) }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item name="teamId" label={t('fieldwork.team')} rules={[{ required: true }]}>
            <TeamPicker />
          </Form.Item>
          <Form.Item name="year" label={t('fieldwork.year')} rules={[{ required: true }]}>
            <InputNumber min={2013} max={2100} style={{ width: '100%' }} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}
