import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Finding, ProblemList } from '@zhucun/api';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { ExportButton } from '../../../components/export-button';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { LinkButton } from '../../../components/link-button';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { may, useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { findings, issueList } from '../api/queries';
import { CATEGORIES, CHANGED, SEVERITIES, STATES } from '../words';

/** What inspections found, and how far its rectification has come (督查问题). */
export function FindingsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const {
    region,
    state: wanted,
    category,
    severity,
    overdue,
    q,
    from,
    to,
    list,
    campaign,
    unclosed,
  } = state.search;
  const found = useQuery(
    findings({
      region,
      state: wanted,
      category,
      severity,
      overdue,
      q,
      from,
      to,
      list,
      campaign,
      unclosed,
      after: state.after,
      size: state.size,
      withTotal: unclosed && !state.after ? true : undefined,
    }),
  );
  const states = useOptions('finding.state', STATES);
  const categories = useOptions('finding.category', CATEGORIES);
  const severities = useOptions('finding.severity', SEVERITIES);
  const [chosen, setChosen] = useState<string[]>([]);
  const [listing, setListing] = useState(false);
  const picked = (found.data?.items ?? []).filter(({ id }) => chosen.includes(id));

  const columns: Column<Finding>[] = [
    {
      title: t('finding.number'),
      fixed: 'left',
      className: 'number',
      render: (_, row) => (
        <Link to="/findings/$id" params={{ id: row.id }}>
          {row.number}
        </Link>
      ),
    },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          <StatusTag words="finding.state" value={row.state} />
          {row.overdue && <OverdueTag>{t('finding.overdue')}</OverdueTag>}
        </>
      ),
    },
    { title: t('finding.target'), render: (_, row) => row.target.name },
    { title: t('finding.village'), dataIndex: 'villageName' },
    { title: t('finding.categoryLabel'), render: (_, row) => t(`finding.category.${row.category}`) },
    {
      title: t('finding.severityLabel'),
      render: (_, row) => <StatusTag words="finding.severity" value={row.severity} />,
    },
    { title: t('finding.facts'), render: (_, row) => <Clip text={row.facts} /> },
    { title: t('finding.foundOn'), dataIndex: 'foundOn', className: 'number' },
    { title: t('finding.dueOn'), className: 'number', render: (_, row) => row.dueOn ?? '—' },
  ];
  const issues = can('finding:issue');
  return (
    <>
      <PageHeader
        title={t('menu.findings')}
        actions={
          <>
            <ExportButton kind="FINDING" region={region} />
            <LinkButton to="/problem-lists">{t('finding.lists')}</LinkButton>
            <LinkButton to="/finding-campaigns">{t('campaign.title')}</LinkButton>
            {can('finding:close') && (
              <LinkButton to="/recheck-samples">{t('finding.recheck.title')}</LinkButton>
            )}
            {issues && (
              <Button disabled={picked.length === 0} onClick={() => setListing(true)}>
                {t('finding.makeList', { count: picked.length })}
              </Button>
            )}
            {can('finding:record') && (
              <LinkButton to="/findings/new" primary>
                {t('finding.record')}
              </LinkButton>
            )}
          </>
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
          { kind: 'select', key: 'state', label: t('common.state'), options: states, width: 110 },
          {
            kind: 'select',
            key: 'category',
            label: t('finding.categoryLabel'),
            options: categories,
            width: 120,
          },
          {
            kind: 'select',
            key: 'severity',
            label: t('finding.severityLabel'),
            options: severities,
            width: 110,
          },
          { kind: 'text', key: 'q', label: t('finding.text'), width: 140 },
          { kind: 'date', key: 'from', label: t('finding.foundFrom') },
          { kind: 'date', key: 'to', label: t('finding.foundTo') },
          { kind: 'check', key: 'overdue', label: t('finding.overdueOnly') },
          { kind: 'check', key: 'unclosed', label: t('finding.unclosedOnly') },
        ]}
      />
      <DataTable
        label={t('menu.findings')}
        empty={t('finding.nothingYet')}
        query={found}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        selection={
          issues ? { keys: chosen, onChange: setChosen, selectable: (row) => may(row, 'issue') } : undefined
        }
      />
      <ListDialog picked={picked} open={listing} onClose={() => setListing(false)} />
    </>
  );
}

/** One list for one receiver: issuing it issues its findings. */
function ListDialog({ picked, open, onClose }: { picked: Finding[]; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [first] = picked;
  const mixed = picked.some(({ target }) => target.id !== first?.target.id);
  return (
    <FormDialog<{ title: string }, ProblemList | null>
      open={open}
      title={t('finding.makeList', { count: picked.length })}
      okText={t('finding.deed.issue')}
      onClose={onClose}
      submit={async ({ title }) =>
        first
          ? issueList({
              targetKind: first.target.kind,
              targetId: first.target.id,
              title,
              findingIds: picked.map(({ id }) => id),
            })
          : null
      }
      onDone={(list) => list && void navigate({ to: '/problem-lists/$id', params: { id: list.id } })}
      invalidates={CHANGED}
    >
      <p>{mixed ? t('finding.mixedTargets') : t('finding.listFor', { name: first?.target.name ?? '' })}</p>
      <Form.Item name="title" label={t('finding.listTitle')} rules={[{ required: true, whitespace: true }]}>
        <Input autoFocus maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
