import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { useTableState } from '../../../lib/table-state';
import { Groups } from '../components/inspection-groups';
import { OverduePlaces } from '../components/overdue-places';
import { Plans, ProposePlan } from '../components/plans';
import { RecordVisit } from '../components/record-visit';
import { VillageLoads } from '../components/village-loads';
import { VisitsHeld } from '../components/visits-held';

const TABS = ['overdue', 'plans', 'held', 'groups', 'load'] as const;

/** 督查计划: what is overdue by the cadences, what is planned, who goes, and where it is too often. */
export function InspectionsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const tab = TABS.find((key) => key === state.search.tab) ?? 'overdue';
  const content = {
    overdue: <OverduePlaces state={state} />,
    plans: <Plans state={state} />,
    held: <VisitsHeld state={state} />,
    groups: <Groups state={state} />,
    load: <VillageLoads state={state} />,
  }[tab];
  return (
    <>
      <PageHeader
        title={t('menu.inspections')}
        actions={
          <>
            <RecordVisit />
            <ProposePlan />
          </>
        }
      />
      <Tabs
        activeKey={tab}
        onChange={(next) => state.filter({ tab: next === 'overdue' ? undefined : next, asOf: undefined })}
        items={TABS.map((key) => ({
          key,
          label: t(`inspection.${key}Tab`),
          children:
            key === tab ? (
              <>
                <FilterBar
                  state={state}
                  filters={[
                    { kind: 'region', key: 'region', label: t('common.region') },
                    (key === 'overdue' || key === 'load') && {
                      kind: 'date',
                      key: 'asOf',
                      label: t('inspection.asOf'),
                    },
                  ]}
                />
                {content}
              </>
            ) : null,
        }))}
      />
    </>
  );
}
