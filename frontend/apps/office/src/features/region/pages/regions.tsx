import { useQuery } from '@tanstack/react-query';
import type { Village } from '@zhucun/api';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { RegionTree } from '../../../components/region-tree';
import { regionByCode } from '../../../components/regions';
import { ownRegion, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { villagesOf } from '../api/queries';
import { CATEGORIES } from '../categories';
import { CountyCategories } from '../components/county-categories';
import { VillageDrawer } from '../components/village-drawer';

const COUNTY_CODE = 6;

/** The office's regions as a tree, the villages beneath the chosen one with their categories. */
export function RegionsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const state = useTableState(50);
  const { region, category, village } = state.search;
  const inside = region ?? ownRegion(me);
  const chosen = useQuery(regionByCode(inside));
  const villages = useQuery(villagesOf({ region: inside, category, after: state.after, size: state.size }));
  const categories = useOptions('villageCategory', CATEGORIES);

  const columns: Column<Village>[] = [
    { title: t('region.code'), dataIndex: 'code', width: 130, className: 'number' },
    {
      title: t('region.name'),
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => state.filter({ village: row.code })}>
          {row.name}
        </Button>
      ),
    },
    {
      title: t('region.categories'),
      render: (_, row) =>
        row.categories
          .filter((one) => !one.validTo)
          .map((one) => (
            <Tag key={one.id} variant="filled" className="tag-neutral">
              {t(`villageCategory.${one.category}`)}
            </Tag>
          )),
    },
    { title: t('region.point'), render: (_, row) => (row.point ? t('common.yes') : '—'), width: 90 },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.regions')}
        note={
          chosen.data && (
            <>
              {chosen.data.fullName ?? chosen.data.name} <span className="number">{chosen.data.code}</span> ·{' '}
              {t(`region.kind.${chosen.data.kind}`)}
            </>
          )
        }
      />
      <div className="with-tree">
        <RegionTree
          selected={region}
          onSelect={(code) =>
            state.filter(code?.length === 12 ? { village: code } : { region: code, village: undefined })
          }
        />
        <div>
          {inside?.length === COUNTY_CODE && <CountyCategories key={inside} county={inside} />}
          <FilterBar
            state={state}
            filters={[
              {
                kind: 'select',
                key: 'category',
                label: t('region.category'),
                options: categories,
                width: 200,
              },
            ]}
          />
          <DataTable
            label={t('region.villages')}
            query={villages}
            columns={columns}
            rowKey={(row) => row.code}
            state={state}
          />
        </div>
      </div>
      <VillageDrawer code={village} onClose={() => state.filter({ village: undefined })} />
    </>
  );
}
