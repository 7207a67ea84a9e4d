import type { Finding, FindingCategory, InspectionMethod, Severity } from '@zhucun/api';
import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { today } from '../../../lib/dates';
import {
  accept,
  close,
  edit,
  extend,
  grant,
  issue,
  judge,
  object,
  rectify,
  reopen,
  state,
  urge,
  verify,
} from '../api/queries';
import { CATEGORIES, CHANGED, type Deed, METHODS, SEVERITIES, WAYS } from '../words';

interface Props {
  deed: Deed | null;
  finding: Finding;
  onClose: () => void;
}

interface Fields {
  category: FindingCategory;
  severity: Severity;
  facts: string;
  clause?: string;
  method?: InspectionMethod;
  dueOn?: string;
  cause: string;
  measures: string;
  result: 'VERIFIED' | 'REJECTED';
  note: string;
  way?: 'ON_SITE' | 'DOCUMENT';
  commitment?: string;
  words: string;
  decision: 'UPHELD' | 'DISMISSED';
  granted: boolean;
  until: string;
  reason: string;
}

const SUBMIT: Record<Deed, (finding: Finding, fields: Fields) => Promise<Finding>> = {
  issue: (finding, { dueOn }) => issue(finding, dueOn ? { dueOn } : {}),
  edit: (finding, { category, severity, facts, clause, method }) =>
    edit(finding, { category, severity, facts, clause: clause || undefined, method }),
  accept: (finding) => accept(finding),
  rectify: (finding, { cause, measures, commitment }) =>
    rectify(finding, { cause, measures, commitment: commitment || undefined }),
  verify: (finding, { result, note, way }) => verify(finding, { result, note, way }),
  close: (finding) => close(finding),
  reopen: (finding, { reason }) => reopen(finding, { reason }),
  state: (finding, { words }) => state(finding, { words }),
  object: (finding, { words }) => object(finding, { words }),
  judge: (finding, { decision, reason }) => judge(finding, { decision, reason }),
  extend: (finding, { until, reason }) => extend(finding, { until, reason }),
  grant: (finding, { granted, reason }) => grant(finding, { granted, reason }),
  urge: (finding, { words }) => urge(finding, { words }),
};

/** The next step of a finding, with what it needs. Which steps there are, the server says. */
export function DeedDialog({ deed, finding, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<Fields, Finding | null>
      open={deed !== null}
      title={deed ? `${t(`finding.deed.${deed}`)} · ${finding.number}` : ''}
      okText={deed ? t(`finding.deed.${deed}`) : undefined}
      onClose={onClose}
      wide={deed === 'edit'}
      initial={deed === 'edit' ? draftOf(finding) : undefined}
      submit={async (fields) => (deed ? SUBMIT[deed](finding, fields) : null)}
      invalidates={CHANGED}
    >
      {deed && <Content deed={deed} finding={finding} />}
    </FormDialog>
  );
}

function draftOf({ category, severity, facts, clause, method }: Finding): Partial<Fields> {
  return { category, severity, facts, clause: clause ?? undefined, method: method ?? undefined };
}

/** What a draft may still say otherwise; whom it is about and who found it when stay. */
function Draft() {
  const { t } = useTranslation();
  const categories = useOptions('finding.category', CATEGORIES);
  const severities = useOptions('finding.severity', SEVERITIES);
  const methods = useOptions('finding.methodOf', METHODS);
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <>
      <p className="quiet">{t('finding.editNote')}</p>
      <Form.Item name="category" label={t('finding.categoryLabel')} rules={needed}>
        <Select options={categories} />
      </Form.Item>
      <Form.Item name="severity" label={t('finding.severityLabel')} rules={needed}>
        <Radio.Group options={severities} optionType="button" />
      </Form.Item>
      <Form.Item
        name="facts"
        label={t('finding.facts')}
        rules={[{ required: true, whitespace: true, message: t('common.required') }]}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="method" label={t('finding.method')}>
        <Select options={methods} allowClear />
      </Form.Item>
      <Form.Item name="clause" label={t('finding.clause')}>
        <Input maxLength={300} placeholder={t('finding.clauseHint')} />
      </Form.Item>
    </>
  );
}

