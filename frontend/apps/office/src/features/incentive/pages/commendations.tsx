import { useTranslation } from 'react-i18next';
import { useOptions } from '../../../components/options';
import { TabbedPage } from '../../../components/tabbed-page';
import { Batches, BeginBatch } from '../components/batches';
import { BeginHonor, Honors } from '../components/honors';
import { BeginCase, ModelCases } from '../components/model-cases';
import { BeginRecord, Records } from '../components/records';
import { HONOR_STATES, KINDS, LEVELS } from '../words';

const YES_NO = ['true', 'false'] as const;

/** Commended, promoted, reminded: the "three batches" (三个一批), with the honours and model cases they rest on. */
export function CommendationsPage() {
  const { t } = useTranslation();
  const kinds = useOptions('commendation.kind', KINDS);
  const levels = useOptions('commendation.level', LEVELS);
  const states = useOptions('honor.state', HONOR_STATES);
  const published = useOptions('modelCase.publishedFilter', YES_NO);
  return (
    <TabbedPage
      title={t('menu.commendations')}
      tabs={[
        {
          key: 'batches',
          name: t('commendation.tab.batches'),
          needs: 'batch:read',
          content: Batches,
          begin: BeginBatch,
        },
        {
          key: 'honors',
          name: t('commendation.tab.honors'),
          content: Honors,
          begin: BeginHonor,
          filters: [
            { kind: 'select', key: 'honorState', label: t('common.state'), options: states },
            { kind: 'select', key: 'level', label: t('commendation.levelLabel'), options: levels },
          ],
        },
        {
          key: 'cases',
          name: t('commendation.tab.cases'),
          content: ModelCases,
          begin: BeginCase,
          filters: [
            { kind: 'select', key: 'published', label: t('modelCase.published'), options: published },
          ],
        },
        {
          key: 'records',
          name: t('commendation.tab.records'),
          content: Records,
          begin: BeginRecord,
          exports: 'INCENTIVE',
          filters: [{ kind: 'select', key: 'kind', label: t('commendation.kindLabel'), options: kinds }],
        },
      ]}
    />
  );
}
