import { useQuery } from '@tanstack/react-query';
import type { Draw, DrawInput } from '@zhucun/api';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { InstantField } from '../../../components/instant-field';
import { useOptions } from '../../../components/options';
import { RegionPicker } from '../../../components/region-picker';
import { ownRegion, useMe } from '../../../lib/permissions';
import { inspectionGroups, organizeDraw } from '../api/planning';
import { PARTY_ROLES } from '../words';

interface Fields {
  title: string;
  area: string;
  members: string[];
  targets: number;
  each: number;
  first: (typeof PARTY_ROLES)[number];
  second: (typeof PARTY_ROLES)[number];
  revealUntil: string;
  releaseAt: string;
  openAt: string;
  visitFrom: string;
  visitTo: string;
  repeatReason?: string;
}

interface Props {
  /** The draw that is drawn once more. */
  repeats?: Draw;
  onClose: () => void;
  onDone: (made: Draw) => void;
}

/** Who can be drawn follows from facts and rules: only place, numbers, offices and times are chosen here. */
export function OrganizeDraw({ repeats, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const own = ownRegion(useMe());
  const roles = useOptions('draw.partyRole', PARTY_ROLES);
  const groups = useQuery(inspectionGroups({ region: own }));
  const members = (groups.data ?? []).map((group) => ({
    label: group.name,
    options: group.members.map(({ id, name }) => ({ value: id, label: name })),
  }));
  return (
    <FormDialog<Fields, Draw>
      open
      wide
      title={repeats ? t('draw.repeat') : t('draw.organize')}
      onClose={onClose}
      onDone={onDone}
      submit={(fields) => organizeDraw(inputOf(fields, own, repeats))}
      initial={{
        title: repeats?.title,
        area: own && own.length >= 6 ? own : undefined,
        targets: 10,
        each: 2,
        first: 'ORGANIZATION_DEPARTMENT',
        second: 'STATIONING_OFFICE',
      }}
      invalidates={[['draws']]}
    >
      <p className="quiet">{t('draw.organizeHint')}</p>
      <Form.Item name="title" label={t('draw.title')} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      {repeats && (
        <Form.Item
          name="repeatReason"
          label={t('draw.repeatReason', { number: repeats.number })}
          rules={[{ required: true }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
      <Form.Item name="area" label={t('draw.area')} rules={[{ required: true }]}>
        <RegionPicker levels={[6, 9]} />
      </Form.Item>
      <Form.Item name="members" label={t('draw.inspectors')} rules={[{ required: true }]}>
        <Select mode="multiple" options={members} optionFilterProp="label" loading={groups.isPending} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="targets" label={t('draw.targets')} rules={[{ required: true }]}>
          <InputNumber min={1} max={200} precision={0} />
        </Form.Item>
        <Form.Item name="each" label={t('draw.each')} rules={[{ required: true }]}>
          <InputNumber min={1} max={5} precision={0} />
        </Form.Item>
        <Form.Item name="first" label={t('draw.firstParty')} rules={[{ required: true }]}>
          <Select options={roles} />
        </Form.Item>
        <Form.Item name="second" label={t('draw.secondParty')} rules={[{ required: true }]}>
          <Select options={roles} />
        </Form.Item>
      </div>
      <div className="form-row">
        {(['revealUntil', 'releaseAt', 'openAt'] as const).map((name) => (
          <Form.Item key={name} name={name} label={t(`draw.${name}`)} rules={[{ required: true }]}>
            <InstantField />
          </Form.Item>
        ))}
      </div>
      <div className="form-row">
        {(['visitFrom', 'visitTo'] as const).map((name) => (
          <Form.Item key={name} name={name} label={t(`draw.${name}`)} rules={[{ required: true }]}>
            <DateField />
          </Form.Item>
        ))}
      </div>
    </FormDialog>
  );
}

function inputOf(fields: Fields, own: string | undefined, repeats: Draw | undefined): DrawInput {
  const { title, targets, each, revealUntil, openAt, visitFrom, visitTo, repeatReason } = fields;
  // an office below a county commits at the county
  const regionCode = (own ?? fields.area).slice(0, 6);
  return {
    title,
    targets,
    each,
    revealUntil,
    openAt,
    visitFrom,
    visitTo,
    areas: [fields.area],
    inspectors: fields.members.map((member) => ({ member, releaseAt: fields.releaseAt })),
    parties: [
      { role: fields.first, regionCode },
      { role: fields.second, regionCode },
    ],
    ...(repeats && { repeats: repeats.id, repeatReason }),
  };
}
