import type { InspectionMethod } from '@zhucun/api';
import type { FileAct, Item, VisitAct } from '../data/item';
import type { Field } from '../field';
import type { Child } from '../jsx';
import { language, t } from '../words';
import { absent, COUNTED, missing, SINCE } from './body';
import type { Seen, Severity, VisitDraft } from './draft';
import { prepared } from './files';
import { w } from './words';

const METHODS: readonly InspectionMethod[] = [
  'UNANNOUNCED_DIRECT',
  'NIGHT_VISIT',
  'OPEN_CHECK',
  'COVERT_CHECK',
  'RANDOM_CHECK',
  'DOCUMENT_REVIEW',
  'ON_SITE_QUESTIONING',
  'CLOSED_BOOK_TEST',
  'PHONE_CHECK',
  'QUESTIONNAIRE',
];
const SEVERITIES = ['MINOR', 'MODERATE', 'SERIOUS'] as const;
const ACCEPTED = 'image/*,audio/*,video/mp4,application/pdf';

interface Form {
  field: Field;
  item: Item & { act: VisitAct };
  draft: VisitDraft;
  /** Of what is written now, not of what was last drawn: two taps may come before the next drawing. */
  change: (to: Partial<VisitDraft> | ((now: VisitDraft) => Partial<VisitDraft>)) => void;
}

/** What is being written; one tap may follow another before the disk has answered. */
export const live = new Map<string, VisitDraft>();

/** Whether the phone has no room left. */
export const full = (error: unknown) => (error as Error | null | undefined)?.name === 'QuotaExceededError';

/** 督查登记: every change is on the disk at once; nothing is asked that is not needed, and no file ever. */
export function VisitForm({ field, item }: { field: Field; item: Item & { act: VisitAct } }): Child {
  const { act } = item;
  const draft = live.get(act.visit) ?? act.body;
  const change: Form['change'] = (to) => {
    const now = live.get(act.visit) ?? act.body;
    const next = { ...now, ...(typeof to === 'function' ? to(now) : to) };
    live.set(act.visit, next);
    void field.write({ ...act, body: next }, item).catch(notKept);
  };
  const form = { field, item, draft, change };
  const notKept = () => field.become({ problem: w('notKept') });
  // what could not be written to the disk is still there as it was, and so is the form
  const closed = () => (field.items.some(({ seq }) => seq === item.seq) ? notKept() : close());
  const close = () => {
    live.delete(act.visit);
    field.become({ visit: '', problem: '' });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const now = live.get(act.visit) ?? act.body;
    const wrong = missing(now, field.clock.today(), hourOf(field));
    if (wrong) return field.become({ problem: w(wrong, { ...now.errand.night }) });
    void field.again(item, { ...act, label: labelOf(now), body: now }).then(closed);
  };
  return (
    <form key={act.visit} class="card" onSubmit={submit} noValidate>
      <div class="bar">
        <button type="button" onClick={close}>
          {t('back')}
        </button>
        <h2>{draft.errand.villageName}</h2>
      </div>
      {item.held?.message && <p class="refusal">{item.held.message}</p>}
      <When form={form} />
      <Points form={form} />
      <People form={form} />
      <Counts form={form} />
      <label>
        {w('note')}
        <textarea rows={2} maxLength={2000} onInput={(event) => change({ note: event.currentTarget.value })}>
          {draft.note}
        </textarea>
      </label>
      <Files form={form} />
      {field.state.problem && <p role="alert">{field.state.problem}</p>}
      <button type="submit" class="main">
        {w('done')}
      </button>
      <button type="button" class="danger" onClick={() => void field.drop(item).then(closed)}>
        {w('discard')}
      </button>
    </form>
  );
}

/** The time of the day there, as hours and minutes. */
export function hourOf({ clock }: Field): string {
  return new Date(clock.now()).toLocaleTimeString('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' });
}

function labelOf({ errand, on, at }: VisitDraft): string {
  return `${w('visit')} ${errand.villageName} ${on} ${at}`.trim();
}

