import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AssessmentSheetItem } from '@zhucun/api';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { useTableState } from '../../../lib/table-state';
import { sheets } from '../api/assessments';
import { gradeKey, KINDS } from '../grades';

/** What was decided about oneself, one's unit and its people: read here, objected to on the sheet (考核结果). */
export function AssessmentSheetsPage() {
  const { t } = useTranslation();
  const state = useTableState();
  const list = useQuery(
    sheets({
      state: 'GRADED',
      objectKind: KINDS.find((kind) => kind === state.search.kind),
      after: state.after,
      size: state.size,
    }),
  );
  const columns: Column<AssessmentSheetItem>[] = [
    {
      title: t('assessment.name'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/assessment-sheets/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    { title: t('assessment.kindOf'), render: (_, row) => t(`assessment.kind.${row.objectKind}`) },
    { title: t('assessment.title'), dataIndex: 'roundTitle' },
    {
      title: t('assessment.gradeLabel'),
      render: (_, row) => (row.grade ? t(gradeKey(row.vocabulary, row.grade)) : '—'),
    },
    {
      title: t('assessment.objections'),
      render: (_, row) =>
        row.objection ? <StatusTag words="assessment.objectionState" value="OPEN" /> : '—',
    },
    { title: t('assessment.village'), render: (_, row) => row.villageName ?? '—' },
    { title: t('assessment.unit'), render: (_, row) => row.unitName ?? '—' },
  ];
  return (
    <>
      <PageHeader title={t('menu.assessmentResults')} />
      <FilterBar
        state={state}
        filters={[
          {
            kind: 'select',
            key: 'kind',
            label: t('assessment.kindOf'),
            options: KINDS.map((value) => ({ value, label: t(`assessment.kind.${value}`) })),
            width: 140,
          },
        ]}
      />
      <DataTable
        label={t('menu.assessmentResults')}
        empty={t('assessment.noResults')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
    </>
  );
}
