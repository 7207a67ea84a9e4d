import { call } from '@zhucun/api';
import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { api, session } from '../../../lib/api';
import { useCommand } from '../../../lib/command';

interface Fields {
  current: string;
  next: string;
  again: string;
}

const change = ({ current, next }: Fields) =>
  call(api.POST('/api/v1/auth/password', { body: { current, next } }));

export function PasswordDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog<Fields, unknown>
      open={open}
      title={t('identity.changePassword')}
      okText={t('common.save')}
      onClose={onClose}
      submit={change}
      done={t('identity.passwordChanged')}
    >
      <PasswordFields />
    </FormDialog>
  );
}

/** With a password that somebody else has given, only changing it is possible. */
export function PasswordFirst() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const command = useCommand(change, {
    form,
    onDone: () => {
      message.success(t('identity.passwordChanged'));
      void session.refresh();
    },
  });
  return (
    <>
      <PageHeader title={t('identity.mustChange')} />
      <section className="panel" style={{ maxWidth: 420 }}>
        <p>{t('identity.mustChangeNote')}</p>
        <ProblemAlert problem={command.problem} violations={command.violations} />
        <Form<Fields> form={form} layout="vertical" onFinish={(fields) => void command.run(fields)}>
          <PasswordFields />
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {t('common.save')}
          </Button>
        </Form>
      </section>
    </>
  );
}

function PasswordFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="current" label={t('identity.currentPassword')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" autoFocus maxLength={128} />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('identity.nextPassword')}
        rules={[{ required: true }]}
        extra={t('identity.passwordHint')}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('identity.againPassword')}
        dependencies={['next']}
        rules={[
          { required: true },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              !value || value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error(t('identity.passwordDiffers'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </>
  );
}
