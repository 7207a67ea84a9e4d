import { queryOptions, useQuery } from '@tanstack/react-query';
import { call, type Responsible, type ResponsiblePerson } from '@zhucun/api';
import { Empty, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { api } from '../../../lib/api';
import { day, instant } from '../../../lib/dates';
import type { TableState } from '../../../lib/table-state';
import { KnownAt } from './known-at';

const VILLAGE_CODE = 12;

function responsible(code: string | undefined, asOf: string | undefined, knownAt: string | undefined) {
  return queryOptions({
    queryKey: ['villages', 'responsible', code, asOf, knownAt],
    enabled: code?.length === VILLAGE_CODE,
    queryFn: async ({ signal }) =>
      (await call(
        api.GET('/api/v1/villages/{code}/responsible', {
          params: { path: { code: code ?? '' }, query: { asOf, knownAt } },
          signal,
        }),
      )) as unknown as Responsible,
  });
}

interface Props {
  state: TableState;
  choice: ReactNode;
}

/** Who answered for a village on a day, as it was on record at a moment: one answer. */
export function ResponsiblePanel({ state, choice }: Props) {
  const { t } = useTranslation();
  const { village, asOf, knownAt } = state.search;
  const query = useQuery(responsible(village, asOf, knownAt));
  return (
    <>
      <PageHeader title={t('menu.statistics')} actions={choice} />
      <FilterBar
        state={state}
        filters={[
          {
            kind: 'custom',
            key: 'village',
            label: t('responsible.village'),
            render: (value, set) => (
              <div style={{ width: 300 }}>
                <RegionPicker
                  placeholder={t('responsible.village')}
                  value={value}
                  onChange={set}
                  levels={[VILLAGE_CODE]}
                  allowClear
                />
              </div>
            ),
          },
          { kind: 'date', key: 'asOf', label: t('responsible.day') },
          {
            kind: 'custom',
            key: 'knownAt',
            label: t('figure.knownAt'),
            render: (value, set) => <KnownAt label={t('figure.knownAt')} value={value} set={set} />,
          },
        ]}
      />
      {village?.length === VILLAGE_CODE ? (
        <QueryView query={query}>{(answer) => <Answer answer={answer} />}</QueryView>
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('responsible.choose')} />
      )}
    </>
  );
}

function Answer({ answer }: { answer: Responsible }) {
  const { t } = useTranslation();
  const { responsible: person } = answer;
  const people = person ? [person, ...answer.others] : answer.others;
  return (
    <section className="data-table" aria-label={t('responsible.answer')}>
      <p className="definition" aria-live="polite">
        {t(answer.knownAt ? 'responsible.onDayKnown' : 'responsible.onDay', {
          village: answer.villageName,
          date: answer.asOf,
          moment: instant(answer.knownAt),
        })}{' '}
        <strong>
          {person
            ? t('responsible.was', { name: person.name, basis: t(`postingRole.${answer.basis}`) })
            : t('responsible.nobody')}
        </strong>
      </p>
      {people.length > 0 && (
        <Table<ResponsiblePerson>
          size="small"
          rowKey={(one) => one.postingId}
          dataSource={people}
          pagination={false}
          columns={[
            { title: t('figure.item'), dataIndex: 'name' },
            {
              title: t('responsible.roles'),
              render: (_, one) => one.roles.map((role) => t(`postingRole.${role}`)).join('、'),
            },
            { title: t('responsible.team'), dataIndex: 'teamName' },
            { title: t('figure.unit'), dataIndex: 'unitName' },
            { title: t('responsible.from'), dataIndex: 'startedOn' },
            { title: t('responsible.to'), render: (_, one) => day(one.endedOn) },
            { title: t('responsible.recorded'), render: (_, one) => instant(one.recordedAt) },
          ]}
        />
      )}
    </section>
  );
}
