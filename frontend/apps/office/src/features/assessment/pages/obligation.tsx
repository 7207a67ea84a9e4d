import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Obligation } from '@zhucun/api';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { LinkButton } from '../../../components/link-button';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { may, useCan } from '../../../lib/permissions';
import { askOverride, decideOverride, FOLLOWED, obligation } from '../api/consequences';
import { Cause, Debtor } from '../components/obligation-words';

/** One obligation: why, whose, by when, and the acts that close it. */
export function ObligationPage() {
  const { id = '' } = useParams({ strict: false });
  const one = useQuery(obligation(id));
  return <QueryView query={one}>{(found) => <Content one={found as Obligation} />}</QueryView>;
}

function Content({ one }: { one: Obligation }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'ask' | 'decide' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <PageHeader
        title={`${one.cadreName} · ${t(`consequence.kind.${one.kind}`)}`}
        back={{ to: '/obligations', label: t('menu.obligations') }}
        tags={
          <>
            <StatusTag words="consequence.state" value={one.state} />
            {one.overdueDays > 0 && (
              <OverdueTag>{t('consequence.overdue', { count: one.overdueDays })}</OverdueTag>
            )}
          </>
        }
        actions={<Actions one={one} open={setDialog} />}
      />
      <Notes one={one} />
      <section className="panel">
        <Facts
          items={[
            [
              t('consequence.cadre'),
              <Link key="cadre" to="/cadres/$id" params={{ id: one.cadreId }}>
                {one.cadreName}
              </Link>,
            ],
            [t('consequence.unit'), one.unitName],
            [t('consequence.because'), <Cause key="cause" of={one} />],
            [t('consequence.debtor'), <Debtor key="debtor" of={one} />],
            [t('consequence.openedOn'), one.openedOn],
            [
              t('consequence.dueOn'),
              one.calendar ? `${one.dueOn}（${t('consequence.calendarNote')}）` : one.dueOn,
            ],
            [t('consequence.outcomes'), one.outcomes.map((act) => t(`consequence.act.${act}`)).join('、')],
            [t('consequence.basis'), one.basis],
          ]}
        />
      </section>
      <FormDialog<{ reason: string }, unknown>
        open={dialog === 'ask'}
        title={t('consequence.askOverride')}
        onClose={close}
        submit={(fields) => askOverride(one, fields)}
        invalidates={FOLLOWED}
      >
        <p className="quiet">{t('consequence.askOverrideNote')}</p>
        <Form.Item
          name="reason"
          label={t('consequence.reason')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={4} maxLength={1000} />
        </Form.Item>
      </FormDialog>
      <FormDialog<{ approve: boolean; note?: string }, unknown>
        open={dialog === 'decide'}
        title={t('consequence.decideOverride')}
        onClose={close}
        submit={(fields) => decideOverride(one, fields)}
        invalidates={FOLLOWED}
      >
        <p>{one.override?.reason}</p>
        <Form.Item name="approve" label={t('consequence.override')} rules={[{ required: true }]}>
          <Radio.Group
            options={[
              { value: true, label: t('consequence.approve') },
              { value: false, label: t('consequence.refuse') },
            ]}
          />
        </Form.Item>
        <Form.Item noStyle dependencies={['approve']}>
          {(form) => (
            <Form.Item
              name="note"
              label={t('consequence.note')}
              rules={[{ required: form.getFieldValue('approve') === false, whitespace: true }]}
            >
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          )}
        </Form.Item>
      </FormDialog>
    </>
  );
}

interface ActionsProps {
  one: Obligation;
  open: (dialog: 'ask' | 'decide') => void;
}

/** The acts that close it are done on their own pages, with the obligation in hand. */
function Actions({ one, open }: ActionsProps) {
  const { t } = useTranslation();
  const can = useCan();
  const search = { cadre: one.cadreId, obligation: one.id };
  const acts = may(one, 'act') ? one.outcomes : [];
  return (
    <>
      {one.recallId && (
        <LinkButton to="/recalls/$id" params={{ id: one.recallId }}>
          {t('consequence.seeRecall')}
        </LinkButton>
      )}
      {acts.includes('RECALL') && !one.recallId && can('recall:propose') && (
        <LinkButton to="/recalls/new" search={search}>
          {t('consequence.toRecall')}
        </LinkButton>
      )}
      {acts.includes('CRITICISM') && can('measure:record') && (
        <LinkButton to="/organizational-measures" search={search}>
          {t('consequence.toMeasure')}
        </LinkButton>
      )}
      {acts.includes('ADMONITION') && can('measure:record') && (
        <LinkButton to="/interviews/new" search={{ ...search, kind: 'ADMONITION' }}>
          {t('consequence.toInterview')}
        </LinkButton>
      )}
      {(acts.includes('ACCOUNTABILITY') || acts.includes('LETTER')) && can('measure:record') && (
        <LinkButton to="/accountability-cases" search={{ obligation: one.id }}>
          {t('consequence.toCase')}
        </LinkButton>
      )}
      {may(one, 'ask-override') && (
        <Button onClick={() => open('ask')}>{t('consequence.askOverride')}</Button>
      )}
      {may(one, 'decide-override') && (
        <Button type="primary" onClick={() => open('decide')}>
          {t('consequence.decideOverride')}
        </Button>
      )}
    </>
  );
}

function Notes({ one }: { one: Obligation }) {
  const { t } = useTranslation();
  const can = useCan();
  const { override, closed } = one;
  const elsewhere =
    one.state === 'OPEN' && one.debtorKind === 'OFFICE' && can('measure:record') && !may(one, 'act');
  return (
    <>
      {elsewhere && (
        <Alert type="info" showIcon title={t('consequence.otherLevel', { name: one.debtorName })} />
      )}
      {closed && (
        <Alert
          type="success"
          showIcon
          title={`${t('consequence.closedBy', { act: t(`consequence.act.${closed.act}`) })} ${closed.on} ${closed.document ?? ''} ${closed.by}`}
        />
      )}
      {one.correctedOn && (
        <Alert
          type="warning"
          showIcon
          title={t('consequence.corrected', { on: one.correctedOn })}
          description={one.correctionReason}
        />
      )}
      {one.withdrawnReason && (
        <Alert type="info" showIcon title={t('consequence.withdrawn', { reason: one.withdrawnReason })} />
      )}
      {override?.reason && (
        <Alert
          type="warning"
          showIcon
          title={t('consequence.overrideAsked', {
            by: override.askedBy,
            on: override.askedOn,
            reason: override.reason,
          })}
          description={override.by && t('consequence.overrideGranted', { by: override.by, on: override.on })}
        />
      )}
      {override && !override.reason && (
        <Alert type="info" showIcon title={t('consequence.overrideRefused', { note: override.note })} />
      )}
    </>
  );
}
