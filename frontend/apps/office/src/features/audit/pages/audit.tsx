import { useQuery } from '@tanstack/react-query';
import type { AuditDeed } from '@zhucun/api';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { LinkButton } from '../../../components/link-button';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { ACTIONS } from '../actions';
import { deeds } from '../api/queries';
import { DeedDrawer } from '../components/deed-drawer';

/** Who did what, as which office, when (审计查询); refusals and reads of identity too. */
export function AuditPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState(50);
  const { subjectKind, subjectId, actor, action, from, to, region, outcome, deed } = state.search;
  const list = useQuery(
    deeds({
      subjectKind,
      subjectId,
      actor,
      action,
      from,
      to,
      region,
      outcome,
      after: state.after,
      size: state.size,
    }),
  );
  const actions = useOptions('auditAction', ACTIONS);
  const outcomes = useOptions('audit.outcomeOf', ['DONE', 'REFUSED'] as const);

  const columns: Column<AuditDeed>[] = [
    { title: t('audit.at'), className: 'number', render: (_, row) => instant(row.at) },
    {
      title: t('audit.actor'),
      render: (_, row) => (
        <Button
          type="link"
          size="small"
          title={t('audit.sameActor')}
          onClick={() => state.filter({ actor: row.actor.accountId })}
        >
          {row.actor.name}
        </Button>
      ),
    },
    {
      title: t('audit.office'),
      render: (_, row) => `${row.office.nodeName} · ${t(`role.${row.office.role}`)}`,
    },
    {
      title: t('audit.action'),
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => state.filter({ deed: row.id })}>
          {row.actionName}
        </Button>
      ),
    },
    {
      title: t('audit.subject'),
      render: (_, row) => (
        <Button
          type="link"
          size="small"
          title={t('audit.sameSubject')}
          onClick={() => state.filter({ subjectKind: row.subject.kind, subjectId: row.subject.id })}
        >
          {row.subject.label ?? row.subject.id}
        </Button>
      ),
    },
    {
      title: t('audit.outcome'),
      render: (_, row) => (
        <>
          <StatusTag words="audit.outcomeOf" value={row.outcome} /> {row.code}
        </>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.audit')}
        actions={can('log:read') && <LinkButton to="/witnesses">{t('menu.witnesses')}</LinkButton>}
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'date', key: 'from', label: t('audit.from') },
          { kind: 'date', key: 'to', label: t('audit.to') },
          { kind: 'text', key: 'actor', label: t('audit.actorId'), width: 150 },
          { kind: 'select', key: 'action', label: t('audit.action'), options: actions, width: 150 },
          { kind: 'text', key: 'subjectKind', label: t('audit.subjectKind'), width: 110 },
          { kind: 'text', key: 'subjectId', label: t('audit.subjectId'), width: 150 },
          { kind: 'select', key: 'outcome', label: t('audit.outcome'), options: outcomes, width: 100 },
          { kind: 'region', key: 'region', label: t('common.region'), width: 170 },
        ]}
      />
      <DataTable
        label={t('menu.audit')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <DeedDrawer id={deed} onClose={() => state.filter({ deed: undefined })} />
    </>
  );
}
