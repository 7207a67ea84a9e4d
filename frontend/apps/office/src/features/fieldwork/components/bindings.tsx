import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Tracking, TrackingInput, TrackingKind, UnitBinding, UntrackedUnit } from '@zhucun/api';
import { Form, Input, Select, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { UnitPicker } from '../../../components/pickers';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { may, useCan } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import {
  bindingSummary,
  bindings,
  recordTracking,
  tracking,
  untracked,
  withdrawTracking,
} from '../api/bindings';
import { money } from '../words';
import { Begin, paged, RowButton, Sums } from './shell';

export const TRACKING: readonly TrackingKind[] = ['VISIT', 'REPORT_HEARD'];

/** 三个捆绑: units and villages with their three ledgers, the emptiest first. */
export function Bindings({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { region, year, ledger } = state.search;
  const asked = { region, year: year ? Number(year) : undefined };
  const rows = useQuery(bindings({ ...paged(state), ...asked, empty: ledger }));
  const sums = useQuery(bindingSummary(asked));
  const columns: Column<UnitBinding>[] = [
    { title: t('binding.unit'), dataIndex: 'unitName', fixed: 'left' },
    {
      title: t('binding.village'),
      render: (_, row) => (
        <Link to="/projects" search={{ tab: 'projects', region: row.villageCode } as never}>
          {row.villageName}
        </Link>
      ),
    },
    {
      title: t('binding.empty'),
      render: (_, row) =>
        row.empty.length ? (
          <Space size={4}>
            {row.empty.map((one) => (
              <Tag key={one} variant="filled" className="tag-bad">
                {t(`binding.unbound.${one}`)}
              </Tag>
            ))}
          </Space>
        ) : (
          t('binding.whole')
        ),
    },
    {
      title: t('binding.projects'),
      className: 'number',
      align: 'right',
      render: (_, row) => (row.projects ? `${row.projects}（${money(row.projectAmount)}）` : '—'),
    },
    {
      title: t('project.fundKind.INVESTED'),
      className: 'number',
      align: 'right',
      render: (_, row) => (row.empty.includes('FUNDS') ? '—' : money(row.invested)),
    },
    {
      title: t('project.fundKind.INTRODUCED'),
      className: 'number',
      align: 'right',
      render: (_, row) => (row.empty.includes('FUNDS') ? '—' : money(row.introduced)),
    },
    { title: t('binding.responsible'), render: (_, row) => row.responsible.join('、') || '—' },
    { title: t('binding.since'), dataIndex: 'since', className: 'number' },
  ];
  return (
    <>
      {sums.data && (
        <Sums
          items={[
            [t('binding.bindings', { year: sums.data.year }), sums.data.bindings],
            [t('binding.unbound.PROJECTS'), sums.data.withoutProjects],
            [t('binding.unbound.FUNDS'), sums.data.withoutFunds],
            [t('binding.unbound.RESPONSIBILITY'), sums.data.withoutResponsibility],
            [t('binding.whole'), sums.data.whole],
          ]}
        />
      )}
      <DataTable
        label={t('binding.tab.ledger')}
        empty={t('binding.nothingYet')}
        query={rows}
        columns={columns}
        rowKey={(row) => `${row.unitId} ${row.villageCode}`}
        state={state}
      />
    </>
  );
}

/** Units that were not seen for as long as the policy allows. */
export function Untracked({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const can = useCan();
  const found = useQuery(untracked({ region: state.search.region }));
  const [unit, setUnit] = useState<UntrackedUnit | null>(null);
  return (
    <>
      <QueryView query={found}>
        {(units) => (
          <section className="data-table" aria-label={t('binding.tab.overdue')}>
            <Table<UntrackedUnit>
              size="small"
              rowKey={(row) => `${row.unitId} ${row.countyCode}`}
              dataSource={units}
              pagination={units.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: t('binding.allTracked') }}
              columns={[
                { title: t('binding.unit'), dataIndex: 'unitName' },
                { title: t('binding.county'), dataIndex: 'countyName' },
                { title: t('binding.villages'), dataIndex: 'villages', className: 'number', align: 'right' },
                {
                  title: t('binding.lastOn'),
                  className: 'number',
                  render: (_, row) => row.lastOn ?? t('binding.never'),
                },
                { title: t('binding.dueOn'), dataIndex: 'dueOn', className: 'number' },
                {
                  title: t('common.actions'),
                  render: (_, row) =>
                    can('tracking:record') && (
                      <RowButton onClick={() => setUnit(row)}>{t('binding.record')}</RowButton>
                    ),
                },
              ]}
            />
          </section>
        )}
      </QueryView>
      <TrackingDialog
        open={unit !== null}
        onClose={() => setUnit(null)}
        initial={unit ? { unitId: unit.unitId } : undefined}
      />
    </>
  );
}

/** 跟踪管理: visits and reports heard. */
export function TrackingRecords({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { from, to, trackingKind } = state.search;
  const rows = useQuery(tracking({ ...paged(state), from, to, kind: trackingKind }));
  const [wrong, setWrong] = useState<Tracking | null>(null);
  const columns: Column<Tracking>[] = [
    { title: t('binding.on'), dataIndex: 'on', className: 'number' },
    { title: t('binding.unit'), dataIndex: 'unitName' },
    { title: t('binding.village'), dataIndex: 'villageName' },
    { title: t('binding.kindLabel'), render: (_, row) => t(`binding.kind.${row.kind}`) },
    { title: t('binding.who'), dataIndex: 'who' },
    { title: t('binding.matter'), render: (_, row) => <Clip text={row.matter} /> },
    {
      title: t('project.withdrawn'),
      render: (_, row) => (row.withdrawnOn ? `${row.withdrawnOn} ${row.withdrawnReason}` : '—'),
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'withdraw') && <RowButton onClick={() => setWrong(row)}>{t('project.withdraw')}</RowButton>,
    },
  ];
  return (
    <>
      <DataTable
        label={t('binding.tab.records')}
        empty={t('binding.noRecords')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        rowClassName={(row) => (row.withdrawnOn ? 'quiet' : '')}
      />
      <FormDialog<{ reason: string }, unknown>
        open={wrong !== null}
        title={t('project.withdraw')}
        onClose={() => setWrong(null)}
        submit={async (fields) => wrong && withdrawTracking(wrong, fields)}
        invalidates={[['fieldwork'], ['inbox']]}
        danger
      >
        <Form.Item name="reason" label={t('project.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

interface DialogProps {
  open: boolean;
  onClose: () => void;
  initial?: Partial<TrackingInput>;
}

function TrackingDialog({ open, onClose, initial }: DialogProps) {
  const { t } = useTranslation();
  const kinds = useOptions('binding.kind', TRACKING);
  const needed = [{ required: true, whitespace: true }];
  return (
    <FormDialog<TrackingInput, unknown>
      open={open}
      title={t('binding.record')}
      okText={t('common.save')}
      onClose={onClose}
      submit={recordTracking}
      initial={{ kind: 'VISIT', on: today(), ...initial }}
      invalidates={[['fieldwork'], ['inbox']]}
    >
      <Form.Item name="unitId" label={t('binding.unit')} rules={[{ required: true }]}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="villageCode" label={t('binding.village')} rules={[{ required: true }]}>
        <RegionPicker levels={[12]} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="kind" label={t('binding.kindLabel')} rules={[{ required: true }]}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="on" label={t('binding.on')} rules={[{ required: true }]}>
          <DateField max={today()} />
        </Form.Item>
      </div>
      <Form.Item name="who" label={t('binding.who')} rules={needed}>
        <Input maxLength={100} placeholder={t('binding.whoHint')} />
      </Form.Item>
      <Form.Item name="matter" label={t('binding.matter')} rules={needed}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}

export function BeginTracking() {
  const { t } = useTranslation();
  return (
    <Begin needs="tracking:record" label={t('binding.record')}>
      {(open, close) => <TrackingDialog open={open} onClose={close} />}
    </Begin>
  );
}