function When({ form: { field, draft, change } }: { form: Form }) {
  const today = field.clock.today();
  const { errand, team, on, at, methods } = draft;
  const toggle = (method: InspectionMethod) =>
    change((now) => ({
      methods: METHODS.filter((one) => now.methods.includes(one) !== (one === method)),
    }));
  return (
    <>
      {errand.teams.length > 1 && (
        <label>
          {w('team')}
          <select onChange={(event) => change({ team: event.currentTarget.value })}>
            {errand.teams.map(({ id, name }) => (
              <option key={id} value={id} defaultSelected={id === team}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="moment">
        <label>
          {w('on')}
          <input
            type="date"
            defaultValue={on}
            min={SINCE}
            max={today}
            onChange={(event) => change({ on: event.currentTarget.value })}
          />
        </label>
        <label>
          {w('at')}
          <input
            type="time"
            defaultValue={at}
            onChange={(event) => change({ at: event.currentTarget.value })}
          />
        </label>
      </div>
      <fieldset>
        <legend>{w('methods')}</legend>
        <div class="part acts">
          {METHODS.map((method) => (
            <label key={method}>
              <input type="checkbox" checked={methods.includes(method)} onChange={() => toggle(method)} />
              {w(method)}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** The points of a list; a No says what was seen. */
function Points({ form: { field, draft, change } }: { form: Form }) {
  const lists = field.state.kit?.checklists ?? [];
  const { template, items, answers } = draft;
  const named = (one: { title: string; titleEn: string }) => (language() === 'en' ? one.titleEn : one.title);
  const choose = (code: string) => {
    const list = lists.find((one) => one.code === code);
    change({
      template: list?.code ?? '',
      templateVersion: list?.version ?? 0,
      items: (list?.items ?? []).map((one) => ({
        code: one.code,
        title: one.title,
        titleEn: one.titleEn,
        ofTeam: one.target === 'TEAM',
      })),
    });
  };
  return (
    <>
      {lists.length > 0 && (
        <label>
          {w('list')}
          <select onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{w('noList')}</option>
            {lists.map((list) => (
              <option key={list.code} value={list.code} defaultSelected={list.code === template}>
                {named(list)}
              </option>
            ))}
          </select>
        </label>
      )}
      {items.map((point) => (
        <Asked
          name={point.code}
          title={named(point)}
          seen={answers[point.code] ?? {}}
          answers={[
            ['YES', w('YES')],
            ['NO', w('NO')],
            ['NOT_APPLICABLE', w('NOT_APPLICABLE')],
          ]}
          draftable={point.ofTeam}
          change={(seen) =>
            change(({ answers: now }) => ({
              answers: { ...now, [point.code]: { ...now[point.code], ...seen } },
            }))
          }
        />
      ))}
    </>
  );
}

function People({ form: { draft, change } }: { form: Form }) {
  const { errand, people } = draft;
  return (
    <>
      <h3>{w('people')}</h3>
      {errand.people.length === 0 && <p class="quiet">{w('nobody')}</p>}
      {errand.people.map(({ cadreId, name }) => (
        <Asked
          name={cadreId}
          title={name}
          seen={people[cadreId] ?? {}}
          answers={[
            ['YES', w('met')],
            ['NO', w('notMet')],
          ]}
          draftable
          change={(seen) =>
            change(({ people: now }) => ({ people: { ...now, [cadreId]: { ...now[cadreId], ...seen } } }))
          }
        />
      ))}
    </>
  );
}

interface AskedProps {
  name: string;
  title: string;
  seen: Seen;
  answers: [string, string][];
  draftable: boolean;
  change: (seen: Seen) => void;
}

function Asked({ name, title, seen, answers, draftable, change }: AskedProps) {
  return (
    <fieldset key={name}>
      <legend>{title}</legend>
      <div class="part">
        {answers.map(([value, word]) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={seen.answer === value}
              // a handler that answers false would undo the tap
              onClick={() => void (seen.answer === value && change({ answer: undefined }))}
              onChange={() => change({ answer: value })}
            />
            {word}
          </label>
        ))}
      </div>
      {absent(seen) && (
        <>
          <input
            aria-label={`${title} ${w('what')}`}
            placeholder={w('what')}
            maxLength={300}
            defaultValue={seen.note ?? ''}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
          {draftable && (
            <select
              aria-label={`${title} ${w('finding')}`}
              onChange={(event) =>
                change({ finding: (event.currentTarget.value || undefined) as Severity | undefined })
              }
            >
              <option value="">{w('noFinding')}</option>
              {SEVERITIES.map((severity) => (
                <option key={severity} value={severity} defaultSelected={severity === seen.finding}>
                  {w('finding')} · {w(severity)}
                </option>
              ))}
            </select>
          )}
        </>
      )}
    </fieldset>
  );
}

/** Tests, calls and questionnaires are counts, of no person. */
function Counts({ form: { draft, change } }: { form: Form }) {
  const { methods, results } = draft;
  return COUNTED.filter((method) => methods.includes(method)).map((method) => {
    const number = (name: 'asked' | 'good') => (
      <label key={name}>
        {w(name)}
        <input
          type="number"
          min="0"
          max="10000"
          defaultValue={String(results[method]?.[name] ?? '')}
          onInput={(event) =>
            change((now) => ({
              results: {
                ...now.results,
                [method]: { ...now.results[method], [name]: Number(event.currentTarget.value) || 0 },
              },
            }))
          }
        />
      </label>
    );
    return (
      <fieldset key={method}>
        <legend>{w(method)}</legend>
        <div class="moment">
          {number('asked')}
          {number('good')}
        </div>
      </fieldset>
    );
  });
}

function isFileOf(visit: string) {
  return (item: Item): item is Item & { act: FileAct } =>
    item.act.kind === 'FILE' && item.act.visit === visit;
}

function Files({ form: { field, item, draft } }: { form: Form }) {
  const { visit } = item.act;
  const noes = [
    ...draft.items
      .filter(({ code }) => absent(draft.answers[code]))
      .map(({ code, title }) => ({ value: code, title, about: { checklistItem: code } })),
    ...draft.errand.people
      .filter(({ cadreId }) => absent(draft.people[cadreId]))
      .map(({ cadreId, name }) => ({ value: cadreId, title: `${name} ${w('notMet')}`, about: { cadreId } })),
  ];
  const add = async (input: HTMLInputElement) => {
    const about = noes.find(({ value }) => value === aboutOf(input))?.about ?? {};
    for (const chosen of input.files ?? [])
      try {
        const { file, name, sha256 } = await prepared(chosen);
        await field.submit({ kind: 'FILE', visit, label: name, file, sha256, about });
      } catch (error) {
        const why = error instanceof RangeError ? 'tooLarge' : full(error) ? 'notKept' : 'unreadable';
        field.become({ problem: w(why) });
      }
    input.value = '';
  };
  return (
    <fieldset>
      <legend>{w('files')}</legend>
      <ul>
        {field.items.filter(isFileOf(visit)).map((file) => (
          <li key={file.seq} class="bar">
            <h3>
              {file.act.label} <small>{Math.ceil(file.act.file.size / 1024)} kB</small>
            </h3>
            {file.held?.message && <p class="refusal">{file.held.message}</p>}
            <button type="button" onClick={() => void field.drop(file)}>
              {w('remove')}
            </button>
          </li>
        ))}
      </ul>
      {noes.length > 0 && (
        <label>
          {w('about')}
          <select name="about">
            <option value="">{w('whole')}</option>
            {noes.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {w('add')}
        <input type="file" multiple accept={ACCEPTED} onChange={(event) => void add(event.currentTarget)} />
      </label>
      <p class="quiet">{w('filesHint')}</p>
    </fieldset>
  );
}

const aboutOf = ({ form }: HTMLInputElement) => String(new FormData(form ?? undefined).get('about') ?? '');
