import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LeaveRequest, LeaveState } from '@zhucun/api';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker } from '../../../components/pickers';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { may, useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { leaves } from '../api/leaves';
import {
  ApprovalDialog,
  CancellationDialog,
  LeaveRequestDialog,
  ReturnDialog,
} from '../components/leave-dialogs';
import { StandInsDialog } from '../components/stand-ins';

const STATES: readonly LeaveState[] = ['REQUESTED', 'APPROVED', 'REJECTED', 'RETURNED', 'CANCELLED'];
const DEEDS = ['approve', 'return', 'cancel'] as const;
type Deed = (typeof DEEDS)[number];

/** Leave asked for, approved, and returned from (请销假). */
export function LeavesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const { state: wanted, overdue, cadre } = state.search;
  const list = useQuery(leaves({ state: wanted, overdue, cadre, after: state.after, size: state.size }));
  const states = useOptions('leave.state', STATES);
  const [asking, setAsking] = useState(false);
  const [standIns, setStandIns] = useState(false);
  const [deed, setDeed] = useState<{ what: Deed; leave: LeaveRequest } | null>(null);
  const close = () => setDeed(null);
  const of = (what: Deed) => (deed?.what === what ? deed.leave : null);

  const columns: Column<LeaveRequest>[] = [
    {
      title: t('leave.cadre'),
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('leave.village'), dataIndex: 'villageName' },
    { title: t('leave.kindLabel'), render: (_, row) => t(`leave.kind.${row.kind}`) },
    { title: t('leave.from'), dataIndex: 'from', className: 'number' },
    { title: t('leave.to'), dataIndex: 'to', className: 'number' },
    { title: t('leave.daysLabel'), dataIndex: 'days', align: 'right', className: 'number' },
    { title: t('leave.reason'), render: (_, row) => <Clip text={row.reason} /> },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          <StatusTag words="leave.state" value={row.state} />
          {row.overdue && (
            <OverdueTag>{t('leave.overdueSince', { date: row.overdueSince ?? '' })}</OverdueTag>
          )}
        </>
      ),
    },
    {
      title: t('leave.approver'),
      render: (_, row) => (
        <>
          {t(`leave.by.${row.approver}`)}
          {row.townshipFirst && row.state === 'REQUESTED' && (
            <span className="quiet"> {t(row.endorsedBy ? 'leave.endorsed' : 'leave.township')}</span>
          )}
        </>
      ),
    },
    { title: t('leave.returnedOn'), className: 'number', render: (_, row) => row.returnedOn ?? '—' },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, leave) => (
        <span className="inline-actions">
          {DEEDS.filter((what) => may(leave, what)).map((what) => (
            <Button key={what} type="link" size="small" onClick={() => setDeed({ what, leave })}>
              {t(`leave.deed.${what}`)}
            </Button>
          ))}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.leaves')}
        actions={
          <>
            {can('leave:approve') && <Button onClick={() => setStandIns(true)}>{t('leave.standIns')}</Button>}
            {can('leave:request') && (
              <Button type="primary" onClick={() => setAsking(true)}>
                {t('leave.request')}
              </Button>
            )}
          </>
        }
      />
      <FilterBar
        state={state}
        filters={[
          {
            kind: 'custom',
            key: 'cadre',
            label: t('leave.cadre'),
            render: (value, set) => (
              <CadrePicker
                placeholder={t('leave.cadre')}
                value={value}
                onChange={set}
                allowClear
                style={{ width: 160 }}
              />
            ),
          },
          { kind: 'select', key: 'state', label: t('common.state'), options: states },
          { kind: 'check', key: 'overdue', label: t('leave.overdueOnly') },
        ]}
      />
      <DataTable
        label={t('menu.leaves')}
        empty={t('leave.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <StandInsDialog open={standIns} onClose={() => setStandIns(false)} />
      <LeaveRequestDialog open={asking} onClose={() => setAsking(false)} />
      <ApprovalDialog leave={of('approve')} onClose={close} />
      <ReturnDialog leave={of('return')} onClose={close} />
      <CancellationDialog leave={of('cancel')} onClose={close} />
    </>
  );
}
