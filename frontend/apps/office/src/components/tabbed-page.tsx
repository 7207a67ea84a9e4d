import type { ExportJob } from '@zhucun/api';
import { Button, Tabs } from 'antd';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../lib/permissions';
import { type TableState, useTableState } from '../lib/table-state';
import { ExportButton } from './export-button';
import { type Filter, FilterBar } from './filter-bar';
import { PageHeader } from './page-header';

export interface TabSpec {
  key: string;
  name: string;
  needs?: string;
  filters?: Filter[];
  /** A list that lies in no region: it is not asked for one. */
  anywhere?: boolean;
  content: ComponentType<{ state: TableState }>;
  /** What can be begun here, beside the title. */
  begin?: ComponentType;
  /** As what kind of list it goes out as a file. */
  exports?: ExportJob['kind'];
}

/** A page of several lists of one region: the list that is looked at, its filters and what can be begun. */
export function TabbedPage({ title, tabs }: { title: string; tabs: TabSpec[] }) {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const shown = tabs.filter(({ needs }) => !needs || can(needs));
  const tab = shown.find(({ key }) => key === state.search.tab) ?? shown[0];
  if (!tab) return null;
  const { content: Content, begin: Begin } = tab;
  const filters = [
    ...(tab.anywhere ? [] : [{ kind: 'region', key: 'region', label: t('common.region') } as const]),
    ...(tab.filters ?? []),
  ];
  const others = Object.fromEntries(
    tabs.flatMap(({ filters }) => filters ?? []).map(({ key }) => [key, undefined]),
  );
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            {tab.exports && <ExportButton kind={tab.exports} region={state.search.region} />}
            {Begin && <Begin key={tab.key} />}
          </>
        }
      />
      <Tabs
        activeKey={tab.key}
        onChange={(next) => state.filter({ ...others, tab: next === shown[0]?.key ? undefined : next })}
        items={shown.map(({ key, name }) => ({
          key,
          label: name,
          children:
            key === tab.key ? (
              <>
                {filters.length > 0 && <FilterBar state={state} filters={filters} />}
                <Content state={state} />
              </>
            ) : null,
        }))}
      />
    </>
  );
}

/** A button that begins something in a dialog of its own, for those who may. */
export function Begin({
  needs,
  label,
  children,
}: {
  needs: string;
  label: string;
  children: (open: boolean, close: () => void) => ReactNode;
}) {
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!can(needs)) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {children(open, () => setOpen(false))}
    </>
  );
}

/** One deed in the last column of a row. */
export function RowButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button type="link" size="small" onClick={onClick}>
      {children}
    </Button>
  );
}

/** The figures above a list, as words with their numbers. */
export function Sums({ items }: { items: [label: string, value: ReactNode][] }) {
  return (
    <dl className="facts sums">
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What every list is asked for: where, and which page. */
export function paged({ search, after, size }: TableState) {
  return { region: search.region, after, size };
}
