import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { asProblem, type Me } from '@zhucun/api';
import { App, Button, Dropdown, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../components/language-switch';
import { PasswordDialog } from '../features/identity';
import { MailDialog } from '../features/inbox';
import { session } from '../lib/api';
import { homeOf, useCan, useMe } from '../lib/permissions';

export function TopBar() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <header className="top-bar">
      <span className="brand">
        <img src="/icon.svg" alt="" width={24} height={24} />
        <strong>{t('app.name')}</strong>
        <span className="brand-sub">{t('app.subtitle')}</span>
      </span>
      {me.demo && (
        <Tag variant="filled" className="tag-warn">
          {t('app.demo')}
        </Tag>
      )}
      <span className="top-bar-fill" />
      <OfficeSwitch me={me} />
      <LanguageSwitch />
      <UserMenu me={me} />
    </header>
  );
}

/** One person may hold several offices; all that is shown and done happens as the one named here. */
function OfficeSwitch({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const label = `${me.office.nodeName} · ${t(`role.${me.office.role}`)}`;

  const change = async (grantId: string) => {
    if (busy || grantId === me.office.grantId) return;
    setBusy(true);
    try {
      await session.switchOffice(grantId);
      const { me: now } = session.state();
      await navigate({ to: now ? homeOf(now) : '/' });
    } catch (error) {
      message.error(asProblem(error).title);
    } finally {
      setBusy(false);
    }
  };
  if (me.offices.length < 2) return <span className="office-name">{label}</span>;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [me.office.grantId],
        onClick: ({ key }) => void change(key),
        items: me.offices.map((office) => ({
          key: office.grantId,
          label: `${office.nodeName} · ${t(`role.${office.role}`)}`,
        })),
      }}
    >
      <Button type="text" loading={busy} aria-label={`${t('app.office')}: ${label}`}>
        {label} <DownOutlined />
      </Button>
    </Dropdown>
  );
}

function UserMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const can = useCan();
  const [password, setPassword] = useState(false);
  const [mail, setMail] = useState(false);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          onClick: ({ key }) => {
            if (key === 'password') setPassword(true);
            else if (key === 'mail') setMail(true);
            else void session.logout().catch(() => {});
          },
          items: [
            ...(can('inbox:read') ? [{ key: 'mail', label: t('inbox.mail') }] : []),
            { key: 'password', label: t('identity.changePassword') },
            { key: 'logout', label: t('identity.logout') },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />}>
          {me.account.displayName}
        </Button>
      </Dropdown>
      <MailDialog open={mail} onClose={() => setMail(false)} />
      <PasswordDialog open={password} onClose={() => setPassword(false)} />
    </>
  );
}
