import { useQuery } from '@tanstack/react-query';
import type { CompletenessLine } from '@zhucun/api';
import { Progress, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import type { TableState } from '../../../lib/table-state';
import { completeness } from '../api/queries';
import { missingFirst } from '../words';

const SHOWN = 12;

/** 健全情况: what is missing stands first. */
export function CompletenessView({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, asOf } = state.search;
  const report = useQuery(completeness(region, asOf));
  return (
    <QueryView query={report}>
      {(data) => (
        <>
          <p>
            <strong>{data.regionName}</strong>{' '}
            {data.missing > 0 ? (
              <Tag variant="filled" className="tag-bad">
                {t('command.missing', { count: data.missing })}
              </Tag>
            ) : (
              <Tag variant="filled" className="tag-good">
                {t('command.complete')}
              </Tag>
            )}
          </p>
          <section className="data-table" aria-label={t('command.tab.completeness')}>
            <Table<CompletenessLine>
              size="small"
              rowKey={(row) => row.what}
              dataSource={missingFirst(data.lines.filter((line) => line.expected > 0))}
              pagination={false}
              columns={[
                { title: t('command.item'), width: 170, render: (_, row) => t(`command.what.${row.what}`) },
                { title: t('command.rule'), width: 64, dataIndex: 'rule', className: 'number' },
                {
                  title: t('command.share'),
                  width: 220,
                  render: (_, row) => (
                    <Progress
                      size="small"
                      percent={row.percent ?? 0}
                      status={row.found < row.expected ? 'exception' : 'success'}
                      format={() => `${row.found} / ${row.expected}`}
                      aria-label={t(`command.what.${row.what}`)}
                    />
                  ),
                },
                { title: t('command.gaps'), render: (_, row) => <Gaps line={row} /> },
              ]}
            />
          </section>
        </>
      )}
    </QueryView>
  );
}

function Gaps({ line }: { line: CompletenessLine }) {
  const { t } = useTranslation();
  const lacking = line.expected - line.found;
  if (lacking === 0) return <span className="quiet">{t('command.none')}</span>;
  return (
    <>
      {line.missing
        .slice(0, SHOWN)
        .map(({ name }) => name)
        .join('、')}{' '}
      {lacking > SHOWN && <span className="quiet">{t('command.more', { count: lacking })}</span>}
    </>
  );
}
