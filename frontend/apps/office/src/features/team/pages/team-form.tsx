import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { SendLevel, Team } from '@zhucun/api';
import { App, Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { type Explained, useReasons } from '../../../components/justification';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { UnitPicker } from '../../../components/pickers';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { useCommand } from '../../../lib/command';
import { today } from '../../../lib/dates';
import { saveTeam, team } from '../api/queries';
import { CHANGED, SEND_LEVELS } from '../words';

interface Fields extends Explained {
  name: string;
  homeVillageCode: string;
  coveredVillageCodes?: (string | undefined)[];
  sendLevel: SendLevel;
  units: { unitId?: string }[];
  lead: number;
  establishedOn: string;
}

const VILLAGE = [12];

export function NewTeamPage() {
  return <TeamForm before={null} />;
}

export function EditTeamPage() {
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ ...team(id), staleTime: 0 });
  return <QueryView query={query}>{(before) => <TeamForm before={before} />}</QueryView>;
}

function TeamForm({ before }: { before: Team | null }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const levels = useOptions('team.sendLevel', SEND_LEVELS);
  const command = useCommand((fields: Fields) => saveTeam(before, bodyOf(fields)), {
    form,
    invalidates: CHANGED,
    onDone: (saved) => {
      message.success(t('common.saved'));
      void navigate({ to: '/teams/$id', params: { id: saved.id }, replace: true });
    },
  });
  const home = Form.useWatch('homeVillageCode', form);
  const reasons = useReasons(command, home ?? before?.homeVillage.code, true);
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <>
      <PageHeader
        title={before ? `${t('common.edit')} ${before.name}` : t('team.create')}
        back={{ to: '/teams', label: t('menu.teams') }}
      />
      {reasons.dialog}
      <ProblemAlert problem={reasons.problem} violations={command.violations} />
      <Form<Fields>
        form={form}
        layout="vertical"
        className="panel"
        style={{ maxWidth: 860 }}
        initialValues={
          before ? fieldsOf(before) : { sendLevel: 'COUNTY', units: [{}], lead: 0, establishedOn: today() }
        }
        onFinish={(fields) => void reasons.send(fields)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <div className="form-grid">
          <Form.Item name="homeVillageCode" label={t('team.homeVillage')} rules={needed}>
            <RegionPicker
              levels={VILLAGE}
              onChange={(code, region) => {
                form.setFieldValue('homeVillageCode', code);
                if (region && !form.getFieldValue('name'))
                  form.setFieldValue('name', t('team.nameOf', { village: region.name }));
              }}
            />
          </Form.Item>
          <Form.Item name="name" label={t('team.name')} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="sendLevel" label={t('team.sendLevelLabel')} rules={needed}>
            <Select options={levels} />
          </Form.Item>
          <Form.Item name="establishedOn" label={t('team.establishedOn')} rules={needed}>
            <DateField />
          </Form.Item>
        </div>
        <Form.Item label={t('team.units')} extra={t('team.oneLead')} required>
          <Units />
        </Form.Item>
        <Form.Item label={t('team.coveredMore')} extra={t('team.coveredHint')}>
          <Covered />
        </Form.Item>
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

/** The sending units; exactly one of them leads. */
function Units() {
  const { t } = useTranslation();
  return (
    <Form.Item noStyle name="lead">
      <Radio.Group style={{ display: 'block' }}>
        <Form.List name="units">
          {(fields, { add, remove }, { errors }) => (
            <>
              {fields.map((field) => (
                <div key={field.key} className="form-line">
                  <Form.Item
                    name={[field.name, 'unitId']}
                    rules={[{ required: true, message: t('common.required') }]}
                  >
                    <UnitPicker placeholder={t('team.unit')} style={{ width: 320 }} />
                  </Form.Item>
                  <Radio value={field.name}>{t('team.lead')}</Radio>
                  {fields.length > 1 && (
                    <Button
                      type="text"
                      aria-label={t('common.remove')}
                      icon={<DeleteOutlined />}
                      onClick={() => remove(field.name)}
                    />
                  )}
                </div>
              ))}
              <Button size="small" icon={<PlusOutlined />} onClick={() => add({})}>
                {t('team.addUnit')}
              </Button>
              <Form.ErrorList errors={errors} />
            </>
          )}
        </Form.List>
      </Radio.Group>
    </Form.Item>
  );
}

function Covered() {
  const { t } = useTranslation();
  return (
    <Form.List name="coveredVillageCodes">
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map((field) => (
            <div key={field.key} className="form-line">
              <Form.Item
                name={field.name}
                rules={[{ required: true, message: t('common.required') }]}
                style={{ width: 320 }}
              >
                <RegionPicker levels={VILLAGE} />
              </Form.Item>
              <Button
                type="text"
                aria-label={t('common.remove')}
                icon={<DeleteOutlined />}
                onClick={() => remove(field.name)}
              />
            </div>
          ))}
          <Button size="small" icon={<PlusOutlined />} onClick={() => add()}>
            {t('team.addVillage')}
          </Button>
          <Form.ErrorList errors={errors} />
        </>
      )}
    </Form.List>
  );
}

function fieldsOf(before: Team): Partial<Fields> {
  return {
    name: before.name,
    homeVillageCode: before.homeVillage.code,
    coveredVillageCodes: before.covered
      .map(({ code }) => code)
      .filter((code) => code !== before.homeVillage.code),
    sendLevel: before.sendLevel,
    units: before.units.map(({ unitId }) => ({ unitId })),
    lead: Math.max(
      0,
      before.units.findIndex(({ lead }) => lead),
    ),
    establishedOn: before.establishedOn,
  };
}

/** The home village is covered by being the home: only the others are named. */
function bodyOf({ units, lead, coveredVillageCodes, ...rest }: Fields) {
  const others = new Set(coveredVillageCodes?.filter((code) => code !== undefined));
  others.delete(rest.homeVillageCode);
  return {
    ...rest,
    coveredVillageCodes: [...others],
    units: units.map(({ unitId }, index) => ({ unitId: unitId ?? '', lead: index === lead })),
  };
}
