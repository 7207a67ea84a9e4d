import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { HandoverLine } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { RegionTree } from '../../../components/region-tree';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { handovers } from '../api/handovers';
import { HANDOVER_STATES } from '../words';

/** Handovers (交接): who hands over to whom, and what is left. */
export function HandoversPage() {
  const { t } = useTranslation();
  const me = useMe();
  const table = useTableState();
  const { region, state, openObligations } = table.search;
  const list = useQuery(handovers({ region, state, openObligations, after: table.after, size: table.size }));
  const states = useOptions('team.handoverState', HANDOVER_STATES);
  const tree = me.office.tree === 'REGION';
  const columns: Column<HandoverLine>[] = [
    {
      title: t('team.handover.pair'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/handovers/$id" params={{ id: row.id }}>
          {row.cadreName} → {row.successorName}
        </Link>
      ),
    },
    { title: t('team.village'), dataIndex: 'villageName' },
    { title: t('team.handover.startedOn'), dataIndex: 'startedOn', className: 'number' },
    {
      title: t('common.state'),
      render: (_, row) => <StatusTag words="team.handoverState" value={row.state} />,
    },
    {
      title: t('team.handover.items'),
      align: 'right',
      className: 'number',
      render: (_, row) => t('team.handover.count', { count: row.items, open: row.proposed }),
    },
    {
      title: t('team.handover.obligations'),
      render: (_, row) =>
        row.openObligations > 0 && (
          <OverdueTag>{t('team.handover.left', { count: row.openObligations })}</OverdueTag>
        ),
    },
    {
      title: t('team.handover.metOn'),
      className: 'number',
      render: (_, row) => row.metOn ?? <span className="quiet">{t('team.handover.notMet')}</span>,
    },
  ];
  return (
    <>
      <PageHeader title={t('menu.handovers')} />
      <div className={tree ? 'with-tree' : undefined}>
        {tree && <RegionTree selected={region} onSelect={(code) => table.filter({ region: code })} />}
        <div>
          <FilterBar
            state={table}
            filters={[
              { kind: 'select', key: 'state', label: t('common.state'), options: states },
              { kind: 'check', key: 'openObligations', label: t('team.handover.obligationsOnly') },
            ]}
          />
          <DataTable
            label={t('menu.handovers')}
            query={list}
            columns={columns}
            rowKey={(row) => row.id}
            state={table}
            empty={t('team.handover.none')}
          />
        </div>
      </div>
    </>
  );
}
