import type { InspectionInput } from '@zhucun/api';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { TeamPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { useCan } from '../../../lib/permissions';
import { recordInspection } from '../api/queries';
import { INSPECTION_KINDS, METHODS } from '../words';

type Fields = Pick<InspectionInput, 'targetId' | 'villageCode' | 'methods' | 'on' | 'at' | 'note' | 'kind'>;

/** 登记督查: a visit at which nothing was found is on record too, else its cadence and its assignment stay open. */
export function RecordVisit() {
  const { t } = useTranslation();
  const can = useCan();
  const [open, setOpen] = useState(false);
  const kinds = useOptions('inspection.kind', INSPECTION_KINDS);
  const methods = useOptions('finding.methodOf', METHODS);
  if (!can('finding:record')) return null;
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('inspection.record')}</Button>
      <FormDialog<Fields, { id: string }>
        open={open}
        title={t('inspection.record')}
        onClose={() => setOpen(false)}
        submit={(fields) => recordInspection({ ...fields, targetKind: 'TEAM' })}
        initial={{ on: today(), kind: 'ROUTINE', methods: ['UNANNOUNCED_DIRECT'] }}
        invalidates={[['inspection-plans'], ['inbox']]}
      >
        <Form.Item name="targetId" label={t('finding.targetKind.TEAM')} rules={needed}>
          <TeamPicker />
        </Form.Item>
        <Form.Item name="villageCode" label={t('finding.village')} rules={needed}>
          <RegionPicker levels={[12]} />
        </Form.Item>
        <Form.Item name="kind" label={t('inspection.kindLabel')} rules={needed}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="methods" label={t('finding.method')} rules={needed}>
          <Select mode="multiple" options={methods} />
        </Form.Item>
        <Form.Item name="on" label={t('inspection.on')} rules={needed}>
          <DateField max={today()} />
        </Form.Item>
        <Form.Item
          name="at"
          label={t('finding.at')}
          rules={[{ pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: t('finding.atShape') }]}
        >
          <Input placeholder="09:30" maxLength={5} />
        </Form.Item>
        <Form.Item name="note" label={t('inspection.note')}>
          <Input.TextArea maxLength={2000} rows={2} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
