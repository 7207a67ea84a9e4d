import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { asProblem, type Handbook, type HandbookInput } from '@zhucun/api';
import { Button, Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { may, ownRegion, useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { handbooks, issueHandbook, missingReceipts, receive } from '../api/queries';
import { linesOf } from '../words';

/** 帮扶工作手册: editions and who has them. */
export function HandbooksPage() {
  const { t } = useTranslation();
  const can = useCan();
  const state = useTableState();
  const list = useQuery(handbooks({ after: state.after, size: state.size }));
  const [issuing, setIssuing] = useState(false);
  const [handing, setHanding] = useState<Handbook | null>(null);
  const [lacking, setLacking] = useState<Handbook | null>(null);
  const columns: Column<Handbook>[] = [
    { title: t('training.issuedOn'), dataIndex: 'issuedOn', className: 'number' },
    { title: t('training.handbookTitle'), dataIndex: 'title' },
    { title: t('training.edition'), dataIndex: 'edition' },
    { title: t('training.essentials'), render: (_, row) => row.essentials.length || '—' },
    {
      title: t('training.received'),
      className: 'number',
      render: (_, row) =>
        row.percent === null
          ? '—'
          : t('training.partOf', { percent: row.percent, part: row.received, whole: row.posted }),
    },
    {
      title: t('common.actions'),
      render: (_, row) => (
        <>
          {row.received < row.posted && (
            <Button size="small" type="link" onClick={() => setLacking(row)}>
              {t('training.whoHasNone', { count: row.posted - row.received })}
            </Button>
          )}
          {may(row, 'receive') && (
            <Button size="small" type="link" onClick={() => setHanding(row)}>
              {t('training.receive')}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('training.handbooks')}
        back={{ to: '/trainings', label: t('menu.trainings') }}
        actions={
          can('training:record') && (
            <Button type="primary" onClick={() => setIssuing(true)}>
              {t('training.issue')}
            </Button>
          )
        }
      />
      <DataTable
        label={t('training.handbooks')}
        empty={t('training.noHandbook')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <IssueDialog open={issuing} onClose={() => setIssuing(false)} />
      {handing && <ReceiveDialog handbook={handing} onClose={() => setHanding(null)} />}
      {lacking && <MissingList handbook={lacking} onClose={() => setLacking(null)} />}
    </>
  );
}

interface IssueFields extends Omit<HandbookInput, 'essentials'> {
  lines?: string;
}

function IssueDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const own = ownRegion(useMe());
  return (
    <FormDialog<IssueFields, unknown>
      open={open}
      title={t('training.issue')}
      okText={t('common.save')}
      onClose={onClose}
      submit={({ lines, ...fields }) => issueHandbook({ ...fields, essentials: linesOf(lines) })}
      initial={{ regionCode: own, issuedOn: today() }}
      invalidates={[['handbooks']]}
    >
      <Form.Item name="regionCode" label={t('training.region')} rules={[{ required: true }]}>
        <RegionPicker levels={[2, 4, 6]} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('training.handbookTitle')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="edition" label={t('training.edition')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="issuedOn" label={t('training.issuedOn')} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item name="lines" label={t('training.essentials')} extra={t('training.essentialsHint')}>
        <Input.TextArea rows={5} maxLength={3000} />
      </Form.Item>
    </FormDialog>
  );
}

function ReceiveDialog({ handbook, onClose }: { handbook: Handbook; onClose: () => void }) {
  const { t } = useTranslation();
  const own = ownRegion(useMe());
  return (
    <FormDialog<{ everyoneIn: string; receivedOn: string }, unknown>
      open
      title={`${t('training.receive')}：${handbook.title} ${handbook.edition}`}
      onClose={onClose}
      submit={(fields) => receive(handbook.id, fields)}
      initial={{ everyoneIn: own, receivedOn: today() }}
      invalidates={[['handbooks']]}
    >
      <Form.Item
        name="everyoneIn"
        label={t('training.everyoneIn')}
        extra={t('training.everyoneInHint')}
        rules={[{ required: true }]}
      >
        <RegionPicker />
      </Form.Item>
      <Form.Item name="receivedOn" label={t('training.receivedOn')} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
    </FormDialog>
  );
}

function MissingList({ handbook, onClose }: { handbook: Handbook; onClose: () => void }) {
  const { t } = useTranslation();
  const missing = useInfiniteQuery(missingReceipts(handbook.id));
  const rows = missing.data?.pages.flatMap((page) => page.items) ?? [];
  const whole = handbook.posted - handbook.received;
  return (
    <Modal open title={t('training.whoHasNone', { count: whole })} footer={null} onCancel={onClose}>
      {missing.isError ? (
        <ProblemAlert problem={asProblem(missing.error)} onRetry={() => void missing.refetch()} />
      ) : (
        <>
          <Table
            size="small"
            rowKey={(row) => row.cadreId}
            dataSource={rows}
            loading={missing.isPending}
            pagination={false}
            scroll={{ y: 380 }}
            columns={[
              { title: t('training.name'), dataIndex: 'name' },
              { title: t('training.village'), dataIndex: 'villageName' },
              { title: t('training.unit'), dataIndex: 'unitName' },
            ]}
          />
          <div className="pager">
            <span className="quiet" aria-live="polite">
              {t('figure.shown', { shown: rows.length, whole })}
            </span>
            {missing.hasNextPage && (
              <Button
                size="small"
                loading={missing.isFetchingNextPage}
                onClick={() => void missing.fetchNextPage()}
              >
                {t('figure.more')}
              </Button>
            )}
          </div>
        </>
      )}
    </Modal>
  );
}
