import type {
  AssessmentSheet,
  CorrectGradeInput,
  GradeObjectionDecision,
  KeepGradeInput,
  Standing,
} from '@zhucun/api';
import { App, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import type { Explained } from '../../../components/justification';
import { useMe } from '../../../lib/permissions';
import {
  CHANGED_SHEETS,
  correctGrade,
  decideObjection,
  explainGrade,
  keepGrade,
  objectToGrade,
  returnSheet,
} from '../api/assessments';
import { gradeKey, STANDINGS } from '../grades';
import { DoubtLine } from './doubts';

export type SheetDeed = 'return' | 'correct' | 'object' | 'decide' | 'keep';
const TEXT = [{ required: true, whitespace: true }];

interface Props {
  one: AssessmentSheet;
  onClose: () => void;
}

/** One deed about a sheet besides scoring and confirming. */
export function SheetDialog({ deed, ...props }: Props & { deed: SheetDeed }) {
  switch (deed) {
    case 'return':
      return <ReturnDialog {...props} />;
    case 'correct':
      return <CorrectDialog {...props} />;
    case 'keep':
      return <KeepDialog {...props} />;
    case 'object':
      return <ObjectDialog {...props} />;
    case 'decide':
      return <DecideDialog {...props} />;
  }
}

function ReturnDialog({ one, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ reason: string }, AssessmentSheet>
      open
      title={`${t('assessment.return')}：${one.name}`}
      okText={t('assessment.return')}
      onClose={onClose}
      submit={(fields) => returnSheet(one, fields)}
      invalidates={CHANGED_SHEETS}
    >
      <Form.Item name="reason" label={t('assessment.reason')} rules={TEXT}>
        <Input.TextArea rows={3} maxLength={500} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}

function Grades({ one }: { one: AssessmentSheet }) {
  const { t } = useTranslation();
  const others = STANDINGS.filter((value) => value !== one.grade);
  return (
    <Form.Item name="grade" label={t('assessment.correctedGrade')} rules={[{ required: true }]}>
      <Radio.Group
        optionType="button"
        options={others.map((value) => ({ value, label: t(gradeKey(one.vocabulary, value)) }))}
      />
    </Form.Item>
  );
}

/**
 * A grade that a rule lets be explained is explained first, and decided once the approver has agreed: the reason goes its own way, and the
 * deed is done again afterwards.
 */
function useExplainedFirst(one: AssessmentSheet) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return <F extends object>(
    gradeOf: (fields: F) => Standing | null | undefined,
    decide: (fields: F) => Promise<AssessmentSheet>,
  ) =>
    async ({ justification, ...rest }: F & Explained): Promise<AssessmentSheet> => {
      const fields = rest as unknown as F;
      const grade = gradeOf(fields);
      if (!justification || !grade) return decide(fields);
      const told = await explainGrade(one, { grade, justification });
      message.info(t('assessment.explained'), 8);
      return told;
    };
}

/** What came to light after the grade, and why it stands all the same (维持). */
function KeepDialog({ one, onClose }: Props) {
  const { t } = useTranslation();
  const explainedFirst = useExplainedFirst(one);
  return (
    <FormDialog<KeepGradeInput, AssessmentSheet>
      open
      title={`${t('assessment.keep')}：${one.name}`}
      okText={t('assessment.keep')}
      onClose={onClose}
      submit={explainedFirst<KeepGradeInput>(
        () => one.grade,
        ({ reason }) => keepGrade(one, { reason, facts: one.doubts.map((doubt) => doubt.fact) }),
      )}
      justifiedIn={useMe().office.nodeCode}
      invalidates={CHANGED_SHEETS}
    >
      <p className="quiet">{t('assessment.keepNote')}</p>
      <ul className="plain-list">
        {one.doubts.map((doubt) => (
          <DoubtLine key={doubt.fact} doubt={doubt} />
        ))}
      </ul>
      <Form.Item name="reason" label={t('assessment.reason')} rules={TEXT}>
        <Input.TextArea rows={3} maxLength={500} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}

function CorrectDialog({ one, onClose }: Props) {
  const { t } = useTranslation();
  const explainedFirst = useExplainedFirst(one);
  return (
    <FormDialog<CorrectGradeInput, AssessmentSheet>
      open
      danger
      title={`${t('assessment.correct')}：${one.name}`}
      okText={t('assessment.correct')}
      onClose={onClose}
      submit={explainedFirst<CorrectGradeInput>(
        (fields) => fields.grade,
        (fields) => correctGrade(one, fields),
      )}
      justifiedIn={useMe().office.nodeCode}
      invalidates={CHANGED_SHEETS}
    >
      <p className="quiet">{t('assessment.correctNote')}</p>
      <Grades one={one} />
      <Form.Item name="reason" label={t('assessment.reason')} rules={TEXT}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

function ObjectDialog({ one, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ reason: string }, AssessmentSheet>
      open
      title={t('assessment.object')}
      okText={t('assessment.object')}
      onClose={onClose}
      submit={(fields) => objectToGrade(one, fields)}
      invalidates={CHANGED_SHEETS}
    >
      <p className="quiet">{t('assessment.objectNote', { day: one.grades[0]?.objectionUntil ?? '' })}</p>
      <Form.Item name="reason" label={t('assessment.objectReason')} rules={TEXT}>
        <Input.TextArea rows={5} maxLength={1000} showCount autoFocus />
      </Form.Item>
    </FormDialog>
  );
}

function DecideDialog({ one, onClose }: Props) {
  const { t } = useTranslation();
  const explainedFirst = useExplainedFirst(one);
  return (
    <FormDialog<GradeObjectionDecision, AssessmentSheet>
      open
      title={`${t('assessment.decide')}：${one.name}`}
      okText={t('assessment.decide')}
      onClose={onClose}
      submit={explainedFirst<GradeObjectionDecision>(
        (fields) => fields.grade,
        (fields) => decideObjection(one, fields),
      )}
      justifiedIn={useMe().office.nodeCode}
      invalidates={CHANGED_SHEETS}
    >
      <p className="pre">{one.objections[0]?.reason}</p>
      <Form.Item name="upheld" label={t('assessment.decision')} rules={[{ required: true }]}>
        <Radio.Group
          options={[
            { value: false, label: t('assessment.dismiss') },
            { value: true, label: t('assessment.uphold') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['upheld']}>
        {({ getFieldValue }) => getFieldValue('upheld') === true && <Grades one={one} />}
      </Form.Item>
      <Form.Item name="answer" label={t('assessment.answer')} rules={TEXT}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
