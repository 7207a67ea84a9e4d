import { useTranslation } from 'react-i18next';

/** The values of an enumeration with their words, e.g. `useOptions('finding.state', STATES)`. */
export function useOptions<T extends string>(
  words: string,
  values: readonly T[],
): { value: T; label: string }[] {
  const { t } = useTranslation();
  return values.map((value) => ({ value, label: t(`${words}.${value}`) }));
}
