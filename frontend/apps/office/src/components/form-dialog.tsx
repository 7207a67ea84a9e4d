import type { QueryKey } from '@tanstack/react-query';
import { App, Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../lib/command';
import { useReasons } from './justification';
import { ProblemAlert } from './problem-alert';

interface Props<F, O> {
  open: boolean;
  title: string;
  onClose: () => void;
  submit: (fields: F) => Promise<O>;
  onDone?: (result: O) => void;
  /** What is said when it is done. */
  done?: string;
  okText?: string;
  danger?: boolean;
  /** False while what is to be confirmed has not been shown yet. */
  ready?: boolean;
  wide?: boolean;
  initial?: Partial<F>;
  invalidates?: QueryKey[];
  /**
   * Region code of where it happens: a refusal that asks for a reason is answered here, and the same fields are
   * sent again with a `justification`, or `perRule` with `justifications` by rule id.
   */
  justifiedIn?: string | ((fields: F) => string | undefined);
  perRule?: boolean;
  children?: ReactNode | ((form: FormInstance<F>) => ReactNode);
}

/** One deed with its few fields in a dialog: refusals land on the fields, Enter sends, Escape leaves. */
export function FormDialog<F extends object, O>(props: Props<F, O>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<F>();
  const command = useCommand(props.submit, {
    form,
    invalidates: props.invalidates,
    onDone: (result) => {
      message.success(props.done ?? t('common.saved'));
      props.onClose();
      props.onDone?.(result);
    },
  });
  const reasons = useReasons(command, props.justifiedIn, props.perRule ?? false);
  return (
    <Modal
      open={props.open}
      title={props.title}
      width={props.wide ? 760 : 520}
      okText={props.okText ?? t('common.confirm')}
      okButtonProps={{ danger: props.danger, disabled: props.ready === false }}
      confirmLoading={command.busy}
      onOk={form.submit}
      onCancel={props.onClose}
      destroyOnHidden
      mask={{ closable: false }}
      afterClose={command.reset}
    >
      {reasons.dialog}
      <ProblemAlert problem={reasons.problem} violations={command.violations} />
      <Form<F>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={props.initial}
        onFinish={(fields) => void reasons.send(fields)}
      >
        {typeof props.children === 'function' ? props.children(form) : props.children}
        {/* Enter in a field sends the form although its button lives in the dialog's foot */}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
