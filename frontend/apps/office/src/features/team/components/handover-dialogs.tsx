import type { Handover, HandoverItem, HandoverItemInput, HandoverList, MeetAndGreetInput } from '@zhucun/api';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { today } from '../../../lib/dates';
import { addItem, decideItem, holdMeeting, settleItem, sign } from '../api/handovers';
import { HANDED_OVER, ITEM_KINDS, MONEY } from '../words';

interface OfList {
  one: Handover;
  list: HandoverList;
  open: boolean;
  onClose: () => void;
}

type ItemFields = Omit<HandoverItemInput, 'list'>;

export function AddItemDialog({ one, list, open, onClose }: OfList) {
  const { t } = useTranslation();
  const kinds = useOptions('team.itemKind', ITEM_KINDS[list]);
  return (
    <FormDialog<ItemFields, unknown>
      open={open}
      title={`${t('team.handover.add')}：${t(`team.handoverList.${list}`)}`}
      onClose={onClose}
      submit={(fields) => addItem(one, { ...fields, list })}
      invalidates={HANDED_OVER}
    >
      {(form) => (
        <>
          <Form.Item name="kind" label={t('team.handover.kind')} rules={[{ required: true }]}>
            <Select
              options={kinds}
              onChange={(kind) =>
                kind === 'NOTHING' && form.setFieldValue('title', t('team.itemKind.NOTHING'))
              }
            />
          </Form.Item>
          <Form.Item
            name="title"
            label={t('team.handover.title')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="detail" label={t('team.handover.detail')}>
            <Input.TextArea maxLength={1000} rows={2} />
          </Form.Item>
          <Form.Item noStyle dependencies={['kind']}>
            {() =>
              MONEY.includes(form.getFieldValue('kind')) && (
                <Form.Item name="amount" label={t('team.handover.amount')} rules={[{ required: true }]}>
                  <InputNumber<string> stringMode min="0" precision={2} style={{ width: 200 }} />
                </Form.Item>
              )
            }
          </Form.Item>
          <Form.Item name="dueOn" label={t('team.handover.dueOn')}>
            <DateField />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

interface OfItem {
  one: Handover;
  item: HandoverItem | null;
  onClose: () => void;
}

export function RefuseDialog({ one, item, onClose }: OfItem) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ reason: string }, unknown>
      open={item !== null}
      title={`${t('team.handover.refuse')}：${item?.title ?? ''}`}
      danger
      onClose={onClose}
      submit={async ({ reason }) => item && decideItem(one, item, { accept: false, reason })}
      invalidates={HANDED_OVER}
    >
      <p className="quiet">{t('team.handover.refuseHint')}</p>
      <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}

export function SettleDialog({ one, item, onClose }: OfItem) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ on: string; note: string }, unknown>
      open={item !== null}
      title={`${t('team.handover.settle')}：${item?.title ?? ''}`}
      onClose={onClose}
      submit={async (fields) => item && settleItem(one, item, fields)}
      initial={{ on: today() }}
      invalidates={HANDED_OVER}
    >
      <Form.Item name="on" label={t('common.date')} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item name="note" label={t('common.note')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}

export function SignDialog({
  one,
  side,
  onClose,
}: {
  one: Handover;
  side: 'OUTGOING' | 'INCOMING' | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ on: string; note?: string }, unknown>
      open={side !== null}
      title={t(side === 'INCOMING' ? 'team.handover.signIncoming' : 'team.handover.signOutgoing')}
      onClose={onClose}
      submit={async (fields) => side && sign(one, { ...fields, side })}
      initial={{ on: today() }}
      invalidates={HANDED_OVER}
    >
      <p className="quiet">{t('team.handover.signHint')}</p>
      <Form.Item name="on" label={t('common.date')} rules={[{ required: true }]}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item name="note" label={t('team.handover.onBehalf')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

const KINDS = ['outgoingMembers', 'incomingMembers', 'villageCadres', 'villagerRepresentatives'] as const;

export function MeetingDialog({ one, open, onClose }: { one: Handover; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<MeetAndGreetInput, unknown>
      open={open}
      title={t('team.handover.meeting')}
      onClose={onClose}
      submit={(fields) => holdMeeting(one, fields)}
      initial={{ on: today() }}
      invalidates={HANDED_OVER}
    >
      <div className="form-grid">
        <Form.Item name="on" label={t('common.date')} rules={[{ required: true }]}>
          <DateField max={today()} />
        </Form.Item>
        <Form.Item name="place" label={t('team.handover.place')}>
          <Input maxLength={100} />
        </Form.Item>
        {KINDS.map((kind) => (
          <Form.Item key={kind} name={kind} label={t(`team.handover.${kind}`)} rules={[{ required: true }]}>
            <InputNumber min={0} max={1000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
    </FormDialog>
  );
}
