import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DrawAssignment } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { PageHeader } from '../../../components/page-header';
import { useTableState } from '../../../lib/table-state';
import { openTargets } from '../api/planning';

/** 已公开的抽取结果: what was drawn here and may be known, with the way to the record that anybody draws again. */
export function OpenTargets() {
  const { t } = useTranslation();
  const state = useTableState();
  const query = useQuery(openTargets({ after: state.after, size: state.size }));
  const columns: Column<DrawAssignment>[] = [
    { title: t('draw.village'), dataIndex: 'villageName' },
    { title: t('draw.visits'), className: 'number', render: (_, row) => `${row.visitFrom} – ${row.visitTo}` },
    { title: t('draw.stratumLabel'), render: (_, row) => t(`draw.stratum.${row.stratum}`) },
    { title: t('draw.inspector'), dataIndex: 'inspector' },
    {
      title: t('common.actions'),
      render: (_, row) => (
        <Link to="/draws/$id" params={{ id: row.drawId }}>
          {t('draw.record')}
        </Link>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('menu.draws')} note={t('draw.openNote')} />
      <DataTable
        label={t('menu.draws')}
        empty={t('draw.noneOpen')}
        query={query}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}
