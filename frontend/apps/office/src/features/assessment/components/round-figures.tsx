import type { AssessmentQuota, AssessmentRound, RoundProgress } from '@zhucun/api';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';

/** How far each kind of object is, and how many places for excellent are left. */
export function RoundFigures({ one }: { one: AssessmentRound }) {
  const { t } = useTranslation();
  return (
    <div className="cards">
      <section className="panel" aria-label={t('assessment.progress')}>
        <h2>{t('assessment.progress')}</h2>
        <Table<RoundProgress>
          size="small"
          rowKey={(row) => row.objectKind}
          dataSource={one.progress ?? []}
          pagination={false}
          columns={[
            { title: t('assessment.kindOf'), render: (_, row) => t(`assessment.kind.${row.objectKind}`) },
            { title: t('assessment.all'), className: 'number', dataIndex: 'all' },
            { title: t('assessment.sheetState.OPEN'), className: 'number', dataIndex: 'open' },
            { title: t('assessment.sheetState.PROPOSED'), className: 'number', dataIndex: 'proposed' },
            { title: t('assessment.sheetState.REFERRED'), className: 'number', dataIndex: 'referred' },
            { title: t('assessment.sheetState.GRADED'), className: 'number', dataIndex: 'graded' },
            { title: t('assessment.objections'), className: 'number', dataIndex: 'objections' },
          ]}
        />
      </section>
      <section className="panel" aria-label={t('assessment.quota')}>
        <h2>{t('assessment.quota')}</h2>
        <Table<AssessmentQuota>
          size="small"
          rowKey={(row) => `${row.objectKind} ${row.category}`}
          dataSource={one.quotas ?? []}
          pagination={false}
          columns={[
            {
              title: t('assessment.category'),
              render: (_, row) =>
                row.category === 'ALL'
                  ? t(`assessment.kind.${row.objectKind}`)
                  : t(`assessment.categoryOf.${row.category}`),
            },
            { title: t('assessment.headcount'), className: 'number', dataIndex: 'headcount' },
            {
              title: t('assessment.places'),
              className: 'number',
              render: (_, row) =>
                row.quota === null ? (
                  t('assessment.unlimited')
                ) : (
                  <span title={row.source ?? undefined}>{`${row.quota}（${row.percent}%）`}</span>
                ),
            },
            { title: t('assessment.taken'), className: 'number', dataIndex: 'excellent' },
            { title: t('assessment.proposedExcellent'), className: 'number', dataIndex: 'proposed' },
            {
              title: t('assessment.left'),
              className: 'number',
              render: (_, row) => (row.quota === null ? '—' : row.quota - row.excellent),
            },
          ]}
        />
      </section>
    </div>
  );
}
