import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** What a client is called in the lists and on the trail. */
export function ClientName() {
  const { t } = useTranslation();
  return (
    <Form.Item name="name" label={t('identity.clientName')} rules={[{ required: true, whitespace: true }]}>
      <Input autoFocus maxLength={60} />
    </Form.Item>
  );
}
