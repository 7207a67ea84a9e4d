import type { ExportFilter } from '@zhucun/api';
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { InstantField } from '../../../components/instant-field';
import { RegionPicker } from '../../../components/region-picker';
import {
  EXPORT_FORMATS,
  EXPORT_KINDS,
  type ExportFormat,
  type ExportKind,
  startExport,
  takes,
} from '../api/exports';

interface Fields {
  kind: ExportKind;
  format: ExportFormat;
  purpose: string;
  filter?: ExportFilter;
}

interface Props {
  open: boolean;
  kind: ExportKind;
  region?: string;
  onClose: () => void;
}

/** What is wanted, in which form, of which rows, and what for. */
export function ExportForm({ open, kind, region, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<Fields, unknown>
      open={open}
      title={t('export.start')}
      okText={t('export.start')}
      done={t('export.started')}
      onClose={onClose}
      initial={{ kind, format: 'XLSX', filter: { region } }}
      invalidates={[['exports']]}
      submit={startExport}
    >
      <p>{t('export.note')}</p>
      <Form.Item name="kind" label={t('export.kind')} rules={[{ required: true }]}>
        <Select
          options={EXPORT_KINDS.map((value) => ({ value, label: t(`export.kinds.${value}`) }))}
          listHeight={320}
        />
      </Form.Item>
      <Form.Item name="format" label={t('export.format')} rules={[{ required: true }]}>
        <Radio.Group
          options={EXPORT_FORMATS.map((value) => ({ value, label: t(`export.formats.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="purpose"
        label={t('export.purpose')}
        rules={[{ required: true, whitespace: true, min: 2 }]}
      >
        <Input autoFocus maxLength={200} placeholder={t('export.purposeHint')} />
      </Form.Item>
      <Form.Item name={['filter', 'region']} label={t('common.region')}>
        <RegionPicker allowClear />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Fields, now: Fields) => before.kind !== now.kind}>
        {(form) => <Conditions kind={form.getFieldValue('kind') ?? kind} />}
      </Form.Item>
    </FormDialog>
  );
}

/** Those that the list knows; the others are not sent. */
function Conditions({ kind }: { kind: ExportKind }) {
  const { t } = useTranslation();
  const needed = [{ required: takes(kind, 'months') }];
  return (
    <>
      {takes(kind, 'period') && (
        <>
          <Form.Item name={['filter', 'from']} label={t(`export.from.${kind}`)} rules={needed}>
            <DateField />
          </Form.Item>
          <Form.Item name={['filter', 'to']} label={t('export.to')} rules={needed}>
            <DateField />
          </Form.Item>
        </>
      )}
      {takes(kind, 'asOf') && (
        <Form.Item name={['filter', 'asOf']} label={t('export.asOf')}>
          <DateField />
        </Form.Item>
      )}
      {takes(kind, 'knownAt') && (
        <Form.Item name={['filter', 'knownAt']} label={t('export.knownAt')}>
          <InstantField />
        </Form.Item>
      )}
      {takes(kind, 'system') && (
        <Form.Item name={['filter', 'system']} label={t('export.system')}>
          <Input maxLength={40} />
        </Form.Item>
      )}
    </>
  );
}
