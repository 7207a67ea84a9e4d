import { asProblem } from '@zhucun/api';
import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/problem-alert';

interface State {
  error: unknown;
}

/** A page that breaks must not take the others with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <PageError error={this.state.error} />;
  }
}

export function PageError({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  if (problem.code !== 'NETWORK') return <ProblemAlert problem={problem} />;
  // a chunk that is gone after an update of the server ends here as well: loading anew helps
  return (
    <Result
      status="warning"
      title={t('app.broken')}
      extra={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}
    />
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className="content">
      <h1 className="sorry">{t('app.noPage')}</h1>
      <p>
        <a href="/">{t('menu.home')}</a>
      </p>
    </main>
  );
}

export function Forbidden() {
  const { t } = useTranslation();
  return (
    <>
      <h1 className="sorry">{t('problem.FORBIDDEN')}</h1>
      <p>{t('app.forbidden')}</p>
    </>
  );
}
