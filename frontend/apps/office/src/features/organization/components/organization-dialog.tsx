import type { Organization, OrganizationInput, OrganizationKind, UnitLevel } from '@zhucun/api';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { UnitPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { saveOrganization } from '../api/queries';
import { KINDS } from '../kinds';

const LEVELS: readonly UnitLevel[] = ['CENTRAL', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP'];

interface Fields {
  kind: OrganizationKind;
  name: string;
  uscc?: string;
  usccAbsentReason?: string;
  parentId?: string;
  level: UnitLevel;
  regionCode: string;
  strengths?: string[];
  validFrom: string;
}

interface Props {
  open: boolean;
  organization: Organization | null;
  onClose: () => void;
}

export function OrganizationDialog({ open, organization, onClose }: Props) {
  const { t } = useTranslation();
  const kinds = useOptions('organization.kind', KINDS);
  const levels = useOptions('organization.level', LEVELS);
  return (
    <FormDialog<Fields, Organization>
      open={open}
      wide
      title={t(organization ? 'organization.edit' : 'organization.create')}
      okText={t('common.save')}
      onClose={onClose}
      submit={(fields) => saveOrganization(organization, bodyOf(fields))}
      initial={
        organization
          ? {
              ...organization,
              uscc: organization.uscc ?? undefined,
              usccAbsentReason: organization.usccAbsentReason ?? undefined,
              parentId: organization.parentId ?? undefined,
            }
          : { kind: 'SENDING_UNIT', level: 'COUNTY', validFrom: today(), strengths: [] }
      }
      invalidates={[['organizations'], ['picker', 'unit']]}
    >
      <div className="form-grid">
        <Form.Item
          name="name"
          label={t('organization.name')}
          rules={[{ required: true, whitespace: true }]}
          className="wide"
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="kind" label={t('organization.kindLabel')} rules={[{ required: true }]}>
          <Select options={kinds} disabled={organization !== null} />
        </Form.Item>
        <Form.Item name="level" label={t('organization.levelLabel')} rules={[{ required: true }]}>
          <Select options={levels} />
        </Form.Item>
        <Form.Item name="regionCode" label={t('common.region')} rules={[{ required: true }]}>
          <RegionPicker />
        </Form.Item>
        <Form.Item
          name="uscc"
          label={t('organization.uscc')}
          normalize={(value: string) => value.trim().toUpperCase()}
          rules={[{ len: 18, message: t('organization.usccLength') }]}
        >
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item noStyle dependencies={['uscc']}>
          {(form) => (
            <Form.Item
              name="usccAbsentReason"
              label={t('organization.usccAbsentReason')}
              rules={[{ required: !form.getFieldValue('uscc'), whitespace: true }]}
            >
              <Input maxLength={200} disabled={Boolean(form.getFieldValue('uscc'))} />
            </Form.Item>
          )}
        </Form.Item>
        <Form.Item name="parentId" label={t('organization.parent')}>
          <UnitPicker allowClear />
        </Form.Item>
        <Form.Item
          name="strengths"
          label={t('organization.strengths')}
          extra={t('organization.strengthsHint')}
        >
          <Select mode="tags" tokenSeparators={['、', ',', '，', ' ']} open={false} suffixIcon={null} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('common.validFrom')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

/** A unit has a code or says why it has none, never both. */
function bodyOf({ uscc, usccAbsentReason, parentId, strengths, ...rest }: Fields): OrganizationInput {
  return {
    ...rest,
    uscc: uscc || undefined,
    usccAbsentReason: uscc ? undefined : usccAbsentReason,
    parentId,
    strengths: strengths ?? [],
  };
}
