import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Obligation, ObligationDebtor } from '@zhucun/api';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker } from '../../../components/pickers';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { useTableState } from '../../../lib/table-state';
import { debtors, obligations } from '../api/consequences';
import { Cause, Debtor } from '../components/obligation-words';
import { KINDS, STATES } from '../consequences';

/** What grades and decisions oblige offices and units to do, by when, and what is done of it (后果台账). */
export function ObligationsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const { region, kind, cadre, year, debtor, overdue, asked, corrected } = state.search;
  const { state: wanted } = state.search;
  const query = { region, state: wanted, kind, cadre, year, debtor, overdue, asked, corrected };
  const list = useQuery(obligations({ ...query, after: state.after, size: state.size }));
  const kinds = useOptions('consequence.kind', KINDS);
  const states = useOptions('consequence.state', STATES);
  const columns: Column<Obligation>[] = [
    {
      title: t('consequence.kindLabel'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/obligations/$id" params={{ id: row.id }}>
          {t(`consequence.kind.${row.kind}`)}
        </Link>
      ),
    },
    {
      title: t('common.state'),
      render: (_, row) => (
        <>
          <StatusTag words="consequence.state" value={row.state} />
          {row.overdueDays > 0 && (
            <OverdueTag>{t('consequence.overdue', { count: row.overdueDays })}</OverdueTag>
          )}
          {row.correctedOn && (
            <Tag variant="filled" className="tag-warn">
              {t('consequence.correctedTag')}
            </Tag>
          )}
        </>
      ),
    },
    { title: t('consequence.dueOn'), dataIndex: 'dueOn', className: 'number' },
    {
      title: t('consequence.cadre'),
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('consequence.unit'), dataIndex: 'unitName' },
    { title: t('consequence.because'), render: (_, row) => <Cause of={row} /> },
    { title: t('consequence.debtor'), render: (_, row) => <Debtor of={row} /> },
    {
      title: t('consequence.outcomes'),
      render: (_, row) =>
        row.closed
          ? t('consequence.closedBy', { act: t(`consequence.act.${row.closed.act}`) })
          : row.outcomes.map((act) => t(`consequence.act.${act}`)).join('、'),
    },
  ];
  return (
    <>
      <PageHeader title={t('menu.obligations')} />
      <Debtors
        region={region}
        chosen={debtor}
        choose={(path) => state.filter({ debtor: path, state: 'OPEN' })}
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
          { kind: 'select', key: 'state', label: t('common.state'), options: states },
          { kind: 'select', key: 'kind', label: t('consequence.kindLabel'), options: kinds, width: 200 },
          {
            kind: 'custom',
            key: 'cadre',
            label: t('consequence.cadre'),
            render: (value, set) => (
              <CadrePicker
                placeholder={t('consequence.cadre')}
                value={value}
                onChange={set}
                allowClear
                style={{ width: 150 }}
              />
            ),
          },
          { kind: 'check', key: 'overdue', label: t('consequence.onlyOverdue') },
          { kind: 'check', key: 'asked', label: t('consequence.onlyAsked') },
          { kind: 'check', key: 'corrected', label: t('consequence.onlyCorrected') },
        ]}
      />
      <DataTable
        label={t('menu.obligations')}
        empty={t('consequence.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

/** As many debtors as the server lists at once. */
const LISTED = 200;

interface DebtorsProps {
  region: string | undefined;
  chosen: string | undefined;
  choose: (path: string | undefined) => void;
}

/** Who still owes what; in the order of the tree, not of who owes most. */
function Debtors({ region, chosen, choose }: DebtorsProps) {
  const { t } = useTranslation();
  const { data: all = [] } = useQuery(debtors(region));
  if (all.length === 0) return null;
  const name = (one: ObligationDebtor) =>
    one.kind === 'UNIT' ? one.name : t('consequence.office', { name: one.name });
  return (
    <section className="panel">
      <h2>{t('consequence.debtors')}</h2>
      <ul className="plain-list">
        {all.map((one) => (
          <li key={`${one.kind} ${one.path}`}>
            <span className="grow">
              <Button
                type="link"
                size="small"
                aria-pressed={chosen === one.path}
                onClick={() => choose(chosen === one.path ? undefined : one.path)}
              >
                {name(one)}
              </Button>
            </span>
            <span className="number">{t('consequence.open', { count: one.open })}</span>
            {one.overdue > 0 && (
              <OverdueTag>{t('consequence.openOverdue', { count: one.overdue })}</OverdueTag>
            )}
          </li>
        ))}
      </ul>
      {all.length >= LISTED && <p className="quiet">{t('consequence.debtorsCut', { count: LISTED })}</p>}
    </section>
  );
}
