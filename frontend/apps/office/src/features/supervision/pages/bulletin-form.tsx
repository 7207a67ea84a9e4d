import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Bulletin, BulletinBody, BulletinKind, BulletinProblem, BulletinText } from '@zhucun/api';
import { App, Button, Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { QueryView } from '../../../components/query-view';
import { useAsRead } from '../../../lib/as-read';
import { useCommand } from '../../../lib/command';
import { addMonths, monthOf, today } from '../../../lib/dates';
import { ownRegion, useMe } from '../../../lib/permissions';
import {
  bulletin,
  bulletins,
  CHANGED_BULLETINS,
  campaigns,
  draftBulletin,
  writeBulletin,
} from '../api/bulletins';
import { ProblemsField } from '../components/problems-field';
import { KINDS } from './bulletins';

interface Fields extends BulletinText {
  kind: BulletinKind;
  period: string;
  campaignId?: string;
  occasion?: string;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export function NewBulletinPage() {
  const { period } = useSearch({ strict: false }) as { period?: string };
  if (period && MONTH.test(period)) return <Owed key={period} month={period} />;
  return <Editor month={addMonths(monthOf(today()), -1)} />;
}

/** A month that somebody is reminded of: there is one bulletin for it, so what was begun is gone on with. */
function Owed({ month }: { month: string }) {
  const region = ownRegion(useMe());
  // nothing remembered: a draft that a colleague has begun meanwhile must be found
  const query = useQuery({
    ...bulletins({ region, kind: 'SUPERVISION', from: month, to: month, size: 50 }),
    gcTime: 0,
  });
  return (
    <QueryView query={query}>
      {({ items }) => (
        // what came from above for this month is no draft of this office
        <Begun month={month} found={items.find(({ regionCode }) => regionCode === region)} />
      )}
    </QueryView>
  );
}

function Begun({ month, found }: { month: string; found: Bulletin | undefined }) {
  const begun = useAsRead(found);
  if (begun) return <Navigate to="/bulletins/$id" params={{ id: begun.id }} replace />;
  return <Editor month={month} />;
}

export function EditBulletinPage() {
  const { id = '' } = useParams({ strict: false });
  // a draft that is only remembered is read again before the form is made of it
  const query = useQuery({ ...bulletin(id), refetchOnMount: 'always' });
  return (
    <QueryView query={query}>
      {(one) =>
        one.text &&
        query.isFetchedAfterMount && (
          <Editor key={one.id} month={one.period} draft={{ one, body: one.text }} />
        )
      }
    </QueryView>
  );
}

function Editor({ month, draft }: { month: string; draft?: { one: Bulletin; body: BulletinBody } }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const region = ownRegion(useMe()) ?? '';
  const { one, body } = useAsRead(draft) ?? {};
  const [form] = Form.useForm<Fields>();
  const command = useCommand(
    ({ kind, period, campaignId, occasion, ...text }: Fields) =>
      one
        ? writeBulletin(one, text)
        : draftBulletin({ regionCode: region, kind, period, campaignId, occasion, text }),
    {
      form,
      invalidates: CHANGED_BULLETINS,
      onDone: (saved) => {
        message.success(t('common.saved'));
        void navigate({ to: '/bulletins/$id', params: { id: saved.id }, replace: true });
      },
    },
  );
  const audiences = useOptions('bulletin.audience', ['OFFICE', 'BENEATH', 'BENEATH_AND_UNITS'] as const);
  const maskings = useOptions('bulletin.masking', ['PERSONS', 'PERSONS_AND_TOWNSHIPS'] as const);
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <>
      <PageHeader
        title={one ? t('bulletin.edit') : t('bulletin.new')}
        back={{ to: '/bulletins', label: t('menu.bulletins') }}
      />
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <Form<Fields>
        form={form}
        layout="vertical"
        className="panel"
        style={{ maxWidth: 1000 }}
        initialValues={initial(month, one, body)}
        onFinish={(fields) => void command.run(fields)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Head fixed={one !== undefined} />
        <Form.Item name="title" label={t('bulletin.title')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="summary" label={t('bulletin.summary')}>
          <Input.TextArea rows={4} maxLength={4000} />
        </Form.Item>
        <Form.Item noStyle dependencies={['kind', 'period', 'campaignId']}>
          {({ getFieldValue }) => (
            <Form.Item name="problems" label={t('bulletin.problems')}>
              <ProblemsField
                kind={getFieldValue('kind')}
                period={getFieldValue('period')}
                campaign={getFieldValue('campaignId')}
                listed={body?.problems ?? NONE}
              />
            </Form.Item>
          )}
        </Form.Item>
        <Practices />
        <Form.Item name="audience" label={t('bulletin.audienceLabel')} rules={needed}>
          <Radio.Group options={audiences} />
        </Form.Item>
        <Form.Item name="masking" label={t('bulletin.maskingLabel')} rules={needed}>
          <Radio.Group options={maskings} />
        </Form.Item>
        <Form.Item name="maskWords" label={t('bulletin.maskWords')} extra={t('bulletin.maskWordsHint')}>
          <Select mode="tags" open={false} suffixIcon={null} maxCount={100} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t('common.save')}
        </Button>
      </Form>
    </>
  );
}

const NONE: BulletinProblem[] = [];

function initial(month: string, one?: Bulletin, body?: BulletinBody): Partial<Fields> {
  if (!one || !body)
    return {
      kind: 'SUPERVISION',
      period: month,
      summary: '',
      problems: [],
      practices: [],
      audience: 'BENEATH_AND_UNITS',
      masking: 'PERSONS_AND_TOWNSHIPS',
      maskWords: [],
    };
  return {
    kind: one.kind,
    period: one.period,
    title: one.title,
    campaignId: body.campaignId ?? undefined,
    occasion: body.occasion ?? undefined,
    summary: body.summary,
    problems: body.problems.map(({ findingId, said }) => ({ findingId, said })),
    practices: body.practices,
    audience: body.audience,
    masking: body.masking,
    maskWords: body.maskWords,
  };
}

/** Kind and month, which stay once the draft is there. */
function Head({ fixed }: { fixed: boolean }) {
  const { t } = useTranslation();
  const kinds = useOptions('bulletin.kind', KINDS);
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <div className="form-grid">
      <Form.Item name="kind" label={t('bulletin.kindLabel')} rules={needed} className="wide">
        <Radio.Group options={kinds} optionType="button" disabled={fixed} />
      </Form.Item>
      <Form.Item
        name="period"
        label={t('bulletin.month')}
        rules={[...needed, { pattern: MONTH, message: '2018-09' }]}
      >
        <Input maxLength={7} disabled={fixed} placeholder={dayjs().format('YYYY-MM')} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'ASSESSMENT' ? (
            <Form.Item
              name="occasion"
              label={t('bulletin.occasion')}
              extra={t('bulletin.occasionHint')}
              rules={needed}
            >
              <Input maxLength={200} disabled={fixed} />
            </Form.Item>
          ) : (
            getFieldValue('kind') === 'CAMPAIGN' && (
              <Form.Item name="campaignId" label={t('bulletin.campaign')} rules={needed}>
                <CampaignField disabled={fixed} />
              </Form.Item>
            )
          )
        }
      </Form.Item>
    </div>
  );
}

