import { useQuery } from '@tanstack/react-query';
import type { Household, HouseholdKind, PovertyCause } from '@zhucun/api';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import {
  coverage,
  draftHouseholdPlan,
  household,
  households,
  recordVisit,
  registerHousehold,
  revealHousehold,
} from '../api/queries';
import { CAUSES, HOUSEHOLDS, linesOf, quarterBegin } from '../words';
import { Begin, paged, RowButton, Sums } from './shell';

type Deed = 'look' | 'visit' | 'plan';

/** 帮扶户: names masked; how many were visited this quarter stands above. */
export function Households({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, kind, withoutHelper, unvisited, withoutPlan } = state.search;
  const day = today();
  const rows = useQuery(
    households({
      ...paged(state),
      kind,
      withoutHelper,
      unvisitedFrom: unvisited === 'true' ? quarterBegin(day) : undefined,
      withoutPlan: withoutPlan === 'true' ? day.slice(0, 4) : undefined,
    }),
  );
  const visited = useQuery(coverage({ region }));
  const [doing, setDoing] = useState<{ deed: Deed; row: Household } | null>(null);
  const done = () => setDoing(null);
  const columns: Column<Household>[] = [
    { title: t('household.village'), dataIndex: 'villageName' },
    { title: t('household.number'), dataIndex: 'number', className: 'number' },
    { title: t('household.name'), dataIndex: 'nameMasked' },
    { title: t('household.kindLabel'), render: (_, row) => t(`household.kind.${row.kind}`) },
    {
      title: t('household.helper'),
      render: (_, row) => row.helperName ?? <span className="quiet">{t('household.noHelper')}</span>,
    },
    { title: t('household.lastVisit'), className: 'number', render: (_, row) => row.lastVisitedOn ?? '—' },
    {
      title: t('household.plan'),
      render: (_, row) =>
        row.planState ? <StatusTag words="household.planState" value={row.planState} /> : '—',
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => (
        <>
          <RowButton onClick={() => setDoing({ deed: 'look', row })}>{t('household.look')}</RowButton>
          {may(row, 'visit') && (
            <RowButton onClick={() => setDoing({ deed: 'visit', row })}>{t('household.visit')}</RowButton>
          )}
          {may(row, 'plan') && (
            <RowButton onClick={() => setDoing({ deed: 'plan', row })}>{t('household.draft')}</RowButton>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      {visited.data && (
        <Sums
          items={[
            [t('household.households'), visited.data.households],
            [t('household.visited', { from: visited.data.from }), visited.data.visited],
            [t('household.unvisited'), visited.data.unvisited],
            [
              t('household.coverage'),
              visited.data.percent === null ? '—' : `${visited.data.percent.toFixed(1)}%`,
            ],
          ]}
        />
      )}
      <DataTable
        label={t('household.tab.households')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        empty={t('household.none')}
      />
      {doing?.deed === 'look' && <Look row={doing.row} onClose={done} />}
      {doing?.deed === 'visit' && <VisitDialog row={doing.row} onClose={done} />}
      {doing?.deed === 'plan' && <DraftDialog row={doing.row} onClose={done} />}
    </>
  );
}

const called = (row: Household) => `${row.villageName} ${row.number}`;

/** One household: opening it is written on the trail. */
function Look({ row, onClose }: { row: Household; onClose: () => void }) {
  const { t } = useTranslation();
  const file = useQuery(household(row.id));
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState<string | null>(null);
  return (
    <Modal open width={640} title={called(row)} footer={null} onCancel={onClose}>
      <QueryView query={file}>
        {(data) => (
          <>
            <Facts
              items={[
                [
                  t('household.name'),
                  <>
                    {name ?? data.household.nameMasked}{' '}
                    {!name && may(data.household, 'reveal') && (
                      <RowButton onClick={() => setAsking(true)}>{t('household.reveal')}</RowButton>
                    )}
                  </>,
                ],
                [t('household.kindLabel'), t(`household.kind.${data.household.kind}`)],
                [t('household.helper'), data.household.helperName],
              ]}
            />
            <h3>{t('household.visits')}</h3>
            <ul className="plain-list">
              {data.visits.map((visit) => (
                <li key={visit.id}>
                  <span className="number">{visit.visitedOn}</span> {visit.visitorName} {visit.notes}
                </li>
              ))}
            </ul>
            {data.visits.length === 0 && <p className="quiet">{t('household.noVisit')}</p>}
            <p className="quiet">{t('household.onTrail')}</p>
          </>
        )}
      </QueryView>
      <FormDialog<{ purpose: string }, { name?: string }>
        open={asking}
        title={t('household.reveal')}
        onClose={() => setAsking(false)}
        submit={({ purpose }) => revealHousehold(row.id, purpose)}
        done={t('household.revealed')}
        onDone={(shown) => setName(shown.name ?? null)}
      >
        <Form.Item
          name="purpose"
          label={t('household.purpose')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </Modal>
  );
}

function VisitDialog({ row, onClose }: { row: Household; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ visitedOn: string; visitorName: string; notes?: string }, unknown>
      open
      title={`${t('household.visit')}：${called(row)}`}
      onClose={onClose}
      submit={(fields) => recordVisit({ householdId: row.id, ...fields })}
      initial={{ visitedOn: today() }}
      invalidates={[['fieldwork']]}
    >
      <Form.Item name="visitedOn" label={t('household.visitedOn')} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item
        name="visitorName"
        label={t('household.visitor')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="notes" label={t('household.notes')} extra={t('household.noPhoto')}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}

interface PlanFields {
  year: number;
  causes?: PovertyCause[];
  measures?: string;
}

function DraftDialog({ row, onClose }: { row: Household; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<PlanFields, unknown>
      open
      title={`${t('household.draft')}：${called(row)}`}
      onClose={onClose}
      submit={({ year, causes, measures }) =>
        draftHouseholdPlan({ householdId: row.id, year, causes: causes ?? [], measures: linesOf(measures) })
      }
      initial={{ year: Number(today().slice(0, 4)) }}
      invalidates={[['fieldwork']]}
    >
      <Form.Item name="year" label={t('household.year')} rules={[{ required: true }]}>
        <InputNumber min={2013} max={2100} style={{ width: '100%' }} />
      </Form.Item>
      <PlanContent />
    </FormDialog>
  );
}

/** Cause and measures: asked for before the plan is sent for review, not before it is saved. */
export function PlanContent() {
  const { t } = useTranslation();
  const causes = useOptions('household.cause', CAUSES);
  return (
    <>
      <Form.Item name="causes" label={t('household.causes')}>
        <Select mode="multiple" options={causes} />
      </Form.Item>
      <Form.Item name="measures" label={t('household.measures')} extra={t('household.onePerLine')}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </>
  );
}

interface Fields {
  villageCode: string;
  number: string;
  kind: HouseholdKind;
  name: string;
}

export function BeginHousehold() {
  const { t } = useTranslation();
  const kinds = useOptions('household.kind', HOUSEHOLDS);
  return (
    <Begin needs="household:edit" label={t('household.register')}>
      {(open, close) => (
        <FormDialog<Fields, unknown>
          open={open}
          title={t('household.register')}
          onClose={close}
          submit={registerHousehold}
          initial={{ kind: 'OUT_OF_POVERTY' }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item name="villageCode" label={t('household.village')} rules={[{ required: true }]}>
            <RegionPicker levels={[12]} />
          </Form.Item>
          <Form.Item
            name="number"
            label={t('household.number')}
            extra={t('household.numberHint')}
            rules={[{ required: true }]}
          >
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item name="kind" label={t('household.kindLabel')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item
            name="name"
            label={t('household.name')}
            extra={t('household.sealed')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={50} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}
