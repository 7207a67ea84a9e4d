import { useQuery } from '@tanstack/react-query';
import type { Justification } from '@zhucun/api';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../lib/problem';
import { approvers } from '../api/staffing';

/** Reason and approver of an exception from a rule that knows exceptions. */
export function JustificationFields({ region, name }: { region: string; name: (string | number)[] }) {
  const { t } = useTranslation();
  const found = useQuery(approvers(region));
  return (
    <>
      <Form.Item
        name={[...name, 'reason']}
        label={t('team.justification.reason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
      <Form.Item
        name={[...name, 'approverAccountId']}
        label={t('team.justification.approver')}
        rules={[{ required: true }]}
      >
        <Select
          loading={found.isPending}
          options={(found.data ?? []).map((one) => ({
            value: one.accountId,
            label: `${one.name}（${one.officeName}）`,
          }))}
        />
      </Form.Item>
    </>
  );
}

/**
 * A form whose submit may be answered with JUSTIFICATION_REQUIRED: then it asks for reason and approver and
 * sends again with them.
 */
export function useJustification(region: string) {
  const [rule, setRule] = useState<string | null>(null);
  return {
    guard:
      <F extends object, O>(submit: (fields: F) => Promise<O>) =>
      async (fields: F) => {
        try {
          return await submit(fields);
        } catch (error) {
          if (isProblem(error, 'JUSTIFICATION_REQUIRED')) setRule(error.rule?.id ?? null);
          throw error;
        }
      },
    fields: rule && <JustificationFields region={region} name={['justifications', rule]} />,
    forget: () => setRule(null),
  };
}

export type Justified = { justifications?: Record<string, Justification> };
