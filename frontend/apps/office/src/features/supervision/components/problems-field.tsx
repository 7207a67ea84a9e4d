import { useQuery } from '@tanstack/react-query';
import type { BulletinKind, BulletinProblem } from '@zhucun/api';
import { Checkbox, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import { OverdueTag } from '../../../components/status-tag';
import { candidates } from '../api/bulletins';

interface Listed {
  findingId: string;
  said?: string;
}

interface Props {
  kind: BulletinKind;
  period: string;
  campaign?: string;
  /** What stands in the draft already, whether or not it may be listed today. */
  listed: BulletinProblem[];
  value?: Listed[];
  onChange?: (next: Listed[]) => void;
}

/** Which findings the bulletin lists, and in which words. */
export function ProblemsField({ kind, period, campaign, listed, value = [], onChange }: Props) {
  const { t } = useTranslation();
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(period ?? '');
  const found = useQuery({
    ...candidates(period, kind === 'CAMPAIGN' && campaign ? campaign : undefined),
    enabled: month,
  });
  const offered = [
    ...listed,
    ...(found.data?.items ?? []).filter(
      (one) => !listed.some(({ findingId }) => findingId === one.findingId),
    ),
  ];
  // what was chosen of another month or special drive is no longer to be seen, so it must not be sent either
  const kept = value.filter(({ findingId }) => offered.some((one) => one.findingId === findingId));
  const gone = found.data !== undefined && kept.length < value.length;
  useEffect(() => {
    if (gone) onChange?.(kept);
  });
  const chosen = new Map(value.map((one) => [one.findingId, one]));
  const toggle = (one: BulletinProblem, on: boolean) =>
    onChange?.(
      on
        ? [...value, { findingId: one.findingId, said: one.said }]
        : value.filter(({ findingId }) => findingId !== one.findingId),
    );
  const say = (id: string, said: string) =>
    onChange?.(value.map((one) => (one.findingId === id ? { ...one, said } : one)));
  return (
    <div>
      {month && (
        <QueryView query={found}>
          {({ awaitingStatement, disputed }) => (
            <>
              {offered.length === 0 && <p className="quiet">{t('bulletin.nothingToList')}</p>}
              <p className="quiet">
                {t('bulletin.candidatesNote', { awaiting: awaitingStatement, disputed })}
              </p>
            </>
          )}
        </QueryView>
      )}
      <ul className="plain-list">
        {offered.map((one) => (
          <li key={one.findingId}>
            <div className="grow">
              <Checkbox
                checked={chosen.has(one.findingId)}
                onChange={(event) => toggle(one, event.target.checked)}
              >
                <span className="number">{one.number}</span> {one.target} ·{' '}
                {t(`finding.category.${one.category}`)} · {one.foundOn}{' '}
                {!one.counts && <OverdueTag>{t('bulletin.notCounting')}</OverdueTag>}
              </Checkbox>
              {chosen.has(one.findingId) && (
                <Input.TextArea
                  aria-label={`${t('bulletin.said')} ${one.number}`}
                  placeholder={t('bulletin.saidHint')}
                  autoSize={{ minRows: 2 }}
                  maxLength={2000}
                  value={chosen.get(one.findingId)?.said}
                  onChange={(event) => say(one.findingId, event.target.value)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
