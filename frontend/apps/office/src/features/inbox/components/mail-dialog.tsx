import { useQuery } from '@tanstack/react-query';
import type { MailPreference } from '@zhucun/api';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { QueryView } from '../../../components/query-view';
import { instant } from '../../../lib/dates';
import { mailPreference, setMailPreference } from '../api/mail';

interface Props {
  open: boolean;
  onClose: () => void;
}

interface Fields {
  enabled: boolean;
  address?: string;
  hour: number;
  everyDays: number;
  quietFrom: number;
  quietTo: number;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: hour,
  label: `${String(hour).padStart(2, '0')}:00`,
}));
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00:00`;

/** Where and when to be told by mail what waits: one digest, never in the quiet hours, numbers only. */
export function MailDialog({ open, onClose }: Props) {
  const { t } = useTranslation();
  const kept = useQuery({ ...mailPreference, enabled: open });
  if (open && !kept.data)
    return (
      <Modal open title={t('inbox.mail')} footer={null} onCancel={onClose}>
        <QueryView query={kept}>{() => null}</QueryView>
      </Modal>
    );
  return kept.data ? <Preference open={open} kept={kept.data} onClose={onClose} /> : null;
}

function Preference({ open, kept, onClose }: Props & { kept: MailPreference }) {
  const { t, i18n } = useTranslation();
  const submit = ({ quietFrom, quietTo, address, ...fields }: Fields) =>
    setMailPreference(kept, {
      ...fields,
      address: address || undefined,
      quietFrom: clock(quietFrom),
      quietTo: clock(quietTo),
      english: i18n.language === 'en',
    });
  return (
    <FormDialog<Fields, unknown>
      open={open}
      title={t('inbox.mail')}
      onClose={onClose}
      submit={submit}
      initial={{
        enabled: kept.enabled,
        hour: kept.hour,
        everyDays: kept.everyDays,
        quietFrom: Number(kept.quietFrom.slice(0, 2)),
        quietTo: Number(kept.quietTo.slice(0, 2)),
      }}
      invalidates={[['mail']]}
    >
      <p className="quiet">{t(kept.available ? 'inbox.mailNote' : 'inbox.mailUnavailable')}</p>
      <Form.Item name="enabled" valuePropName="checked">
        <Checkbox>{t('inbox.mailEnabled')}</Checkbox>
      </Form.Item>
      <Form.Item
        name="address"
        label={t('inbox.mailAddress')}
        extra={kept.addressMask && t('inbox.mailKept', { masked: kept.addressMask })}
        rules={[{ required: kept.addressMask === null, type: 'email' }]}
      >
        <Input maxLength={200} autoComplete="email" />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="everyDays" label={t('inbox.mailEvery')}>
          <Select
            options={[
              { value: 1, label: t('inbox.mailDaily') },
              { value: 7, label: t('inbox.mailWeekly') },
            ]}
          />
        </Form.Item>
        <Form.Item name="hour" label={t('inbox.mailHour')}>
          <Select options={HOURS} />
        </Form.Item>
        <Form.Item name="quietFrom" label={t('inbox.quietFrom')}>
          <Select options={HOURS} />
        </Form.Item>
        <Form.Item name="quietTo" label={t('inbox.quietTo')}>
          <Select options={HOURS} />
        </Form.Item>
      </div>
      {kept.nextAt && <p className="quiet">{t('inbox.mailNext', { at: instant(kept.nextAt) })}</p>}
    </FormDialog>
  );
}
