import { useQuery } from '@tanstack/react-query';
import type { AssessmentTemplate } from '@zhucun/api';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import { templates } from '../api/assessments';

/** By what is assessed: what the region set itself, and what it goes by from above (考核指标). */
export function Templates() {
  const { t } = useTranslation();
  const query = useQuery(templates());
  return (
    <section className="panel">
      <h2>{t('assessment.templates')}</h2>
      <QueryView query={query}>
        {(found) => (
          <Table<AssessmentTemplate>
            size="small"
            rowKey={(row) => row.id}
            dataSource={found}
            pagination={false}
            locale={{ emptyText: t('assessment.noTemplates') }}
            columns={[
              { title: t('assessment.objects'), render: (_, row) => t(`assessment.kind.${row.objectKind}`) },
              { title: t('assessment.validFrom'), className: 'number', dataIndex: 'validFrom' },
              { title: t('assessment.templateTitle'), dataIndex: 'title' },
              {
                title: t('assessment.parts'),
                render: (_, row) =>
                  row.parts
                    .map(
                      ({ title, weight, evidence }) =>
                        `${title} ${weight}%（${t(`assessment.evidence.${evidence}`)}）`,
                    )
                    .join('、'),
              },
              { title: t('assessment.basis'), dataIndex: 'basis' },
              { title: t('assessment.region'), dataIndex: 'regionName' },
            ]}
          />
        )}
      </QueryView>
    </section>
  );
}
