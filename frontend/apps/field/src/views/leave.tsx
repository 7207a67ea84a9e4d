import type { Half, LeaveInput, LeaveKind } from '@zhucun/api';
import type { KeptLeaves } from '../data/kept';
import { HALVES } from '../data/marks';
import type { Field } from '../field';
import { t } from '../words';

const KINDS: readonly LeaveKind[] = [
  'ANNUAL',
  'SICK',
  'PERSONAL',
  'MARRIAGE',
  'MATERNITY',
  'BEREAVEMENT',
  'HOME_VISIT',
  'OTHER',
];
type Request = KeptLeaves['requests'][number];

/** A cadre asks for leave, sees what became of it, and says when he is back. */
export function LeaveView({ field }: { field: Field }) {
  const { leaves } = field.state;
  const underway = new Set(field.items.map(({ act }) => (act.kind === 'LEAVE_STEP' ? act.leave : '')));
  return (
    <>
      {leaves && leaves.postings.length === 0 && <p class="card">{t('noPosting')}</p>}
      {leaves && leaves.postings.length > 0 && <Form field={field} leaves={leaves} />}
      {!leaves && <p class="card">{t(field.state.online ? 'sending' : 'notKept')}</p>}
      <section>
        <h2>{t('myLeaves')}</h2>
        {leaves?.requests.length === 0 && <p class="quiet">{t('noLeaves')}</p>}
        <ul>
          {leaves?.requests.map((request) => (
            <li key={request.id} class="card">
              <Line field={field} request={request} busy={underway.has(request.id)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Line({ field, request, busy }: { field: Field; request: Request; busy: boolean }) {
  const { id, from, to, version, may } = request;
  const half = (which: Half, whole: Half) => (which === whole ? '' : ` ${t(which)}`);
  const step = (name: 'return' | 'cancellation', on: string | null) =>
    void field.submit({ kind: 'LEAVE_STEP', leave: id, step: name, on, version, from, to });
  return (
    <>
      <b>
        {t(request.kind)} {from}
        {half(request.fromHalf, 'AM')} – {to}
        {half(request.toHalf, 'PM')}
      </b>
      <p>
        <span class={`state ${request.state}`}>{t(request.state)}</span>{' '}
        {t('days', { n: Number(request.days) })}
        {request.state === 'REQUESTED' && ` · ${t(request.approver)}`}
      </p>
      {request.note && <p>{request.note}</p>}
      {request.alarm && <p role="alert">{request.alarm}</p>}
      {busy ? (
        <p class="unsent">{t('unsent')}</p>
      ) : (
        <p class="acts">
          {may.includes('return') && (
            <button type="button" class="main" onClick={() => step('return', field.clock.today())}>
              {t('cameBack')}
            </button>
          )}
          {may.includes('cancel') && (
            <button type="button" onClick={() => step('cancellation', null)}>
              {t('takeBack')}
            </button>
          )}
        </p>
      )}
    </>
  );
}

function Form({ field, leaves }: { field: Field; leaves: KeptLeaves }) {
  const { draft, problem } = field.state;
  const today = field.clock.today();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const body = Object.fromEntries(new FormData(form)) as unknown as LeaveInput;
    const later = `${body.to} ${body.toHalf}` >= `${body.from} ${body.fromHalf}`;
    if (!later) return field.become({ problem: t('termWrong'), draft: body });
    field.become({ problem: '', draft: {} });
    form.reset();
    void field.submit({ kind: 'LEAVE', body: { ...body, reason: body.reason.trim() } });
  };
  return (
    <form class="card" onSubmit={submit}>
      <h2>{t('newLeave')}</h2>
      {problem && <p role="alert">{problem}</p>}
      <label class={leaves.postings.length > 1 ? '' : 'unseen'}>
        {t('posting')}
        <select name="postingId">
          {leaves.postings.map(({ id, villageName }) => (
            <option key={id} value={id} defaultSelected={id === draft.postingId}>
              {villageName}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('kind')}
        <select name="kind">
          {KINDS.map((kind) => (
            <option key={kind} value={kind} defaultSelected={kind === draft.kind}>
              {t(kind)}
            </option>
          ))}
        </select>
      </label>
      <Moment which="from" date={draft.from ?? today} half={draft.fromHalf ?? 'AM'} />
      <Moment which="to" date={draft.to ?? today} half={draft.toHalf ?? 'PM'} />
      <label>
        {t('why')}
        <textarea name="reason" rows={2} maxLength={500} required defaultValue={draft.reason ?? ''} />
      </label>
      <button class="main" type="submit">
        {t('submit')}
      </button>
    </form>
  );
}

function Moment({ which, date, half }: { which: 'from' | 'to'; date: string; half: Half }) {
  return (
    <div class="moment">
      <label>
        {t(which)}
        <input type="date" name={which} defaultValue={date} required />
      </label>
      <select name={`${which}Half`} aria-label={`${t(which)} ${t('AM')} / ${t('PM')}`}>
        {HALVES.map((one) => (
          <option key={one} value={one} defaultSelected={one === half}>
            {t(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
