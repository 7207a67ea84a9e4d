import { useQuery } from '@tanstack/react-query';
import type { HouseholdPlan, PovertyCause, ReviewDecision } from '@zhucun/api';
import { Alert, Form, Input, Modal, Radio, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { useAsRead } from '../../../lib/as-read';
import { useCommand } from '../../../lib/command';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import {
  changeHouseholdPlan,
  householdPlan,
  householdPlans,
  reviewHouseholdPlan,
  reviseHouseholdPlan,
  submitHouseholdPlan,
} from '../api/queries';
import { linesOf } from '../words';
import { PlanContent } from './households';
import { paged, RowButton } from './shell';

/** 一户一策: what waits for whom, level by level. */
export function HouseholdPlans({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const rows = useQuery(
    householdPlans({ ...paged(state), year: state.search.year, state: state.search.planState }),
  );
  // a link to one plan opens it; when it is closed the list stays
  const linked = state.search.plan;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ?? linked;
  const close = () => {
    setChosen(null);
    if (linked) state.filter({ plan: undefined });
  };
  const columns: Column<HouseholdPlan>[] = [
    { title: t('household.village'), dataIndex: 'villageName' },
    { title: t('household.number'), dataIndex: 'householdNumber', className: 'number' },
    { title: t('household.year'), dataIndex: 'year', className: 'number' },
    {
      title: t('household.version'),
      className: 'number',
      render: (_, row) => t('household.versionNo', { no: row.versionNo }),
    },
    {
      title: t('household.stateLabel'),
      render: (_, row) => <StatusTag words="household.planState" value={row.state} />,
    },
    {
      title: t('household.awaits'),
      render: (_, row) =>
        row.awaitsLevel
          ? t('household.level', { no: row.awaits, name: t(`household.reviewLevel.${row.awaitsLevel}`) })
          : '—',
    },
    { title: t('household.draftedBy'), dataIndex: 'draftedBy' },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => (
        <RowButton onClick={() => setChosen(row.id)}>
          {t(may(row, 'review') ? 'household.toReview' : 'household.look')}
        </RowButton>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('household.tab.plans')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        empty={t('household.noPlans')}
      />
      {shown && <Plan id={shown} onClose={close} />}
    </>
  );
}

function Plan({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const plan = useQuery(householdPlan(id));
  return (
    <Modal
      open
      width={760}
      title={
        plan.data
          ? `${plan.data.villageName} ${plan.data.householdNumber} · ${plan.data.year}`
          : t('household.plan')
      }
      footer={null}
      onCancel={onClose}
    >
      <QueryView query={plan}>{(data) => <Whole plan={data} onDone={onClose} />}</QueryView>
    </Modal>
  );
}

function Whole({ plan, onDone }: { plan: HouseholdPlan; onDone: () => void }) {
  const { t } = useTranslation();
  const [deed, setDeed] = useState<'change' | 'review' | null>(null);
  const options = { invalidates: [['fieldwork']], onDone };
  const submit = useCommand(submitHouseholdPlan, options);
  const revise = useCommand(reviseHouseholdPlan, options);
  return (
    <>
      <ProblemAlert problem={submit.problem ?? revise.problem} />
      <SentBack plan={plan} />
      <Facts
        items={[
          [
            t('household.causes'),
            (plan.causes ?? []).map((cause) => t(`household.cause.${cause}`)).join('、'),
          ],
          [t('household.measures'), (plan.measures ?? []).join('；')],
          [t('household.stateLabel'), <StatusTag key="s" words="household.planState" value={plan.state} />],
        ]}
      />
      {plan.chain.length > 0 && (
        <Steps
          size="small"
          current={plan.awaits ? plan.awaits - 1 : plan.state === 'APPROVED' ? plan.chain.length : 0}
          items={plan.chain.map((level) => ({ title: t(`household.reviewLevel.${level}`) }))}
        />
      )}
      <Reviews plan={plan} />
      <div className="form-actions">
        {may(plan, 'change') && (
          <RowButton onClick={() => setDeed('change')}>{t('household.change')}</RowButton>
        )}
        {may(plan, 'submit') && (
          <RowButton onClick={() => void submit.run(plan)}>{t('household.submit')}</RowButton>
        )}
        {may(plan, 'review') && (
          <RowButton onClick={() => setDeed('review')}>{t('household.review')}</RowButton>
        )}
        {may(plan, 'revise') && (
          <RowButton onClick={() => void revise.run(plan)}>{t('household.revise')}</RowButton>
        )}
      </div>
      {deed === 'change' && <ChangeDialog plan={plan} onClose={() => setDeed(null)} />}
      <ReviewDialog plan={plan} open={deed === 'review'} onClose={() => setDeed(null)} />
    </>
  );
}

/** Why a draft came back, before anything else of it. */
function SentBack({ plan }: { plan: HouseholdPlan }) {
  const { t } = useTranslation();
  const last = plan.reviews?.at(-1);
  if (plan.state !== 'DRAFT' || last?.decision !== 'REJECTED') return null;
  return (
    <Alert
      className="spaced-below"
      type="warning"
      showIcon
      title={t('household.sentBack', {
        level: t(`household.reviewLevel.${last.level}`),
        reviewer: last.reviewer,
        day: last.decidedOn,
      })}
      description={last.note}
    />
  );
}

function Reviews({ plan }: { plan: HouseholdPlan }) {
  const { t } = useTranslation();
  return (
    <ul className="plain-list">
      {(plan.reviews ?? []).map((review) => (
        <li key={`${review.round}-${review.step}`} className={review.counts ? undefined : 'quiet'}>
          <span className="number">{review.decidedOn}</span> {t(`household.reviewLevel.${review.level}`)}{' '}
          {review.reviewer} {t(`household.decision.${review.decision}`)} {review.note}
          {!review.counts && `（${t('household.void')}）`}
        </li>
      ))}
    </ul>
  );
}

interface DialogProps {
  plan: HouseholdPlan;
  open: boolean;
  onClose: () => void;
}

function ChangeDialog({ plan, onClose }: Omit<DialogProps, 'open'>) {
  const { t } = useTranslation();
  const read = useAsRead(plan);
  return (
    <FormDialog<{ causes?: PovertyCause[]; measures?: string }, unknown>
      open
      title={t('household.change')}
      onClose={onClose}
      submit={({ causes, measures }) =>
        changeHouseholdPlan(read, { causes: causes ?? [], measures: linesOf(measures) })
      }
      initial={{ causes: read.causes, measures: (read.measures ?? []).join('\n') }}
      invalidates={[['fieldwork']]}
    >
      <PlanContent />
    </FormDialog>
  );
}

const DECISIONS = ['APPROVED', 'REJECTED'] as const satisfies readonly ReviewDecision[];

function ReviewDialog({ plan, open, onClose }: DialogProps) {
  const { t } = useTranslation();
  const decisions = useOptions('household.decision', DECISIONS);
  return (
    <FormDialog<{ decision: ReviewDecision; note?: string }, unknown>
      open={open}
      title={t('household.review')}
      onClose={onClose}
      submit={(fields) => reviewHouseholdPlan(plan, fields)}
      initial={{ decision: 'APPROVED' }}
      invalidates={[['fieldwork']]}
    >
      {(form) => (
        <>
          <Form.Item name="decision" label={t('household.decisionLabel')} rules={[{ required: true }]}>
            <Radio.Group options={decisions} />
          </Form.Item>
          <Form.Item noStyle dependencies={['decision']}>
            {() => (
              <Form.Item
                name="note"
                label={t('household.reviewNote')}
                rules={[{ required: form.getFieldValue('decision') === 'REJECTED', whitespace: true }]}
              >
                <Input.TextArea rows={2} maxLength={300} />
              </Form.Item>
            )}
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
