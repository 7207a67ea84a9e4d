import type { UseQueryResult } from '@tanstack/react-query';
import { ApiProblem, asProblem, type Page } from '@zhucun/api';
import { Button, Empty, Select, Table, type TableColumnType } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import { useTranslation } from 'react-i18next';
import type { TableState } from '../lib/table-state';
import { ProblemAlert } from './problem-alert';
import { useReachableTables } from './reachable';

export type Column<T> = Omit<TableColumnType<T>, 'sorter'> & {
  /** The API's name of the sort, only where it offers one. */
  sort?: string;
};

interface Props<T> {
  query: UseQueryResult<Page<T>>;
  columns: Column<T>[];
  rowKey: (row: T) => string;
  state: TableState;
  label: string;
  /** What is said where there is nothing at all, and what to do about it. */
  empty?: string;
  rowClassName?: (row: T) => string;
  selection?: { keys: string[]; onChange: (keys: string[]) => void; selectable?: (row: T) => boolean };
}

const SIZES = [20, 50, 100];

/** One page of a keyset list: what the address asks for, with its empty, loading and error states. */
export function DataTable<T extends object>(props: Props<T>) {
  const { query, columns, rowKey, state, label, empty, rowClassName, selection } = props;
  const { t } = useTranslation();
  const around = useReachableTables<HTMLElement>();

  if (query.isError && !query.data) {
    const problem = query.error instanceof ApiProblem ? query.error : asProblem(query.error);
    return <ProblemAlert problem={problem} onRetry={() => void query.refetch()} />;
  }
  return (
    <section ref={around} className="data-table" aria-label={label} aria-busy={query.isFetching}>
      <Table<T>
        size="small"
        rowKey={rowKey}
        columns={columns.map(({ sort, ...column }) => ({
          ...column,
          ...(sort && {
            key: sort,
            sorter: true,
            sortOrder: state.sort === sort ? 'ascend' : state.sort === `-${sort}` ? 'descend' : null,
          }),
        }))}
        dataSource={query.data?.items ?? []}
        loading={{ spinning: query.isFetching && !query.data, delay: 150 }}
        pagination={false}
        scroll={{ x: 'max-content' }}
        sticky
        rowClassName={rowClassName}
        rowSelection={
          selection && {
            selectedRowKeys: selection.keys,
            // antd measures columns with a hidden copy of the head: a checkbox in it would be a hidden tab stop
            hideSelectAll: true,
            columnTitle: <span className="visually-hidden">{t('common.select')}</span>,
            onChange: (keys) => selection.onChange(keys.map(String)),
            getCheckboxProps: (row) => ({
              disabled: selection.selectable ? !selection.selectable(row) : false,
              'aria-label': t('common.select'),
            }),
          }
        }
        onChange={(_pagination, _filters, sorter) => {
          const { columnKey, order } = sorter as SorterResult<T>;
          const next = order ? `${order === 'descend' ? '-' : ''}${String(columnKey)}` : undefined;
          if (next !== state.sort) state.sortBy(next);
        }}
        locale={{
          emptyText: query.isPending ? (
            ' '
          ) : (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={filtered(state) ? t('common.empty') : (empty ?? t('common.nothingYet'))}
            />
          ),
        }}
      />
      <Pager page={query.data} state={state} />
    </section>
  );
}

/** Whether the address asks for some of the rows only. */
function filtered({ search }: TableState): boolean {
  return Object.keys(search).some((key) => !['after', 'size', 'sort', 'tab'].includes(key));
}

function Pager<T>({ page, state }: { page: Page<T> | undefined; state: TableState }) {
  const { t } = useTranslation();
  if (!page) return null;
  const onlyOne = !page.next && !state.after;
  return (
    <nav className="pager" aria-label={t('common.paging')}>
      <span className="quiet" aria-live="polite">
        {page.total
          ? t(page.total.exact ? 'common.total' : 'common.totalAtLeast', { count: page.total.count })
          : t('common.onThisPage', { count: page.items.length })}
      </span>
      {!onlyOne && (
        <>
          <Button size="small" disabled={!state.after} onClick={state.first}>
            {t('common.firstPage')}
          </Button>
          <Button size="small" disabled={!state.after || state.pageNumber === null} onClick={state.previous}>
            {t('common.previousPage')}
          </Button>
          {state.pageNumber !== null && <span>{t('common.pageNumber', { count: state.pageNumber })}</span>}
          <Button size="small" disabled={!page.next} onClick={() => page.next && state.next(page.next)}>
            {t('common.nextPage')}
          </Button>
        </>
      )}
      <Select
        size="small"
        aria-label={t('common.pageSize')}
        value={state.size}
        onChange={state.resize}
        options={SIZES.map((size) => ({ value: size, label: t('common.perPage', { count: size }) }))}
      />
    </nav>
  );
}
