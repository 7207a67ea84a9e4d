import { useInfiniteQuery } from '@tanstack/react-query';
import type { TalkProposal } from '@zhucun/api';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { LinkButton } from '../../../components/link-button';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { decideTalk, talkProposals } from '../api/queries';

/** Cadres whose small faults repeated (约谈提醒): a person talks with them, or says why none is needed. */
export function Talks() {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(talkProposals());
  const proposals = (data?.pages.flatMap(({ items }) => items) ?? []) as TalkProposal[];
  const [deciding, setDeciding] = useState<TalkProposal | null>(null);
  if (proposals.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('measure.talk.title')}</h2>
      <ul className="plain-list">
        {proposals.map((one) => (
          <li key={one.cadreId}>
            <strong>{one.cadreName}</strong>
            <span className="grow">
              {one.villageName} · {t('measure.talk.findings', { count: one.findings.length })}{' '}
              <span className="number quiet">{one.findings.join(' ')}</span>
            </span>
            {may(one, 'decide') && (
              <>
                <LinkButton size="small" to="/interviews/new" search={{ cadre: one.cadreId }}>
                  {t('consequence.interview.new')}
                </LinkButton>
                <Button size="small" onClick={() => setDeciding(one)}>
                  {t('measure.talk.decide')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('desk.more')}
        </Button>
      )}
      <FormDialog<{ outcome: 'HELD' | 'NOT_NEEDED'; on: string; note: string }, unknown>
        open={deciding !== null}
        title={`${t('measure.talk.decide')} · ${deciding?.cadreName ?? ''}`}
        onClose={() => setDeciding(null)}
        initial={{ on: today() }}
        submit={async (fields) => (deciding ? decideTalk(deciding.cadreId, fields) : null)}
        invalidates={[['talk-proposals'], ['inbox']]}
      >
        <Form.Item name="outcome" label={t('measure.talk.outcome')} rules={[{ required: true }]}>
          <Radio.Group
            options={[
              { value: 'HELD', label: t('measure.talk.outcomeOf.HELD') },
              { value: 'NOT_NEEDED', label: t('measure.talk.outcomeOf.NOT_NEEDED') },
            ]}
          />
        </Form.Item>
        <Form.Item name="on" label={t('common.date')} rules={[{ required: true }]}>
          <DateField max={today()} />
        </Form.Item>
        <Form.Item name="note" label={t('common.note')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
      </FormDialog>
    </section>
  );
}
