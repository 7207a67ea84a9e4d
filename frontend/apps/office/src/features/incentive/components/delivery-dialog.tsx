import type { DeliveryInput, Entitlement } from '@zhucun/api';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { today } from '../../../lib/dates';
import { yuan } from '../../../lib/money';
import { deliver } from '../api/queries';

type Fields = DeliveryInput;

interface Props {
  entitlement: Entitlement | null;
  onClose: () => void;
}

/** Records what was delivered: money with its amount, insurance with its policy, a check-up with its date only. */
export function DeliveryDialog({ entitlement, onClose }: Props) {
  const { t } = useTranslation();
  const needed = [{ required: true, message: t('common.required') }];
  const money = entitlement !== null && entitlement.owed !== null;
  const open = money ? Number(entitlement.owed) - Number(entitlement.deliveredAmount ?? 0) : 0;
  return (
    <FormDialog<Fields, unknown>
      open={entitlement !== null}
      title={
        entitlement
          ? `${t('entitlement.deliver')}：${entitlement.cadreName} ${t(`entitlement.kind.${entitlement.kind}`)} ${entitlement.period}`
          : ''
      }
      onClose={onClose}
      submit={async ({ amount, ...fields }) =>
        entitlement && deliver(entitlement, amount ? { ...fields, amount } : fields)
      }
      initial={{ on: today(), amount: money ? yuan(open.toFixed(2)) : undefined }}
      invalidates={[['entitlements'], ['inbox'], ['cadres', 'file']]}
    >
      {entitlement?.basis && <p className="quiet">{entitlement.basis}</p>}
      <Form.Item name="on" label={t('entitlement.deliveredOn')} rules={needed}>
        <DateField max={today()} />
      </Form.Item>
      {money && (
        <Form.Item
          name="amount"
          label={t('entitlement.amount')}
          normalize={(value: string) => value.trim()}
          rules={[...needed, { pattern: /^\d{1,9}(\.\d{1,2})?$/, message: t('entitlement.amountShape') }]}
        >
          <Input inputMode="decimal" suffix={t('entitlement.yuan')} maxLength={12} />
        </Form.Item>
      )}
      {entitlement?.kind === 'ACCIDENT_INSURANCE' && (
        <>
          <Form.Item name="insurer" label={t('entitlement.insurer')} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="policyNumber" label={t('entitlement.policyNumber')} rules={needed}>
            <Input maxLength={50} />
          </Form.Item>
          <div className="form-grid">
            <Form.Item name="coverFrom" label={t('entitlement.coverFrom')} rules={needed}>
              <DateField />
            </Form.Item>
            <Form.Item name="coverTo" label={t('entitlement.coverTo')} rules={needed}>
              <DateField />
            </Form.Item>
          </div>
        </>
      )}
      {entitlement?.kind === 'HEALTH_CHECK' && <p className="quiet">{t('entitlement.checkNote')}</p>}
    </FormDialog>
  );
}
