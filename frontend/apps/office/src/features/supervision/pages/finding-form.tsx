import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FindingCategory, InspectionMethod, Severity, TargetKind } from '@zhucun/api';
import { App, Button, Form, Input, Radio, Select } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { RegionPicker } from '../../../components/region-picker';
import { useCommand } from '../../../lib/command';
import { today } from '../../../lib/dates';
import { checklists, recordFinding, recordInspection, recordProtocol } from '../api/queries';
import { ChecklistField, type ChecklistFields, protocolOf } from '../components/checklist-field';
import { TargetField } from '../components/target-field';
import { CATEGORIES, CHANGED, METHODS, SEVERITIES, TARGETS } from '../words';

interface Fields extends ChecklistFields {
  targetKind: TargetKind;
  targetId: string;
  villageCode?: string;
  method: InspectionMethod;
  foundOn: string;
  at?: string;
  category: FindingCategory;
  severity: Severity;
  facts: string;
  clause?: string;
}

const VILLAGE = [12];

/** A finding with the inspection it came from: one form, two records. */
export function NewFindingPage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  // whoever comes from the inbox looks into somebody who is not released from his unit's work
  const { cadre } = useSearch({ strict: false }) as { cadre?: string };
  const [form] = Form.useForm<Fields>();
  const kinds = useOptions('finding.targetKind', TARGETS);
  const methods = useOptions('finding.methodOf', METHODS);
  const categories = useOptions('finding.category', CATEGORIES);
  const severities = useOptions('finding.severity', SEVERITIES);
  // the inspection that is already recorded when only the finding was refused
  const inspection = useRef<{ key: string; id: string; protocol?: boolean } | null>(null);
  const { data: lists = [] } = useQuery(checklists());

  const command = useCommand(
    async ({ at, template, answers, ...fields }: Fields) => {
      const { targetKind, targetId, villageCode, method, foundOn } = fields;
      const body = { targetKind, targetId, villageCode, methods: [method], on: foundOn, at };
      const key = JSON.stringify(body);
      if (inspection.current?.key !== key) inspection.current = { key, ...(await recordInspection(body)) };
      const protocol = protocolOf({ template, answers }, lists, new Date());
      if (protocol && !inspection.current.protocol) {
        await recordProtocol(inspection.current.id, protocol);
        inspection.current.protocol = true;
      }
      return recordFinding({ ...fields, inspectionId: inspection.current.id });
    },
    {
      form,
      invalidates: CHANGED,
      onDone: (saved) => {
        message.success(t('common.saved'));
        void navigate({ to: '/findings/$id', params: { id: saved.id }, replace: true });
      },
    },
  );
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <>
      <PageHeader title={t('finding.record')} back={{ to: '/findings', label: t('menu.findings') }} />
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <Form<Fields>
        form={form}
        layout="vertical"
        className="panel"
        style={{ maxWidth: 900 }}
        initialValues={{
          ...(cadre
            ? { targetKind: 'CADRE', targetId: cadre, category: 'TWO_END_SHUTTLE' }
            : { targetKind: 'TEAM' }),
          foundOn: today(),
          severity: 'MINOR',
          method: 'UNANNOUNCED_DIRECT',
        }}
        onFinish={(fields) => void command.run(fields)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <div className="form-grid">
          <Form.Item name="targetKind" label={t('finding.targetKindLabel')} rules={needed} className="wide">
            <Radio.Group
              options={kinds}
              optionType="button"
              onChange={() => form.setFieldValue('targetId', undefined)}
            />
          </Form.Item>
          <Form.Item noStyle dependencies={['targetKind']}>
            {({ getFieldValue }) => (
              <Form.Item name="targetId" label={t('finding.target')} rules={needed}>
                <TargetField kind={getFieldValue('targetKind')} />
              </Form.Item>
            )}
          </Form.Item>
          <Form.Item name="villageCode" label={t('finding.village')}>
            <RegionPicker levels={VILLAGE} allowClear />
          </Form.Item>
          <Form.Item name="foundOn" label={t('finding.foundOn')} rules={needed}>
            <DateField max={today()} />
          </Form.Item>
          <Form.Item name="method" label={t('finding.method')} rules={needed}>
            <Select options={methods} />
          </Form.Item>
          <Form.Item noStyle dependencies={['method']}>
            {({ getFieldValue }) => (
              <Form.Item
                name="at"
                label={t('finding.at')}
                extra={getFieldValue('method') === 'NIGHT_VISIT' ? t('finding.nightHint') : undefined}
                rules={[
                  { required: getFieldValue('method') === 'NIGHT_VISIT', message: t('common.required') },
                  { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: t('finding.atShape') },
                ]}
              >
                <Input placeholder="20:30" maxLength={5} />
              </Form.Item>
            )}
          </Form.Item>
          <ChecklistField />
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
            extra={t('finding.factsHint')}
            className="wide"
          >
            <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
          </Form.Item>
          <Form.Item name="clause" label={t('finding.clause')} className="wide">
            <Input maxLength={300} placeholder={t('finding.clauseHint')} />
          </Form.Item>
        </div>
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {t('common.save')}
          </Button>
          <Button onClick={() => window.history.back()}>{t('common.cancel')}</Button>
        </div>
      </Form>
    </>
  );
}
