import { useQuery } from '@tanstack/react-query';
import type { Linkage, LinkShare } from '@zhucun/api';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import type { TableState } from '../../../lib/table-state';
import { linkages } from '../api/queries';
import { HelpersDrawer } from './helpers-drawer';

/** 两包三到: village by village, each link as a share. */
export function LinkageTable({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, asOf } = state.search;
  const list = useQuery(linkages({ region, asOf, after: state.after, size: state.size }));
  const link = (title: string, of: (row: Linkage) => LinkShare): Column<Linkage> => ({
    title,
    className: 'number',
    render: (_, row) => <Share share={of(row)} />,
  });
  const [opened, setOpened] = useState<Linkage | null>(null);
  return (
    <>
      <DataTable
        label={t('command.tab.linkages')}
        query={list}
        columns={[
          { title: t('command.village'), dataIndex: 'villageName' },
          link(t('command.unitLink'), (row) => row.unit),
          link(t('command.leaderLink'), (row) => row.leader),
          link(t('command.teamLink'), (row) => row.team),
          {
            title: t('command.householdLink'),
            className: 'number',
            render: (_, row) => (
              <Button
                type="link"
                size="small"
                aria-label={`${row.villageName} ${t('command.helpers')}`}
                onClick={() => setOpened(row)}
              >
                {row.household.of === 0 ? t('command.nameHelpers') : <Share share={row.household} />}
              </Button>
            ),
          },
          link(t('command.secretaryLink'), (row) => row.firstSecretary),
        ]}
        rowKey={(row) => row.villageCode}
        state={state}
      />
      <HelpersDrawer
        village={opened && { code: opened.villageCode, name: opened.villageName }}
        asOf={asOf}
        onClose={() => setOpened(null)}
      />
    </>
  );
}

function Share({ share }: { share: LinkShare }) {
  const { t } = useTranslation();
  if (share.percent === null || share.percent === undefined) return <span className="quiet">—</span>;
  const said = t('command.linked', { linked: share.linked, of: share.of });
  return share.linked === share.of ? (
    <>
      {share.percent}% <span className="quiet">{said}</span>
    </>
  ) : (
    <Tag variant="filled" className="tag-bad">
      {share.percent}% {said}
    </Tag>
  );
}
