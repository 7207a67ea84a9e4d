import { local } from '../data/clock';
import type { Item } from '../data/item';
import { HALVES, type Marks } from '../data/marks';
import type { Field } from '../field';
import { dateWord, t } from '../words';

/** Everything that is on this phone and not yet with the server, and what a person has to decide. */
export function OutboxView({ field }: { field: Field }) {
  const items = field.items;
  const n = field.ofOthers;
  return (
    <section>
      <h2>{items.length > 0 ? t('saved', { n: items.length }) : t('outboxEmpty')}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.seq} class="card">
            <Line field={field} item={item} />
          </li>
        ))}
      </ul>
      {items.some(({ held }) => !held) && (
        <button type="button" class="main" onClick={() => void field.sync()}>
          {t('sendNow')}
        </button>
      )}
      {n > 0 && <p class="quiet">{t('othersSaved', { n })}</p>}
    </section>
  );
}

function Line({ field, item }: { field: Field; item: Item }) {
  return (
    <>
      <b>{said(item)}</b>
      <p class="quiet">
        {local(item.madeAt)} · {item.held ? t('needsYou') : t('waiting')}
      </p>
      {item.held ? (
        <Decision field={field} item={item} />
      ) : (
        !item.tried && (
          <p class="acts">
            <button type="button" onClick={() => void field.drop(item)}>
              {t('undo')}
            </button>
          </p>
        )
      )}
    </>
  );
}

function said({ act }: Item): string {
  switch (act.kind) {
    case 'CONFIRM':
      return act.through
        ? t('confirmTo', { date: dateWord(act.through) })
        : t('confirmMonth', { month: Number(act.month.slice(5)) });
    case 'LEAVE':
      return `${t('leave')} ${t(act.body.kind)} ${act.body.from} – ${act.body.to}`;
    case 'LEAVE_STEP':
      return `${t(act.step === 'return' ? 'cameBack' : 'takeBack')} · ${act.from} – ${act.to}`;
    case 'VISIT':
    case 'FILE':
      return act.label;
    default:
      return `${act.kind === 'CORRECTION' ? `${t('correction')} ` : ''}${dateWord(act.date)} ${act.name} ${t(act.status)} ${t(act.half)}`;
  }
}

function marksWord(marks: Marks): string {
  if (marks.AM === marks.PM) return t(marks.AM);
  return HALVES.map((half) => `${t(half)} ${t(marks[half])}`).join(' ');
}

/** What the server said, and what a person can do about it. Nothing is decided here by the phone. */
function Decision({ field, item }: { field: Field; item: Item }) {
  const { act, held } = item;
  if (!held) return null;
  const changed = held.code === 'CHANGED';
  return (
    <>
      {held.theirs && <p role="alert">{t('changed', { theirs: marksWord(held.theirs) })}</p>}
      {changed && act.kind === 'CONFIRM' && <p role="alert">{t('changedMonth')}</p>}
      {held.message && <p class={changed ? 'quiet' : 'refusal'}>{held.message}</p>}
      {act.kind === 'ENTRY' && held.code === 'REGISTER_CLOSED' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const reason = String(new FormData(event.currentTarget).get('reason'));
            void field.again(item, { ...act, kind: 'CORRECTION', reason });
          }}
        >
          <label>
            {t('reason')}
            <input name="reason" required maxLength={500} />
          </label>
          <button type="submit" class="main">
            {t('asCorrection')}
          </button>
        </form>
      )}
      <p class="acts">
        {act.kind === 'ENTRY' && held.theirs && (
          <button
            type="button"
            class="main"
            onClick={() => void field.again(item, { ...act, before: held.theirs ?? act.before })}
          >
            {t('useMine')}
          </button>
        )}
        {act.kind === 'LEAVE' && (
          <button
            type="button"
            class="main"
            onClick={() => {
              field.become({ draft: act.body, view: 'work' });
              void field.drop(item);
            }}
          >
            {t('change')}
          </button>
        )}
        {act.kind === 'VISIT' && (
          <button type="button" class="main" onClick={() => field.become({ visit: act.visit, view: 'work' })}>
            {t('change')}
          </button>
        )}
        {!['CHANGED', 'DRAFT', 'REGISTER_CLOSED'].includes(held.code) && (
          <button type="button" onClick={() => void field.retryOne(item)}>
            {t('retry')}
          </button>
        )}
        <button type="button" onClick={() => void field.drop(item)}>
          {t(held.theirs ? 'useTheirs' : 'drop')}
        </button>
      </p>
    </>
  );
}
