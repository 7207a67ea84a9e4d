import { useQuery } from '@tanstack/react-query';
import type { AccountabilityCase, AccountabilityInput } from '@zhucun/api';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { UnitPicker } from '../../../components/pickers';
import { today } from '../../../lib/dates';
import { FOLLOWED, obligation as obligationOf, recordCase, revokeCase } from '../api/consequences';
import { CASE_MEASURES, CAUSES } from '../consequences';

const TEXT = [{ required: true, whitespace: true }];

interface RecordProps {
  open: boolean;
  obligation: string | undefined;
  onClose: () => void;
}

/** Records a decision about the head of a unit as its document says it (登记问责). */
export function RecordCaseDialog({ open, obligation, onClose }: RecordProps) {
  const { t } = useTranslation();
  const causes = useOptions('consequence.cause', CAUSES);
  const measures = useOptions('consequence.case.measure', CASE_MEASURES);
  const answered = useQuery({ ...obligationOf(obligation ?? ''), enabled: Boolean(obligation) });
  return (
    <FormDialog<AccountabilityInput, AccountabilityCase>
      open={open}
      title={t('consequence.case.new')}
      wide
      okText={t('common.save')}
      onClose={onClose}
      submit={(fields) => recordCase({ ...fields, obligationId: obligation })}
      initial={{ decidedOn: today() }}
      invalidates={FOLLOWED}
    >
      {answered.data && (
        <p className="quiet">
          {answered.data.cadreName} · {t(`consequence.kind.${answered.data.kind}`)} · {answered.data.unitName}
        </p>
      )}
      <div className="form-grid">
        <Form.Item name="unitId" label={t('consequence.unit')} rules={[{ required: true }]}>
          <UnitPicker />
        </Form.Item>
        <Form.Item name="headName" label={t('consequence.case.head')} rules={TEXT}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="headPost" label={t('consequence.case.headPost')} rules={TEXT}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="cause" label={t('consequence.causeLabel')} rules={[{ required: true }]}>
          <Select options={causes} />
        </Form.Item>
        <Form.Item name="measure" label={t('consequence.case.measureLabel')} rules={[{ required: true }]}>
          <Select options={measures} />
        </Form.Item>
        <Form.Item name="decidedOn" label={t('consequence.case.decidedOn')} rules={[{ required: true }]}>
          <DateField max={today()} />
        </Form.Item>
        <Form.Item name="decidedBy" label={t('consequence.case.decidedBy')} rules={TEXT}>
          <Input maxLength={100} placeholder={t('consequence.case.decidedByHint')} />
        </Form.Item>
        <Form.Item name="documentNumber" label={t('consequence.document')} rules={TEXT}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="facts" label={t('consequence.facts')} rules={TEXT}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}

/** The case does not stand any more; what it had closed is owed again (撤销). */
export function RevokeCaseDialog({ one, onClose }: { one: AccountabilityCase | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ on: string; reason: string }, unknown>
      open={one !== null}
      title={one ? `${t('consequence.case.revoke')}：${one.unitName}` : ''}
      danger
      okText={t('consequence.case.revoke')}
      onClose={onClose}
      submit={async (fields) => one && revokeCase(one, fields)}
      initial={{ on: today() }}
      invalidates={FOLLOWED}
    >
      <p className="quiet">{t('consequence.case.revokeNote')}</p>
      <Form.Item name="on" label={t('consequence.case.revokedOn')} rules={[{ required: true }]}>
        <DateField min={one?.decidedOn} max={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t('consequence.reason')} rules={TEXT}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
