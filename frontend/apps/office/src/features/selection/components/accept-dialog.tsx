import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '@zhucun/api';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { ApproverField } from '../../../components/justification';
import { QueryView } from '../../../components/query-view';
import { acceptPlan, plan, planReasons } from '../api/queries';
import { type Asked, type AskingRule, byRule, reasonsByPerson, type Written } from '../reasons';
import { CHANGED } from '../words';

interface Chosen {
  id: string;
  version: number;
  name: string;
}
interface Props {
  plan: Chosen;
  region: string;
  onClose: () => void;
}
interface Fields {
  basis: string;
  approverAccountId?: string;
  written?: Written;
}

/** 采纳方案: what the rules ask to be explained stands there before it is sent, rule by rule and person by person. */
export function AcceptDialog(props: Props) {
  const reasons = useQuery(planReasons(props.plan.id));
  return (
    <QueryView query={reasons}>{(asked) => <AcceptForm {...props} known={asked as Asked[]} />}</QueryView>
  );
}

function AcceptForm({ plan: chosen, region, onClose, known }: Props & { known: Asked[] }) {
  const { t } = useTranslation();
  const detail = useQuery(plan(chosen.id));
  // what only showed when it was sent: the rules of the teams themselves
  const [late, setLate] = useState<Asked[]>([]);
  const rules = byRule([...known, ...late]);
  const blocked = rules.filter(({ blocking }) => blocking);
  const explained = rules.filter(({ blocking }) => !blocking);
  const submit = async ({ basis, approverAccountId, written }: Fields) => {
    try {
      return await acceptPlan(chosen, {
        basis,
        justifications: reasonsByPerson(explained, written ?? {}, approverAccountId ?? ''),
      });
    } catch (error) {
      const more = askedLate(error);
      const seat = detail.data?.seats.find(({ nominationId }) => nominationId === more?.nominationId);
      if (more) setLate([...late, { ...more, cadreName: seat?.name ?? '' }]);
      throw error;
    }
  };
  return (
    <FormDialog<Fields, unknown>
      open
      wide
      onClose={onClose}
      title={`${t('selection.accept')} · ${chosen.name}`}
      invalidates={CHANGED}
      submit={submit}
    >
      <p>{t('selection.acceptHint')}</p>
      {blocked.map((rule) => (
        <Alert
          key={rule.ruleId}
          type="error"
          showIcon
          title={`${rule.ruleId} ${rule.sentence}`}
          description={`${rule.people.map(({ cadreName, found }) => `${cadreName}（${found}）`).join('、')} · ${rule.source}`}
        />
      ))}
      <Form.Item name="basis" label={t('selection.basis')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      {explained.map((rule) => (
        <RuleReasons key={rule.ruleId} rule={rule} />
      ))}
      {explained.length > 0 && <ApproverField region={region} name="approverAccountId" />}
    </FormDialog>
  );
}

/** One reason for everybody of whom the rule asks; each may have his own. */
function RuleReasons({ rule }: { rule: AskingRule }) {
  const { t } = useTranslation();
  const [each, setEach] = useState(false);
  return (
    <fieldset className="panel">
      <legend>
        <strong>{rule.ruleId}</strong> {rule.sentence}
      </legend>
      <p className="quiet">
        {t('selection.required')} {rule.required} · {rule.source}
      </p>
      <p>
        {rule.people.map(({ nominationId, cadreName, found }, index) => (
          <span key={nominationId}>
            {index > 0 && '、'}
            {cadreName}
            <span className="quiet">（{found}）</span>
          </span>
        ))}
      </p>
      <Form.Item
        name={['written', rule.ruleId, 'all']}
        label={t('selection.reasonForAll', { count: rule.people.length })}
        rules={[{ required: !each, whitespace: true, message: t('common.required') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      {!each && rule.people.length > 1 && (
        <Button type="link" size="small" onClick={() => setEach(true)}>
          {t('selection.reasonForEach')}
        </Button>
      )}
      {each &&
        rule.people.map(({ nominationId, cadreName }) => (
          <Form.Item
            key={nominationId}
            name={['written', rule.ruleId, 'own', nominationId]}
            label={cadreName}
            dependencies={[['written', rule.ruleId, 'all']]}
            rules={[
              ({ getFieldValue }) => ({
                required: !getFieldValue(['written', rule.ruleId, 'all']),
                message: t('common.required'),
              }),
            ]}
          >
            <Input maxLength={500} placeholder={t('selection.reasonAsAll')} />
          </Form.Item>
        ))}
    </fieldset>
  );
}

/** The rule and the person of whom it asks, when the refusal says so. */
function askedLate(error: unknown): Asked | null {
  if (!(error instanceof ApiProblem) || error.code !== 'JUSTIFICATION_REQUIRED' || !error.rule) return null;
  const at = error.violations
    .map((one) => /^\/justifications\/([0-9a-f-]{36})$/.exec(one.at)?.[1])
    .find(Boolean);
  if (!at) return null;
  return {
    nominationId: at,
    cadreName: '',
    ruleId: error.rule.id,
    sentence: error.detail ?? '',
    required: error.rule.required ?? '',
    found: error.rule.found ?? '',
    source: error.rule.source ?? '',
    blocking: false,
  };
}
