import { useQuery } from '@tanstack/react-query';
import type { Measure, MeasureInput, RevokeInput } from '@zhucun/api';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { CadrePicker } from '../../../components/pickers';
import { today } from '../../../lib/dates';
import { FOLLOWED } from '../api/consequences';
import { findingsAbout, recordMeasure, revokeMeasure } from '../api/queries';
import { CHANGED, TYPES } from '../words';

const TEXT = [{ required: true, whitespace: true }];

interface RecordProps {
  open: boolean;
  /** About whom, and the obligation that it answers, for whoever comes from one. */
  cadre?: string;
  obligation?: string;
  onClose: () => void;
}

/** Records a decision as its document says it (登记组织处理). */
export function RecordDialog({ open, cadre, obligation, onClose }: RecordProps) {
  const { t } = useTranslation();
  const types = useOptions('measure.type', TYPES);
  const [whom, setWhom] = useState({ id: '', name: '' });
  const close = () => {
    setWhom({ id: '', name: '' });
    onClose();
  };
  return (
    <FormDialog<MeasureInput, Measure>
      open={open}
      title={t('measure.record')}
      wide
      okText={t('common.save')}
      onClose={close}
      submit={(fields) => recordMeasure({ ...fields, obligationId: obligation })}
      initial={{ decidedOn: today(), cadreId: cadre }}
      invalidates={obligation ? [...CHANGED, ...FOLLOWED] : CHANGED}
    >
      {(form) => (
        <>
          <Form.Item name="cadreId" label={t('measure.cadre')} rules={[{ required: true }]}>
            <CadrePicker
              onChange={(id, name) => {
                setWhom({ id: id ?? '', name: name ?? '' });
                form.setFieldValue('findingId', undefined);
              }}
            />
          </Form.Item>
          <div className="form-grid">
            <Form.Item name="type" label={t('measure.typeLabel')} rules={[{ required: true }]}>
              <Select options={types} />
            </Form.Item>
            <Form.Item name="decidedOn" label={t('measure.decidedOn')} rules={[{ required: true }]}>
              <DateField max={today()} />
            </Form.Item>
            <Form.Item name="decidedBy" label={t('measure.decidedBy')} rules={TEXT}>
              <Input maxLength={100} placeholder={t('measure.decidedByHint')} />
            </Form.Item>
            <Form.Item name="documentNumber" label={t('measure.document')} rules={TEXT}>
              <Input maxLength={100} />
            </Form.Item>
          </div>
          <Form.Item name="basis" label={t('measure.basis')} extra={t('measure.basisHint')} rules={TEXT}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
          <Form.Item name="findingId" label={t('measure.finding')}>
            <FindingPicker cadre={whom.id} cadreName={whom.name} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

interface FindingProps {
  id?: string;
  cadre: string;
  cadreName: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}

function FindingPicker({ id, cadre, cadreName, value, onChange }: FindingProps) {
  const { t } = useTranslation();
  const found = useQuery(findingsAbout(cadre, cadreName));
  return (
    <Select
      id={id}
      allowClear
      aria-label={t('measure.finding')}
      disabled={!cadre}
      placeholder={t(cadre ? 'measure.findingHint' : 'measure.findingFirst')}
      loading={found.isFetching}
      notFoundContent={t('measure.noFinding')}
      value={value}
      onChange={onChange}
      options={(found.data ?? []).map((one) => ({
        value: one.id,
        label: `${one.number} ${t(`finding.category.${one.category}`)} ${one.foundOn}`,
      }))}
    />
  );
}

/** The measure does not stand any more from a day on (撤销). */
export function RevokeDialog({ measure, onClose }: { measure: Measure | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<RevokeInput, unknown>
      open={measure !== null}
      title={
        measure ? `${t('measure.revoke')}：${measure.cadreName} ${t(`measure.type.${measure.type}`)}` : ''
      }
      danger
      okText={t('measure.revoke')}
      onClose={onClose}
      submit={async (fields) => measure && revokeMeasure(measure, fields)}
      initial={{ on: today() }}
      invalidates={[...CHANGED, ['obligations']]}
    >
      <p className="quiet">{t('measure.revokeNote')}</p>
      <Form.Item name="on" label={t('measure.revokedOn')} rules={[{ required: true }]}>
        <DateField min={measure?.decidedOn} max={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t('measure.reason')} rules={TEXT}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
