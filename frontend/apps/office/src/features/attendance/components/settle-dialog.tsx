import type { AttendanceConflict, ConflictSettlement } from '@zhucun/api';
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { settle } from '../api/checks';
import { KEYS } from '../register/marks';

const AWAY = KEYS.map(({ status }) => status);

/** A person says which of the two is right, and why. */
export function SettleDialog({
  conflict,
  onClose,
}: {
  conflict: AttendanceConflict | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const outcomes = useOptions('conflict.outcome', ['REGISTER_STANDS', 'REGISTER_CORRECTED']);
  const spans = useOptions('register.span', ['DAY', 'AM', 'PM']);
  const statuses = useOptions('register.status', AWAY);
  return (
    <FormDialog<ConflictSettlement, unknown>
      open={conflict !== null}
      title={t('conflict.settleTitle', { name: conflict?.cadreName, date: conflict?.date })}
      onClose={onClose}
      submit={async (fields) => conflict && settle(conflict, fields)}
      initial={{ half: 'DAY' }}
      invalidates={[['attendance'], ['inbox']]}
    >
      <p>{t('conflict.settleText')}</p>
      <p>{conflict?.facts}</p>
      {conflict && conflict.evidence.length > 0 && (
        <p>{t('conflict.evidence', { what: conflict.evidence.join('；') })}</p>
      )}
      <Form.Item name="outcome" label={t('conflict.outcomeLabel')} rules={[{ required: true }]}>
        <Radio.Group options={outcomes} />
      </Form.Item>
      <Form.Item noStyle dependencies={['outcome']}>
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'REGISTER_CORRECTED' && (
            <div className="form-grid">
              <Form.Item name="half" label={t('conflict.half')} rules={[{ required: true }]}>
                <Radio.Group options={spans} optionType="button" />
              </Form.Item>
              <Form.Item name="status" label={t('conflict.actual')} rules={[{ required: true }]}>
                <Select options={statuses} />
              </Form.Item>
            </div>
          )
        }
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('conflict.reason')}
        extra={t('conflict.reasonHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
