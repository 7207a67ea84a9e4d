import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { today } from '../../../lib/dates';

export interface End {
  on: string;
  reason: string;
}

interface Props {
  /** What is ended; null = closed. */
  what: string | null;
  title: string;
  submit: (end: End) => Promise<unknown>;
  onClose: () => void;
}

/** Ends something with a day and a reason: nothing here is deleted. */
export function EndDialog({ what, title, submit, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<End, unknown>
      open={what !== null}
      title={`${title}：${what ?? ''}`}
      onClose={onClose}
      submit={submit}
      initial={{ on: today() }}
      invalidates={[['command']]}
    >
      <Form.Item name="on" label={t('common.validTo')} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="reason" label={t('command.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
