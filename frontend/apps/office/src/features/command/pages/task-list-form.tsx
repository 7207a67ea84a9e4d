import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { TaskList, TaskListInput } from '@zhucun/api';
import { App, Button, Form, type FormInstance, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { RegionPicker } from '../../../components/region-picker';
import { useCommand } from '../../../lib/command';
import { today } from '../../../lib/dates';
import { ownRegion, useMe } from '../../../lib/permissions';
import { saveTaskList, taskList } from '../api/queries';
import { splitOf } from '../words';

const LEVELS = [2, 4, 6, 9];
const TASKS = 'tasks';

export function NewTaskListPage() {
  return <TaskListForm before={null} />;
}

export function EditTaskListPage() {
  const { id = '' } = useParams({ strict: false });
  const one = useQuery({ ...taskList(id), staleTime: 0 });
  return <QueryView query={one}>{(before) => <TaskListForm before={before} />}</QueryView>;
}

function fieldsOf(before: TaskList | null, region: string | undefined): Partial<TaskListInput> {
  if (!before)
    return {
      regionCode: region,
      year: Number(today().slice(0, 4)),
      aspects: [{ title: '', tasks: [{ title: '' }] }],
    };
  return {
    regionCode: before.regionCode,
    year: before.year,
    title: before.title,
    source: before.source ?? undefined,
    declaredAspects: before.declaredAspects,
    declaredTasks: before.declaredTasks,
    aspects: (before.aspects ?? []).map(({ title, tasks }) => ({
      title,
      tasks: tasks.map((task) => ({ title: task.title, requirement: task.requirement ?? undefined })),
    })),
  };
}

/** 起草重点任务清单: aspects and tasks in the order of the document, its declared numbers beside what is listed. */
function TaskListForm({ before }: { before: TaskList | null }) {
  const { t } = useTranslation();
  const me = useMe();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<TaskListInput>();
  const command = useCommand((fields: TaskListInput) => saveTaskList(before, fields), {
    form,
    invalidates: [['command']],
    onDone: (saved) => {
      message.success(t('common.saved'));
      void navigate({ to: '/task-lists/$id', params: { id: saved.id }, replace: true });
    },
  });
  const needed = [{ required: true, message: t('common.required') }];
  const words = [{ required: true, whitespace: true, message: t('common.required') }];
  return (
    <>
      <PageHeader
        title={before ? `${t('common.edit')} ${before.title}` : t('keyTask.draft')}
        back={{ to: '/task-lists', label: t('menu.taskLists') }}
        note={t('keyTask.draftNote')}
      />
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <Form<TaskListInput>
        form={form}
        layout="vertical"
        className="panel"
        initialValues={fieldsOf(before, ownRegion(me))}
        onFinish={(fields) => void command.run(fields)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <div className="form-grid">
          <Form.Item name="title" label={t('keyTask.title')} rules={words} className="wide">
            <Input maxLength={100} placeholder={t('keyTask.titleHint')} />
          </Form.Item>
          <Form.Item name="regionCode" label={t('keyTask.region')} rules={needed}>
            <RegionPicker levels={LEVELS} disabled={before !== null} />
          </Form.Item>
          <Form.Item name="year" label={t('keyTask.year')} rules={needed}>
            <InputNumber min={2013} max={2100} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="source" label={t('keyTask.source')}>
            <Input maxLength={200} placeholder={t('keyTask.sourceHint')} />
          </Form.Item>
          <Form.Item name="declaredAspects" label={t('keyTask.declaredAspects')} rules={needed}>
            <InputNumber min={1} max={50} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="declaredTasks" label={t('keyTask.declaredTasks')} rules={needed}>
            <InputNumber min={1} max={200} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Listed form={form} />
        <Form.List name="aspects">
          {(aspects, { add, remove }) => (
            <>
              {aspects.map(({ key, name }) => (
                <fieldset key={key} className="panel">
                  <legend>{t('keyTask.aspectNo', { no: name + 1 })}</legend>
                  <div className="form-line">
                    <Form.Item name={[name, 'title']} rules={words} style={{ flex: 1 }}>
                      <Input
                        maxLength={100}
                        aria-label={t('keyTask.aspectNo', { no: name + 1 })}
                        placeholder={t('keyTask.aspectTitle')}
                      />
                    </Form.Item>
                    {aspects.length > 1 && (
                      <Button
                        type="text"
                        icon={<DeleteOutlined />}
                        aria-label={`${t('common.remove')} ${t('keyTask.aspectNo', { no: name + 1 })}`}
                        onClick={() => remove(name)}
                      />
                    )}
                  </div>
                  <Tasks form={form} aspect={name} />
                </fieldset>
              ))}
              <Button
                icon={<PlusOutlined />}
                onClick={() => {
                  add({ title: '', tasks: [{ title: '' }] });
                  focus(form, ['aspects', aspects.length, 'title']);
                }}
              >
                {t('keyTask.addAspect')}
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

function Tasks({ form, aspect }: { form: FormInstance<TaskListInput>; aspect: number }) {
  const { t } = useTranslation();
  return (
    <Form.List name={[aspect, TASKS]}>
      {(tasks, { add, remove }) => (
        <>
          {tasks.map(({ key, name }) => (
            <div key={key} className="form-line top">
              <span className="number quiet">{name + 1}</span>
              <Form.Item
                name={[name, 'title']}
                rules={[{ required: true, whitespace: true, message: t('common.required') }]}
                style={{ width: 260 }}
              >
                <Input
                  maxLength={100}
                  aria-label={t('keyTask.taskNo', { aspect: aspect + 1, no: name + 1 })}
                  placeholder={t('keyTask.task')}
                />
              </Form.Item>
              <Form.Item name={[name, 'requirement']} style={{ flex: 1, minWidth: 280 }}>
                <Input.TextArea
                  autoSize={{ minRows: 1, maxRows: 6 }}
                  maxLength={1000}
                  aria-label={t('keyTask.requirement')}
                  placeholder={t('keyTask.requirement')}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`${t('common.remove')} ${t('keyTask.taskNo', { aspect: aspect + 1, no: name + 1 })}`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            size="small"
            icon={<PlusOutlined />}
            onClick={() => {
              add({ title: '' });
              focus(form, ['aspects', aspect, TASKS, tasks.length, 'title']);
            }}
          >
            {t('keyTask.addTask')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** How many there are now: a list that says ten tasks is issued only with ten. */
function Listed({ form }: { form: FormInstance<TaskListInput> }) {
  const { t } = useTranslation();
  const split = splitOf(Form.useWatch('aspects', form));
  const declaredTasks = Form.useWatch('declaredTasks', form);
  const declaredAspects = Form.useWatch('declaredAspects', form);
  const tasks = split.reduce((sum, count) => sum + count, 0);
  const agrees = split.length === declaredAspects && tasks === declaredTasks;
  return (
    <p className={agrees ? 'quiet' : 'warn'} aria-live="polite">
      {t('keyTask.listed', { aspects: split.length, tasks, split: split.join(' / ') })}
      {!agrees && ` · ${t('keyTask.listedOther')}`}
    </p>
  );
}

/** The field that was just added takes the cursor. */
function focus(form: FormInstance<TaskListInput>, path: (string | number)[]) {
  setTimeout(() => (form.getFieldInstance(path) as { focus?: () => void } | undefined)?.focus?.());
}
