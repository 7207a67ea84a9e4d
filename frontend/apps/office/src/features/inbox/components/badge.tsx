import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { counts } from '../api/queries';

const FIVE_MINUTES = 300_000;

/** How much waits, beside the entry of the menu: a number, asked for every five minutes, that interrupts nobody. */
export function InboxBadge() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...counts, refetchInterval: FIVE_MINUTES, refetchOnMount: true, retry: false });
  if (!data || data.total === 0) return null;
  return (
    <span className="menu-count" title={t('inbox.summary', { ...data })}>
      {data.total}
      {data.exact ? '' : '+'}
    </span>
  );
}
