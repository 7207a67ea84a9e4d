import type { AssessmentSheet, ConfirmGradeInput } from '@zhucun/api';
import { Button, Form, Input, Radio, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReasons } from '../../../components/justification';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/command';
import { useMe } from '../../../lib/permissions';
import { CHANGED_SHEETS, confirmGrade } from '../api/assessments';
import { gradeKey, STANDINGS } from '../grades';

interface Props {
  one: AssessmentSheet;
  onDone: () => void;
  onReturn?: () => void;
}

/** The proposed grade, confirmed as it is or otherwise: Enter confirms and goes on to the next. */
export function ConfirmForm({ one, onDone, onReturn }: Props) {
  const { t } = useTranslation();
  const region = useMe().office.nodeCode;
  const [form] = Form.useForm<ConfirmGradeInput>();
  const command = useCommand((fields: ConfirmGradeInput) => confirmGrade(one, fields), {
    form,
    invalidates: CHANGED_SHEETS,
    onDone,
  });
  const reasons = useReasons(command, region, false);
  return (
    <Form<ConfirmGradeInput>
      form={form}
      layout="vertical"
      initialValues={{
        grade: one.referral?.grade ?? one.proposal?.grade,
        opinion: t('assessment.agree'),
      }}
      onFinish={(fields) => void reasons.send(fields)}
    >
      {reasons.dialog}
      <ProblemAlert problem={reasons.problem} violations={command.violations} />
      <Form.Item name="grade" label={t('assessment.confirmedGrade')} rules={[{ required: true }]}>
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
        <Input maxLength={500} autoFocus />
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t('assessment.confirmNext')}
        </Button>
        {onReturn && <Button onClick={onReturn}>{t('assessment.return')}</Button>}
      </Space>
    </Form>
  );
}
