import { useQuery } from '@tanstack/react-query';
import type { InboxItem, LeaveSubject } from '@zhucun/api';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { QueryView } from '../../../components/query-view';
import { type Decision, decide } from '../acts';
import { noticeOf, subjectOf } from '../api/queries';

const CHANGED = [
  ['inbox'],
  ['leaves'],
  ['attendance'],
  ['policy-exceptions'],
  ['compliance'],
  ['burden'],
  ['fieldwork'],
];

interface Props {
  item: InboxItem | null;
  onClose: () => void;
}

/** One act done where it is listed. A refused request and a correction say why; a notice is read and acknowledged. */
export function DecisionDialog({ item, onClose }: Props) {
  const { t } = useTranslation();
  const notice = item?.kind === 'notice-receipt';
  const text = useQuery({ ...noticeOf(item?.target ?? ''), enabled: notice });
  return (
    <FormDialog<Decision, unknown>
      open={item !== null}
      title={item?.kindName ?? ''}
      okText={notice ? t('fieldwork.acknowledge') : undefined}
      ready={!notice || text.isSuccess}
      onClose={onClose}
      submit={async (fields) => item && decide(item, fields)}
      initial={{ approve: true }}
      invalidates={CHANGED}
    >
      <p className="pre">{item?.title}</p>
      {item?.kind === 'leave-approval' && <Subject id={item.id} />}
      {notice ? (
        <QueryView query={text}>{(one) => <p className="pre">{one.body}</p>}</QueryView>
      ) : (
        <Answer correction={item?.kind === 'correction'} />
      )}
    </FormDialog>
  );
}

function Answer({ correction }: { correction: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="approve" label={t('inbox.decide')} rules={[{ required: true }]}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: t(correction ? 'inbox.corrected' : 'inbox.approve') },
            { value: false, label: t(correction ? 'inbox.declined' : 'inbox.refuse') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={t(correction ? 'inbox.answerLabel' : 'common.note')}
        rules={correction ? [{ required: true, whitespace: true }] : []}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

function Subject({ id }: { id: string }) {
  const subject = useQuery(subjectOf(id));
  return (
    <QueryView query={subject}>
      {(one) => <SubjectFacts subject={one as unknown as LeaveSubject} />}
    </QueryView>
  );
}

function SubjectFacts({ subject }: { subject: LeaveSubject }) {
  const { t } = useTranslation();
  const { balance, leaves } = subject;
  return (
    <ul className="plain-list" aria-label={t('leave.subject')}>
      <li>
        <span className="grow">
          {subject.unitName} · {subject.villageName}
        </span>
        <span>
          {t('leave.onPostSince')} {subject.onPostSince}
        </span>
      </li>
      {balance && (
        <li>
          <span>{t('leave.balance', { year: balance.year })}</span>
          <span>
            {balance.entitled === null
              ? t('leave.balanceUnknown', { taken: balance.taken })
              : t('leave.balanceOf', {
                  entitled: balance.entitled,
                  taken: balance.taken,
                  untaken: balance.untaken,
                })}
          </span>
        </li>
      )}
      {leaves.slice(0, 3).map((leave) => (
        <li key={leave.id}>
          <span className="grow">
            {t(`leave.kind.${leave.kind}`)} · {t(`leave.state.${leave.state}`)}
          </span>
          <span className="number">
            {leave.from} – {leave.to}
          </span>
        </li>
      ))}
    </ul>
  );
}
