import { call } from '@zhucun/api';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import { api } from '../../../lib/api';
import { useCommand } from '../../../lib/command';

interface Fields {
  current: string;
  next: string;
  again: string;
}

export function PasswordDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const change = useCommand(
    ({ current, next }: Fields) => call(api.POST('/api/v1/auth/password', { body: { current, next } })),
    {
      form,
      onDone: () => {
        message.success(t('identity.passwordChanged'));
        onClose();
      },
    },
  );
  return (
    <Modal
      open={open}
      title={t('identity.changePassword')}
      okText={t('common.save')}
      confirmLoading={change.busy}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
      afterClose={change.reset}
    >
      <ProblemAlert problem={change.problem} violations={change.violations} />
      <Form form={form} layout="vertical" preserve={false} onFinish={(fields) => void change.run(fields)}>
        <Form.Item name="current" label={t('identity.currentPassword')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="next"
          label={t('identity.nextPassword')}
          rules={[{ required: true, min: 10 }]}
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
            {
              validator: (_rule, value) =>
                !value || value === form.getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('identity.passwordDiffers'))),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
