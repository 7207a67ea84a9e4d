import { useQuery } from '@tanstack/react-query';
import type { Organ, OrganMember } from '@zhucun/api';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { endFounder, endMember, endOrgan, organs } from '../api/queries';
import { EndDialog } from './end-dialog';
import { FounderDialog, SeatDialog, TransferDialog } from './organ-dialogs';

type Deed = { what: 'seat' | 'join' | 'transfer' | 'end'; organ: Organ };

/** Kinds that several departments keep together. */
const FOUNDED: readonly Organ['kind'][] = ['STATIONING_OFFICE', 'JOINT_CONFERENCE_OFFICE'];

/** 机构: with those who sit in them on the day. */
export function OrganTable({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, asOf, kind } = state.search;
  const list = useQuery(organs({ region, asOf, kind, after: state.after, size: state.size }));
  const [deed, setDeed] = useState<Deed | null>(null);
  const [leaving, setLeaving] = useState<{ organ: Organ; member: OrganMember } | null>(null);
  const [withdrawing, setWithdrawing] = useState<{
    organ: Organ;
    founder: Organ['founders'][number];
  } | null>(null);
  const of = (what: Deed['what']) => (deed?.what === what ? deed.organ : null);
  const close = () => setDeed(null);
  const columns: Column<Organ>[] = [
    {
      title: t('command.name'),
      render: (_, row) => (
        <>
          {row.name}
          {row.names.length > 1 && (
            <div className="quiet">
              {t('command.names')}：
              {row.names
                .filter(({ name }) => name !== row.name)
                .map(({ name, validFrom, validTo }) => `${name}（${validFrom} – ${validTo ?? ''}）`)
                .join('、')}
            </div>
          )}
        </>
      ),
    },
    { title: t('command.kindLabel'), render: (_, row) => t(`command.kind.${row.kind}`) },
    { title: t('command.region'), dataIndex: 'regionName' },
    {
      title: t('command.members'),
      render: (_, row) =>
        row.members.length === 0 ? (
          <span className="quiet">{t('command.nobody')}</span>
        ) : (
          <ul className="plain-list">
            {row.members.map((member) => (
              <li key={member.id}>
                {t(`command.role.${member.role}`)} {member.personName}
                <span className="quiet">
                  （{member.position}
                  {member.treatment && `，${member.treatment}`}）
                </span>{' '}
                {may(row, 'seat') && !member.validTo && (
                  <Button type="link" size="small" onClick={() => setLeaving({ organ: row, member })}>
                    {t('command.leave')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        ),
    },
    {
      title: t('command.founders'),
      render: (_, row) => (
        <ul className="plain-list">
          {row.founders.map((founder) => (
            <li key={founder.id}>
              {founder.name}
              {founder.validTo && (
                <span className="quiet">（{t('command.until', { date: founder.validTo })}）</span>
              )}
              {may(row, 'join') && !founder.validTo && (
                <Button type="link" size="small" onClick={() => setWithdrawing({ organ: row, founder })}>
                  {t('command.withdraw')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    { title: t('command.from'), dataIndex: 'validFrom', className: 'number' },
    {
      title: t('common.actions'),
      fixed: 'right',
      width: 150,
      render: (_, organ) => (
        <span className="inline-actions">
          {(['seat', 'join', 'transfer', 'end'] as const)
            .filter((what) => may(organ, what) && (what !== 'join' || FOUNDED.includes(organ.kind)))
            .map((what) => (
              <Button key={what} type="link" size="small" onClick={() => setDeed({ what, organ })}>
                {t(`command.${what}`)}
              </Button>
            ))}
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('command.tab.organs')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <SeatDialog organ={of('seat')} onClose={close} />
      <FounderDialog organ={of('join')} onClose={close} />
      <EndDialog
        what={withdrawing?.founder.name ?? null}
        title={t('command.withdraw')}
        onClose={() => setWithdrawing(null)}
        submit={async (end) => withdrawing && endFounder(withdrawing.organ, withdrawing.founder.id, end)}
      />
      <TransferDialog organ={of('transfer')} onClose={close} />
      <EndDialog
        what={of('end')?.name ?? null}
        title={t('command.end')}
        onClose={close}
        submit={async (end) => deed && endOrgan(deed.organ, end)}
      />
      <EndDialog
        what={leaving?.member.personName ?? null}
        title={t('command.leave')}
        onClose={() => setLeaving(null)}
        submit={async (end) => leaving && endMember(leaving.organ, leaving.member.id, end)}
      />
    </>
  );
}
