import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button, Checkbox, Form, type FormInstance, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { PageHeader } from '../../../components/page-header';
import { UnitPicker } from '../../../components/pickers';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { useCommand } from '../../../lib/command';
import { type BatchInput, batch, lackingVillages, saveBatch } from '../api/queries';
import { CHANGED, withLacking } from '../words';

type Detail = Awaited<ReturnType<NonNullable<ReturnType<typeof batch>['queryFn']>>>;

const VILLAGE = [12];

export function NewSelectionBatchPage() {
  return <BatchForm before={null} />;
}

export function EditSelectionBatchPage() {
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ ...batch(id), staleTime: 0 });
  return <QueryView query={query}>{(before) => <BatchForm before={before} />}</QueryView>;
}

function fieldsOf(before: Detail | null): Partial<BatchInput> {
  if (!before) return { units: [], needs: [] };
  return {
    name: before.batch.name,
    startOn: before.batch.startOn,
    units: before.units.map((unit) => ({ unitId: unit.unitId, quota: unit.quota ?? undefined })),
    needs: before.needs.map((need) => ({ ...need, note: need.note ?? undefined })),
  };
}

/** What the server is to know of each need, nothing more. */
function bodyOf(fields: BatchInput): BatchInput {
  return {
    name: fields.name,
    startOn: fields.startOn,
    units: (fields.units ?? []).map(({ unitId, quota }) => ({ unitId, quota: quota ?? undefined })),
    needs: (fields.needs ?? []).map((need) => ({
      villageCode: need.villageCode,
      firstSecretary: Boolean(need.firstSecretary),
      captain: Boolean(need.captain),
      members: need.members ?? 0,
      industries: need.industries?.length ? need.industries : undefined,
      traits: need.traits ?? [],
      note: need.note,
    })),
  };
}

function BatchForm({ before }: { before: Detail | null }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<BatchInput>();
  const command = useCommand((fields: BatchInput) => saveBatch(before?.batch ?? null, bodyOf(fields)), {
    form,
    invalidates: CHANGED,
    onDone: (saved) => {
      message.success(t('common.saved'));
      void navigate({ to: '/selection/$id', params: { id: saved.batch.id }, replace: true });
    },
  });
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <>
      <PageHeader
        title={before ? `${t('common.edit')} ${before.batch.name}` : t('selection.draft')}
        back={{ to: '/selection', label: t('menu.selection') }}
        note={t('selection.motto')}
      />
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <Form<BatchInput>
        form={form}
        layout="vertical"
        className="panel"
        initialValues={fieldsOf(before)}
        onFinish={(fields) => void command.run(fields)}
      >
        <div className="form-grid">
          <Form.Item name="name" label={t('selection.batchName')} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="startOn"
            label={t('selection.startOn')}
            extra={t('selection.startHint')}
            rules={needed}
          >
            <DateField />
          </Form.Item>
        </div>
        <h2>{t('selection.needs')}</h2>
        <Needs form={form} />
        <h2>{t('selection.askedUnits')}</h2>
        <Form.List name="units">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }) => (
                <div key={key} className="form-row">
                  <Form.Item name={[name, 'unitId']} label={t('selection.unit')} rules={needed}>
                    <UnitPicker style={{ minWidth: 260 }} />
                  </Form.Item>
                  <Form.Item name={[name, 'quota']} label={t('selection.quota')}>
                    <InputNumber min={1} max={1000} />
                  </Form.Item>
                  <Button
                    icon={<DeleteOutlined />}
                    aria-label={t('common.remove')}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({})}>
                {t('selection.addUnit')}
              </Button>
            </>
          )}
        </Form.List>
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

/** The villages line by line under one head; those that lack people are taken over from the list of shortfalls. */
function Needs({ form }: { form: FormInstance<BatchInput> }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const needed = [{ required: true, message: t('common.required') }];
  const [left, setLeft] = useState(0);
  const lacking = useCommand(() => lackingVillages(), {
    onDone: ({ villages, left }) => {
      setLeft(left);
      const before = form.getFieldValue('needs') ?? [];
      const after = withLacking(before, villages);
      form.setFieldValue('needs', after);
      message.info(t('selection.lackingAdded', { count: after.length - before.length }));
    },
  });
  const words = (label: string) => (
    <Select
      mode="tags"
      aria-label={label}
      open={false}
      suffixIcon={null}
      placeholder={t('selection.tagHint')}
    />
  );
  return (
    <Form.List name="needs">
      {(rows, { add, remove }) => (
        <>
          <ProblemAlert problem={lacking.problem} violations={lacking.violations} />
          {left > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('selection.lackingLeft', { count: left })}
              action={
                <Link to="/shortfalls" target="_blank">
                  {t('menu.shortfalls')}
                </Link>
              }
            />
          )}
          {rows.length > 0 && (
            <div className="need-line quiet" aria-hidden>
              <span>{t('selection.village')}</span>
              <span>{t('postingRole.FIRST_SECRETARY')}</span>
              <span>{t('postingRole.CAPTAIN')}</span>
              <span>{t('selection.members')}</span>
              <span>{t('selection.industries')}</span>
              <span>{t('selection.traits')}</span>
            </div>
          )}
          {rows.map(({ key, name }) => (
            <div key={key} className="need-line">
              <Form.Item name={[name, 'villageCode']} rules={needed}>
                <RegionPicker levels={VILLAGE} placeholder={t('selection.village')} />
              </Form.Item>
              <Form.Item name={[name, 'firstSecretary']} valuePropName="checked">
                <Checkbox aria-label={t('postingRole.FIRST_SECRETARY')} />
              </Form.Item>
              <Form.Item name={[name, 'captain']} valuePropName="checked">
                <Checkbox aria-label={t('postingRole.CAPTAIN')} />
              </Form.Item>
              <Form.Item name={[name, 'members']} rules={needed}>
                <InputNumber min={0} max={20} aria-label={t('selection.members')} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name={[name, 'industries']}>{words(t('selection.industries'))}</Form.Item>
              <Form.Item name={[name, 'traits']}>{words(t('selection.traits'))}</Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('common.remove')}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <div className="form-actions">
            <Button
              icon={<PlusOutlined />}
              onClick={() => add({ firstSecretary: true, captain: true, members: 2 })}
            >
              {t('selection.addNeed')}
            </Button>
            <Button onClick={() => void lacking.run(undefined)} loading={lacking.busy}>
              {t('selection.addLacking')}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  );
}
