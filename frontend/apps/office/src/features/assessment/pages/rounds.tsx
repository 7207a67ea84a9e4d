import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { AssessmentRound } from '@zhucun/api';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { FilterBar } from '../../../components/filter-bar';
import { PageHeader } from '../../../components/page-header';
import { StatusTag } from '../../../components/status-tag';
import { useCan } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { rounds } from '../api/assessments';
import { OpenRoundDialog, TemplateDialog } from '../components/round-dialogs';
import { Templates } from '../components/templates';

/** Assessments by year, and by what they assess (考核年度). */
export function AssessmentRoundsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const state = useTableState();
  const { year, region } = state.search;
  const list = useQuery(
    rounds({ year, region, state: state.search.state, after: state.after, size: state.size }),
  );
  const [opening, setOpening] = useState(false);
  const [setting, setSetting] = useState(false);
  const years = Array.from({ length: 6 }, (_, i) => String(new Date().getFullYear() - i));
  const columns: Column<AssessmentRound>[] = [
    {
      title: t('assessment.title'),
      fixed: 'left',
      render: (_, row) => (
        <Link to="/assessments/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      ),
    },
    {
      title: t('common.state'),
      render: (_, row) => <StatusTag words="assessment.roundState" value={row.state} />,
    },
    { title: t('assessment.year'), className: 'number', dataIndex: 'year' },
    { title: t('assessment.kindLabel'), render: (_, row) => t(`assessment.roundKind.${row.kind}`) },
    { title: t('assessment.region'), dataIndex: 'regionName' },
    { title: t('assessment.period'), className: 'number', render: (_, row) => `${row.from} – ${row.to}` },
    { title: t('assessment.openedOn'), className: 'number', dataIndex: 'openedOn' },
    { title: t('assessment.closedOn'), className: 'number', render: (_, row) => row.closedOn ?? '—' },
  ];
  return (
    <>
      <PageHeader
        title={t('menu.assessments')}
        actions={
          can('assessment:open') && (
            <>
              <Button type="primary" onClick={() => setOpening(true)}>
                {t('assessment.open')}
              </Button>
              <Button onClick={() => setSetting(true)}>{t('assessment.setTemplate')}</Button>
            </>
          )
        }
      />
      <FilterBar
        state={state}
        filters={[
          {
            kind: 'select',
            key: 'year',
            label: t('assessment.year'),
            options: years.map((value) => ({ value, label: value })),
            width: 100,
          },
          {
            kind: 'select',
            key: 'state',
            label: t('common.state'),
            options: (['OPEN', 'CLOSED'] as const).map((value) => ({
              value,
              label: t(`assessment.roundState.${value}`),
            })),
            width: 110,
          },
          { kind: 'region', key: 'region', label: t('common.region'), width: 180 },
        ]}
      />
      <DataTable
        label={t('menu.assessments')}
        empty={t('assessment.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <Templates />
      <OpenRoundDialog
        open={opening}
        onClose={() => setOpening(false)}
        onDone={(done) => void navigate({ to: '/assessments/$id', params: { id: done.id } })}
      />
      <TemplateDialog open={setting} onClose={() => setSetting(false)} />
    </>
  );
}
