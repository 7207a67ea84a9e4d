import type {
  AssessmentPart,
  AssessmentSheet,
  FormCounts,
  PartScore,
  RaterCounts,
  Standing,
} from '@zhucun/api';
import { Button, Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReasons } from '../../../components/justification';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/command';
import { useMe } from '../../../lib/permissions';
import { CHANGED_SHEETS, proposeGrade } from '../api/assessments';
import { gradeKey, STANDINGS } from '../grades';

interface Fields {
  scores: PartScore[];
  rating?: RaterCounts;
  satisfaction?: FormCounts;
  grade: Standing;
  opinion: string;
}

interface Props {
  one: AssessmentSheet;
  parts: AssessmentPart[];
  /** What was written on the sheet before, so that the usual words are not typed forty times. */
  opinion: string;
  onDone: (opinion: string) => void;
}

/** Scores and a grade, by the keyboard alone: Tab from part to part, arrows for the grade, Enter saves and goes on. */
export function ProposeForm({ one, parts, opinion, onDone }: Props) {
  const { t } = useTranslation();
  const region = useMe().office.nodeCode;
  const [form] = Form.useForm<Fields>();
  const command = useCommand((fields: Fields) => proposeGrade(one, fields), {
    form,
    invalidates: CHANGED_SHEETS,
    onDone: () => onDone(form.getFieldValue('opinion') as string),
  });
  const reasons = useReasons(command, region, false);
  const asks = (evidence: string) => parts.some((part) => part.evidence === evidence);
  const before = new Map(one.proposal?.parts.map(({ code, score }) => [code, score]));
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="grading"
      initialValues={{
        scores: parts.map(({ code }) => ({ code, score: before.get(code) })),
        rating: one.proposal?.rating ?? undefined,
        satisfaction: one.proposal?.satisfaction ?? undefined,
        grade: one.proposal?.grade,
        opinion: one.proposal?.opinion ?? opinion,
      }}
      onFinish={(fields) => void reasons.send(fields)}
    >
      {reasons.dialog}
      <ProblemAlert problem={reasons.problem} violations={command.violations} />
      <div className="form-grid">
        {parts.map((part, index) => (
          <div key={part.code}>
            <Form.Item name={['scores', index, 'code']} hidden>
              <Input />
            </Form.Item>
            <Form.Item
              name={['scores', index, 'score']}
              label={`${part.title}（${part.weight}%）`}
              rules={[{ required: true, message: t('assessment.scoreMissing') }]}
            >
              <InputNumber
                min={0}
                max={100}
                step={1}
                precision={1}
                autoFocus={index === 0}
                style={{ width: '100%' }}
              />
            </Form.Item>
          </div>
        ))}
      </div>
      {asks('DEMOCRATIC_RATING') && (
        <Counts
          name="rating"
          label={t('assessment.rating')}
          fields={(['excellent', 'competent', 'basicallyCompetent', 'incompetent'] as const).map(
            (key, index) => [key, t(gradeKey(one.vocabulary, STANDINGS[index] as Standing))],
          )}
        />
      )}
      {asks('SATISFACTION') && (
        <Counts
          name="satisfaction"
          label={t('assessment.satisfaction')}
          fields={(['satisfied', 'partlySatisfied', 'dissatisfied'] as const).map((key) => [
            key,
            t(`assessment.said.${key}`),
          ])}
        />
      )}
      <Form.Item name="grade" label={t('assessment.proposedGrade')} rules={[{ required: true }]}>
        <Radio.Group
          optionType="button"
          options={STANDINGS.map((value) => ({ value, label: t(gradeKey(one.vocabulary, value)) }))}
        />
      </Form.Item>
      <Form.Item
        name="opinion"
        label={t('assessment.opinion')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={500} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={command.busy}>
        {t('assessment.proposeNext')}
      </Button>
    </Form>
  );
}

interface CountsProps {
  name: string;
  label: string;
  fields: [key: string, label: string][];
}

/** How many said what; nobody's name. */
function Counts({ name, label, fields }: CountsProps) {
  return (
    <fieldset className="panel">
      <legend>{label}</legend>
      <div className="form-grid">
        {fields.map(([key, words]) => (
          <Form.Item key={key} name={[name, key]} label={words} rules={[{ required: true }]}>
            <InputNumber min={0} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  );
}
