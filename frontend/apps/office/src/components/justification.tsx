import { useQuery } from '@tanstack/react-query';
import type { ApiProblem, Justification } from '@zhucun/api';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../lib/command';
import { useMe } from '../lib/permissions';
import { approvers } from './approvers';

type Path = string | (string | number)[];

/** Who answers for an exception: somebody of the organization departments of the place or above, never oneself. */
export function ApproverField({ region, name }: { region: string | undefined; name: Path }) {
  const { t } = useTranslation();
  const me = useMe();
  const people = useQuery(approvers(region));
  const options = (people.data ?? [])
    .filter((one) => one.accountId !== me.account.id)
    .map((one) => ({ value: one.accountId, label: `${one.name}（${one.officeName}）` }));
  return (
    <Form.Item
      name={name}
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
  );
}

/** Reason and approver, as fields of a form: `justification.reason`, `justification.approverAccountId`. */
export function JustificationFields({ region }: { region: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name={['justification', 'reason']}
        label={t('justification.reason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
      </Form.Item>
      <ApproverField region={region} name={['justification', 'approverAccountId']} />
    </>
  );
}

/** What a command carries beside its fields once a rule has asked for a reason: one reason, or one for each rule. */
export interface Explained {
  justification?: Justification;
  justifications?: Record<string, Justification>;
}

/**
 * A command whose rules may ask for a reason: `send` sends the fields, `dialog` asks where a rule does and sends the same
 * fields again with the reason, `problem` is what is left to be said otherwise. Without a region nothing is asked.
 */
export function useReasons<F extends object>(
  command: Command<F>,
  region: string | undefined | ((fields: F) => string | undefined),
  perRule: boolean,
) {
  const sent = useRef<F | null>(null);
  const given = useRef<Record<string, Justification>>({});
  const explain = (justification: Justification) => {
    if (!sent.current) return;
    given.current = { ...given.current, [command.problem?.rule?.id ?? '']: justification };
    const before = (sent.current as Explained).justifications;
    const more: Explained = perRule ? { justifications: { ...before, ...given.current } } : { justification };
    void command.run({ ...sent.current, ...more });
  };
  const place = typeof region === 'function' ? sent.current && region(sent.current) : region;
  const asked = region !== undefined && command.problem?.code === 'JUSTIFICATION_REQUIRED';
  return {
    send: (fields: F) => {
      sent.current = fields;
      given.current = {};
      return command.run(fields);
    },
    problem: asked ? null : command.problem,
    dialog: (
      <JustificationDialog
        problem={asked ? command.problem : null}
        region={place ?? undefined}
        busy={command.busy}
        onJustify={explain}
        onClose={command.reset}
      />
    ),
  };
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
