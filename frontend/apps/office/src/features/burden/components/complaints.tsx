import { useQuery } from '@tanstack/react-query';
import type { Complaint, ComplaintInput } from '@zhucun/api';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { StatusTag } from '../../../components/status-tag';
import { may, ownRegion, useCan, useMe } from '../../../lib/permissions';
import { answer, type Box, complain, complaints } from '../api/queries';

/** 投诉与建议: one's own, those that wait here, and those about this office. */
export function Complaints() {
  const can = useCan();
  return (
    <>
      {can('complaint:answer') && <List box="toAnswer" />}
      {can('complaint:file') && <List box="mine" />}
      {can('complaint:read') && <List box="aboutUs" />}
    </>
  );
}

function List({ box }: { box: Box }) {
  const { t } = useTranslation();
  const list = useQuery(complaints(box, true));
  const [answering, setAnswering] = useState<Complaint | null>(null);
  return (
    <section className="panel">
      <h2>{t(`burden.box.${box}`)}</h2>
      <QueryView query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{t(`burden.empty.${box}`)}</p>
          ) : (
            <ul className="plain-list">
              {rows.map((one) => (
                <li key={one.id}>
                  <span className="number">{one.filedOn}</span>
                  <span className="grow">
                    {t(`burden.complaintKind.${one.kind}`)} · {one.aboutName} · {one.words}{' '}
                    <span className="quiet">{one.filedByName ?? t('burden.unnamed')}</span>
                    {one.answer && <p>{t('burden.answered', { answer: one.answer })}</p>}
                  </span>
                  <StatusTag words="burden.complaintState" value={one.state} />
                  {one.waitingDays !== null && one.waitingDays > 0 && (
                    <span className="quiet">{t('burden.waiting', { count: one.waitingDays })}</span>
                  )}
                  {may(one, 'answer') && (
                    <Button size="small" onClick={() => setAnswering(one)}>
                      {t('burden.answer')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {answering && (
        <FormDialog<{ answer: string }, unknown>
          open
          title={t('burden.answer')}
          onClose={() => setAnswering(null)}
          submit={(fields) => answer(answering, fields.answer)}
          invalidates={[['complaints']]}
        >
          <p>{answering.words}</p>
          <Form.Item name="answer" label={t('burden.answer')} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
        </FormDialog>
      )}
    </section>
  );
}

/** 投诉或建议: the office above answers; the one complained about need not learn who wrote it. */
export function ComplainDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const own = ownRegion(useMe());
  return (
    <FormDialog<ComplaintInput, unknown>
      open={open}
      title={t('burden.complain')}
      okText={t('burden.send')}
      done={t('burden.sent')}
      onClose={onClose}
      submit={complain}
      initial={{ kind: 'COMPLAINT', aboutRegionCode: own?.slice(0, 9), anonymous: true }}
      invalidates={[['complaints']]}
    >
      <p className="quiet">{t('burden.complainNote')}</p>
      <Form.Item name="kind" label={t('burden.what')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'COMPLAINT', label: t('burden.complaintKind.COMPLAINT') },
            { value: 'SUGGESTION', label: t('burden.complaintKind.SUGGESTION') },
          ]}
        />
      </Form.Item>
      <Form.Item name="aboutRegionCode" label={t('burden.about')} rules={[{ required: true }]}>
        <RegionPicker levels={[2, 4, 6, 9]} />
      </Form.Item>
      <Form.Item name="words" label={t('burden.words')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
      <Form.Item name="anonymous" valuePropName="checked">
        <Checkbox>{t('burden.anonymous')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
