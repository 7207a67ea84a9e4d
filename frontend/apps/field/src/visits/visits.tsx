import { type ApiProblem, uuid } from '@zhucun/api';
import type { FileAct, Item, VisitAct } from '../data/item';
import type { Remote } from '../data/remote';
import type { Field } from '../field';
import type { Child } from '../jsx';
import { t } from '../words';
import { bodyOf } from './body';
import type { Errand } from './draft';
import { upload } from './files';
import { full, hourOf, live, VisitForm } from './form';
import { w } from './words';

// kept on the phone as soon as there is a worker to keep it: the first time, this was loaded before the worker ruled
const worker = globalThis.navigator?.serviceWorker;
const keep = () => void fetch(import.meta.url).catch(() => undefined);
if (worker?.controller) keep();
else worker?.addEventListener('controllerchange', keep, { once: true });

/** 督查: the errands of an inspector, what he is writing, and the form. */
export function VisitsView({ field }: { field: Field }): Child {
  const { kit, visit, online, problem, why } = field.state;
  const written = field.items.filter(isVisit);
  const editing = written.find(({ act }) => act.visit === visit);
  if (editing) return <VisitForm field={field} item={editing} />;
  live.clear();
  const free = kit?.errands.filter(({ id }) => written.every(({ act }) => act.body.errand.id !== id));
  const said = problem || (written.length > 0 && stopped(why));
  return (
    <>
      {said && <p role="alert">{said}</p>}
      {written.length > 0 && <h2>{w('drafts')}</h2>}
      <ul>
        {written.map((item) => (
          <li key={item.seq} class="card">
            <b>{item.act.label}</b>
            {item.held?.message && <p class="refusal">{item.held.message}</p>}
            {item.held ? (
              <p class="acts">
                <button type="button" class="main" onClick={() => field.become({ visit: item.act.visit })}>
                  {w('goOn')}
                </button>
              </p>
            ) : (
              <p class="unsent">{t('unsent')}</p>
            )}
          </li>
        ))}
      </ul>
      <h2>{w('errands')}</h2>
      {!kit && <p class="card">{t(online ? 'sending' : 'notKept')}</p>}
      {free?.length === 0 && <p class="quiet">{w('none')}</p>}
      <ul>
        {free?.map((errand) => (
          <li key={errand.id} class="card">
            <b>{errand.villageName}</b>
            <p class="quiet">
              {w(errand.kind)} {errand.title} ·{' '}
              {errand.from === errand.to ? errand.from : `${errand.from} – ${errand.to}`}
            </p>
            <p class="acts">
              <button type="button" class="main" onClick={() => void begin(field, errand)}>
                {w('begin')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function isVisit(item: Item): item is Item & { act: VisitAct } {
  return item.act.kind === 'VISIT';
}

/** Why what is written has not gone out, where the line above all pages does not say it. */
function stopped(why: ApiProblem | null | undefined): string {
  if (full(why?.cause)) return w('full');
  return why && why.status > 0 && why.transient ? w('later') : '';
}

async function begin(field: Field, errand: Errand): Promise<void> {
  const visit = uuid();
  try {
    await field.write({
      kind: 'VISIT',
      visit,
      label: `${w('visit')} ${errand.villageName}`,
      body: {
        errand,
        team: errand.teams[0]?.id ?? '',
        on: field.clock.today(),
        at: hourOf(field),
        methods: ['UNANNOUNCED_DIRECT'],
        note: '',
        template: '',
        templateVersion: 0,
        items: [],
        answers: {},
        people: {},
        results: {},
      },
    });
    field.become({ visit, problem: '' });
  } catch {
    field.become({ problem: w('notKept') });
  }
}

/** Sends a visit, or a file of one. */
export async function deliver(remote: Remote, item: Item, act: VisitAct | FileAct): Promise<void> {
  if (act.kind === 'FILE') return upload(remote, item, act);
  await remote.send(item, 'POST', '/visits', bodyOf(item, act), { 'Idempotency-Key': item.id });
}
