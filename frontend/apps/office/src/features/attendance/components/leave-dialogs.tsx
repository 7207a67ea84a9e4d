import { useQuery } from '@tanstack/react-query';
import type { Half, LeaveBalance, LeaveInput, LeaveKind, LeaveRequest } from '@zhucun/api';
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { CadrePicker } from '../../../components/pickers';
import { today } from '../../../lib/dates';
import { useMe } from '../../../lib/permissions';
import {
  activePostings,
  balances,
  cancelLeave,
  decideLeave,
  requestLeave,
  returnFromLeave,
} from '../api/leaves';

export const KINDS: readonly LeaveKind[] = [
  'ANNUAL',
  'SICK',
  'PERSONAL',
  'MARRIAGE',
  'MATERNITY',
  'BEREAVEMENT',
  'HOME_VISIT',
  'OTHER',
];
const HALVES: readonly Half[] = ['AM', 'PM'];
const CHANGED = [['leaves'], ['attendance'], ['inbox']];

export function LeaveRequestDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const kinds = useOptions('leave.kind', KINDS);
  const halves = useOptions('register.span', HALVES);
  // a cadre asks for himself, a township for its cadres
  const self = me.office.tree === 'PERSON' ? me.office.nodeCode : undefined;
  return (
    <FormDialog<LeaveInput & { cadreId?: string }, LeaveRequest>
      open={open}
      title={t('leave.request')}
      onClose={onClose}
      submit={({ cadreId: _, ...fields }) => requestLeave(fields)}
      initial={{ cadreId: self, kind: 'ANNUAL', from: today(), to: today(), fromHalf: 'AM', toHalf: 'PM' }}
      invalidates={CHANGED}
    >
      {(form) => (
        <>
          {!self && (
            <Form.Item name="cadreId" label={t('leave.cadre')} rules={[{ required: true }]}>
              <CadrePicker onChange={(cadreId) => form.setFieldsValue({ cadreId, postingId: undefined })} />
            </Form.Item>
          )}
          <Form.Item noStyle dependencies={['cadreId']}>
            {({ getFieldValue }) => <PostingField cadreId={getFieldValue('cadreId') ?? self ?? ''} />}
          </Form.Item>
          <Form.Item name="kind" label={t('leave.kindLabel')} rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
          <Form.Item noStyle dependencies={['cadreId', 'kind', 'from']}>
            {({ getFieldValue }) =>
              getFieldValue('kind') === 'ANNUAL' && (
                <Balance
                  cadre={getFieldValue('cadreId') ?? self ?? ''}
                  year={String(getFieldValue('from') ?? today()).slice(0, 4)}
                />
              )
            }
          </Form.Item>
          <div className="form-grid">
            <Form.Item name="from" label={t('leave.from')} rules={[{ required: true }]}>
              <DateField />
            </Form.Item>
            <Form.Item name="fromHalf" label=" " colon={false}>
              <Radio.Group options={halves} optionType="button" />
            </Form.Item>
            <Form.Item name="to" label={t('leave.to')} rules={[{ required: true }]}>
              <DateField />
            </Form.Item>
            <Form.Item name="toHalf" label=" " colon={false}>
              <Radio.Group options={halves} optionType="button" />
            </Form.Item>
          </div>
          <Form.Item name="reason" label={t('leave.reason')} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea maxLength={500} rows={2} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** What is left of the year's annual leave, said before it is asked for. */
function Balance({ cadre, year }: { cadre: string; year: string }) {
  const { t } = useTranslation();
  const found = useQuery({ ...balances({ year, cadre, size: 1 }), enabled: cadre !== '' });
  const one = found.data?.items[0] as LeaveBalance | undefined;
  if (!cadre || !one) return null;
  const { entitled, taken, untaken } = one;
  return (
    <p className="quiet" role="status">
      {t('leave.balance', { year })}：
      {entitled === null
        ? t('leave.balanceUnknown', { taken })
        : t('leave.balanceOf', { entitled, taken, untaken })}
    </p>
  );
}

/** The posting the leave is taken from: the active one, named so that a mistake is seen. */
function PostingField({ cadreId }: { cadreId: string }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const postings = useQuery(activePostings(cadreId));
  const active = postings.data?.filter((posting) => posting.endState !== 'ENDED') ?? [];
  const [only] = active;
  if (only && active.length === 1 && form.getFieldValue('postingId') !== only.id)
    queueMicrotask(() => form.setFieldValue('postingId', only.id));
  return (
    <Form.Item name="postingId" label={t('leave.posting')} rules={[{ required: true }]}>
      <Select
        loading={postings.isFetching}
        disabled={!cadreId}
        notFoundContent={t('leave.noPosting')}
        options={active.map((posting) => ({
          value: posting.id,
          label: `${posting.villageName} · ${posting.startedOn} –`,
        }))}
      />
    </Form.Item>
  );
}

interface DeedProps {
  leave: LeaveRequest | null;
  onClose: () => void;
}

export function ApprovalDialog({ leave, onClose }: DeedProps) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ approve: boolean; note?: string }, unknown>
      open={leave !== null}
      title={`${t('leave.deed.approve')}：${leave?.cadreName ?? ''}`}
      onClose={onClose}
      submit={async (fields) => leave && decideLeave(leave, fields)}
      initial={{ approve: true }}
      invalidates={CHANGED}
    >
      {leave && (
        <p>
          {t(`leave.kind.${leave.kind}`)} {leave.from} – {leave.to}（
          {t('leave.days', { count: Number(leave.days) })}）：
          {leave.reason}
        </p>
      )}
      <Form.Item name="approve" label={t('leave.decision')} rules={[{ required: true }]}>
        <Radio.Group
          options={[
            { value: true, label: t('leave.agree') },
            { value: false, label: t('leave.refuse') },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label={t('common.note')}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}

export function ReturnDialog({ leave, onClose }: DeedProps) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ on: string }, unknown>
      open={leave !== null}
      title={`${t('leave.deed.return')}：${leave?.cadreName ?? ''}`}
      onClose={onClose}
      submit={async ({ on }) => leave && returnFromLeave(leave, on)}
      initial={{ on: today() }}
      invalidates={CHANGED}
    >
      <Form.Item name="on" label={t('leave.returnedOn')} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
    </FormDialog>
  );
}

export function CancellationDialog({ leave, onClose }: DeedProps) {
  const { t } = useTranslation();
  return (
    <FormDialog<object, unknown>
      open={leave !== null}
      title={`${t('leave.deed.cancel')}：${leave?.cadreName ?? ''}`}
      danger
      onClose={onClose}
      submit={async () => leave && cancelLeave(leave)}
      invalidates={CHANGED}
    >
      <p>{t('leave.cancelNote')}</p>
    </FormDialog>
  );
}
