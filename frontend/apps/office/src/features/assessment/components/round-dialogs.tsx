import type { AssessmentRound, AssessmentTemplate, OpenRoundInput, SetTemplateInput } from '@zhucun/api';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useOptions } from '../../../components/options';
import { useMe } from '../../../lib/permissions';
import { CHANGED_ROUNDS, closeRound, draftResults, openRound, setTemplate } from '../api/assessments';
import { EVIDENCES, endingYear, kindsOf, ROUND_KINDS } from '../grades';

const TEXT = [{ required: true, whitespace: true }];

interface Props<T> {
  open: boolean;
  onClose: () => void;
  onDone?: (done: T) => void;
}

/** Opens an assessment: whom it is about is fixed by it (启动考核). */
export function OpenRoundDialog({ open, onClose, onDone }: Props<AssessmentRound>) {
  const { t } = useTranslation();
  const region = useMe().office.nodeCode;
  const kinds = useOptions('assessment.roundKind', ROUND_KINDS);
  const objects = kindsOf(region).map((kind) => ({ value: kind, label: t(`assessment.kind.${kind}`) }));
  const year = endingYear(new Date());
  return (
    <FormDialog<Omit<OpenRoundInput, 'regionCode'>, AssessmentRound>
      open={open}
      title={t('assessment.open')}
      okText={t('assessment.open')}
      wide
      onClose={onClose}
      onDone={onDone}
      submit={(fields) => openRound({ ...fields, regionCode: region })}
      initial={{
        kind: 'ANNUAL',
        title: t('assessment.titleOf', { year }),
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        objectKinds: ['CADRE'],
      }}
      invalidates={CHANGED_ROUNDS}
    >
      <p className="quiet">{t('assessment.openNote')}</p>
      <div className="form-grid">
        <Form.Item name="kind" label={t('assessment.kindLabel')} rules={[{ required: true }]}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="title" label={t('assessment.title')} rules={TEXT}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="from" label={t('assessment.from')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="to" label={t('assessment.to')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="objectKinds" label={t('assessment.objects')} rules={[{ required: true }]}>
        <Checkbox.Group options={objects} />
      </Form.Item>
    </FormDialog>
  );
}

/** By what a kind of object is assessed from a day on (制定考核指标). */
export function TemplateDialog({ open, onClose }: Props<AssessmentTemplate>) {
  const { t } = useTranslation();
  const region = useMe().office.nodeCode;
  const objects = kindsOf(region).map((kind) => ({ value: kind, label: t(`assessment.kind.${kind}`) }));
  const evidences = useOptions('assessment.evidence', EVIDENCES);
  return (
    <FormDialog<Omit<SetTemplateInput, 'regionCode'>, AssessmentTemplate>
      open={open}
      title={t('assessment.setTemplate')}
      okText={t('common.save')}
      wide
      onClose={onClose}
      submit={(fields) => setTemplate(coded({ ...fields, regionCode: region }))}
      justifiedIn={region}
      initial={{
        objectKind: 'CADRE',
        validFrom: `${endingYear(new Date())}-01-01`,
        parts: [
          { code: 'p1', title: t('assessment.partOnSite'), weight: 60, evidence: 'ON_SITE' },
          { code: 'p2', title: t('assessment.partDocument'), weight: 40, evidence: 'DOCUMENT' },
        ],
      }}
      invalidates={[['assessment-templates']]}
    >
      <p className="quiet">{t('assessment.templateNote')}</p>
      <div className="form-grid">
        <Form.Item name="objectKind" label={t('assessment.objects')} rules={[{ required: true }]}>
          <Select options={objects} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('assessment.validFrom')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="title" label={t('assessment.templateTitle')} rules={TEXT}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="basis" label={t('assessment.basis')} rules={TEXT}>
          <Input maxLength={200} placeholder={t('assessment.basisHint')} />
        </Form.Item>
      </div>
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="form-line" key={key}>
                <Form.Item name={[name, 'code']} hidden>
                  <Input />
                </Form.Item>
                <Form.Item name={[name, 'title']} rules={TEXT} noStyle>
                  <Input
                    maxLength={50}
                    aria-label={t('assessment.part')}
                    placeholder={t('assessment.part')}
                    style={{ flex: '1 1 200px', width: 'auto' }}
                  />
                </Form.Item>
                <Form.Item name={[name, 'evidence']} rules={[{ required: true }]} noStyle>
                  <Select
                    options={evidences}
                    aria-label={t('assessment.evidenceLabel')}
                    style={{ width: 150 }}
                  />
                </Form.Item>
                <Form.Item name={[name, 'weight']} rules={[{ required: true }]} noStyle>
                  <InputNumber
                    min={0.5}
                    max={100}
                    step={5}
                    aria-label={t('assessment.weight')}
                    suffix="%"
                    style={{ width: 100 }}
                  />
                </Form.Item>
                <Button type="link" onClick={() => remove(name)}>
                  {t('common.remove')}
                </Button>
              </div>
            ))}
            <Button
              type="dashed"
              onClick={() => add({ code: `p${Date.now() % 1_000_000}`, evidence: 'ON_SITE' })}
            >
              {t('assessment.addPart')}
            </Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}

/** Codes are for the machine: p1, p2 … in the order of the form. */
function coded(fields: SetTemplateInput): SetTemplateInput {
  return { ...fields, parts: fields.parts.map((part, index) => ({ ...part, code: `p${index + 1}` })) };
}

/** The results become a bulletin's draft, which somebody else approves (起草考核通报). */
export function DraftResultsDialog({
  one,
  open,
  onClose,
  onDone,
}: Props<AssessmentRound> & { one: AssessmentRound }) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ occasion: string }, AssessmentRound>
      open={open}
      title={t('assessment.publish')}
      okText={t('assessment.publish')}
      onClose={onClose}
      onDone={onDone}
      submit={(fields) => draftResults(one, fields)}
      invalidates={CHANGED_ROUNDS}
    >
      <p>{t('assessment.publishNote')}</p>
      <Form.Item name="occasion" label={t('assessment.occasion')} rules={TEXT}>
        <Input maxLength={200} autoFocus placeholder={t('assessment.occasionHint')} />
      </Form.Item>
    </FormDialog>
  );
}

/** Everybody has a grade and everything that grades opened is done (办结). */
export function CloseRoundDialog({ one, open, onClose }: Props<AssessmentRound> & { one: AssessmentRound }) {
  const { t } = useTranslation();
  return (
    <FormDialog<object, AssessmentRound>
      open={open}
      title={t('assessment.close')}
      okText={t('assessment.close')}
      onClose={onClose}
      submit={() => closeRound(one)}
      invalidates={CHANGED_ROUNDS}
    >
      <p>{t('assessment.closeNote')}</p>
    </FormDialog>
  );
}
