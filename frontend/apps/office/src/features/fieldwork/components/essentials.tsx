import { useQuery } from '@tanstack/react-query';
import type { Essential, WorkState } from '@zhucun/api';
import { Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { TeamPicker } from '../../../components/pickers';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { may } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { essentials, reportEssential } from '../api/queries';
import { WORK_STATES } from '../words';
import { RowButton } from './shell';

/** “十个方面”工作要领 of one team. */
export function Essentials({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const { team } = state.search;
  return (
    <>
      <div className="filter-bar">
        <TeamPicker
          placeholder={t('fieldwork.pickTeam')}
          value={team}
          onChange={(next) => state.filter({ team: next })}
          allowClear
          style={{ width: 320 }}
        />
      </div>
      {team ? <OfTeam team={team} /> : <p className="quiet">{t('fieldwork.essentialsHint')}</p>}
    </>
  );
}

function OfTeam({ team }: { team: string }) {
  const { t } = useTranslation();
  const progress = useQuery(essentials(team));
  const states = useOptions('fieldwork.workState', WORK_STATES);
  const [item, setItem] = useState<Essential | null>(null);
  return (
    <QueryView query={progress}>
      {(data) => (
        <>
          <p>{t('fieldwork.essentialsDone', { done: data.done })}</p>
          <Table
            size="small"
            rowKey={(row) => String(row.no)}
            dataSource={data.items}
            pagination={false}
            columns={[
              { title: '#', dataIndex: 'no', width: 44, className: 'number' },
              { title: t('fieldwork.essential'), dataIndex: 'title' },
              {
                title: t('fieldwork.stateLabel'),
                render: (_, row) => <StatusTag words="fieldwork.workState" value={row.state} />,
              },
              { title: t('fieldwork.note'), render: (_, row) => row.note ?? '' },
              {
                title: t('fieldwork.reportedOn'),
                className: 'number',
                render: (_, row) => row.reportedOn ?? '—',
              },
              {
                title: t('common.actions'),
                render: (_, row) =>
                  may(data, 'report') && (
                    <RowButton onClick={() => setItem(row)}>{t('fieldwork.report')}</RowButton>
                  ),
              },
            ]}
          />
          <FormDialog<{ state: WorkState; note?: string }, unknown>
            open={item !== null}
            title={item?.title ?? ''}
            onClose={() => setItem(null)}
            submit={async (fields) => item && reportEssential({ teamId: team, no: item.no, ...fields })}
            initial={{ state: item?.state, note: item?.note ?? undefined }}
            invalidates={[['fieldwork']]}
          >
            <Form.Item name="state" label={t('fieldwork.stateLabel')} rules={[{ required: true }]}>
              <Select options={states} />
            </Form.Item>
            <Form.Item name="note" label={t('fieldwork.note')}>
              <Input maxLength={200} />
            </Form.Item>
          </FormDialog>
        </>
      )}
    </QueryView>
  );
}
