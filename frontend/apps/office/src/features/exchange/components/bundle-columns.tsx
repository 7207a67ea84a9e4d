import type { Bundle, Peer } from '@zhucun/api';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import type { Column } from '../../../components/data-table';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { may } from '../../../lib/permissions';

const DAY_MS = 86_400_000;

/** Columns of what was made for a receiver. */
export function useBundleColumns(
  peer: Peer,
  carry: (bundle: Bundle) => void,
  busy: boolean,
): Column<Bundle>[] {
  const { t } = useTranslation();
  return [
    {
      title: t('offline.number'),
      className: 'number',
      render: (_, row) => (
        <>
          {row.number}
          {row.chain !== peer.chain && <span className="quiet"> {t('offline.oldChain')}</span>}
        </>
      ),
    },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          <StatusTag words="offline.state" value={row.state} />
          {hint(row, t)}
        </>
      ),
    },
    { title: t('offline.answered'), className: 'number', render: (_, row) => answered(row, t) },
    { title: t('offline.content'), render: (_, row) => (row.madeAt ? content(row, t) : '—') },
    { title: t('offline.madeAt'), className: 'number', render: (_, row) => instant(row.madeAt) },
    {
      title: t('offline.carriedAt'),
      className: 'number',
      render: (_, row) =>
        row.carriedAt
          ? `${by(row.carriedAt, row.carriedBy)} ${t('offline.times', { n: row.downloads })}`
          : '—',
    },
    { title: t('offline.bytes'), className: 'number', render: (_, row) => bytes(row.bytes) },
    { title: t('offline.sha256'), className: 'number', render: (_, row) => <Clip text={row.sha256} /> },
    { title: t('offline.copyRows'), className: 'number', render: (_, row) => row.copyRows ?? '—' },
    { title: t('offline.askedAt'), className: 'number', render: (_, row) => by(row.askedAt, row.askedBy) },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'download') &&
        row.chain === peer.chain && (
          <Button type="link" size="small" disabled={busy} onClick={() => carry(row)}>
            {t(row.downloads > 0 ? 'offline.carryAgain' : 'offline.carry')}
          </Button>
        ),
    },
  ];
}

/** Why it was refused or not made, and what to do about it. */
function hint(row: Bundle, t: TFunction): string | null {
  if (row.state === 'REFUSED' && row.refusal)
    return t(`offline.refusal.${row.refusal}`, { n: row.expected ?? 1 });
  return row.problem;
}

export function content(
  row: { number: number; upserts: number; deletes: number; complete?: boolean },
  t: TFunction,
) {
  const said = t(row.number === 1 ? 'offline.whole' : 'offline.increment', {
    kept: row.upserts,
    gone: row.deletes,
  });
  return row.complete === false ? `${said}${t('offline.goesOn')}` : said;
}

/** Until the receipt is here: for how many days it has been waited for. */
function answered(row: Bundle, t: TFunction): string {
  if (row.acknowledgedAt) return instant(row.acknowledgedAt);
  if (!row.madeAt || row.state === 'REFUSED') return '—';
  const days = Math.floor((Date.now() - Date.parse(row.madeAt)) / DAY_MS);
  return days > 0 ? t('offline.waitingDays', { n: days }) : t('offline.waiting');
}

export function by(moment: string, who: string | null): string {
  return [instant(moment), who].filter(Boolean).join(' ');
}

export function bytes(size: number | null): string {
  if (size === null) return '—';
  return size < 1_000_000 ? `${Math.ceil(size / 1_000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
