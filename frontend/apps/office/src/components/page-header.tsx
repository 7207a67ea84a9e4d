import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  /** Where this page belongs: a link back to the list. */
  back?: { to: string; label: string };
  note?: ReactNode;
  tags?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, back, note, tags, actions }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <header className="page-header">
      <div className="page-header-title">
        {back && (
          <Link to={back.to} className="page-header-back">
            {back.label} /
          </Link>
        )}
        <h1>{title}</h1>
        {tags}
        {note && <span className="quiet">{note}</span>}
      </div>
      {actions && <div className="page-header-actions">{actions}</div>}
    </header>
  );
}
