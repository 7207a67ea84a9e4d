import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useCodeName } from '../../components/code';
import names from '../../i18n/zh-CN/policyKey.json';

/** The code of the whole country, whose packs hold everywhere. */
export const COUNTRY = '000000';

const KEYS = Object.keys(names);
const RANK = /rank/i;

/** What a parameter is called and what its value says, in the reader's language; a key without a name shows itself. */
export function useParameterWords() {
  const { t } = useTranslation();
  const code = useCodeName();
  return {
    /** All parameters that have a name, to choose from. */
    keys: KEYS.map((key) => ({ value: key.replaceAll('_', '.'), label: t(`policyKey.${key}`) })),
    name: (key: string) => t(`policyKey.${key.replaceAll('.', '_')}`, { defaultValue: key }),
    value: (key: string, value: unknown) =>
      RANK.test(key) && typeof value === 'string' ? code('rank', value) : words(t, value),
  };
}

function words(t: TFunction, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => words(t, one)).join(t('policy.listSeparator'));
  if (value && typeof value === 'object')
    return Object.values(value)
      .map((one) => words(t, one))
      .join(' ');
  const text = String(value);
  return t([`policyWord.${text}`, `villageCategory.${text}`], { defaultValue: text });
}
