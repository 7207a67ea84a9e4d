import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** Rules that could not be judged: nobody may take their silence for an answer. */
export function Unjudged({ rules }: { rules: { id: string; sentence?: string }[] }) {
  const { t } = useTranslation();
  if (rules.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('policy.unjudged', { count: rules.length })}
      description={
        <ul className="plain-list">
          {rules.map((rule) => (
            <li key={rule.id}>
              {rule.id} {rule.sentence}
            </li>
          ))}
        </ul>
      }
    />
  );
}
