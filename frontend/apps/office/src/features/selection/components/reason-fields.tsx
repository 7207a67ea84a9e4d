import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApproverField } from '../../../components/justification';
import type { Reasons } from '../api/queries';
import { hinders } from '../words';
import type { Judged } from './criteria';

export interface ReasonValues {
  reason?: string;
  approverAccountId?: string;
  /** What a rule asked for when it was sent. */
  justifications?: Reasons;
}

/** One reason and one who answers for it, for all the rules that ask for a reason. */
export function ReasonFields({ results, region }: { results: Judged[]; region: string }) {
  const { t } = useTranslation();
  const rules = asking(results);
  if (rules.length === 0) return null;
  return (
    <>
      <Form.Item
        name="reason"
        label={t('selection.reasonFor', { rules: rules.join('、') })}
        rules={[{ required: true, whitespace: true, message: t('common.required') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <ApproverField region={region} name="approverAccountId" />
    </>
  );
}

function asking(results: Judged[]): string[] {
  return [
    ...new Set(results.filter((one) => hinders(one) && one.enforcement !== 'BLOCK').map((one) => one.ruleId)),
  ];
}

/** The same reason under each rule that asks for one, and what was given to the others. */
export function reasonsOf(results: Judged[], values: ReasonValues): Reasons | undefined {
  const { reason, approverAccountId, justifications } = values;
  if (!reason || !approverAccountId) return justifications;
  return {
    ...Object.fromEntries(asking(results).map((rule) => [rule, { reason, approverAccountId }])),
    ...justifications,
  };
}
