import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import {
  asProblem,
  type InspectionGroup,
  type InspectionPlan,
  type InspectionPlanInput,
  type PlanProposal,
} from '@zhucun/api';
import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { OverdueTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { ownRegion, useCan, useMe } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { inspectionGroups, inspectionPlans, makePlan, planProposal } from '../api/planning';
import { INSPECTION_KINDS } from '../words';

export function Plans({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const query = useQuery(
    inspectionPlans({ region: state.search.region, after: state.after, size: state.size }),
  );
  const columns: Column<InspectionPlan>[] = [
    {
      title: t('inspection.title'),
      render: (_, row) => (
        <>
          <Link to="/inspections/$id" params={{ id: row.id }}>
            {row.title}
          </Link>{' '}
          {row.cancelledOn && <OverdueTag>{t('inspection.cancelled')}</OverdueTag>}
        </>
      ),
    },
    { title: t('inspection.kindLabel'), render: (_, row) => t(`inspection.kind.${row.kind}`) },
    { title: t('inspection.group'), render: (_, row) => row.groupName ?? '—' },
    { title: t('inspection.body'), dataIndex: 'body' },
    {
      title: t('inspection.period'),
      className: 'number',
      render: (_, row) => `${row.from} – ${row.to}`,
    },
    { title: t('inspection.visits'), dataIndex: 'planned', align: 'right', className: 'number' },
    { title: t('inspection.heldVisits'), dataIndex: 'held', align: 'right', className: 'number' },
  ];
  return (
    <DataTable
      label={t('inspection.plansTab')}
      query={query}
      columns={columns}
      rowKey={(row) => row.id}
      state={state}
      empty={t('inspection.noPlans')}
    />
  );
}

interface Fields {
  groupId: string;
  from: string;
  title: string;
  kind: InspectionPlanInput['kind'];
}

/** 按督查组拟定计划: the villages of a group spread over its period, made a plan of when somebody says so. */
export function ProposePlan() {
  const { t } = useTranslation();
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!can('supervision:plan')) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('inspection.propose')}
      </Button>
      {open && <ProposeDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ProposeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const own = ownRegion(useMe());
  const kinds = useOptions('inspection.kind', INSPECTION_KINDS);
  const [asked, setAsked] = useState<{ group?: string; from: string }>({ from: today() });
  const groups = useQuery(inspectionGroups({ region: own }));
  const proposal = useQuery({
    ...planProposal(asked.group ?? '', asked.from),
    enabled: asked.group !== undefined,
  });
  const found = proposal.data as PlanProposal | undefined;
  const members = ((groups.data ?? []) as InspectionGroup[]).find(({ id }) => id === asked.group)?.members;
  return (
    <FormDialog<Fields, InspectionPlan>
      open
      wide
      title={t('inspection.propose')}
      okText={t('inspection.make')}
      ready={found !== undefined && found.visits.length > 0}
      onClose={onClose}
      onDone={({ id }) => void navigate({ to: '/inspections/$id', params: { id } })}
      submit={({ title, kind, groupId }) =>
        makePlan({
          title,
          kind,
          groupId,
          from: found?.from ?? asked.from,
          to: found?.to ?? asked.from,
          visits: (found?.visits ?? []).map(({ villageCode, on }) => ({
            villageCode,
            on,
            inspectors: (members ?? []).slice(0, 10).map(({ name }) => name),
          })),
        })
      }
      initial={{ from: today(), kind: 'ROUTINE' }}
      invalidates={[['inspection-plans']]}
    >
      <p className="quiet">{t('inspection.proposeHint')}</p>
      {groups.isError && (
        <ProblemAlert problem={asProblem(groups.error)} onRetry={() => void groups.refetch()} />
      )}
      <div className="form-row">
        <Form.Item name="groupId" label={t('inspection.group')} rules={[{ required: true }]}>
          <Select
            loading={groups.isPending}
            notFoundContent={groups.data ? t('inspection.noGroups') : null}
            options={((groups.data ?? []) as InspectionGroup[]).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
            onChange={(group: string) => setAsked({ ...asked, group })}
          />
        </Form.Item>
        <Form.Item name="from" label={t('inspection.from')} rules={[{ required: true }]}>
          <DateField onChange={(from) => from && setAsked({ ...asked, from })} />
        </Form.Item>
        <Form.Item name="kind" label={t('inspection.kindLabel')} rules={[{ required: true }]}>
          <Select options={kinds} />
        </Form.Item>
      </div>
      <Form.Item name="title" label={t('inspection.title')} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      {asked.group && (
        <QueryView query={proposal}>{(data) => <Proposed proposal={data as PlanProposal} />}</QueryView>
      )}
    </FormDialog>
  );
}

function Proposed({ proposal }: { proposal: PlanProposal }) {
  const { t } = useTranslation();
  return (
    <>
      {proposal.left.length > 0 && (
        <p className="warn">{t('inspection.left', { names: proposal.left.join('、') })}</p>
      )}
      <Table
        size="small"
        rowKey={(row) => row.villageCode}
        dataSource={proposal.visits}
        pagination={{ pageSize: 8, size: 'small' }}
        columns={[
          { title: t('inspection.on'), dataIndex: 'on', className: 'number' },
          { title: t('inspection.village'), dataIndex: 'villageName' },
          {
            title: t('inspection.lastVisit'),
            className: 'number',
            render: (_, row) => row.lastVisit ?? t('inspection.never'),
          },
        ]}
      />
    </>
  );
}
