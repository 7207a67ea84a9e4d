import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Interview } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { LinkButton } from '../../../components/link-button';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker } from '../../../components/pickers';
import { useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { interviews } from '../api/consequences';
import { INTERVIEWS } from '../consequences';

/** Who was spoken to, by whom, about what (约谈). */
export function InterviewsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const { region, kind, cadre, from, to } = state.search;
  const list = useQuery(interviews({ region, kind, cadre, from, to, after: state.after, size: state.size }));
  const kinds = useOptions('consequence.interview.kind', INTERVIEWS);
  const columns: Column<Interview>[] = [
    {
      title: t('consequence.interview.heldOn'),
      dataIndex: 'heldOn',
      className: 'number',
      fixed: 'left',
    },
    {
      title: t('consequence.interview.kindLabel'),
      render: (_, row) => t(`consequence.interview.kind.${row.kind}`),
    },
    {
      title: t('consequence.interview.people'),
      render: (_, row) => <People of={row} />,
    },
    { title: t('consequence.causeLabel'), render: (_, row) => t(`consequence.cause.${row.cause}`) },
    { title: t('consequence.interview.subject'), render: (_, row) => <Clip text={row.subject} /> },
    { title: t('consequence.interview.note'), render: (_, row) => <Clip text={row.note} /> },
    { title: t('consequence.interview.heldBy'), dataIndex: 'heldBy' },
    {
      title: t('consequence.interview.answers'),
      render: (_, row) =>
        row.answers.length === 0
          ? '—'
          : row.answers.map((one) =>
              one.findingId ? (
                <div key={one.findingId}>
                  <Link to="/findings/$id" params={{ id: one.findingId }}>
                    {one.label}
                  </Link>
                </div>
              ) : (
                <div key={one.obligationId}>
                  <Link to="/obligations/$id" params={{ id: one.obligationId }}>
                    {t('consequence.interview.obligationOf', { name: one.label })}
                  </Link>
                </div>
              ),
            ),
    },
    { title: t('consequence.interview.recordedBy'), dataIndex: 'recordedBy' },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.interviews')}
        actions={
          can('measure:record') && (
            <LinkButton primary to="/interviews/new">
              {t('consequence.interview.new')}
            </LinkButton>
          )
        }
      />
      <FilterBar
        state={state}
        filters={[
          { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
          { kind: 'select', key: 'kind', label: t('consequence.interview.kindLabel'), options: kinds },
          {
            kind: 'custom',
            key: 'cadre',
            label: t('consequence.cadre'),
            render: (value, set) => (
              <CadrePicker
                placeholder={t('consequence.cadre')}
                value={value}
                onChange={set}
                allowClear
                style={{ width: 150 }}
              />
            ),
          },
          { kind: 'date', key: 'from', label: t('consequence.interview.from') },
          { kind: 'date', key: 'to', label: t('consequence.interview.to') },
        ]}
      />
      <DataTable
        label={t('menu.interviews')}
        empty={t('consequence.interview.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}

/** Nine interviewees are a number and names, the cadres first as they were named. */
function People({ of }: { of: Interview }) {
  const { t } = useTranslation();
  const words = of.interviewees.map((one) =>
    one.kind === 'CADRE' ? one.name : `${one.unitName}${one.post}${one.name}`,
  );
  return (
    <>
      <span className="number">{t('consequence.interview.count', { count: words.length })}</span>{' '}
      <Clip text={words.join('、')} />
    </>
  );
}
