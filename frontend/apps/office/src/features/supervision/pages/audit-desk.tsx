import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DeskHit, type DeskKind, type DeskQuery, uuid } from '@zhucun/api';
import { Button, Form, Input, Popconfirm, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { type Filter, FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker, UnitPicker } from '../../../components/pickers';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { instant } from '../../../lib/dates';
import { type TableState, useTableState } from '../../../lib/table-state';
import { type Asked, deskSearch, removeQuery, savedQueries, saveQuery } from '../api/desk';
import { DeskExportDecision } from '../components/desk-export-decision';
import { DeskExports } from '../components/desk-exports';
import { DeskFigurePanel } from '../components/desk-figure';
import { FindingTimeline } from '../components/finding-timeline';
import { CATEGORIES, SEVERITIES, STATES } from '../words';

const KINDS: readonly DeskKind[] = ['FINDING', 'PROBLEM_LIST', 'BULLETIN', 'DRAW', 'DEED'];
const KEYS = [
  'kind',
  'region',
  'from',
  'to',
  'category',
  'state',
  'severity',
  'person',
  'unit',
  'q',
  'drawState',
  'bulletinKind',
] as const;

const DRAW_STATES = ['DRAFT', 'COMMITTED', 'REVEALED', 'DRAWN', 'PUBLISHED', 'ABORTED'] as const;
const BULLETIN_KINDS = ['SUPERVISION', 'ASSESSMENT', 'CAMPAIGN'] as const;
const STATE_WORDS: Record<DeskKind, string> = {
  FINDING: 'finding.state',
  PROBLEM_LIST: 'finding.state',
  BULLETIN: 'bulletin.state',
  DRAW: 'draw.state',
  DEED: 'audit.outcomeOf',
};

/** What a kind can be asked for besides these is refused, so what another kind left in the address is not sent. */
const COMMON = ['kind', 'region', 'from', 'to', 'q'];
const OWN: Record<DeskKind, readonly string[]> = {
  FINDING: ['category', 'state', 'severity', 'person', 'unit', 'knownAt'],
  PROBLEM_LIST: ['unit'],
  BULLETIN: ['bulletinKind'],
  DRAW: ['drawState'],
  DEED: ['person', 'unit'],
};

function conditions({ search }: TableState): readonly string[] {
  return [...COMMON, ...OWN[(search.kind as DeskKind | undefined) ?? 'FINDING']];
}

/** What an auditor asks (审计台): searches, figures that answer the same later, the history of one finding. */
export function AuditDeskPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const asked: Asked = Object.fromEntries(conditions(state).map((key) => [key, state.search[key]]));
  const rows = useQuery(deskSearch(asked, { after: state.after, size: state.size }));
  const shown = state.search.finding;
  const findings = (state.search.kind ?? 'FINDING') === 'FINDING';
  return (
    <>
      <PageHeader
        title={t('menu.auditDesk')}
        note={t('desk.note')}
        actions={
          <>
            <Saved state={state} />
            <DeskExports query={current(state)} knownAt={asked.knownAt} />
          </>
        }
      />
      <DeskFilters state={state} findings={findings} />
      {findings && <Moment state={state} />}
      {findings && <DeskFigurePanel asked={asked} state={state} />}
      <DataTable
        label={t('menu.auditDesk')}
        empty={t('desk.empty')}
        query={rows}
        columns={useColumns((row) => state.filter({ finding: row.id }))}
        rowKey={(row) => row.id}
        state={state}
      />
      {state.search.export && (
        <DeskExportDecision id={state.search.export} onClose={() => state.filter({ export: undefined })} />
      )}
      {shown && (
        <FindingTimeline
          id={shown}
          label={rows.data?.items.find(({ id }) => id === shown)?.label ?? ''}
          onClose={() => state.filter({ finding: undefined })}
        />
      )}
    </>
  );
}

/** Asked of today: neither a moment of the records nor a day by which is reckoned. */
const NOW = { knownAt: undefined, asOf: undefined };

