import { useTranslation } from 'react-i18next';
import type { Filter } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { BeginCampaign, Campaigns } from '../components/campaigns';
import { BeginPlan, DutyPlans } from '../components/duty-plans';
import { Essentials } from '../components/essentials';
import {
  BeginGuidance,
  BeginPublicity,
  BeginVillagePlan,
  Guidance,
  Publicity,
  VillagePlans,
} from '../components/guidance';
import { BeginNotice, Notices, Receipts } from '../components/notices';
import { TabbedPage } from '../components/shell';
import { PUBLICITY } from '../words';

const PLAN = ['DRAFT', 'SUBMITTED'] as const;
const YES_NO = ['true', 'false'] as const;

/** 驻村工作 of a region: plans, campaigns, notices, guidance. */
export function FieldworkPage() {
  const { t } = useTranslation();
  const plan = useOptions('fieldwork.planState', PLAN);
  const publicity = useOptions('fieldwork.publicity', PUBLICITY);
  const checked = useOptions('fieldwork.checkedFilter', YES_NO);
  const acknowledged = useOptions('fieldwork.ackFilter', YES_NO);
  const period: Filter[] = [
    { kind: 'date', key: 'from', label: t('fieldwork.from') },
    { kind: 'date', key: 'to', label: t('fieldwork.to') },
  ];
  return (
    <TabbedPage
      title={t('menu.fieldwork')}
      tabs={[
        {
          key: 'plans',
          name: t('fieldwork.tab.plans'),
          content: DutyPlans,
          begin: BeginPlan,
          filters: [{ kind: 'select', key: 'planState', label: t('fieldwork.stateLabel'), options: plan }],
        },
        { key: 'essentials', name: t('fieldwork.tab.essentials'), content: Essentials },
        {
          key: 'campaigns',
          name: t('fieldwork.tab.campaigns'),
          content: Campaigns,
          begin: BeginCampaign,
        },
        { key: 'notices', name: t('fieldwork.tab.notices'), content: Notices, begin: BeginNotice },
        {
          key: 'receipts',
          name: t('fieldwork.tab.receipts'),
          content: Receipts,
          filters: [
            { kind: 'select', key: 'acknowledged', label: t('fieldwork.stateLabel'), options: acknowledged },
          ],
        },
        {
          key: 'guidance',
          name: t('fieldwork.tab.guidance'),
          content: Guidance,
          begin: BeginGuidance,
          filters: [
            ...period,
            {
              kind: 'select',
              key: 'checked',
              label: t('fieldwork.checkedLabel'),
              options: checked,
              width: 190,
            },
          ],
        },
        {
          key: 'publicity',
          name: t('fieldwork.tab.publicity'),
          content: Publicity,
          begin: BeginPublicity,
          filters: [
            ...period,
            { kind: 'select', key: 'publicityKind', label: t('fieldwork.kindLabel'), options: publicity },
          ],
        },
        {
          key: 'villagePlans',
          name: t('fieldwork.tab.villagePlans'),
          content: VillagePlans,
          begin: BeginVillagePlan,
          filters: [{ kind: 'check', key: 'allVersions', label: t('fieldwork.allVersions') }],
        },
      ]}
    />
  );
}
