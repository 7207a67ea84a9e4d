import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { BatchCandidate, Commendation, IncentiveBatch } from '@zhucun/api';
import { Button, Form, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { useCommand } from '../../../lib/command';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { addLines, batch, batchCandidates, issueBatch, lines, MERIT, removeLines } from '../api/merit';

/** One batch: its three totals, its lines, and while it is a draft what may still be added. */
export function BatchPage() {
  const { id = '' } = useParams({ strict: false });
  const found = useQuery(batch(id));
  return <QueryView query={found}>{(one) => <Batch one={one} />}</QueryView>;
}

function Batch({ one }: { one: IncentiveBatch }) {
  const { t } = useTranslation();
  const [issuing, setIssuing] = useState(false);
  return (
    <>
      <PageHeader
        title={one.title}
        back={{ to: '/commendations', label: t('menu.commendations') }}
        tags={<StatusTag words="incentiveBatch.state" value={one.state} />}
        actions={
          may(one, 'issue') && (
            <Button type="primary" onClick={() => setIssuing(true)}>
              {t('incentiveBatch.issue')}
            </Button>
          )
        }
      />
      <section className="panel">
        <Facts
          items={[
            [t('incentiveBatch.document'), one.documentNumber],
            [t('incentiveBatch.issuedBy'), one.issuedBy],
            [t('incentiveBatch.year'), one.year],
            [t('commendation.kind.COMMEND'), one.commended],
            [t('commendation.kind.PROMOTE'), one.promoted],
            [t('commendation.kind.REMIND'), one.reminded],
            [t('incentiveBatch.issuedOn'), one.issuedOn],
          ]}
        />
      </section>
      {may(one, 'change') && <Candidates one={one} />}
      <Lines one={one} />
      <FormDialog<{ on: string }, IncentiveBatch>
        open={issuing}
        title={t('incentiveBatch.issue')}
        okText={t('incentiveBatch.issue')}
        onClose={() => setIssuing(false)}
        submit={(fields) => issueBatch(one, fields)}
        initial={{ on: today() }}
        invalidates={MERIT}
      >
        <p>{t('incentiveBatch.issueNote', { totals: one.printed })}</p>
        <Form.Item name="on" label={t('incentiveBatch.issuedOn')} rules={[{ required: true }]}>
          <DateField max={today()} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

/** All that fits is chosen until somebody leaves something out. */
function Candidates({ one }: { one: IncentiveBatch }) {
  const { t } = useTranslation();
  const found = useQuery(batchCandidates(one.id));
  const [left, setLeft] = useState<string[]>([]);
  const all = found.data ?? [];
  const chosen = all.map(({ id }) => id).filter((id) => !left.includes(id));
  const command = useCommand((facts: string[]) => addLines(one.id, facts), { invalidates: MERIT });
  if (!all.length)
    return found.isSuccess ? <p className="quiet">{t('incentiveBatch.noCandidates')}</p> : null;
  return (
    <section className="panel candidates">
      <div className="panel-head">
        <h2>{t('incentiveBatch.candidates', { count: all.length })}</h2>
        <Button
          type="primary"
          disabled={!chosen.length}
          loading={command.busy}
          onClick={() => void command.run(chosen)}
        >
          {t('incentiveBatch.add', { count: chosen.length })}
        </Button>
      </div>
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <Table<BatchCandidate>
        size="small"
        rowKey={(row) => row.id}
        dataSource={all}
        pagination={all.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        rowSelection={{
          selectedRowKeys: chosen,
          columnTitle: <span className="visually-hidden">{t('common.select')}</span>,
          hideSelectAll: true,
          getCheckboxProps: (row) => ({ 'aria-label': row.subjectName }),
          onSelect: (row, selected) =>
            setLeft(selected ? left.filter((id) => id !== row.id) : [...left, row.id]),
        }}
        columns={[
          { title: t('commendation.kindLabel'), render: (_, row) => t(`commendation.kind.${row.kind}`) },
          { title: t('commendation.receiver'), dataIndex: 'subjectName' },
          { title: t('incentiveBatch.fact'), dataIndex: 'title' },
          { title: t('commendation.on'), dataIndex: 'on', className: 'number' },
        ]}
      />
    </section>
  );
}

function Lines({ one }: { one: IncentiveBatch }) {
  const { t } = useTranslation();
  const state = useTableState(50);
  const [gone, setGone] = useState<string[]>([]);
  const list = useQuery(lines({ batch: one.id, after: state.after, size: state.size, withTotal: 'true' }));
  const command = useCommand((ids: string[]) => removeLines(one.id, ids), {
    invalidates: MERIT,
    onDone: () => setGone([]),
  });
  const columns: Column<Commendation>[] = [
    { title: t('commendation.kindLabel'), render: (_, row) => t(`commendation.kind.${row.kind}`) },
    { title: t('commendation.receiver'), dataIndex: 'subjectName' },
    { title: t('incentiveBatch.fact'), dataIndex: 'title' },
    { title: t('commendation.on'), dataIndex: 'on', className: 'number' },
    { title: t('commendation.document'), render: (_, row) => row.document ?? '—' },
  ];
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('incentiveBatch.lines')}</h2>
        {may(one, 'change') && gone.length > 0 && (
          <Button loading={command.busy} onClick={() => void command.run(gone)}>
            {t('incentiveBatch.remove', { count: gone.length })}
          </Button>
        )}
      </div>
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <DataTable
        label={t('incentiveBatch.lines')}
        empty={t('incentiveBatch.noLines')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
        selection={may(one, 'change') ? { keys: gone, onChange: setGone } : undefined}
      />
    </section>
  );
}
