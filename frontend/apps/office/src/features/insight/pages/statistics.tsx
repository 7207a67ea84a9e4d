import { useQuery } from '@tanstack/react-query';
import type { Figure, FigureSheet } from '@zhucun/api';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../components/filter-bar';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { PrintPaper } from '../../../components/print-paper';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { useCommand } from '../../../lib/command';
import { instant, today } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { type TableState, useTableState } from '../../../lib/table-state';
import { downloadSheet, type Extent, figureSheet } from '../api/figures';
import { FigureDrawer } from '../components/figure-drawer';
import { FigureTable } from '../components/figure-table';
import { KnownAt } from '../components/known-at';
import { ResponsiblePanel } from '../components/responsible';
import { StatisticTable, TABLES } from '../components/statistic-tables';

const FIGURES = 'figures';
const RESPONSIBLE = 'responsible';
const LEVELS = ['CENTRAL', 'PROVINCE', 'CITY', 'COUNTY'] as const;
const CATEGORIES = [
  'KEY_ASSISTANCE',
  'OUT_OF_POVERTY',
  'RELOCATION_RESETTLEMENT',
  'WEAK_PARTY_ORGANIZATION',
  'DEMONSTRATION',
  'HEAVY_REVITALIZATION_TASK',
  'LIGHT_TASK',
  'BORDER',
  'RED_HERITAGE',
  'POOR',
  'NON_POOR',
] as const;

/** 统计: figures that say what they count and who is in them, as of a day, as known at a moment; to print and to take along. */
export function StatisticsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const can = useCan();
  const kinds = useOptions('statistics.key', [
    FIGURES,
    ...TABLES,
    ...(can('responsible:read') ? [RESPONSIBLE] : []),
  ]);
  const kind = kinds.find(({ value }) => value === state.search.key)?.value ?? FIGURES;
  const choice = (
    <Segmented
      aria-label={t('statistics.which')}
      options={kinds}
      value={kind}
      onChange={(next) => state.filter({ key: next })}
    />
  );
  if (kind === RESPONSIBLE) return <ResponsiblePanel state={state} choice={choice} />;
  if (kind !== FIGURES) return <StatisticTable tableKey={kind} state={state} choice={choice} />;
  return <Figures state={state} choice={choice} />;
}

function extentOf(search: Record<string, string>): Extent {
  const { region, asOf, from, level, category, knownAt } = search;
  return { region, asOf, from, level, category, knownAt };
}

function Figures({ state, choice }: { state: TableState; choice: React.ReactNode }) {
  const { t } = useTranslation();
  const can = useCan();
  const extent = extentOf(state.search);
  const query = useQuery(figureSheet(extent));
  const save = useCommand(() => downloadSheet(extent, `${t('menu.statistics')}.xlsx`));
  const open = query.data?.figures.find((figure) => figure.key === state.search.figure);
  return (
    <>
      <PageHeader title={t('menu.statistics')} note={query.data && said(query.data, t)} actions={choice} />
      <Extents
        state={state}
        actions={
          <>
            <Button onClick={() => window.print()}>{t('figure.print')}</Button>
            {can('paper:export') && !extent.knownAt && !extent.level && !extent.category && !extent.from && (
              <PrintPaper
                paper="statistics"
                of={{ region: extent.region, asOf: extent.asOf }}
                title={t('paper.kind.STATISTICS')}
                text={t('paper.pdfPrint')}
              />
            )}
            <Button loading={save.busy} onClick={() => void save.run(undefined)}>
              {t('figure.excel')}
            </Button>
          </>
        }
      />
      {save.problem && <ProblemAlert problem={save.problem} />}
      <QueryView query={query}>
        {(sheet) => (
          <>
            {sheet.knownAt && sheet.figures.every((figure) => figure.numerator === 0) && (
              <p className="quiet" role="status">
                {t('figure.nothingThen')}
              </p>
            )}
            {groups(sheet.figures).map((figures) => (
              <FigureTable
                key={figures[0]?.group}
                figures={figures}
                onOpen={(figure) => state.filter({ figure: figure.key })}
              />
            ))}
          </>
        )}
      </QueryView>
      <FigureDrawer
        figure={open}
        extent={extent}
        onClose={() => state.filter({ figure: undefined })}
        onPart={(changes) => state.filter(changes)}
      />
    </>
  );
}

function Extents({ state, actions }: { state: TableState; actions: React.ReactNode }) {
  const { t } = useTranslation();
  const levels = useOptions('team.sendLevel', LEVELS);
  const categories = useOptions('villageCategory', CATEGORIES);
  return (
    <FilterBar
      state={state}
      actions={actions}
      filters={[
        { kind: 'region', key: 'region', label: t('common.region') },
        { kind: 'date', key: 'asOf', label: t('statistics.day') },
        { kind: 'date', key: 'from', label: t('figure.from') },
        { kind: 'select', key: 'level', label: t('team.sendLevelLabel'), options: levels },
        { kind: 'select', key: 'category', label: t('figure.category'), options: categories },
        {
          kind: 'custom',
          key: 'knownAt',
          label: t('figure.knownAt'),
          render: (value, set) => <KnownAt label={t('figure.knownAt')} value={value} set={set} />,
        },
      ]}
    />
  );
}

/** What an auditor asks first; it stands on the printed sheet too. */
function said(sheet: FigureSheet, t: (key: string, values?: Record<string, unknown>) => string): string {
  return [
    sheet.regionName,
    t('statistics.asOf', { date: sheet.asOf ?? today() }),
    sheet.level && t(`team.sendLevel.${sheet.level}`),
    sheet.category && t(`villageCategory.${sheet.category}`),
    sheet.knownAt && t('figure.known', { moment: instant(sheet.knownAt) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** In the order of the sheet. */
export function groups(figures: Figure[]): Figure[][] {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) found.set(figure.group, [...(found.get(figure.group) ?? []), figure]);
  return [...found.values()];
}
