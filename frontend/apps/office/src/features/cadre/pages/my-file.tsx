import { useQuery } from '@tanstack/react-query';
import type { CorrectionInput, FileCorrection } from '@zhucun/api';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusTag } from '../../../components/status-tag';
import { instant } from '../../../lib/dates';
import { may, useMe } from '../../../lib/permissions';
import { askCorrection, cadre, cadreFile, corrections, fileReads, withdrawCorrection } from '../api/queries';
import { Identity } from '../components/reveal-identity';
import { Held, Person, Section } from './cadre';

/** Everything the system holds on the cadre who looks (我的档案), who opened it and why, and what he asks to be mended. */
export function MyFilePage() {
  const { t } = useTranslation();
  const me = useMe();
  const id = me.office.nodeCode;
  const one = useQuery(cadre(id));
  const file = useQuery(cadreFile(id));
  const [asking, setAsking] = useState(false);
  return (
    <QueryView query={one}>
      {(person) => (
        <>
          <PageHeader
            title={t('menu.myFile')}
            note={`${person.name} · ${person.unitName} · ${t('cadre.myFileNote')}`}
            actions={
              <Button type="primary" onClick={() => setAsking(true)}>
                {t('cadre.askCorrection')}
              </Button>
            }
          />
          <div className="columns">
            <Person cadre={person} />
            <div>
              <section className="panel">
                <h2>{t('cadre.identity')}</h2>
                <Identity cadre={person} />
              </section>
              <Corrections />
              <Reads id={id} />
            </div>
          </div>
          <QueryView query={file}>
            {(held) => (
              <>
                <Held file={held} />
                <AskDialog
                  open={asking}
                  sections={Object.keys(held.sections)}
                  onClose={() => setAsking(false)}
                />
              </>
            )}
          </QueryView>
        </>
      )}
    </QueryView>
  );
}

function Reads({ id }: { id: string }) {
  const { t } = useTranslation();
  const reads = useQuery(fileReads(id));
  return (
    <QueryView query={reads}>
      {(page) => (
        <Section title={t('cadre.readsTitle')} empty={page.items.length === 0}>
          {page.items.map((read) => (
            <li key={read.id}>
              <span className="grow" title={`${read.who} ${read.what} ${read.why}`}>
                {read.office} · {read.who}：{read.what}
                <br />
                <span className="quiet">
                  {t('cadre.readWhy')}：{read.why}
                </span>
              </span>
              <span className="number">{instant(read.at)}</span>
            </li>
          ))}
        </Section>
      )}
    </QueryView>
  );
}

function Corrections() {
  const { t } = useTranslation();
  const asked = useQuery(corrections);
  const [withdrawing, setWithdrawing] = useState<FileCorrection | null>(null);
  return (
    <QueryView query={asked}>
      {(page) => (
        <Section title={t('cadre.corrections')} empty={page.items.length === 0}>
          {(page.items as unknown as FileCorrection[]).map((one) => (
            <li key={one.id}>
              <span className="grow" title={one.reason}>
                {one.entry}：{one.reads || '—'} → {one.shouldRead}
                {one.answer && (
                  <>
                    <br />
                    <span className="quiet">
                      {t('cadre.answer')}（{one.decidedOffice}）：{one.answer}
                    </span>
                  </>
                )}
              </span>
              <StatusTag words="cadre.correctionState" value={one.state} />
              {may(one, 'withdraw') && (
                <Button type="link" size="small" onClick={() => setWithdrawing(one)}>
                  {t('cadre.withdraw')}
                </Button>
              )}
            </li>
          ))}
          <FormDialog<object, unknown>
            open={withdrawing !== null}
            title={`${t('cadre.withdraw')}：${withdrawing?.entry ?? ''}`}
            danger
            onClose={() => setWithdrawing(null)}
            submit={async () => withdrawing && withdrawCorrection(withdrawing)}
            invalidates={[['cadres', 'corrections']]}
          />
        </Section>
      )}
    </QueryView>
  );
}

interface AskProps {
  open: boolean;
  sections: string[];
  onClose: () => void;
}

function AskDialog({ open, sections, onClose }: AskProps) {
  const { t } = useTranslation();
  const options = [
    { value: 'cadre', label: t('cadre.ownFacts') },
    ...sections.map((value) => ({ value, label: t(`cadre.${value}`) })),
  ];
  return (
    <FormDialog<CorrectionInput, unknown>
      open={open}
      title={t('cadre.askCorrection')}
      onClose={onClose}
      submit={(fields) => askCorrection({ ...fields, reads: fields.reads ?? '' })}
      initial={{ section: 'cadre' }}
      invalidates={[['cadres', 'corrections']]}
    >
      <Form.Item name="section" label={t('cadre.section')} rules={[{ required: true }]}>
        <Select options={options} />
      </Form.Item>
      <Form.Item
        name="entry"
        label={t('cadre.entry')}
        extra={t('cadre.entryHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="reads" label={t('cadre.reads')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="shouldRead"
          label={t('cadre.shouldRead')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.Item name="reason" label={t('cadre.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
