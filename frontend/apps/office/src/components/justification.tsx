import { useQuery } from '@tanstack/react-query';
import type { ApiProblem, Justification } from '@zhucun/api';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../lib/permissions';
import { approvers } from './approvers';

/** Reason and approver, as fields of a form: `justification.reason`, `justification.approverAccountId`. */
export function JustificationFields({ region }: { region: string | undefined }) {
  const { t } = useTranslation();
  const me = useMe();
  const people = useQuery(approvers(region));
  const options = (people.data ?? [])
    .filter((one) => one.accountId !== me.account.id)
    .map((one) => ({ value: one.accountId, label: `${one.name}（${one.officeName}）` }));
  return (
    <>
      <Form.Item
        name={['justification', 'reason']}
        label={t('justification.reason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item
        name={['justification', 'approverAccountId']}
        label={t('justification.approver')}
        extra={t('justification.approverHint')}
        rules={[{ required: true }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={people.isFetching}
          options={options}
          notFoundContent={t('justification.nobody')}
        />
      </Form.Item>
    </>
  );
}

interface Props {
  /** The refusal that asked for a reason; nothing is shown for any other. */
  problem: ApiProblem | null;
  /** Region code of where it happens. */
  region: string | undefined;
  busy: boolean;
  onJustify: (justification: Justification) => void;
  onClose: () => void;
}

/** A rule that knows exceptions was not met: its sentence and source, then a reason and who answers for it. */
export function JustificationDialog({ problem, region, busy, onJustify, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ justification: Justification }>();
  const open = problem?.code === 'JUSTIFICATION_REQUIRED';
  return (
    <Modal
      open={open}
      title={t('justification.title')}
      okText={t('justification.submit')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {problem?.rule && (
        <Alert
          type="warning"
          showIcon
          title={problem.detail}
          description={
            <>
              {t('problem.rule', { id: problem.rule.id })} · {t('problem.required')} {problem.rule.required} ·{' '}
              {t('problem.found')} {problem.rule.found}
              <div className="quiet">{problem.rule.source}</div>
            </>
          }
        />
      )}
      <Form<{ justification: Justification }>
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(fields) => onJustify(fields.justification)}
      >
        <JustificationFields region={region} />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
