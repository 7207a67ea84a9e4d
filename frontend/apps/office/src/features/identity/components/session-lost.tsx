import type { Me } from '@zhucun/api';
import { Alert, Button, Form, Input, type InputRef, Modal } from 'antd';
import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert';
import { session } from '../../../lib/api';
import { useCommand } from '../../../lib/command';

/** Above every dialog, list and message of the page. */
const TOPMOST = 5_000;

/** Over a page whose session has ended: covers it, and brings back whoever was working on it with all that was typed. */
export function SessionLost() {
  const { t } = useTranslation();
  const { status, me } = useSyncExternalStore(session.subscribe, session.state);
  const lost = status === 'lost';
  const password = useRef<InputRef>(null);
  return (
    <Modal
      open={lost}
      title={t('identity.lostTitle')}
      width={420}
      zIndex={TOPMOST}
      rootClassName="session-lost"
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={null}
      destroyOnHidden
      // the name is given: a dialog would begin with it
      afterOpenChange={(open) => open && password.current?.focus()}
    >
      {lost && <Again me={me} password={password} />}
    </Modal>
  );
}

function Again({ me, password }: { me: Me; password: RefObject<InputRef | null> }) {
  const { t } = useTranslation();
  const login = useCommand(({ password }: { password: string }) => session.comeBack(password));
  useEffect(() => {
    // another window of this browser may have signed in meanwhile
    const look = () => void session.refresh().catch(() => false);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  return (
    <>
      <p>{t('identity.lostNote')}</p>
      {login.problem?.code === 'UNAUTHENTICATED' ? (
        <Alert type="error" showIcon title={t('identity.wrongCredentials')} style={{ marginBlock: 10 }} />
      ) : (
        <ProblemAlert problem={login.problem} />
      )}
      <Form<{ password: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={(fields) => void login.run(fields)}
      >
        <Form.Item label={t('identity.username')} htmlFor="lost-username">
          <Input id="lost-username" value={me.account.username} autoComplete="username" readOnly />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('identity.password')}
          rules={[{ required: true, message: t('identity.passwordNeeded') }]}
        >
          <Input.Password ref={password} autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <p className="form-actions">
          <Button type="primary" htmlType="submit" loading={login.busy}>
            {t('identity.login')}
          </Button>
          <Button onClick={() => session.leave()}>{t('identity.leave')}</Button>
        </p>
      </Form>
      <p className="quiet">{t('identity.leaveNote')}</p>
    </>
  );
}
