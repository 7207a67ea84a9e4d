import type { FounderInput, HeldPost, MemberRole, Organ, OrganKind } from '@zhucun/api';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { UnitPicker } from '../../../components/pickers';
import { RegionPicker } from '../../../components/region-picker';
import { today } from '../../../lib/dates';
import { ownRegion, useMe } from '../../../lib/permissions';
import { foundOrgan, joinFounder, seatMember, transferOrgan } from '../api/queries';
import { ORGAN_KINDS, POSTS, ROLES } from '../words';

interface Found {
  kind: OrganKind;
  regionCode: string;
  name: string;
  task?: string;
  founders?: string[];
  from: string;
}

/** 组建机构 */
export function FoundDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const kinds = useOptions('command.kind', ORGAN_KINDS);
  return (
    <FormDialog<Found, unknown>
      open={open}
      wide
      title={t('command.found')}
      onClose={onClose}
      submit={({ founders, ...fields }) =>
        foundOrgan({ ...fields, founders: (founders ?? []).map((name) => ({ name })) })
      }
      initial={{ kind: 'TASK_FORCE', from: today(), regionCode: ownRegion(me) }}
      invalidates={[['command']]}
    >
      <div className="form-grid">
        <Form.Item name="kind" label={t('command.kindLabel')} rules={[{ required: true }]}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="regionCode" label={t('command.region')} rules={[{ required: true }]}>
          <RegionPicker levels={[2, 4, 6, 9]} />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('command.name')}
          rules={[{ required: true, whitespace: true }]}
          className="wide"
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="from" label={t('command.from')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="task" label={t('command.task')}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item
          name="founders"
          label={t('command.founders')}
          extra={t('command.foundersHint')}
          className="wide"
        >
          <Select mode="tags" open={false} suffixIcon={null} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

interface Seat {
  role: MemberRole;
  personName: string;
  position: string;
  post: HeldPost;
  treatment?: string;
  from: string;
}

/** 明确组成人员 */
export function SeatDialog({ organ, onClose }: { organ: Organ | null; onClose: () => void }) {
  const { t } = useTranslation();
  const roles = useOptions('command.role', ROLES);
  const posts = useOptions('command.post', POSTS);
  return (
    <FormDialog<Seat, unknown>
      open={organ !== null}
      title={`${t('command.seat')}：${organ?.name ?? ''}`}
      onClose={onClose}
      submit={async (fields) =>
        organ && seatMember(organ, { ...fields, treatment: fields.treatment || undefined })
      }
      initial={{ role: 'MEMBER', post: 'OTHER', from: today() }}
      invalidates={[['command']]}
      justifiedIn={organ?.regionCode}
    >
      <div className="form-grid">
        <Form.Item name="role" label={t('command.roleLabel')} rules={[{ required: true }]}>
          <Select options={roles} />
        </Form.Item>
        <Form.Item
          name="personName"
          label={t('command.person')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item
          name="position"
          label={t('command.position')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="post" label={t('command.postLabel')} rules={[{ required: true }]}>
          <Select options={posts} />
        </Form.Item>
        <Form.Item name="treatment" label={t('command.treatment')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="from" label={t('command.from')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

interface Transfer {
  name: string;
  on: string;
  ground: string;
}

/** 划转更名: the organ stays, its name changes from a day on. */
export function TransferDialog({ organ, onClose }: { organ: Organ | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<Transfer, unknown>
      open={organ !== null}
      title={`${t('command.transfer')}：${organ?.name ?? ''}`}
      onClose={onClose}
      submit={async (fields) => organ && transferOrgan(organ, fields)}
      initial={{ on: today() }}
      invalidates={[['command']]}
    >
      <Form.Item name="name" label={t('command.newName')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="on" label={t('command.from')} rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="ground" label={t('command.ground')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

/** 增加组建部门: a department that keeps the organ together with the others, from the directory or by its name. */
export function FounderDialog({ organ, onClose }: { organ: Organ | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<FounderInput, unknown>
      open={organ !== null}
      title={`${t('command.join')}：${organ?.name ?? ''}`}
      onClose={onClose}
      submit={async (fields) => organ && joinFounder(organ, fields)}
      initial={{ from: today() }}
      invalidates={[['command']]}
    >
      {(form) => (
        <>
          <Form.Item
            name="organizationId"
            label={t('command.founderUnit')}
            extra={t('command.founderUnitHint')}
          >
            <UnitPicker
              allowClear
              onChange={(id, name) => {
                form.setFieldValue('organizationId', id);
                if (name) form.setFieldValue('name', name);
              }}
            />
          </Form.Item>
          <Form.Item name="name" label={t('command.name')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="from" label={t('command.from')} rules={[{ required: true }]}>
            <DateField />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
