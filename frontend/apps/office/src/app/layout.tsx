import { DownOutlined, MenuFoldOutlined, MenuUnfoldOutlined, RightOutlined } from '@ant-design/icons';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Button, Layout, Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordFirst, SessionLost } from '../features/identity';
import { InboxBadge } from '../features/inbox';
import { useCan, useMe } from '../lib/permissions';
import { useClosedSections } from './closed-sections';
import { ErrorBoundary } from './error-boundary';
import { type Entry, entryOf, visibleMenu } from './menu';
import { TopBar } from './top-bar';

const NARROW = 1200;

/** Top bar, collapsible menu, page. Narrow screens start with the menu folded. */
export function AppLayout() {
  const { t } = useTranslation();
  const me = useMe();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // the register needs every column of a month: the menu makes room for it
  const wide = path === '/registers';
  const [folded, setFolded] = useState(window.innerWidth < NARROW);
  const small = folded || wide;

  useEffect(() => {
    const fit = () => window.innerWidth < NARROW && setFolded(true);
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, []);

  return (
    <Layout className="app">
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <TopBar />
      <Layout>
        <nav className={small ? 'menu menu-folded' : 'menu'} aria-label={t('app.menu')}>
          <MenuEntries folded={small} path={path} />
          {!wide && (
            <Button
              type="text"
              className="menu-fold"
              aria-label={t(folded ? 'app.unfold' : 'app.fold')}
              icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
              onClick={() => setFolded(!folded)}
            />
          )}
        </nav>
        <main id="content" className="content" tabIndex={-1} key={me.office.grantId}>
          {me.passwordChangeRequired ? (
            <PasswordFirst />
          ) : (
            <ErrorBoundary key={path}>
              <Outlet />
            </ErrorBoundary>
          )}
        </main>
      </Layout>
      <SessionLost />
    </Layout>
  );
}

function MenuEntries({ folded, path }: { folded: boolean; path: string }) {
  const can = useCan();
  const [closed, toggle] = useClosedSections();
  const current = entryOf(path)?.to;
  return (
    <div className="menu-sections">
      {visibleMenu(can).map(({ key, entries }) => {
        // where somebody is stays in sight
        const open = folded || !key || !closed.includes(key) || entries.some(({ to }) => to === current);
        return (
          <div key={key ?? ''} className="menu-section">
            {key && !folded && <SectionHeading name={key} open={open} onToggle={() => toggle(key)} />}
            {open && (
              <ul>
                {entries.map((entry) => (
                  <MenuLink key={entry.to} entry={entry} folded={folded} current={entry.to === current} />
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

function SectionHeading({ name, open, onToggle }: { name: string; open: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="menu-heading" aria-expanded={open} onClick={onToggle}>
      {t(`menu.section.${name}`)}
      {open ? <DownOutlined /> : <RightOutlined />}
    </button>
  );
}

function MenuLink({ entry, folded, current }: { entry: Entry; folded: boolean; current: boolean }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <li>
      <Tooltip title={folded ? t(entry.name) : ''} placement="right">
        <Link
          to={entry.to}
          className={current ? 'menu-entry menu-entry-current' : 'menu-entry'}
          aria-current={current ? 'page' : undefined}
          aria-label={t(entry.name)}
        >
          {entry.icon}
          {!folded && <span>{t(entry.name)}</span>}
          {!folded && entry.to === '/' && can('inbox:read') && <InboxBadge />}
        </Link>
      </Tooltip>
    </li>
  );
}
