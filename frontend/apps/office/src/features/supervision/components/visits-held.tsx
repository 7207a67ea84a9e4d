import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Inspection } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { instant } from '../../../lib/dates';
import type { TableState } from '../../../lib/table-state';
import { visits } from '../api/visits';

/** 督查记录: what was visited, the newest first. */
export function VisitsHeld({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const query = useQuery(visits({ region: state.search.region, after: state.after, size: state.size }));
  const columns: Column<Inspection>[] = [
    {
      title: t('visit.on'),
      className: 'number',
      render: (_, row) => (
        <Link to="/visits/$id" params={{ id: row.id }}>
          {row.on} {row.at}
        </Link>
      ),
    },
    { title: t('visit.village'), render: (_, row) => row.villageName ?? '—' },
    { title: t('visit.target'), render: (_, row) => row.target.name },
    {
      title: t('visit.methods'),
      render: (_, row) => row.methods.map((method) => t(`finding.methodOf.${method}`)).join('、'),
    },
    { title: t('visit.by'), dataIndex: 'inspectedBy' },
    { title: t('visit.receivedAt'), className: 'number', render: (_, row) => instant(row.recordedAt) },
  ];
  return (
    <DataTable
      label={t('visit.heldTab')}
      query={query}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
      empty={t('visit.none')}
    />
  );
}
