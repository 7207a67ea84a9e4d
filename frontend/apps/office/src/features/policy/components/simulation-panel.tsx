import type { PolicySimulation } from '@zhucun/api';
import { Table, type TableColumnType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Unjudged } from './unjudged';

type Count = PolicySimulation['counts'][number];
type Item = PolicySimulation['items'][number];

/** Whom a draft would judge differently, by region and rule, then one by one. */
export function SimulationPanel({ simulation }: { simulation: PolicySimulation }) {
  const { t } = useTranslation();
  const counts: TableColumnType<Count>[] = [
    { title: t('policy.rule'), dataIndex: 'rule', width: 60 },
    { title: t('policy.region'), dataIndex: 'regionName' },
    { title: t('policy.newlyFailing'), dataIndex: 'newlyFailing', className: 'number' },
    { title: t('policy.newlyPassing'), dataIndex: 'newlyPassing', className: 'number' },
  ];
  const items: TableColumnType<Item>[] = [
    { title: t('policy.rule'), dataIndex: 'rule', width: 60 },
    { title: t('policy.subject'), dataIndex: 'subjectName' },
    {
      title: t('policy.becomes'),
      render: (_, row) => (
        <Tag variant="filled" className={row.fails ? 'tag-bad' : 'tag-good'}>
          {row.fails ? t('policy.fails') : t('policy.passes')}
        </Tag>
      ),
    },
    { title: t('policy.before'), dataIndex: 'requiredBefore' },
    { title: t('policy.after'), dataIndex: 'requiredAfter' },
    { title: t('policy.found'), dataIndex: 'found' },
  ];
  return (
    <section className="panel" aria-label={t('policy.simulation')}>
      <h2>
        {t('policy.simulation')}{' '}
        <span className="quiet">{t('policy.simulationOf', { day: simulation.day })}</span>
      </h2>
      <Unjudged rules={simulation.unjudged.map((id) => ({ id }))} />
      {simulation.items.length === 0 ? (
        <p>{t('policy.nobodyChanges')}</p>
      ) : (
        <>
          <Table<Count>
            size="small"
            rowKey={(row) => row.rule + row.regionCode}
            columns={counts}
            dataSource={simulation.counts}
            pagination={false}
          />
          <Table<Item>
            size="small"
            rowKey={(row) => row.rule + row.subjectId}
            columns={items}
            dataSource={simulation.items}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          />
          {!simulation.complete && (
            <p className="quiet">{t('policy.listCut', { count: simulation.items.length })}</p>
          )}
        </>
      )}
    </section>
  );
}
