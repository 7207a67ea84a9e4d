import { uuid } from '@zhucun/api';
import { App, Form, Input, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import { useCommand } from '../../../lib/command';
import { correct } from '../api/register';
import type { GridStatus } from './grid';
import type { Span } from './marks';
import type { Place } from './store';

export interface Correction {
  places: Place[];
  span: Span;
  status: GridStatus;
}

/** A confirmed month changes only by a correction that says why. */
export function CorrectionDialog({
  correction,
  onClose,
}: {
  correction: Correction | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  // the ids stay the same when the clerk sends again after a failure
  const ids = useRef<Map<Correction, string[]>>(new Map());
  const command = useCommand(
    async ({ reason }: { reason: string }) => {
      if (!correction) return;
      const mine = ids.current.get(correction) ?? correction.places.map(() => uuid());
      ids.current.set(correction, mine);
      for (const [index, place] of correction.places.entries())
        await correct({
          id: mine[index] ?? uuid(),
          ...place,
          half: correction.span,
          status: correction.status,
          reason,
        });
    },
    {
      form,
      invalidates: [['attendance']],
      onDone: () => {
        message.success(t('register.corrected'));
        onClose();
      },
    },
  );
  return (
    <Modal
      open={correction !== null}
      title={t('register.correctTitle')}
      okText={t('register.correct')}
      confirmLoading={command.busy}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
      afterClose={command.reset}
    >
      <ProblemAlert problem={command.problem} violations={command.violations} />
      <p>{t('register.correctText')}</p>
      {correction && (
        <p>
          <strong>
            {correction.places[0]?.date}
            {correction.places.length > 1 && ` … ${correction.places.at(-1)?.date}`} ·{' '}
            {t(`register.span.${correction.span}`)} · {t(`register.status.${correction.status}`)}
          </strong>
        </p>
      )}
      <Form form={form} layout="vertical" preserve={false} onFinish={(fields) => void command.run(fields)}>
        <Form.Item
          name="reason"
          label={t('register.correctReason')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
