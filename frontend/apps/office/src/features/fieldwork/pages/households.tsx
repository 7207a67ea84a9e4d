import { useTranslation } from 'react-i18next';
import type { Filter } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { BeginDifficulty, BeginSatisfaction, Difficulties, Satisfactions } from '../components/difficulties';
import { HouseholdPlans } from '../components/household-plans';
import { BeginHousehold, Households } from '../components/households';
import { TabbedPage } from '../components/shell';
import { DIFFICULTIES, HOUSEHOLDS, PLAN_STATES } from '../words';

const YES_NO = ['true', 'false'] as const;

/** 农户帮扶 of a region. */
export function HouseholdsPage() {
  const { t } = useTranslation();
  const kinds = useOptions('household.kind', HOUSEHOLDS);
  const states = useOptions('household.planState', PLAN_STATES);
  const difficulty = useOptions('household.difficulty', DIFFICULTIES);
  const solved = useOptions('household.solvedFilter', YES_NO);
  const period: Filter[] = [
    { kind: 'date', key: 'from', label: t('fieldwork.from') },
    { kind: 'date', key: 'to', label: t('fieldwork.to') },
  ];
  return (
    <TabbedPage
      title={t('menu.households')}
      tabs={[
        {
          key: 'households',
          name: t('household.tab.households'),
          needs: 'household:read',
          content: Households,
          begin: BeginHousehold,
          filters: [
            { kind: 'select', key: 'kind', label: t('household.kindLabel'), options: kinds, width: 160 },
            { kind: 'check', key: 'withoutHelper', label: t('household.withoutHelper') },
            { kind: 'check', key: 'unvisited', label: t('household.unvisitedOnly') },
            { kind: 'check', key: 'withoutPlan', label: t('household.withoutPlan') },
          ],
        },
        {
          key: 'plans',
          name: t('household.tab.plans'),
          needs: 'household:read',
          content: HouseholdPlans,
          filters: [{ kind: 'select', key: 'planState', label: t('household.stateLabel'), options: states }],
        },
        {
          key: 'difficulties',
          name: t('household.tab.difficulties'),
          content: Difficulties,
          begin: BeginDifficulty,
          filters: [
            ...period,
            {
              kind: 'select',
              key: 'difficultyKind',
              label: t('household.kindLabel'),
              options: difficulty,
            },
            { kind: 'select', key: 'solved', label: t('household.stateLabel'), options: solved },
          ],
        },
        {
          key: 'satisfaction',
          name: t('household.tab.satisfaction'),
          content: Satisfactions,
          begin: BeginSatisfaction,
          filters: period,
        },
      ]}
    />
  );
}
