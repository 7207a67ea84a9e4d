import type { Lecturer, Training, TrainingChange, TrainingInput } from '@zhucun/api';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { RegionPicker } from '../../../components/region-picker';
import { useAsRead } from '../../../lib/as-read';
import { today } from '../../../lib/dates';
import { ownRegion, useMe } from '../../../lib/permissions';
import { changeTraining, holdTraining } from '../api/queries';
import { AUDIENCES, KINDS, LECTURERS, LEVELS, levelOf } from '../words';

interface HoldProps {
  open: boolean;
  onClose: () => void;
  onHeld: (session: Training) => void;
}

/** 登记培训班: what it was; the roll follows on its page. */
export function HoldDialog({ open, onClose, onHeld }: HoldProps) {
  const { t } = useTranslation();
  const me = useMe();
  const own = ownRegion(me);
  return (
    <FormDialog<TrainingInput, Training>
      open={open}
      wide
      title={t('training.hold')}
      okText={t('training.holdAndRoll')}
      onClose={onClose}
      submit={holdTraining}
      onDone={onHeld}
      initial={{
        kind: 'COLLECTIVE',
        organizerLevel: levelOf(own),
        organizerName: me.office.nodeName,
        regionCode: own,
        startedOn: today(),
        days: 1,
      }}
      invalidates={[['trainings']]}
    >
      <Form.Item name="regionCode" label={t('training.region')} rules={[{ required: true }]}>
        <RegionPicker levels={[2, 4, 6, 9]} />
      </Form.Item>
      <SessionFields />
    </FormDialog>
  );
}

/** 更正培训班: the roll follows by itself. */
export function ChangeDialog({ session, onClose }: { session: Training; onClose: () => void }) {
  const { t } = useTranslation();
  const read = useAsRead(session);
  return (
    <FormDialog<TrainingChange, unknown>
      open
      wide
      title={t('training.change')}
      okText={t('common.save')}
      onClose={onClose}
      submit={(fields) => changeTraining(read, fields)}
      initial={{
        title: read.title,
        kind: read.kind,
        organizerLevel: read.organizerLevel,
        organizerName: read.organizerName,
        startedOn: read.startedOn,
        days: read.days,
        audience: read.audience,
        lecturers: read.lecturers as Lecturer[],
        planReference: read.planReference ?? undefined,
      }}
      invalidates={[['trainings'], ['policy']]}
    >
      <SessionFields />
    </FormDialog>
  );
}

function SessionFields() {
  const { t } = useTranslation();
  const kinds = useOptions('training.kind', KINDS);
  const levels = useOptions('training.level', LEVELS);
  const audiences = useOptions('training.audience', AUDIENCES);
  const lecturers = useOptions('training.lecturer', LECTURERS);
  return (
    <>
      <Form.Item name="title" label={t('training.title')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item
          name="kind"
          label={t('training.kindLabel')}
          rules={[{ required: true }]}
          extra={t('training.kindHint')}
        >
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="organizerLevel" label={t('training.levelLabel')} rules={[{ required: true }]}>
          <Select options={levels} />
        </Form.Item>
        <Form.Item
          name="organizerName"
          label={t('training.organizer')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="startedOn" label={t('training.startedOn')} rules={[{ required: true }]}>
          <DateField max={today()} />
        </Form.Item>
        <Form.Item name="days" label={t('training.days')} rules={[{ required: true }]}>
          <InputNumber min={1} max={365} precision={0} />
        </Form.Item>
        <Form.Item name="planReference" label={t('training.plan')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="audience" label={t('training.audienceLabel')}>
        <Select mode="multiple" options={audiences} />
      </Form.Item>
      <Form.List name="lecturers">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div className="item-row" key={key}>
                <Form.Item
                  name={[name, 'name']}
                  label={t('training.lecturerName')}
                  rules={[{ required: true, whitespace: true }]}
                >
                  <Input maxLength={50} />
                </Form.Item>
                <Form.Item
                  name={[name, 'position']}
                  label={t('training.position')}
                  rules={[{ required: true, whitespace: true }]}
                >
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item
                  name={[name, 'kind']}
                  label={t('training.lecturerKind')}
                  rules={[{ required: true }]}
                  initialValue="LEADER"
                >
                  <Select options={lecturers} style={{ minWidth: 130 }} />
                </Form.Item>
                <Button type="text" onClick={() => remove(name)}>
                  {t('common.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add()}>{t('training.addLecturer')}</Button>
          </>
        )}
      </Form.List>
    </>
  );
}
