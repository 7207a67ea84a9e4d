import { Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** How much of the file has gone out, from 0 to 1. */
  share: number;
  /** What is said from then on, while the server works. */
  arrived: string;
}

/** A file on its way: how much of it has gone out, and that this window is needed for the rest. */
export function Sending({ share, arrived }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  const percent = Math.floor(share * 100);
  return (
    <div role="status">
      <Progress percent={percent} status="active" aria-label={t('common.sending')} />
      <p>{share < 1 ? t('common.sendingNote') : arrived}</p>
    </div>
  );
}
