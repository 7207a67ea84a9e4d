import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { Bulletin, BulletinForm } from '@zhucun/api';
import { Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { LinkButton } from '../../../components/link-button';
import { PageHeader } from '../../../components/page-header';
import { PrintPaper } from '../../../components/print-paper';
import { QueryView } from '../../../components/query-view';
import { OverdueTag, StatusTag } from '../../../components/status-tag';
import { may, useCan } from '../../../lib/permissions';
import {
  bulletin,
  bulletinDocument,
  CHANGED_BULLETINS,
  correctBulletin,
  publishBulletin,
  returnBulletin,
  submitBulletin,
} from '../api/bulletins';
import { BulletinPaper } from '../components/bulletin-paper';

const STEPS = ['publish', 'submit', 'return', 'correct'] as const;
type Step = (typeof STEPS)[number];
const TAKE: Record<Step, (one: Bulletin, body: { reason: string }) => Promise<Bulletin>> = {
  submit: submitBulletin,
  return: returnBulletin,
  publish: publishBulletin,
  correct: correctBulletin,
};

export function BulletinPage() {
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(bulletin(id));
  return <QueryView query={query}>{(one) => <Content key={one.id} one={one} />}</QueryView>;
}

function Content({ one }: { one: Bulletin }) {
  const { t } = useTranslation();
  const can = useCan();
  const [step, setStep] = useState<Step | null>(null);
  const [form, setForm] = useState<BulletinForm>(one.form);
  const text = useQuery(bulletinDocument(one.id, form));
  const out = one.text?.problems.filter(({ counts }) => !counts) ?? [];
  return (
    <>
      <PageHeader
        title={one.title}
        back={{ to: '/bulletins', label: t('menu.bulletins') }}
        tags={
          <>
            <StatusTag words="bulletin.state" value={one.state} />
            {one.edition > 1 && (
              <span className="quiet">{t('bulletin.edition', { count: one.edition })}</span>
            )}
          </>
        }
        actions={
          <>
            {STEPS.filter((what) => may(one, what)).map((what, index) => (
              <Button key={what} type={index === 0 ? 'primary' : 'default'} onClick={() => setStep(what)}>
                {t(`bulletin.${what}`)}
              </Button>
            ))}
            {can('paper:export') && (
              <PrintPaper
                paper="bulletin"
                of={{ id: one.id }}
                title={t('paper.kind.BULLETIN')}
                text={t('paper.pdfPrint')}
              />
            )}
            {may(one, 'edit') && (
              <LinkButton to="/bulletins/$id/edit" params={{ id: one.id }}>
                {t('bulletin.edit')}
              </LinkButton>
            )}
            <LinkButton to="/bulletins/$id/print" params={{ id: one.id }} search={{ form } as never}>
              {t('bulletin.print')}
            </LinkButton>
          </>
        }
      />
      <section className="panel">
        <Facts items={facts(one, t)} />
        {out.length > 0 && (
          <p>
            <OverdueTag>{t('bulletin.notCounting')}</OverdueTag> {out.map(({ number }) => number).join('、')}
          </p>
        )}
        {one.corrects && (
          <p>
            <Link to="/bulletins/$id" params={{ id: one.corrects }}>
              {t('bulletin.seeBefore')}
            </Link>
          </p>
        )}
        {one.correctedBy && (
          <p>
            <Link to="/bulletins/$id" params={{ id: one.correctedBy }}>
              {t('bulletin.seeCorrection')}
            </Link>
          </p>
        )}
      </section>
      {one.form === 'FULL' && (
        <Segmented<BulletinForm>
          value={form}
          onChange={setForm}
          options={(['FULL', 'DEIDENTIFIED'] as const).map((value) => ({
            value,
            label: t(`bulletin.form.${value}`),
          }))}
        />
      )}
      <QueryView query={text}>{(found) => <BulletinPaper text={found} />}</QueryView>
      {step && <StepDialog one={one} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function facts(one: Bulletin, t: Translate): [string, string | null | undefined][] {
  const items: [string, string | null | undefined][] = [
    [t('bulletin.kindLabel'), t(`bulletin.kind.${one.kind}`)],
    [t('bulletin.period'), one.period],
    [t('bulletin.region'), one.regionName],
    [t('bulletin.number'), one.number],
    [t('bulletin.publishedOn'), one.publishedOn],
  ];
  if (one.text) {
    items.push(
      [t('bulletin.audienceLabel'), t(`bulletin.audience.${one.text.audience}`)],
      [t('bulletin.maskingLabel'), t(`bulletin.masking.${one.text.masking}`)],
      [t('bulletin.draftedBy'), one.text.draftedBy],
      [t('bulletin.approvedBy'), one.text.approvedBy],
    );
    if (one.text.returnedReason) items.push([t('bulletin.returnedReason'), one.text.returnedReason]);
  }
  if (one.digest) items.push([t('bulletin.digest'), one.digest]);
  return items;
}

/** One step of a bulletin; what cannot be undone says so before. */
function StepDialog({ one, step, onClose }: { one: Bulletin; step: Step; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <FormDialog<{ reason: string }, Bulletin>
      open
      title={t(`bulletin.${step}`)}
      okText={t(`bulletin.${step}`)}
      onClose={onClose}
      submit={(fields) => TAKE[step](one, fields)}
      onDone={(next) =>
        step === 'correct' && void navigate({ to: '/bulletins/$id/edit', params: { id: next.id } })
      }
      invalidates={CHANGED_BULLETINS}
    >
      {step === 'publish' && <p>{t('bulletin.publishNote')}</p>}
      {(step === 'return' || step === 'correct') && (
        <Form.Item name="reason" label={t('bulletin.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={1000} autoFocus />
        </Form.Item>
      )}
    </FormDialog>
  );
}
