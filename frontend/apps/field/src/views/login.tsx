import type { Field } from '../field';
import { t } from '../words';

/** The login; also the lock in front of what this phone keeps, once the session has run out. */
export function Login({ field, turn }: { field: Field; turn: () => void }) {
  const { lost, busy, problem } = field.state;
  const n = field.items.length;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    void field.login(String(form.get('username')), String(form.get('password')));
  };
  return (
    <main class="login">
      <h1>{t('title')}</h1>
      {lost && (
        <p role="status">
          {t('lost')}
          {n > 0 && t('lostSaved', { n })}
        </p>
      )}
      {problem && <p role="alert">{problem}</p>}
      <form class="card" onSubmit={submit}>
        <label>
          {t('username')}
          <input name="username" autocomplete="username" autocapitalize="none" maxLength={64} required />
        </label>
        <label>
          {t('password')}
          <input name="password" type="password" autocomplete="current-password" maxLength={128} required />
        </label>
        <button class="main" type="submit" disabled={busy}>
          {t('login')}
        </button>
      </form>
      <p class="quiet">{t('privacy')}</p>
      <button type="button" onClick={turn}>
        {t('other')}
      </button>
    </main>
  );
}
