import type { Entitlement, ReliefGround, ReliefInput } from '@zhucun/api';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { CadrePicker, UnitPicker } from '../../../components/pickers';
import { today } from '../../../lib/dates';
import { postingOf } from '../api/care';
import { cancelEntitlement, grantRelief } from '../api/queries';
import { Begin } from './begin';

const CHANGED = [['entitlements'], ['care-debts'], ['inbox'], ['cadres', 'file']];
const GROUNDS: readonly ReliefGround[] = ['WORK_INJURY', 'DEATH_ON_DUTY', 'FAMILY_HARDSHIP', 'OTHER'];

/** A debt that should never have been counted is cancelled with its reason; it stays in the list. */
export function CancelDialog({
  entitlement,
  onClose,
}: {
  entitlement: Entitlement | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ reason: string }, Entitlement>
      open={entitlement !== null}
      danger
      title={
        entitlement
          ? `${t('entitlement.cancel')}：${entitlement.cadreName} ${t(`entitlement.kind.${entitlement.kind}`)} ${entitlement.period}`
          : ''
      }
      okText={t('entitlement.cancel')}
      onClose={onClose}
      submit={async (fields) => cancelEntitlement(entitlement as Entitlement, fields)}
      invalidates={CHANGED}
    >
      <p className="quiet">{t('entitlement.cancelNote')}</p>
      <Form.Item
        name="reason"
        label={t('entitlement.cancelReason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={2} maxLength={200} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}

type Granting = Omit<ReliefInput, 'postingId'> & { cadre: string };

/** 抚恤救助: what was granted by which document becomes a debt like any other. */
export function GrantRelief() {
  const { t } = useTranslation();
  const grounds = useOptions('entitlement.ground', GROUNDS);
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <Begin needs="incentive:edit" label={t('entitlement.grant')} primary={false}>
      {(open, close) => (
        <FormDialog<Granting, Entitlement>
          open={open}
          wide
          title={t('entitlement.grant')}
          onClose={close}
          submit={async ({ cadre, ...fields }) =>
            grantRelief({ ...fields, postingId: await postingOf(cadre) })
          }
          initial={{ decidedOn: today() }}
          invalidates={CHANGED}
          done={t('entitlement.granted')}
        >
          <p className="quiet">{t('entitlement.grantNote')}</p>
          <div className="form-grid">
            <Form.Item name="cadre" label={t('entitlement.cadre')} rules={needed}>
              <CadrePicker placeholder={t('entitlement.cadre')} />
            </Form.Item>
            <Form.Item name="ground" label={t('entitlement.reliefGround')} rules={needed}>
              <Select options={grounds} />
            </Form.Item>
            <Form.Item
              name="amount"
              label={t('entitlement.amount')}
              normalize={(value: string) => value.trim()}
              rules={[...needed, { pattern: /^\d{1,9}(\.\d{1,2})?$/, message: t('entitlement.amountShape') }]}
            >
              <Input inputMode="decimal" suffix={t('entitlement.yuan')} maxLength={12} />
            </Form.Item>
            <Form.Item name="document" label={t('entitlement.document')} rules={needed}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="decidedOn" label={t('entitlement.decidedOn')} rules={needed}>
              <DateField max={today()} />
            </Form.Item>
            <Form.Item name="dueBy" label={t('entitlement.dueBy')} rules={needed}>
              <DateField />
            </Form.Item>
            <Form.Item name="debtorId" label={t('entitlement.payer')} extra={t('entitlement.payerNote')}>
              <UnitPicker placeholder={t('entitlement.payer')} allowClear />
            </Form.Item>
          </div>
        </FormDialog>
      )}
    </Begin>
  );
}
