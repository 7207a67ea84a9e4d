import { useQuery } from '@tanstack/react-query';
import type { BurdenMeter } from '@zhucun/api';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { QueryView } from '../../../components/query-view';
import { meter } from '../api/queries';

type Counted = BurdenMeter['offices'][number]['forms'][number];

/** 负担表: minutes by the office that asks, and the forms they are made of. */
export function Meter({ region, month }: { region?: string; month?: string }) {
  const { t } = useTranslation();
  const found = useQuery(meter(region, month, true));
  return (
    <QueryView query={found}>
      {(data) => (
        <>
          <section className="panel">
            <Facts
              items={[
                [t('burden.month'), data.month],
                [t('burden.cadres'), data.cadres],
                [t('burden.minutes'), data.minutes],
                [
                  t('burden.perCadre'),
                  data.perCadre === null ? null : t('burden.minutesOf', { count: data.perCadre }),
                ],
              ]}
            />
            <p className="quiet">{t('burden.formula')}</p>
          </section>
          {data.offices.map((office) => (
            <section key={office.owner} className="panel">
              <h2>
                {office.owner}{' '}
                <span className="quiet">
                  {office.perCadre === null ? '' : t('burden.perCadreOf', { count: office.perCadre })}
                </span>
              </h2>
              <Table<Counted>
                size="small"
                rowKey={(row) => row.form}
                dataSource={office.forms}
                pagination={false}
                columns={[
                  { title: t('burden.form'), dataIndex: 'title', width: 180 },
                  {
                    title: t('burden.frequencyLabel'),
                    width: 90,
                    render: (_, row) => t(`burden.frequency.${row.frequency}`),
                  },
                  {
                    title: t('burden.times'),
                    dataIndex: 'times',
                    align: 'right',
                    className: 'number',
                    width: 80,
                  },
                  {
                    title: t('burden.each'),
                    dataIndex: 'each',
                    align: 'right',
                    className: 'number',
                    width: 90,
                  },
                  {
                    title: t('burden.minutes'),
                    dataIndex: 'minutes',
                    align: 'right',
                    className: 'number',
                    width: 90,
                  },
                  { title: t('burden.basis'), dataIndex: 'basis' },
                ]}
              />
            </section>
          ))}
          <section className="panel">
            <h2>{t('burden.twice')}</h2>
            {data.twice.length === 0 ? (
              <p className="quiet">{t('burden.noneTwice')}</p>
            ) : (
              <ul className="plain-list">
                {data.twice.map((one) => (
                  <li key={one.fact}>
                    {one.fact}: {one.forms.join(' · ')}
                  </li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </QueryView>
  );
}
