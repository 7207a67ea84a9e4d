import { useTranslation } from 'react-i18next';
import type { Filter } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { BeginFund, BeginProject, Funds, Projects } from '../components/funds';
import { TabbedPage } from '../components/shell';
import { BeginStock, BeginWorkFund, StockCounts, WorkFunds } from '../components/work-funds';
import { FUNDS, PROJECTS } from '../words';

const YES_NO = ['true', 'false'] as const;

/** 资金与项目 of a region. */
export function ProjectsPage() {
  const { t } = useTranslation();
  const funds = useOptions('project.fundKind', FUNDS);
  const kinds = useOptions('project.kind', PROJECTS);
  const differs = useOptions('project.differsFilter', YES_NO);
  const period: Filter[] = [
    { kind: 'date', key: 'from', label: t('fieldwork.from') },
    { kind: 'date', key: 'to', label: t('fieldwork.to') },
  ];
  return (
    <TabbedPage
      title={t('menu.projects')}
      tabs={[
        {
          key: 'funds',
          name: t('project.tab.funds'),
          content: Funds,
          begin: BeginFund,
          filters: [
            ...period,
            { kind: 'select', key: 'fundKind', label: t('project.fundKindLabel'), options: funds },
          ],
        },
        {
          key: 'projects',
          name: t('project.tab.projects'),
          content: Projects,
          begin: BeginProject,
          filters: [
            ...period,
            { kind: 'select', key: 'projectKind', label: t('project.kindLabel'), options: kinds },
          ],
        },
        { key: 'workFunds', name: t('project.tab.workFunds'), content: WorkFunds, begin: BeginWorkFund },
        {
          key: 'stock',
          name: t('project.tab.stock'),
          needs: 'stock:read',
          content: StockCounts,
          begin: BeginStock,
          filters: [
            ...period,
            { kind: 'select', key: 'differs', label: t('project.differences'), options: differs },
          ],
        },
      ]}
    />
  );
}
