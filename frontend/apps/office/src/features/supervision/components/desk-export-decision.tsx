import { useQuery } from '@tanstack/react-query';
import type { DeskExport, ExportDecision } from '@zhucun/api';
import { Alert, Form, Input, Modal, Radio } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { CadrePicker, UnitPicker } from '../../../components/pickers';
import { QueryView } from '../../../components/query-view';
import { instant } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { decideExport, deskExport } from '../api/desk';

/** 复核导出: what another auditor asked for and why, to be agreed to or not; never the file itself. */
export function DeskExportDecision({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(deskExport(id));
  const one = query.data;
  if (!one || !may(one, 'decide'))
    return (
      <Modal open title={t('desk.decide')} footer={null} onCancel={onClose}>
        <QueryView query={query}>
          {(found) => (
            <>
              <Asked one={found} />
              <Alert type="info" title={t('desk.decidedAlready')} />
            </>
          )}
        </QueryView>
      </Modal>
    );
  return (
    <FormDialog<ExportDecision, unknown>
      open
      title={t('desk.decide')}
      onClose={onClose}
      submit={(said) => decideExport(one, said)}
      invalidates={[['desk', 'exports'], ['inbox']]}
    >
      <Asked one={one} />
      <Form.Item name="granted" label={t('desk.granted')} rules={[{ required: true }]}>
        <Radio.Group
          options={[
            { value: true, label: t('desk.approval.GRANTED') },
            { value: false, label: t('desk.approval.REFUSED') },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label={t('common.reason')} extra={t('desk.reasonHint')}>
        <Input.TextArea maxLength={200} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}

function Asked({ one }: { one: DeskExport }) {
  const { t } = useTranslation();
  return (
    <Facts
      items={[
        [t('desk.askedBy'), `${one.askedBy} · ${one.office}`],
        [t('desk.purpose'), one.purpose],
        [t('desk.itemsLabel'), t('desk.items', { count: one.items ?? 0 })],
        [t('desk.asked'), instant(one.askedAt)],
        ...asked(t, one),
      ]}
    />
  );
}

/** The whole question, under the labels of the form that it was put with; a condition that was not set has no line. */
function asked(t: TFunction, { query, knownAt }: DeskExport): [string, ReactNode][] {
  const { kind, region, from, to, category, state, severity, person, unit, drawState, bulletinKind, q } =
    query;
  const conditions: [string, ReactNode][] = [
    [t('desk.kindLabel'), t(`desk.kind.${kind}`)],
    [t('common.region'), region],
    [t('desk.from'), from],
    [t('desk.to'), to],
    [t('finding.categoryLabel'), category && t(`finding.category.${category}`)],
    [t('common.state'), state && t(`finding.state.${state}`)],
    [t('finding.severityLabel'), severity && t(`finding.severity.${severity}`)],
    [t('desk.person'), person && <CadrePicker disabled placeholder={t('desk.person')} value={person} />],
    [t('desk.unit'), unit && <UnitPicker disabled placeholder={t('desk.unit')} value={unit} />],
    [t('common.state'), drawState && t(`draw.state.${drawState}`)],
    [t('finding.categoryLabel'), bulletinKind && t(`bulletin.kind.${bulletinKind}`)],
    [t('desk.text'), q],
    [t('desk.knownAt'), knownAt && instant(knownAt)],
  ];
  return conditions.filter(([, value]) => value !== null && value !== undefined && value !== '');
}
