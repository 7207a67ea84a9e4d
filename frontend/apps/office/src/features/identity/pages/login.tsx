import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../../components/language-switch';
import { ProblemAlert } from '../../../components/problem-alert';
import { session } from '../../../lib/api';
import { useCommand } from '../../../lib/command';
import { homeOf } from '../../../lib/permissions';

interface Fields {
  username: string;
  password: string;
}

function home(): string {
  const { me } = session.state();
  return me ? homeOf(me) : '/';
}

export function LoginPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const state = session.state();
  const lost = state.status === 'lost' || (state.status === 'out' && state.lost);
  const login = useCommand(({ username, password }: Fields) => session.login(username.trim(), password), {
    onDone: () => void navigate({ href: to ?? home(), replace: true }),
  });
  useEffect(() => {
    document.title = `${t('identity.login')} · ${t('app.name')}`;
  }, [t]);
  return (
    <main className="login">
      <div className="login-language">
        <LanguageSwitch />
      </div>
      <section className="login-card">
        <h1>
          <img src="/icon.svg" alt="" width={36} height={36} />
          <span>{t('app.name')}</span>
        </h1>
        <p className="quiet">{t('app.subtitle')}</p>
        {lost && !login.problem && <Alert type="info" showIcon title={t('identity.sessionLost')} />}
        {login.problem && login.problem.code === 'UNAUTHENTICATED' ? (
          <Alert type="error" showIcon title={t('identity.wrongCredentials')} />
        ) : (
          <ProblemAlert problem={login.problem} />
        )}
        <Form<Fields> layout="vertical" requiredMark={false} onFinish={(fields) => void login.run(fields)}>
          <Form.Item
            name="username"
            label={t('identity.username')}
            rules={[{ required: true, message: t('identity.usernameNeeded') }]}
          >
            <Input size="large" autoComplete="username" autoFocus maxLength={64} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('identity.password')}
            rules={[{ required: true, message: t('identity.passwordNeeded') }]}
          >
            <Input.Password size="large" autoComplete="current-password" maxLength={128} />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={login.busy}>
            {t('identity.login')}
          </Button>
        </Form>
        <p className="login-note">{t('identity.notice')}</p>
      </section>
    </main>
  );
}
