import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { IntervieweeKind, InterviewInput } from '@zhucun/api';
import { App, Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/command';
import { today } from '../../../lib/dates';
import { may } from '../../../lib/permissions';
import { FOLLOWED, obligations, recordInterview } from '../api/consequences';
import { findingsAbout } from '../api/queries';
import { CadreList } from '../components/cadre-list';
import { CAUSES, HEADS, INTERVIEWS } from '../consequences';

interface Head {
  kind: IntervieweeKind;
  name: string;
  post: string;
  unitName: string;
}

interface Fields extends Omit<InterviewInput, 'interviewees'> {
  cadres?: string[];
  heads?: Head[];
}

/** One conversation with many: cadres from the roster, heads by name and post (登记约谈). */
export function NewInterviewPage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { cadre, obligation, kind } = useSearch({ strict: false }) as Record<string, string | undefined>;
  const [form] = Form.useForm<Fields>();
  const kinds = useOptions('consequence.interview.kind', INTERVIEWS);
  const causes = useOptions('consequence.cause', CAUSES);
  const cadres = Form.useWatch('cadres', form) ?? [];
  const command = useCommand(
    ({ cadres: chosen = [], heads = [], ...fields }: Fields) =>
      recordInterview({
        ...fields,
        // the field stands only where there is something to choose from
        obligationIds:
          fields.obligationIds ?? (obligation && chosen.includes(cadre ?? '') ? [obligation] : []),
        interviewees: [
          ...chosen.map((cadreId) => ({ kind: 'CADRE' as const, cadreId })),
          ...heads.filter(Boolean),
        ],
      }),
    {
      form,
      invalidates: FOLLOWED,
      onDone: () => {
        message.success(t('common.saved'));
        void navigate({ to: '/interviews', replace: true });
      },
    },
  );
  const needed = [{ required: true, message: t('common.required') }];
  const text = [{ required: true, whitespace: true, message: t('common.required') }];
  return (
    <>
      <PageHeader
        title={t('consequence.interview.new')}
        back={{ to: '/interviews', label: t('menu.interviews') }}
      />
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <Form<Fields>
        form={form}
        layout="vertical"
        className="panel"
        style={{ maxWidth: 960 }}
        initialValues={{
          kind: kind ?? 'REMINDER',
          heldOn: today(),
          cadres: cadre ? [cadre] : [],
          obligationIds: obligation ? [obligation] : [],
        }}
        onFinish={(fields) => void command.run(fields)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <div className="form-grid">
          <Form.Item name="kind" label={t('consequence.interview.kindLabel')} rules={needed} className="wide">
            <Radio.Group options={kinds} optionType="button" />
          </Form.Item>
          <Form.Item name="heldOn" label={t('consequence.interview.heldOn')} rules={needed}>
            <DateField max={today()} />
          </Form.Item>
          <Form.Item name="heldBy" label={t('consequence.interview.heldBy')} rules={text}>
            <Input maxLength={100} placeholder={t('consequence.interview.heldByHint')} />
          </Form.Item>
          <Form.Item name="place" label={t('consequence.interview.place')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="cause" label={t('consequence.causeLabel')} rules={needed}>
            <Select options={causes} />
          </Form.Item>
        </div>
        <Form.Item
          name="cadres"
          label={t('consequence.interview.cadres')}
          dependencies={['heads']}
          rules={[
            {
              validator: (_rule, value?: string[]) =>
                (value ?? []).length + (form.getFieldValue('heads') ?? []).length > 0
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('consequence.interview.nobody'))),
            },
          ]}
        >
          <CadreList label={t('consequence.interview.addCadre')} />
        </Form.Item>
        <Heads />
        <Form.Item name="subject" label={t('consequence.interview.subject')} rules={text}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('consequence.interview.note')}
          extra={t('consequence.interview.noteHint')}
          rules={text}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        {cadres.length === 1 && <Findings cadre={cadres[0] ?? ''} />}
        <Obligations cadres={cadres} />
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {t('common.save')}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** Heads of townships, units and departments: they stand in no roster. */
function Heads() {
  const { t } = useTranslation();
  const kinds = useOptions('consequence.interview.whoKind', HEADS);
  const text = [{ required: true, whitespace: true, message: t('common.required') }];
  return (
    <Form.List name="heads">
      {(rows, { add, remove }) => (
        <Form.Item label={t('consequence.interview.heads')}>
          {rows.map(({ key, name }) => (
            <fieldset key={key} className="form-grid">
              <Form.Item name={[name, 'kind']} rules={text} label={t('consequence.interview.kindLabel')}>
                <Select options={kinds} />
              </Form.Item>
              <Form.Item name={[name, 'unitName']} rules={text} label={t('consequence.interview.unitName')}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={[name, 'post']} rules={text} label={t('consequence.interview.post')}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={[name, 'name']} rules={text} label={t('consequence.interview.name')}>
                <Input maxLength={60} />
              </Form.Item>
              <Button type="link" size="small" onClick={() => remove(name)}>
                {t('consequence.interview.remove')}
              </Button>
            </fieldset>
          ))}
          <Button onClick={() => add({ kind: 'TOWNSHIP_HEAD' })}>{t('consequence.interview.addHead')}</Button>
        </Form.Item>
      )}
    </Form.List>
  );
}

function Findings({ cadre }: { cadre: string }) {
  const { t } = useTranslation();
  const found = useQuery(findingsAbout(cadre, cadre));
  if ((found.data ?? []).length === 0) return null;
  return (
    <Form.Item name="findingIds" label={t('consequence.interview.findings')}>
      <Select
        mode="multiple"
        options={(found.data ?? []).map((one) => ({
          value: one.id,
          label: `${one.number} ${t(`finding.category.${one.category}`)} ${one.foundOn}`,
        }))}
      />
    </Form.Item>
  );
}

/** What the chosen cadres still have open and is this office's to do; offered only where there is something. */
function Obligations({ cadres }: { cadres: string[] }) {
  const { t } = useTranslation();
  const open = useQueries({
    queries: cadres.map((cadre) => obligations({ state: 'OPEN', cadre, size: 200 })),
  });
  const offered = open.flatMap((one) => one.data?.items ?? []).filter((one) => may(one, 'act'));
  if (offered.length === 0) return null;
  return (
    <Form.Item
      name="obligationIds"
      label={t('consequence.interview.obligations')}
      extra={t('consequence.interview.obligationsNote')}
    >
      <Select
        mode="multiple"
        options={offered.map((one) => ({
          value: one.id,
          label: `${one.cadreName} ${t(`consequence.kind.${one.kind}`)} ${one.dueOn}`,
        }))}
      />
    </Form.Item>
  );
}