/** Which special drive (专项) it is about. */
function CampaignField(props: { disabled: boolean; value?: string; onChange?: (id: string) => void }) {
  const found = useQuery(campaigns());
  return (
    <Select
      {...props}
      loading={found.isPending}
      options={(found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}

/** Good practices beside the problems (典型经验). */
function Practices() {
  const { t } = useTranslation();
  return (
    <Form.List name="practices">
      {(fields, { add, remove }) => (
        <fieldset className="plain-fieldset">
          <legend>{t('bulletin.practices')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="panel">
              <div className="form-grid">
                <Form.Item
                  name={[name, 'title']}
                  label={t('bulletin.practiceTitle')}
                  rules={[{ required: true, whitespace: true }]}
                >
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item name={[name, 'place']} label={t('bulletin.practicePlace')}>
                  <Input maxLength={100} />
                </Form.Item>
              </div>
              <Form.Item
                name={[name, 'text']}
                label={t('bulletin.practiceText')}
                rules={[{ required: true, whitespace: true }]}
              >
                <Input.TextArea rows={2} maxLength={2000} />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)}>
                {t('desk.remove')}
              </Button>
            </div>
          ))}
          <Button disabled={fields.length >= 50} onClick={() => add({ title: '', text: '' })}>
            {t('bulletin.addPractice')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