/** That it is asked as of a moment of the past, and the way back to now. */
function Moment({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { knownAt, asOf } = state.search;
  if (!knownAt && !asOf) return null;
  return (
    <p>
      <Tag
        closable={{ 'aria-label': t('common.remove') }}
        onClose={(event) => {
          event.preventDefault();
          state.filter(NOW);
        }}
      >
        {[knownAt && `${t('desk.knownAt')} ${instant(knownAt)}`, asOf && `${t('desk.asOf')} ${asOf}`]
          .filter(Boolean)
          .join(' · ')}
      </Tag>
    </p>
  );
}

function DeskFilters({ state, findings }: { state: TableState; findings: boolean }) {
  const { t } = useTranslation();
  const kinds = useOptions('desk.kind', KINDS);
  const categories = useOptions('finding.category', CATEGORIES);
  const states = useOptions('finding.state', STATES);
  const severities = useOptions('finding.severity', SEVERITIES);
  const ofFindings: Filter[] = findings
    ? [
        { kind: 'select', key: 'category', label: t('finding.categoryLabel'), options: categories },
        { kind: 'select', key: 'state', label: t('common.state'), options: states, width: 110 },
        {
          kind: 'select',
          key: 'severity',
          label: t('finding.severityLabel'),
          options: severities,
          width: 110,
        },
      ]
    : [];
  const own = conditions(state);
  const drawStates = useOptions('draw.state', DRAW_STATES);
  const bulletinKinds = useOptions('bulletin.kind', BULLETIN_KINDS);
  const ofDraws: Filter = {
    kind: 'select',
    key: 'drawState',
    label: t('common.state'),
    options: drawStates,
    width: 110,
  };
  const ofBulletins: Filter = {
    kind: 'select',
    key: 'bulletinKind',
    label: t('finding.categoryLabel'),
    options: bulletinKinds,
    width: 120,
  };
  const person: Filter = {
    kind: 'custom',
    key: 'person',
    label: t('desk.person'),
    render: (value, set) => (
      <div style={{ width: 150 }}>
        <CadrePicker placeholder={t('desk.person')} value={value} onChange={set} allowClear />
      </div>
    ),
  };
  const unit: Filter = {
    kind: 'custom',
    key: 'unit',
    label: t('desk.unit'),
    render: (value, set) => (
      <div style={{ width: 180 }}>
        <UnitPicker placeholder={t('desk.unit')} value={value} onChange={set} allowClear />
      </div>
    ),
  };
  return (
    <FilterBar
      state={state}
      filters={[
        { kind: 'select', key: 'kind', label: t('desk.kindLabel'), options: kinds, width: 120 },
        { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
        { kind: 'date', key: 'from', label: t('desk.from') },
        { kind: 'date', key: 'to', label: t('desk.to') },
        ...ofFindings,
        ...(own.includes('person') ? [person] : []),
        ...(own.includes('unit') ? [unit] : []),
        ...(own.includes('drawState') ? [ofDraws] : []),
        ...(own.includes('bulletinKind') ? [ofBulletins] : []),
        { kind: 'text', key: 'q', label: t('desk.text'), width: 160 },
      ]}
    />
  );
}

function useColumns(open: (hit: DeskHit) => void): Column<DeskHit>[] {
  const { t } = useTranslation();
  return [
    {
      title: t('desk.label'),
      render: (_, row) =>
        row.kind === 'FINDING' ? (
          <Button type="link" size="small" className="number" onClick={() => open(row)}>
            {row.label}
          </Button>
        ) : (
          <Elsewhere hit={row} />
        ),
    },
    { title: t('desk.on'), dataIndex: 'on', className: 'number' },
    { title: t('common.region'), dataIndex: 'regionCode', className: 'number' },
    { title: t('desk.target'), render: (_, row) => row.target ?? '—' },
    {
      title: t('finding.categoryLabel'),
      render: (_, row) =>
        row.kind === 'FINDING'
          ? t(`finding.category.${row.category}`)
          : row.kind === 'BULLETIN'
            ? t(`bulletin.kind.${row.category}`)
            : (row.category ?? '—'),
    },
    {
      title: t('common.state'),
      render: (_, row) => row.state && <StatusTag words={STATE_WORDS[row.kind]} value={row.state} />,
    },
    {
      title: t('desk.said'),
      render: (_, row) =>
        row.said && <Clip text={row.kind === 'DEED' ? t(`auditAction.${row.said}`) : row.said} />,
    },
  ];
}

/** A hit with a page of its own; a deed opens on the trail, where its proof is. */
function Elsewhere({ hit }: { hit: DeskHit }) {
  const label = hit.label || '—';
  if (hit.kind === 'BULLETIN')
    return (
      <Link to="/bulletins/$id" params={{ id: hit.id }}>
        {label}
      </Link>
    );
  if (hit.kind === 'DRAW')
    return (
      <Link to="/draws/$id" params={{ id: hit.id }}>
        {label}
      </Link>
    );
  if (hit.kind === 'DEED')
    return (
      <Link to="/audit" search={{ deed: hit.id } as never}>
        {label}
      </Link>
    );
  return label;
}

/** Queries that this auditor keeps; opening one puts it into the address. */
function Saved({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const queries = useQuery(savedQueries());
  const [saving, setSaving] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const remove = useCommand(removeQuery, {
    invalidates: [['desk', 'queries']],
    onDone: () => setChosen(undefined),
  });
  const open = (id: string | undefined) => {
    setChosen(id);
    const query = queries.data?.find((one) => one.id === id)?.query;
    if (query)
      state.filter({
        ...Object.fromEntries(KEYS.map((key) => [key, (query[key] as string | null) ?? undefined])),
        ...NOW,
      });
  };
  return (
    <>
      <Select
        allowClear
        aria-label={t('desk.saved')}
        placeholder={t('desk.saved')}
        style={{ width: 180 }}
        value={chosen}
        onChange={open}
        notFoundContent={t('desk.savedNone')}
        options={(queries.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      {chosen && (
        <Popconfirm title={t('desk.remove')} onConfirm={() => void remove.run(chosen)}>
          <Button>{t('desk.remove')}</Button>
        </Popconfirm>
      )}
      <Button onClick={() => setSaving(true)}>{t('desk.save')}</Button>
      {saving && <SaveDialog query={current(state)} onClose={() => setSaving(false)} />}
    </>
  );
}

function SaveDialog({ query, onClose }: { query: DeskQuery; onClose: () => void }) {
  const { t } = useTranslation();
  // one query per opening: sent again after a lost answer it is the same one
  const [id] = useState(uuid);
  return (
    <FormDialog<{ name: string }, unknown>
      open
      title={t('desk.save')}
      onClose={onClose}
      submit={({ name }) => saveQuery(id, { name, query })}
      invalidates={[['desk', 'queries']]}
    >
      <Form.Item name="name" label={t('desk.saveName')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}

function current(state: TableState): DeskQuery {
  const { search } = state;
  const own = conditions(state);
  const given = Object.fromEntries(
    KEYS.filter((key) => own.includes(key) && search[key]).map((key) => [key, search[key]]),
  );
  return { kind: 'FINDING', ...given } as DeskQuery;
}
