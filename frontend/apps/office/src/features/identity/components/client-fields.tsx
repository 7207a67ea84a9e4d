import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { clientScopes } from '../api/queries';
import { readJwks } from '../jwks';

export const USUAL_RATE = 600;
const MOST = 60_000;

/** The words of what a client can be allowed; what has none yet is shown by its name. */
export function useScopeWords(): (scope: string) => string {
  const { t } = useTranslation();
  return (scope) =>
    t(`identity.scope.${scope.replace(':', '_')}`, { defaultValue: scope, nsSeparator: false });
}

/** What a client may do, how often and how long. */
export function ClientFields() {
  const { t } = useTranslation();
  const words = useScopeWords();
  const scopes = useQuery(clientScopes());
  const options = (scopes.data?.scopes ?? []).map((value) => ({ value, label: words(value) }));
  return (
    <>
      <Form.Item name="scopes" label={t('identity.scopes')} extra={t('identity.scopesHint')}>
        <Select
          mode="multiple"
          allowClear
          options={options}
          optionFilterProp="label"
          loading={scopes.isPending}
          placeholder={t('identity.everyScope')}
        />
      </Form.Item>
      <Form.Item name="ratePerMinute" label={t('identity.rate')} rules={[{ required: true }]}>
        <InputNumber min={1} max={MOST} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="validTo" label={t('common.validTo')}>
        <DateField />
      </Form.Item>
    </>
  );
}

/** Where a key set is pasted. */
export function JwksField({ required }: { required: boolean }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="jwks"
      label={t('identity.jwks')}
      extra={required ? t('identity.jwksHint') : t('identity.jwksOrSecret')}
      rules={[
        { required },
        {
          validator: (_, text?: string) =>
            !text?.trim() || readJwks(text)
              ? Promise.resolve()
              : Promise.reject(new Error(t('identity.jwksUnreadable'))),
        },
      ]}
    >
      <Input.TextArea rows={5} maxLength={5_000} spellCheck={false} placeholder='{"keys":[{"kty":"EC",…}]}' />
    </Form.Item>
  );
}
