import { useQuery } from '@tanstack/react-query';
import type { Notice, NoticeReceipt } from '@zhucun/api';
import { Checkbox, Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { addDays, today } from '../../../lib/dates';
import { may, ownRegion, useMe } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import { acknowledge, issueNotice, noticeProgress, notices, receipts } from '../api/queries';
import { Begin, paged, RowButton } from './shell';

/** 通知: what was sent down, and which townships have acknowledged it. */
export function Notices({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const rows = useQuery(notices(paged(state)));
  const [shown, setShown] = useState<Notice | null>(null);
  const columns: Column<Notice>[] = [
    { title: t('fieldwork.issuedOn'), dataIndex: 'issuedOn', className: 'number' },
    { title: t('fieldwork.noticeTitle'), dataIndex: 'title' },
    { title: t('fieldwork.onPost'), render: (_, row) => (row.onPost ? t('fieldwork.yes') : '—') },
    { title: t('fieldwork.ackBy'), dataIndex: 'dueOn', className: 'number' },
    { title: t('fieldwork.issuedBy'), dataIndex: 'issuedBy' },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => <RowButton onClick={() => setShown(row)}>{t('fieldwork.lookNotice')}</RowButton>,
    },
  ];
  return (
    <>
      <DataTable
        label={t('fieldwork.tab.notices')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        empty={t('fieldwork.noNotices')}
      />
      <Modal
        open={shown !== null}
        width={760}
        title={shown?.title}
        footer={null}
        onCancel={() => setShown(null)}
      >
        {shown && <Shown notice={shown} region={state.search.region} />}
      </Modal>
    </>
  );
}

function Shown({ notice, region }: { notice: Notice; region: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <p style={{ whiteSpace: 'pre-wrap' }}>{notice.body}</p>
      <QueryView query={useQuery(noticeProgress(notice.id, region))}>
        {(progress) => (
          <>
            <p>
              {t('fieldwork.acknowledgedOf', {
                acknowledged: progress.acknowledged,
                organizations: progress.organizations,
                cadres: progress.cadres,
              })}
            </p>
            <Table
              size="small"
              rowKey={(row) => row.code}
              dataSource={progress.places}
              pagination={false}
              columns={[
                { title: t('common.region'), dataIndex: 'name' },
                { title: t('fieldwork.organizations'), dataIndex: 'organizations', className: 'number' },
                { title: t('fieldwork.acknowledged'), dataIndex: 'acknowledged', className: 'number' },
              ]}
            />
          </>
        )}
      </QueryView>
    </>
  );
}

/** 签收: of the townships, as organizations. */
export function Receipts({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const rows = useQuery(receipts({ ...paged(state), acknowledged: state.search.acknowledged }));
  const command = useCommand(acknowledge, { invalidates: [['fieldwork']] });
  const columns: Column<NoticeReceipt>[] = [
    { title: t('fieldwork.noticeTitle'), dataIndex: 'title' },
    { title: t('fieldwork.township'), dataIndex: 'regionName' },
    { title: t('fieldwork.ackBy'), dataIndex: 'dueOn', className: 'number' },
    {
      title: t('fieldwork.stateLabel'),
      render: (_, row) =>
        row.overdue ? (
          <OverdueTag>{t('fieldwork.ackState.OVERDUE')}</OverdueTag>
        ) : (
          <StatusTag words="fieldwork.ackState" value={row.acknowledgedOn ? 'DONE' : 'DUE'} />
        ),
    },
    {
      title: t('fieldwork.acknowledgedOn'),
      className: 'number',
      render: (_, row) => row.acknowledgedOn ?? '—',
    },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) =>
        may(row, 'acknowledge') && (
          <RowButton onClick={() => void command.run(row)}>{t('fieldwork.acknowledge')}</RowButton>
        ),
    },
  ];
  return (
    <>
      <ProblemAlert problem={command.problem} />
      <DataTable
        label={t('fieldwork.tab.receipts')}
        query={rows}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        empty={t('fieldwork.noNotices')}
      />
    </>
  );
}

interface Fields {
  regionCode: string;
  title: string;
  body: string;
  onPost?: boolean;
  dueOn: string;
}

export function BeginNotice() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Begin needs="fieldwork:lead" label={t('fieldwork.issue')}>
      {(open, close) => (
        <FormDialog<Fields, unknown>
          open={open}
          title={t('fieldwork.issue')}
          onClose={close}
          submit={(fields) => issueNotice({ ...fields, onPost: fields.onPost ?? false })}
          initial={{ regionCode: ownRegion(me), dueOn: addDays(today(), 2) }}
          invalidates={[['fieldwork']]}
        >
          <Form.Item
            name="title"
            label={t('fieldwork.noticeTitle')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="body" label={t('fieldwork.body')} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea rows={5} maxLength={2000} showCount />
          </Form.Item>
          <Form.Item name="regionCode" label={t('fieldwork.sentTo')} rules={[{ required: true }]}>
            <RegionPicker levels={[2, 4, 6, 9]} />
          </Form.Item>
          <Form.Item name="dueOn" label={t('fieldwork.ackBy')} rules={[{ required: true }]}>
            <DateField min={today()} />
          </Form.Item>
          <Form.Item name="onPost" valuePropName="checked">
            <Checkbox>{t('fieldwork.onPostLong')}</Checkbox>
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}
