import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RotationItem, Wish } from '@zhucun/api';
import { App, Button, Form, Input, Segmented } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FilterBar } from '../../../components/filter-bar';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { RegionTree } from '../../../components/region-tree';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { may, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { renewTerm, rotationRate, rotations, stateWishes } from '../api/rotations';
import { EMPTY, press, state as put, type WishEntry } from '../wish-entry';
import { WISHES } from '../words';

const CHANGED = [['rotations'], ['teams']];

/** Terms and rotation (任期与轮换): who is next, what they wish, typed by keyboard. */
export function RotationsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const table = useTableState();
  const { region, wish, eligible, dueFrom, dueBefore } = table.search;
  const list = useQuery(
    rotations({ region, wish, eligible, dueFrom, dueBefore, after: table.after, size: table.size }),
  );
  const rate = useQuery(rotationRate(region));
  const wishes = useOptions('team.wish', WISHES);
  const yesNo = useOptions('team.eligibleOnly', ['true', 'false'] as const);
  const [entry, setEntry] = useState<WishEntry>(EMPTY);
  const [renewing, setRenewing] = useState<RotationItem | null>(null);
  const rows = list.data?.items ?? [];
  const { save, command, notTaken } = useWishes(rows, entry, setEntry);
  const typed = Object.keys(entry.typed).length;
  const tree = me.office.tree === 'REGION';

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'radio') return;
    if (event.key === 'Enter' && typed > 0) {
      event.preventDefault();
      void save();
      return;
    }
    const next = press(entry, rows, event.key);
    if (!next) return;
    event.preventDefault();
    setEntry(next);
  };

  const columns: Column<RotationItem>[] = [
    {
      title: t('team.cadre'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/cadres/$id" params={{ id: row.cadreId }}>
          {row.cadreName}
        </Link>
      ),
    },
    { title: t('team.village'), dataIndex: 'villageName' },
    { title: t('team.unit'), dataIndex: 'unitName' },
    { title: t('team.plannedEndOn'), dataIndex: 'plannedEndOn', className: 'number' },
    {
      title: t('team.daysLeft'),
      align: 'right',
      className: 'number',
      render: (_, row) => row.daysLeft,
    },
    {
      title: t('team.termState.label'),
      render: (_, row) => <StatusTag words="team.termState" value={row.state} />,
    },
    {
      title: t('team.eligibleOn'),
      className: 'number',
      render: (_, row) =>
        row.eligible ? t('team.eligible') : <span className="quiet">{row.eligibleOn ?? '—'}</span>,
    },
    {
      title: t('team.wish.label'),
      render: (_, row, index) => {
        const shown = entry.typed[row.postingId] ?? row.wish;
        if (!may(row, 'wish')) return t(`team.wish.${shown}`);
        return (
          <Segmented<Wish>
            size="small"
            aria-label={`${t('team.wish.label')} ${row.cadreName}`}
            value={shown}
            options={wishes.map(({ value, label }) => ({ value: value as Wish, label }))}
            onChange={(value) => setEntry({ ...put(entry, row, value), at: index })}
          />
        );
      },
    },
    {
      title: t('team.successor'),
      render: (_, row) => row.successor?.name ?? <span className="quiet">—</span>,
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => (
        <span className="inline-actions">
          {may(row, 'renew') && (
            <Button type="link" size="small" onClick={() => setRenewing(row)}>
              {t('team.renew')}
            </Button>
          )}
          <Link to="/teams/$id" params={{ id: row.teamId }}>
            {t('team.open')}
          </Link>
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.rotations')}
        actions={
          <Button type="primary" disabled={typed === 0} loading={command.busy} onClick={() => void save()}>
            {t('team.saveWishes', { count: typed })}
          </Button>
        }
      />
      {rate.data && rate.data.percent !== null && <p className="quiet">{t('team.rate', { ...rate.data })}</p>}
      <div className={tree ? 'with-tree' : undefined}>
        {tree && <RegionTree selected={region} onSelect={(code) => table.filter({ region: code })} />}
        <div>
          <FilterBar
            state={table}
            filters={[
              { kind: 'select', key: 'wish', label: t('team.wish.label'), options: wishes },
              { kind: 'select', key: 'eligible', label: t('team.eligibleOnly.label'), options: yesNo },
              { kind: 'date', key: 'dueFrom', label: t('team.dueFrom') },
              { kind: 'date', key: 'dueBefore', label: t('team.dueBefore') },
            ]}
          />
          <p className="quiet">{t('team.wishKeys')}</p>
          <ProblemAlert problem={command.problem} />
          {notTaken.length > 0 && (
            <ul role="alert">
              {notTaken.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the table is typed into as a whole */}
          <div onKeyDown={onKeyDown}>
            <DataTable
              label={t('menu.rotations')}
              query={list}
              columns={columns}
              rowKey={(row) => row.postingId}
              rowClassName={(row) => (rows[entry.at]?.postingId === row.postingId ? 'row-current' : '')}
              state={table}
            />
          </div>
        </div>
      </div>
      <RenewDialog item={renewing} onClose={() => setRenewing(null)} />
    </>
  );
}

/** Sends what was typed; what was refused is said line by line and stays typed. */
function useWishes(rows: RotationItem[], entry: WishEntry, setEntry: (entry: WishEntry) => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [notTaken, setNotTaken] = useState<string[]>([]);
  const command = useCommand(stateWishes, {
    invalidates: CHANGED,
    onDone: (done) => {
      const refused = done.results.filter((line) => line.code !== null && line.code !== undefined);
      const name = (id: string) => rows.find((row) => row.postingId === id)?.cadreName ?? id;
      setNotTaken(refused.map((line) => `${name(line.postingId)}：${line.message}`));
      setEntry({
        ...entry,
        typed: Object.fromEntries(
          refused.flatMap(({ postingId }) => {
            const kept = entry.typed[postingId];
            return kept ? [[postingId, kept]] : [];
          }),
        ),
      });
      if (done.recorded > 0) message.success(t('team.wishesSaved', { count: done.recorded }));
    },
  });
  const save = () =>
    command.run(
      rows.flatMap((row) => {
        const wish = entry.typed[row.postingId];
        return wish ? [{ postingId: row.postingId, version: row.version, wish }] : [];
      }),
    );
  return { save, command, notTaken };
}

function RenewDialog({ item, onClose }: { item: RotationItem | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ plannedEndOn?: string; note?: string }, unknown>
      open={item !== null}
      title={`${t('team.renew')}：${item?.cadreName ?? ''}`}
      onClose={onClose}
      submit={async (fields) => item && renewTerm(item, fields)}
      invalidates={CHANGED}
    >
      <p className="quiet">{item && t('team.plannedUntil', { date: item.plannedEndOn })}</p>
      <Form.Item name="plannedEndOn" label={t('team.plannedEndOn')} extra={t('team.plannedEndHint')}>
        <DateField />
      </Form.Item>
      <Form.Item name="note" label={t('common.note')}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}
