import type { Recall, RecallDecision, SuccessorInput } from '@zhucun/api';
import { Alert, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { CadrePicker } from '../../../components/pickers';
import { today } from '../../../lib/dates';
import { ownRegion, useMe } from '../../../lib/permissions';
import {
  carryOutRecall,
  decideRecall,
  FOLLOWED,
  postSuccessor,
  stateOnRecall,
  withdrawRecall,
} from '../api/consequences';

interface Props {
  one: Recall;
  open: boolean;
  onClose: () => void;
}

const TEXT = [{ required: true, whitespace: true }];

/** The cadre speaks, once (陈述). */
export function StatementDialog({ one, open, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ statement: string }, unknown>
      open={open}
      title={t('consequence.recall.speak')}
      onClose={onClose}
      submit={(fields) => stateOnRecall(one, fields)}
      invalidates={FOLLOWED}
    >
      <p className="quiet">{t('consequence.recall.speakNote')}</p>
      <Form.Item name="statement" label={t('consequence.recall.statement')} rules={TEXT}>
        <Input.TextArea rows={6} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}

/** The county recalls him, or says why not (召回决定). */
export function DecisionDialog({ one, open, onClose }: Props) {
  const { t } = useTranslation();
  const unheard = !one.statement && today() <= one.statementUntil;
  return (
    <FormDialog<RecallDecision, unknown>
      open={open}
      title={`${t('consequence.recall.decide')} · ${one.cadreName}`}
      onClose={onClose}
      submit={(fields) => decideRecall(one, fields)}
      invalidates={FOLLOWED}
      initial={{ on: today() }}
    >
      {(form) => (
        <>
          {unheard && (
            <Alert
              type="info"
              showIcon
              title={t('consequence.recall.heardHint', { on: one.statementUntil })}
            />
          )}
          <Form.Item name="approve" label={t('consequence.recall.decisionOf')} rules={[{ required: true }]}>
            <Radio.Group
              options={[
                { value: true, label: t('consequence.recall.yes') },
                { value: false, label: t('consequence.recall.no') },
              ]}
            />
          </Form.Item>
          <Form.Item name="on" label={t('consequence.recall.decidedOn')} rules={[{ required: true }]}>
            <DateField min={one.statement?.on ?? one.proposal.on} max={today()} />
          </Form.Item>
          <Form.Item noStyle dependencies={['approve']}>
            {() =>
              form.getFieldValue('approve') === false ? (
                <Form.Item name="note" label={t('consequence.recall.rejectReason')} rules={TEXT}>
                  <Input.TextArea rows={3} maxLength={1000} />
                </Form.Item>
              ) : (
                <Form.Item name="document" label={t('consequence.document')} rules={TEXT}>
                  <Input maxLength={100} />
                </Form.Item>
              )
            }
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** He has left (离岗). */
export function DepartureDialog({ one, open, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ leftOn: string }, unknown>
      open={open}
      title={`${t('consequence.recall.depart')} · ${one.cadreName}`}
      danger
      onClose={onClose}
      submit={(fields) => carryOutRecall(one, fields)}
      invalidates={FOLLOWED}
      initial={{ leftOn: today() }}
    >
      <p className="quiet">{t('consequence.recall.departNote')}</p>
      <Form.Item name="leftOn" label={t('consequence.recall.leftOn')} rules={[{ required: true }]}>
        <DateField min={one.decision?.on} max={today()} />
      </Form.Item>
    </FormDialog>
  );
}

/** Who follows him (接替). */
export function SuccessorDialog({ one, open, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <FormDialog<SuccessorInput, unknown>
      open={open}
      title={`${t('consequence.recall.succeed')} · ${one.villageName}`}
      onClose={onClose}
      submit={(fields) => postSuccessor(one, fields)}
      invalidates={FOLLOWED}
      initial={{ startedOn: today() }}
      justifiedIn={ownRegion(me)}
      perRule
    >
      <p className="quiet">{t('consequence.recall.succeedNote')}</p>
      <Form.Item name="cadreId" label={t('consequence.recall.successor')} rules={[{ required: true }]}>
        <CadrePicker />
      </Form.Item>
      <Form.Item name="startedOn" label={t('consequence.recall.startedOn')} rules={[{ required: true }]}>
        <DateField min={one.departure?.on} max={today()} />
      </Form.Item>
    </FormDialog>
  );
}

/** It is taken back before he has left (撤回). */
export function WithdrawalDialog({ one, open, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ reason: string }, unknown>
      open={open}
      title={`${t('consequence.recall.withdraw')} · ${one.cadreName}`}
      danger
      onClose={onClose}
      submit={(fields) => withdrawRecall(one, fields)}
      invalidates={FOLLOWED}
    >
      <Form.Item name="reason" label={t('consequence.recall.withdrawReason')} rules={TEXT}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
