import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Honor, HonorInput, HonorObjection, HonorObjectionInput } from '@zhucun/api';
import { Button, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clip } from '../../../components/clip';
import { type Column, DataTable } from '../../../components/data-table';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { Begin, paged, RowButton } from '../../../components/tabbed-page';
import { addDays, today } from '../../../lib/dates';
import { may, useCan } from '../../../lib/permissions';
import type { TableState } from '../../../lib/table-state';
import {
  decideObjection,
  honors,
  MERIT,
  objectHonor,
  objections,
  recordHonor,
  revokeHonor,
} from '../api/merit';
import { LEVELS } from '../words';
import { type Receiver, ReceiverFields } from './receiver';

/** 荣誉: those in their publicity among them, with what was objected. */
export function Honors({ state }: { state: TableState }) {
  const { t } = useTranslation();
  const can = useCan();
  const { level, honorState } = state.search;
  const list = useQuery(honors({ ...paged(state), level, state: honorState }));
  const [objecting, setObjecting] = useState<Honor | null>(null);
  const [revoking, setRevoking] = useState<Honor | null>(null);
  const [hearing, setHearing] = useState<Honor | null>(null);
  const columns: Column<Honor>[] = [
    { title: t('commendation.receiver'), dataIndex: 'subjectName', fixed: 'left' },
    { title: t('honor.title'), dataIndex: 'title' },
    { title: t('common.state'), render: (_, row) => <StatusTag words="honor.state" value={row.state} /> },
    {
      title: t('honor.publicity'),
      className: 'number',
      render: (_, row) =>
        `${row.publicityFrom} – ${row.publicityTo}${row.enteredLater ? ` ${t('honor.enteredLater')}` : ''}`,
    },
    { title: t('commendation.levelLabel'), render: (_, row) => t(`commendation.level.${row.level}`) },
    { title: t('honor.grantedBy'), dataIndex: 'grantedBy' },
    { title: t('commendation.document'), dataIndex: 'documentNumber' },
    { title: t('honor.grantedOn'), dataIndex: 'grantedOn', className: 'number' },
    { title: t('honor.deeds'), render: (_, row) => <Clip text={row.deeds} /> },
    {
      title: t('common.actions'),
      fixed: 'right',
      render: (_, row) => (
        <>
          {can('honor:object') && row.openObjections > 0 && (
            <RowButton onClick={() => setHearing(row)}>
              {t('honor.hear', { count: row.openObjections })}
            </RowButton>
          )}
          {may(row, 'object') && <RowButton onClick={() => setObjecting(row)}>{t('honor.object')}</RowButton>}
          {may(row, 'print') && (
            <Link to="/honors/$id/certificate" params={{ id: row.id }}>
              <Button type="link" size="small" tabIndex={-1}>
                {t('honor.certificate')}
              </Button>
            </Link>
          )}
          {may(row, 'revoke') && <RowButton onClick={() => setRevoking(row)}>{t('honor.revoke')}</RowButton>}
        </>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('commendation.tab.honors')}
        empty={t('honor.nothingYet')}
        query={list}
        columns={columns}
        rowKey={(row) => row.id}
        state={state}
      />
      <FormDialog<HonorObjectionInput, HonorObjection>
        open={objecting !== null}
        title={`${t('honor.object')}：${objecting?.subjectName ?? ''}`}
        okText={t('common.save')}
        onClose={() => setObjecting(null)}
        submit={async (fields) => objectHonor(objecting?.id ?? '', fields)}
        initial={{ on: lastDay(objecting) }}
        invalidates={MERIT}
      >
        <p className="quiet">{t('honor.objectNote')}</p>
        <Form.Item name="saidBy" label={t('honor.saidBy')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="content" label={t('honor.content')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
        <Form.Item name="on" label={t('honor.raisedOn')} rules={[{ required: true }]}>
          <DateField min={objecting?.publicityFrom} max={lastDay(objecting)} />
        </Form.Item>
      </FormDialog>
      <FormDialog<{ reason: string }, Honor>
        open={revoking !== null}
        title={`${t('honor.revoke')}：${revoking?.subjectName ?? ''} ${revoking?.title ?? ''}`}
        okText={t('honor.revoke')}
        danger
        onClose={() => setRevoking(null)}
        submit={async (fields) => revokeHonor(revoking as Honor, fields)}
        invalidates={MERIT}
      >
        <Form.Item name="reason" label={t('honor.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
      </FormDialog>
      {hearing && <Objections honor={hearing} onClose={() => setHearing(null)} />}
    </>
  );
}

/** The last day on which it can have been objected to: an objection of the term may be entered afterwards. */
function lastDay(honor: Honor | null) {
  return honor && honor.publicityTo < today() ? honor.publicityTo : today();
}

/** What was objected, and the decision of each. */
function Objections({ honor, onClose }: { honor: Honor; onClose: () => void }) {
  const { t } = useTranslation();
  const found = useQuery(objections(honor.id));
  const [deciding, setDeciding] = useState<HonorObjection | null>(null);
  const outcomes = useOptions('honor.outcome', ['REJECTED', 'UPHELD'] as const);
  return (
    <>
      <Modal
        open
        title={`${t('honor.objections')}：${honor.subjectName} ${honor.title}`}
        onCancel={onClose}
        footer={<Button onClick={onClose}>{t('common.close')}</Button>}
      >
        <QueryView query={found}>
          {(all) => (
            <ul className="plain-list">
              {all.map((one) => (
                <li key={one.id}>
                  <strong>{one.saidBy}</strong> <span className="number">{one.raisedOn}</span>
                  <p>{one.content}</p>
                  {one.outcome ? (
                    <p className="quiet">
                      {t(`honor.outcome.${one.outcome}`)}：{one.decision}（{one.decidedBy} {one.decidedOn}）
                    </p>
                  ) : (
                    may(one, 'decide') && (
                      <RowButton onClick={() => setDeciding(one)}>{t('honor.decide')}</RowButton>
                    )
                  )}
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      </Modal>
      <FormDialog<{ outcome: 'UPHELD' | 'REJECTED'; decision: string }, HonorObjection>
        open={deciding !== null}
        title={t('honor.decide')}
        okText={t('common.save')}
        onClose={() => setDeciding(null)}
        submit={async (fields) => decideObjection(deciding as HonorObjection, fields)}
        initial={{ outcome: 'REJECTED' }}
        invalidates={MERIT}
      >
        <p className="quiet">{t('honor.decideNote')}</p>
        <Form.Item name="outcome" label={t('honor.outcomeLabel')} rules={[{ required: true }]}>
          <Radio.Group options={outcomes} />
        </Form.Item>
        <Form.Item name="decision" label={t('honor.decision')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
      </FormDialog>
    </>
  );
}

export function BeginHonor() {
  const { t } = useTranslation();
  const levels = useOptions('commendation.level', LEVELS);
  const needed = [{ required: true, whitespace: true }];
  return (
    <Begin needs="incentive:edit" label={t('honor.create')}>
      {(open, close) => (
        <FormDialog<HonorInput & Receiver, Honor>
          open={open}
          wide
          title={t('honor.create')}
          okText={t('common.save')}
          onClose={close}
          submit={({ receiver: _, ...fields }) => recordHonor(fields)}
          initial={{
            level: 'COUNTY',
            grantedOn: today(),
            receiver: 'cadre',
            publicityFrom: today(),
            publicityTo: addDays(today(), 10),
          }}
          invalidates={MERIT}
        >
          <ReceiverFields />
          <div className="form-grid">
            <Form.Item name="title" label={t('honor.title')} rules={needed}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="level" label={t('commendation.levelLabel')} rules={[{ required: true }]}>
              <Select options={levels} />
            </Form.Item>
            <Form.Item name="grantedBy" label={t('honor.grantedBy')} rules={needed}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="documentNumber" label={t('commendation.document')} rules={needed}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="grantedOn" label={t('honor.grantedOn')} rules={[{ required: true }]}>
              <DateField max={today()} />
            </Form.Item>
            <Form.Item name="publicityWhere" label={t('honor.publicityWhere')} rules={needed}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="publicityFrom" label={t('honor.publicityFrom')} rules={[{ required: true }]}>
              <DateField />
            </Form.Item>
            <Form.Item name="publicityTo" label={t('honor.publicityTo')} rules={[{ required: true }]}>
              <DateField />
            </Form.Item>
          </div>
          <Form.Item name="deeds" label={t('honor.deeds')} rules={needed}>
            <Input.TextArea maxLength={1000} rows={2} />
          </Form.Item>
        </FormDialog>
      )}
    </Begin>
  );
}
