import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AssessmentRound, AssessmentSheetItem, ObjectKind } from '@zhucun/api';
import { Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { LinkButton } from '../../../components/link-button';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { may } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { round, sheets } from '../api/assessments';
import { CloseRoundDialog, DraftResultsDialog } from '../components/round-dialogs';
import { RoundFigures } from '../components/round-figures';
import { SheetDrawer } from '../components/sheet-drawer';
import { gradeKey, nextOf } from '../grades';

/** One assessment: how far it is, what is left of the quota, and the table in which it is done (考核年度). */
export function AssessmentRoundPage() {
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(round(id));
  return <QueryView query={query}>{(one) => <Content key={one.id} one={one} />}</QueryView>;
}

function Content({ one }: { one: AssessmentRound }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'publish' | 'close' | null>(null);
  return (
    <>
      <PageHeader
        title={one.title}
        back={{ to: '/assessments', label: t('menu.assessments') }}
        tags={<StatusTag words="assessment.roundState" value={one.state} />}
        note={`${one.regionName} · ${t(`assessment.roundKind.${one.kind}`)} · ${one.from} – ${one.to}`}
        actions={
          <>
            {may(one, 'publish') && (
              <Button type="primary" onClick={() => setDialog('publish')}>
                {t('assessment.publish')}
              </Button>
            )}
            {one.bulletinId && (
              <LinkButton to="/bulletins/$id" params={{ id: one.bulletinId }}>
                {t('assessment.bulletin')}
              </LinkButton>
            )}
            {may(one, 'close') && <Button onClick={() => setDialog('close')}>{t('assessment.close')}</Button>}
          </>
        }
      />
      <RoundFigures one={one} />
      <Grading one={one} />
      <DraftResultsDialog one={one} open={dialog === 'publish'} onClose={() => setDialog(null)} />
      <CloseRoundDialog one={one} open={dialog === 'close'} onClose={() => setDialog(null)} />
    </>
  );
}

/** The sheets in the order of their places and names; never in the order of what they were given. */
function Grading({ one }: { one: AssessmentRound }) {
  const { t } = useTranslation();
  const state = useTableState(50);
  const kinds = (one.progress ?? []).map(({ objectKind }) => objectKind);
  const kind = (state.search.kind as ObjectKind | undefined) ?? kinds[0];
  const list = useQuery(
    sheets({
      round: one.id,
      objectKind: kind,
      state: state.search.state,
      region: state.search.region,
      after: state.after,
      size: state.size,
    }),
  );
  const [open, setOpen] = useState<string | null>(null);
  const [opinion, setOpinion] = useState('');
  const rows = list.data?.items ?? [];
  const columns: Column<AssessmentSheetItem>[] = [
    {
      title: t('assessment.name'),
      fixed: 'left',
      render: (_, row) => (
        <Button type="link" size="small" className="in-cell" onClick={() => setOpen(row.id)}>
          {row.name}
        </Button>
      ),
    },
    {
      title: t('common.state'),
      render: (_, row) => <StatusTag words="assessment.sheetState" value={row.state} />,
    },
    {
      title: t('assessment.gradeLabel'),
      render: (_, row) => {
        const grade = row.grade ?? row.proposed;
        return grade ? (
          <span className={row.grade ? undefined : 'quiet'}>
            {t(gradeKey(row.vocabulary, grade))}
            {row.objection && (
              <Tag variant="filled" className="tag-warn">
                {t('assessment.objected')}
              </Tag>
            )}
            {row.doubts > 0 && (
              <Tag variant="filled" className="tag-warn">
                {t('assessment.doubtful')}
              </Tag>
            )}
          </span>
        ) : (
          '—'
        );
      },
    },
    { title: t('assessment.total'), className: 'number', render: (_, row) => row.total ?? '—' },
    ...(kind === 'CADRE'
      ? [
          {
            title: t('assessment.facts.counted'),
            className: 'number',
            render: (_: unknown, row: AssessmentSheetItem) =>
              row.counted === null
                ? '—'
                : row.required === null
                  ? row.counted
                  : `${row.counted} / ${row.required}`,
          },
          {
            title: t('assessment.absences'),
            className: 'number',
            render: (_: unknown, row: AssessmentSheetItem) => row.absences || '—',
          },
        ]
      : []),
    {
      title: t('assessment.findings'),
      className: 'number',
      render: (_, row) =>
        row.findings + row.disputed === 0
          ? '—'
          : row.disputed > 0
            ? t('assessment.findingsOf', { counted: row.findings, disputed: row.disputed })
            : row.findings,
    },
    ...(kind === 'CADRE' || kind === 'TEAM'
      ? [
          {
            title: t('assessment.village'),
            render: (_: unknown, row: AssessmentSheetItem) => row.villageName ?? '—',
          },
          {
            title: t('assessment.unit'),
            render: (_: unknown, row: AssessmentSheetItem) => row.unitName ?? '—',
          },
          {
            title: t('assessment.sentBy'),
            render: (_: unknown, row: AssessmentSheetItem) =>
              row.sentBy ? t(`team.sendLevel.${row.sentBy}`) : '—',
          },
        ]
      : []),
    ...(kind === 'CADRE'
      ? [
          {
            title: t('assessment.category'),
            render: (_: unknown, row: AssessmentSheetItem) => t(`assessment.categoryOf.${row.category}`),
          },
        ]
      : []),
  ];
  return (
    <>
      {kinds.length > 1 && (
        <Segmented<ObjectKind>
          value={kind}
          onChange={(value) => {
            setOpen(null);
            state.filter({ kind: value, state: undefined });
          }}
          options={kinds.map((value) => ({ value, label: t(`assessment.kind.${value}`) }))}
        />
      )}
      <FilterBar
        state={state}
        filters={[
          {
            kind: 'select',
            key: 'state',
            label: t('common.state'),
            options: (['OPEN', 'PROPOSED', 'REFERRED', 'GRADED'] as const).map((value) => ({
              value,
              label: t(`assessment.sheetState.${value}`),
            })),
            width: 130,
          },
          { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
        ]}
      />
      <DataTable
        label={t('assessment.sheets')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        rowClassName={(row) => (row.id === open ? 'row-current' : '')}
      />
      {open && (
        <SheetDrawer
          key={open}
          id={open}
          parts={one.forms?.find(({ objectKind }) => objectKind === kind)?.parts ?? []}
          opinion={opinion}
          onClose={() => setOpen(null)}
          onNext={(step, said) => {
            if (said) setOpinion(said);
            setOpen(nextOf(rows, open, step)?.id ?? null);
          }}
        />
      )}
    </>
  );
}
