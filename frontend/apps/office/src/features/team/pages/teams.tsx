import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Team } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { ExportButton } from '../../../components/export-button';
import { FilterBar } from '../../../components/filter-bar';
import { LinkButton } from '../../../components/link-button';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { UnitPicker } from '../../../components/pickers';
import { RegionTree } from '../../../components/region-tree';
import { useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { teams } from '../api/queries';

/** The village work teams of the office (驻村工作队). */
export function TeamsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const state = useTableState();
  const { region, q, unit, active } = state.search;
  const list = useQuery(teams({ region, q, unit, active, after: state.after, size: state.size }));
  const activeOptions = useOptions('team.active', ['true', 'false'] as const);
  const tree = me.office.tree === 'REGION';

  const columns: Column<Team>[] = [
    {
      title: t('team.name'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/teams/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    {
      title: t('team.homeVillage'),
      render: (_, row) => <span title={row.homeVillage.fullName}>{row.homeVillage.name}</span>,
    },
    {
      title: t('team.firstSecretary'),
      render: (_, row) => row.firstSecretary?.name ?? <span className="quiet">{t('team.vacant')}</span>,
    },
    {
      title: t('team.captain'),
      render: (_, row) => row.captain?.name ?? <span className="quiet">{t('team.vacant')}</span>,
    },
    { title: t('team.headcount'), dataIndex: 'headcount', align: 'right', className: 'number' },
    { title: t('team.leadUnit'), render: (_, row) => row.units.find((one) => one.lead)?.unitName },
    { title: t('team.sendLevelLabel'), render: (_, row) => t(`team.sendLevel.${row.sendLevel}`) },
    {
      title: t('team.covered'),
      render: (_, row) => (row.covered.length > 0 ? row.covered.map((one) => one.name).join('、') : ''),
    },
    { title: t('team.establishedOn'), dataIndex: 'establishedOn', className: 'number' },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.teams')}
        actions={
          <>
            <ExportButton kind="TEAM" region={region} />
            {can('team:edit') && (
              <LinkButton to="/teams/new" primary>
                {t('team.create')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className={tree ? 'with-tree' : undefined}>
        {tree && <RegionTree selected={region} onSelect={(code) => state.filter({ region: code })} />}
        <div>
          <FilterBar
            state={state}
            filters={[
              { kind: 'text', key: 'q', label: t('team.name') },
              can('organization:read') && {
                kind: 'custom',
                key: 'unit',
                label: t('team.unit'),
                render: (value, set) => (
                  <UnitPicker
                    placeholder={t('team.unit')}
                    value={value}
                    onChange={set}
                    allowClear
                    style={{ width: 190 }}
                  />
                ),
              },
              {
                kind: 'select',
                key: 'active',
                label: t('team.activeLabel'),
                options: activeOptions,
                width: 110,
              },
            ]}
          />
          <DataTable
            label={t('menu.teams')}
            empty={t('team.nothingYet')}
            query={list}
            columns={columns}
            rowKey={(row) => row.id}
            state={state}
          />
        </div>
      </div>
    </>
  );
}
