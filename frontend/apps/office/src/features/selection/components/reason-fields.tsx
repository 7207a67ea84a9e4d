import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { approvers, type Reasons } from '../api/queries';
import { hinders } from '../words';
import type { Judged } from './criteria';

export interface ReasonValues {
  reason?: string;
  approverAccountId?: string;
}

/** One reason and one who answers for it, for all the rules that ask for a reason. */
export function ReasonFields({ results, region }: { results: Judged[]; region: string }) {
  const { t } = useTranslation();
  const people = useQuery(approvers(region));
  const rules = asking(results);
  if (rules.length === 0) return null;
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <>
      <Form.Item name="reason" label={t('selection.reasonFor', { rules: rules.join('、') })} rules={needed}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="approverAccountId" label={t('selection.approver')} rules={needed}>
        <Select
          loading={people.isFetching}
          options={(people.data ?? []).map((one) => ({
            value: one.accountId,
            label: `${one.name} ${one.officeName}`,
          }))}
        />
      </Form.Item>
    </>
  );
}

function asking(results: Judged[]): string[] {
  return [...new Set(results.filter(hinders).map((one) => one.ruleId))];
}

/** The same reason under each rule that asks for one. */
export function reasonsOf(results: Judged[], values: ReasonValues): Reasons | undefined {
  const { reason, approverAccountId } = values;
  if (!reason || !approverAccountId) return undefined;
  return Object.fromEntries(asking(results).map((rule) => [rule, { reason, approverAccountId }]));
}
