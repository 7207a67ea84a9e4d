import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PolicyPack } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { StatusTag } from '../../../components/status-tag';
import { ownRegion, useMe } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { packs } from '../api/queries';
import { COUNTRY } from '../parameter';

/** The packs that set the rules of a region: its own and those of the levels above. */
export function PackTable({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const me = useMe();
  const list = useQuery(
    packs({
      region: state.search.region ?? ownRegion(me),
      state: state.search.state,
      after: state.after,
      size: state.size,
    }),
  );
  const columns: Column<PolicyPack>[] = [
    {
      title: t('policy.name'),
      render: (_, row) => (
        <Link to="/policies/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    { title: t('policy.document'), dataIndex: 'document' },
    {
      title: t('policy.region'),
      render: (_, row) => (row.regionCode === COUNTRY ? t('policy.country') : row.regionCode),
      className: 'number',
    },
    { title: t('policy.validFrom'), dataIndex: 'validFrom', className: 'number' },
    { title: t('policy.validTo'), dataIndex: 'validTo', className: 'number' },
    {
      title: t('policy.state'),
      render: (_, row) => <StatusTag words="policy.stateOf" value={row.state} />,
    },
    {
      title: t('policy.publishedBy'),
      render: (_, row) => row.publishedByName ?? (row.draftedByName ? '' : t('policy.edition')),
    },
  ];
  return (
    <DataTable
      label={t('policy.packs')}
      query={list}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
    />
  );
}
