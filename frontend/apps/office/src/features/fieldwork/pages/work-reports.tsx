import { useTranslation } from 'react-i18next';
import { BeginReport, Due, Overdue, Reports, Surveys } from '../components/reports';
import { TabbedPage } from '../components/shell';

/** 工作报告与到岗调研: what is owed first. */
export function WorkReportsPage() {
  const { t } = useTranslation();
  return (
    <TabbedPage
      title={t('menu.workReports')}
      tabs={[
        {
          key: 'overdue',
          name: t('fieldwork.tab.overdue'),
          needs: 'fieldwork:read',
          content: Overdue,
          begin: BeginReport,
        },
        {
          key: 'reports',
          name: t('fieldwork.tab.reports'),
          content: Reports,
          begin: BeginReport,
          filters: [
            { kind: 'date', key: 'from', label: t('fieldwork.from') },
            { kind: 'date', key: 'to', label: t('fieldwork.to') },
          ],
        },
        { key: 'due', name: t('fieldwork.tab.due'), content: Due },
        { key: 'surveys', name: t('fieldwork.tab.surveys'), content: Surveys },
      ]}
    />
  );
}
