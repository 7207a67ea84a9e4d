import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { InboxCounts, InboxItem } from '@zhucun/api';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { OverdueTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { useCan, useMe } from '../../../lib/permissions';
import { type TableState, useTableState } from '../../../lib/table-state';
import { bulk, decidable, verb } from '../acts';
import { counts, inbox } from '../api/queries';
import { BulkBar } from '../components/bulk-bar';
import { DecisionDialog } from '../components/decision-dialog';
import { addressOf } from '../links';

/** Everything that waits for this office (待办), the most pressing first: its first page. */
export function InboxPage() {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const waits = can('inbox:read');
  return waits ? (
    <Waiting key={me.office.grantId} />
  ) : (
    <>
      <PageHeader title={t('inbox.title')} note={`${today()} · ${me.office.nodeName}`} />
      <p className="quiet">{t('inbox.nothing')}</p>
    </>
  );
}

function Waiting() {
  const { t } = useTranslation();
  const me = useMe();
  const state = useTableState(50);
  const { kind, overdue, dueBy } = state.search;
  const list = useQuery(inbox({ kind, overdue, dueBy, after: state.after, size: state.size }));
  const counted = useQuery(counts);
  const [keys, setKeys] = useState<string[]>([]);
  const [deciding, setDeciding] = useState<InboxItem | null>(null);
  const items = list.data?.items ?? [];
  const selected = items.filter((item) => keys.includes(keyOf(item)));
  const summary = counted.data && t('inbox.summary', { ...counted.data });

  const columns: Column<InboxItem>[] = [
    {
      title: t('inbox.due'),
      width: 120,
      className: 'number',
      render: (_, row) =>
        row.overdue ? <OverdueTag>{`${row.due} ${t('inbox.overdue')}`}</OverdueTag> : (row.due ?? '—'),
    },
    { title: t('inbox.kind'), dataIndex: 'kindName', width: 110 },
    { title: t('inbox.what'), render: (_, row) => <What item={row} /> },
    { title: t('inbox.place'), render: (_, row) => row.place ?? '—' },
    { title: t('inbox.since'), dataIndex: 'since', className: 'number', width: 110 },
    {
      title: t('inbox.why'),
      render: (_, row) => <Clip text={[row.rule, row.why, row.basis].filter(Boolean).join(' · ')} />,
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        decidable(row) ? (
          <Button type="link" size="small" onClick={() => setDeciding(row)}>
            {t(verb(row))}
          </Button>
        ) : (
          <Go item={row} />
        ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('inbox.title')}
        note={[today(), me.office.nodeName, summary].filter(Boolean).join(' · ')}
      />
      <Kinds counted={counted.data} state={state} />
      <FilterBar
        state={state}
        filters={[
          { kind: 'check', key: 'overdue', label: t('inbox.overdueOnly') },
          { kind: 'date', key: 'dueBy', label: t('inbox.dueBy') },
        ]}
      />
      <BulkBar selected={selected} onDone={() => setKeys([])} />
      <DataTable
        label={t('inbox.title')}
        empty={t('inbox.clear')}
        query={list}
        columns={columns}
        rowKey={keyOf}
        state={state}
        selection={items.some(bulk) ? { keys, onChange: setKeys, selectable: bulk } : undefined}
      />
      <DecisionDialog item={deciding} onClose={() => setDeciding(null)} />
    </>
  );
}

const keyOf = (item: InboxItem) => `${item.kind} ${item.id}`;

/** How many of each kind; a click shows that kind alone. */
function Kinds({ counted, state }: { counted: InboxCounts | undefined; state: TableState }) {
  const { t } = useTranslation();
  if (!counted || counted.kinds.length < 2) return null;
  const entries = [
    { kind: '', name: t('inbox.all'), count: counted.total, exact: counted.exact },
    ...counted.kinds,
  ];
  return (
    <nav className="kinds" aria-label={t('inbox.kind')}>
      {entries.map(({ kind, name, count, exact }) => (
        <Button
          key={kind}
          size="small"
          type={(state.search.kind ?? '') === kind ? 'primary' : 'default'}
          aria-pressed={(state.search.kind ?? '') === kind}
          onClick={() => state.filter({ kind: kind || undefined })}
        >
          {name} {count}
          {exact ? '' : '+'}
        </Button>
      ))}
    </nav>
  );
}

function What({ item }: { item: InboxItem }) {
  const address = addressOf(item);
  return address ? (
    <Link to={address.to} search={(address.search ?? {}) as never} className="what" title={item.title}>
      {item.title}
    </Link>
  ) : (
    <span className="what">{item.title}</span>
  );
}

function Go({ item }: { item: InboxItem }) {
  const { t } = useTranslation();
  const address = addressOf(item);
  return address ? (
    <Link
      to={address.to}
      search={(address.search ?? {}) as never}
      aria-label={`${t('inbox.go')}：${item.title}`}
    >
      {t('inbox.go')}
    </Link>
  ) : null;
}