function Content({ deed, finding }: { deed: Deed; finding: Finding }): ReactNode {
  const { t } = useTranslation();
  const ways = useOptions('finding.wayOf', WAYS);
  const needed = [{ required: true, whitespace: true, message: t('common.required') }];
  switch (deed) {
    case 'edit':
      return <Draft />;
    case 'issue':
      return (
        <Form.Item name="dueOn" label={t('finding.dueOn')} extra={t('finding.dueHint')}>
          <DateField min={today()} />
        </Form.Item>
      );
    case 'accept':
      return <p>{t('finding.acceptNote')}</p>;
    case 'rectify':
      return (
        <>
          <Form.Item name="cause" label={t('finding.cause')} rules={needed}>
            <Input.TextArea autoFocus maxLength={2000} rows={3} />
          </Form.Item>
          <Form.Item name="measures" label={t('finding.measures')} rules={needed}>
            <Input.TextArea maxLength={2000} rows={4} />
          </Form.Item>
          <Form.Item name="commitment" label={t('finding.commitment')}>
            <Input.TextArea maxLength={1000} rows={2} />
          </Form.Item>
        </>
      );
    case 'state':
    case 'object':
      return (
        <>
          <p className="quiet">{t(`finding.${deed}Note`, { until: finding.statementUntil })}</p>
          <Form.Item name="words" label={t(`finding.${deed}Words`)} rules={needed}>
            <Input.TextArea autoFocus maxLength={2000} rows={4} />
          </Form.Item>
        </>
      );
    case 'judge':
      return (
        <>
          <p className="quiet">{t('finding.judgeNote')}</p>
          <Form.Item name="decision" label={t('finding.decision')} rules={[{ required: true }]}>
            <Radio.Group
              options={[
                { value: 'UPHELD', label: t('finding.decisionOf.UPHELD') },
                { value: 'DISMISSED', label: t('finding.decisionOf.DISMISSED') },
              ]}
            />
          </Form.Item>
          <Form.Item name="reason" label={t('common.reason')} rules={needed}>
            <Input.TextArea maxLength={2000} rows={3} />
          </Form.Item>
        </>
      );
    case 'extend':
      return (
        <>
          <Form.Item name="until" label={t('finding.extendUntil')} rules={[{ required: true }]}>
            <DateField min={finding.dueOn ?? today()} />
          </Form.Item>
          <Form.Item name="reason" label={t('common.reason')} rules={needed}>
            <Input.TextArea maxLength={1000} rows={3} />
          </Form.Item>
        </>
      );
    case 'grant':
      return (
        <>
          <p>{t('finding.grantNote', { from: finding.dueOn, until: finding.extensionUntil })}</p>
          <Form.Item name="granted" label={t('finding.decision')} rules={[{ required: true }]}>
            <Radio.Group
              options={[
                { value: true, label: t('finding.grantOf.yes') },
                { value: false, label: t('finding.grantOf.no') },
              ]}
            />
          </Form.Item>
          <Form.Item name="reason" label={t('common.reason')} rules={needed}>
            <Input.TextArea maxLength={1000} rows={3} />
          </Form.Item>
        </>
      );
    case 'urge':
      return (
        <Form.Item name="words" label={t('finding.urgeWords')} rules={needed}>
          <Input.TextArea autoFocus maxLength={1000} rows={3} />
        </Form.Item>
      );
    case 'verify':
      return (
        <>
          <p className="quiet">{t('finding.verifyNote')}</p>
          <Form.Item name="result" label={t('finding.result')} rules={[{ required: true }]}>
            <Radio.Group
              options={[
                { value: 'VERIFIED', label: t('finding.resultOf.VERIFIED') },
                { value: 'REJECTED', label: t('finding.resultOf.REJECTED') },
              ]}
            />
          </Form.Item>
          <Form.Item name="way" label={t('finding.way')}>
            <Radio.Group options={ways} />
          </Form.Item>
          <Form.Item name="note" label={t('common.note')} rules={needed}>
            <Input.TextArea maxLength={2000} rows={3} />
          </Form.Item>
        </>
      );
    case 'close':
      return <p>{t('finding.closeNote')}</p>;
    case 'reopen':
      return (
        <Form.Item name="reason" label={t('common.reason')} rules={needed}>
          <Input.TextArea autoFocus maxLength={2000} rows={3} />
        </Form.Item>
      );
  }
}
