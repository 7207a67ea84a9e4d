import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RecallCondition, RecallInput } from '@zhucun/api';
import { Alert, App, Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts';
import { useOptions } from '../../../components/options';
import { PageHeader } from '../../../components/page-header';
import { CadrePicker } from '../../../components/pickers';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/command';
import { today } from '../../../lib/dates';
import { FOLLOWED, proposeRecall, recallConditions, stayOf } from '../api/consequences';
import { CAUSES } from '../consequences';

interface Fields extends Omit<RecallInput, 'postingId' | 'obligationId'> {
  cadreId: string;
}

/** A township or organization department asks that somebody be recalled (提出召回). */
export function NewRecallPage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { cadre, obligation } = useSearch({ strict: false }) as { cadre?: string; obligation?: string };
  const [form] = Form.useForm<Fields>();
  const chosen = Form.useWatch('cadreId', form) ?? cadre;
  const stays = useQuery(stayOf(chosen, today()));
  const stay = stays.data?.[0];
  const conditions = useQuery(recallConditions(stay?.id));
  const causes = useOptions('consequence.cause', CAUSES);
  const command = useCommand(
    ({ cadreId: _, ...fields }: Fields) =>
      proposeRecall({ ...fields, postingId: stay?.id ?? '', obligationId: obligation }),
    {
      form,
      invalidates: FOLLOWED,
      onDone: (made) => {
        message.success(t('common.saved'));
        void navigate({ to: '/recalls/$id', params: { id: made.id }, replace: true });
      },
    },
  );
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <>
      <PageHeader title={t('consequence.recall.new')} back={{ to: '/recalls', label: t('menu.recalls') }} />
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <Form<Fields>
        form={form}
        layout="vertical"
        className="panel"
        style={{ maxWidth: 900 }}
        initialValues={{ cadreId: cadre }}
        onFinish={(fields) => void command.run(fields)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Form.Item name="cadreId" label={t('consequence.recall.who')} rules={needed}>
          <CadrePicker onChange={() => form.setFieldValue('condition', undefined)} />
        </Form.Item>
        {stay && (
          <Form.Item>
            <Facts
              items={[
                [t('consequence.village'), stay.villageName],
                [t('consequence.unit'), stay.unitName],
                [t('consequence.sentLabel'), t(`consequence.sentBy.${stay.sendLevel}`)],
              ]}
            />
          </Form.Item>
        )}
        {chosen && stays.isFetched && !stay && (
          <Alert type="warning" showIcon title={t('consequence.recall.notPosted')} />
        )}
        <Form.Item name="condition" label={t('consequence.recall.condition')} rules={needed}>
          <Conditions offered={conditions.data ?? []} />
        </Form.Item>
        <Form.Item name="cause" label={t('consequence.causeLabel')} rules={needed}>
          <Select options={causes} style={{ maxWidth: 320 }} />
        </Form.Item>
        <Form.Item
          name="facts"
          label={t('consequence.facts')}
          extra={t('consequence.recall.factsHint')}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 4, maxRows: 10 }} />
        </Form.Item>
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={command.busy} disabled={!stay}>
            {t('consequence.recall.new')}
          </Button>
        </div>
      </Form>
    </>
  );
}

interface ConditionsProps {
  id?: string;
  offered: RecallCondition[];
  value?: string;
  onChange?: (value: string) => void;
}

/** The conditions in the words of the place's document, each with what follows from it. */
function Conditions({ id, offered, value, onChange }: ConditionsProps) {
  const { t } = useTranslation();
  if (offered.length === 0) return <span className="quiet">{t('consequence.recall.conditionFirst')}</span>;
  const effect = (one: RecallCondition) =>
    [
      one.forbidsExcellent && t('consequence.recall.effectExcellent'),
      one.noPromotionMonths > 0 && t('consequence.recall.effectPromotion', { months: one.noPromotionMonths }),
    ]
      .filter(Boolean)
      .join('，') || t('consequence.recall.effectNone');
  return (
    <>
      <Radio.Group
        id={id}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        vertical
        options={offered.map((one) => ({
          value: one.code,
          label: (
            <>
              {one.name} <span className="quiet">（{effect(one)}）</span>
            </>
          ),
        }))}
      />
      <p className="quiet">
        {t('consequence.basis')}：{offered[0]?.basis}
      </p>
    </>
  );
}
