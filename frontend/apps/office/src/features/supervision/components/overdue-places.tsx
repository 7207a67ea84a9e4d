import { useQuery } from '@tanstack/react-query';
import type { OverdueInspections } from '@zhucun/api';
import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { QueryView } from '../../../components/query-view';
import { OverdueTag } from '../../../components/status-tag';
import type { TableState } from '../../../lib/table-state';
import { overdueInspections } from '../api/planning';

const TOWNSHIP_CODE = 9;

/** 逾期未督查: by township, and of each county's organization department. */
export function OverduePlaces({ state }: { state: TableState }) {
  const { region, asOf } = state.search;
  const found = useQuery(overdueInspections({ region, asOf }));
  return (
    <QueryView query={found}>
      {(data) => <Lists found={data as OverdueInspections} named={(region?.length ?? 0) >= TOWNSHIP_CODE} />}
    </QueryView>
  );
}

function Lists({ found, named }: { found: OverdueInspections; named: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Facts
        items={[
          [t('inspection.asOf'), found.asOf],
          [t('inspection.teams'), found.teams],
          [t('inspection.overdue'), found.overdue],
        ]}
      />
      <section className="data-table" aria-label={t('inspection.overdueTab')}>
        <Table
          size="small"
          rowKey={(row) => `${row.code} ${row.periodFrom}`}
          dataSource={found.townships}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t('inspection.none') }}
          columns={[
            { title: t('inspection.township'), dataIndex: 'name' },
            {
              title: t('inspection.period'),
              className: 'number',
              render: (_, row) => `${row.periodFrom} – ${row.periodTo}`,
            },
            { title: t('inspection.teams'), dataIndex: 'teams', align: 'right', className: 'number' },
            { title: t('inspection.overdue'), dataIndex: 'overdue', align: 'right', className: 'number' },
            ...(named
              ? [
                  {
                    title: t('inspection.missing'),
                    render: (_: unknown, row: OverdueInspections['townships'][number]) =>
                      row.missing.join('、'),
                  },
                ]
              : []),
          ]}
        />
      </section>
      {found.bodies.length > 0 && (
        <section className="panel">
          <h2>{t('inspection.department')}</h2>
          <Table
            size="small"
            rowKey={(row) => `${row.code} ${row.kind}`}
            dataSource={found.bodies}
            pagination={false}
            columns={[
              { title: t('inspection.county'), dataIndex: 'name' },
              { title: t('inspection.kindLabel'), render: (_, row) => t(`inspection.kind.${row.kind}`) },
              {
                title: t('inspection.period'),
                className: 'number',
                render: (_, row) => `${row.periodFrom} – ${row.periodTo}`,
              },
              { title: t('inspection.held'), dataIndex: 'held', align: 'right', className: 'number' },
              {
                title: t('inspection.departmentState'),
                render: (_, row) =>
                  row.overdue ? (
                    <OverdueTag>{t('inspection.late')}</OverdueTag>
                  ) : (
                    <Tag variant="filled" className="tag-good">
                      {t('inspection.inTime')}
                    </Tag>
                  ),
              },
            ]}
          />
        </section>
      )}
    </>
  );
}
