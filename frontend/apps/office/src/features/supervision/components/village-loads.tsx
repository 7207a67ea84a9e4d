import { useQuery } from '@tanstack/react-query';
import type { VillageLoad } from '@zhucun/api';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import type { TableState } from '../../../lib/table-state';
import { overInspected } from '../api/planning';

/** 督查过频: villages that are visited more often in a week than their rules allow, over all bodies. */
export function VillageLoads({ state }: { state: TableState }) {
  const { region, asOf } = state.search;
  const found = useQuery(overInspected({ region, asOf }));
  return <QueryView query={found}>{(rows) => <LoadTable rows={rows as VillageLoad[]} />}</QueryView>;
}

export function LoadTable({ rows }: { rows: VillageLoad[] }) {
  const { t } = useTranslation();
  return (
    <section className="data-table" aria-label={t('inspection.warnings')}>
      <Table
        size="small"
        rowKey={(row) => `${row.villageCode} ${row.monday}`}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: t('inspection.noWarnings') }}
        columns={[
          { title: t('inspection.village'), dataIndex: 'villageName' },
          { title: t('inspection.week'), dataIndex: 'monday', className: 'number' },
          { title: t('inspection.held'), dataIndex: 'held', align: 'right', className: 'number' },
          { title: t('inspection.planned'), dataIndex: 'planned', align: 'right', className: 'number' },
          {
            title: t('inspection.limit'),
            align: 'right',
            className: 'number',
            render: (_, row) => row.limit ?? '—',
          },
        ]}
      />
    </section>
  );
}
