import { useTranslation } from 'react-i18next';

/** What a rule asks for, in words: `station.deputyHeads = 1` is read as the parameter's name and its value. */
export function useRequired(): (required: string | null | undefined) => string {
  const { t } = useTranslation();
  return (required) => {
    const found = /^([\w.]+) = "?(.+?)"?$/.exec(required ?? '');
    if (!found) return required ?? '';
    const [, key = '', value = ''] = found;
    const name = t(`policyKey.${key.replaceAll('.', '_')}`, { defaultValue: key });
    return `${name} ${t([`policyWord.${value}`, `villageCategory.${value}`], { defaultValue: value })}`;
  };
}
