import type { Field, View } from '../field';
import type { Child } from '../jsx';
import { language, speak, t } from '../words';
import { LeaveView } from './leave';
import { Login } from './login';
import { MeView } from './me';
import { OutboxView } from './outbox';
import { RegisterView } from './register';

interface Props {
  field: Field;
  draw: () => void;
}

export function App({ field, draw }: Props): Child {
  const { phase, me, view, room } = field.state;
  const turn = () => {
    speak(language() === 'en' ? 'zh-CN' : 'en');
    draw();
  };
  if (phase === 'broken') return <Note>{t('broken')}</Note>;
  if (phase === 'starting') return <main aria-busy="true" />;
  if (phase === 'login') return <Login field={field} turn={turn} />;
  const { work } = field;
  const body = () => {
    if (view === 'outbox') return <OutboxView field={field} />;
    if (view === 'me') return <MeView field={field} turn={turn} />;
    if (!work) return <Note>{t('nothingHere')}</Note>;
    if (me?.passwordChangeRequired) return <Note>{t('passwordFirst')}</Note>;
    if (work === 'register') return <RegisterView field={field} />;
    if (work === 'leave') return <LeaveView field={field} />;
    return room ? room.VisitsView({ field }) : <Note>{t('notKept')}</Note>;
  };
  return (
    <>
      <Status field={field} />
      <main>{body()}</main>
      <nav>
        <Tab field={field} view="work">
          {t(work ?? 'register')}
        </Tab>
        <Tab field={field} view="outbox">
          {t('outbox')}
          {field.items.length > 0 && <b>{field.items.length}</b>}
        </Tab>
        <Tab field={field} view="me">
          {t('me')}
        </Tab>
      </nav>
    </>
  );
}

function Tab({ field, view, children }: { field: Field; view: View; children: Child }) {
  return (
    <button
      type="button"
      aria-current={field.state.view === view ? 'page' : undefined}
      onClick={() => field.become({ view, problem: '' })}
    >
      {children}
    </button>
  );
}

/** Who, where, and whether everything has arrived: always in sight, and read aloud when it changes. */
function Status({ field }: { field: Field }) {
  const { me, online, sending } = field.state;
  const items = field.items;
  const held = items.filter((item) => item.held).length;
  const n = items.length;
  const quiet = t(online ? 'allSent' : 'offline');
  const waiting = `${t('saved', { n })}${online ? '' : ` · ${t('savedOffline')}`}`;
  return (
    <header>
      <h1>{me?.office.nodeName}</h1>
      <p role="status" class={online ? '' : 'off'}>
        {sending ? t('sending') : n > 0 ? waiting : quiet}
        {held > 0 && <b> · {t('decide', { n: held })}</b>}
      </p>
    </header>
  );
}

function Note({ children }: { children: Child }) {
  return (
    <section class="card">
      <p>{children}</p>
      <p>
        <a href="/">{t('desktop')}</a>
      </p>
    </section>
  );
}
