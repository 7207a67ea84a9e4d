import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { QueryView } from '../../../components/query-view';
import { figures } from '../api/queries';

/** The figures that the documents print about a selection; shares overlap and are no parts of a whole. */
export function FiguresTab({ batchId }: { batchId: string }) {
  const { t } = useTranslation();
  const query = useQuery(figures(batchId));
  return (
    <QueryView query={query}>
      {(all) => (
        <>
          <Facts
            items={[
              [t('selection.persons'), all.persons],
              [t('selection.villages'), all.villages],
              [t('selection.mean'), all.mean],
              [t('selection.captains'), `${all.sectionCaptains} / ${all.captains}`],
            ]}
          />
          {all.categories.length > 0 && (
            <Table
              size="small"
              rowKey="category"
              pagination={false}
              dataSource={all.categories}
              columns={[
                {
                  title: t('selection.categories'),
                  render: (_, row) => t(`villageCategory.${row.category}`),
                },
                { title: t('selection.villages'), dataIndex: 'villages', align: 'right' },
                { title: t('selection.persons'), dataIndex: 'persons', align: 'right' },
                { title: t('selection.mean'), dataIndex: 'mean', align: 'right' },
              ]}
            />
          )}
          <Table
            size="small"
            rowKey="ruleId"
            pagination={false}
            dataSource={all.shares}
            columns={[
              {
                title: t('selection.share'),
                render: (_, row) => `${row.ruleId} ${t(`selection.shares.${row.name}`)}`,
              },
              { title: t('selection.persons'), dataIndex: 'count', align: 'right' },
              { title: '%', dataIndex: 'percent', align: 'right' },
            ]}
          />
        </>
      )}
    </QueryView>
  );
}
