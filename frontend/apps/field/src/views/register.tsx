import { addMonths } from '../data/clock';
import type { Item } from '../data/item';
import type { KeptRegister, KeptRow } from '../data/kept';
import {
  EXCEPTIONS,
  type Exception,
  HALVES,
  type Marks,
  marksOf,
  moved,
  posted,
  type Span,
  spanOf,
  tapped,
  totals,
} from '../data/marks';
import type { Field } from '../field';
import { dateWord, t, weekdayWord } from '../words';
import { Dialog } from './dialog';

const SPANS: readonly Span[] = ['DAY', 'AM', 'PM'];
const SWIPE = 60;

/** The township's month: a strip of days, the cadres of one day, and the one act at the end. */
export function RegisterView({ field }: { field: Field }) {
  const { month, register } = field.state;
  const items = field.itemsOf(month);
  const asked = field.confirmable();
  const holds = items.some(({ held }) => held);
  return (
    <>
      <Month field={field} items={items} />
      {register ? (
        <Days field={field} register={register} items={items} />
      ) : (
        <p class="card">{t(field.state.online ? 'noCadres' : 'notKept')}</p>
      )}
      {register && <Day field={field} register={register} items={items} />}
      {asked && (
        <div class="confirm">
          <button
            type="button"
            class="main"
            disabled={holds}
            onClick={() => field.become({ dialog: 'confirm' })}
          >
            {asked.through
              ? t('confirmTo', { date: dateWord(asked.through) })
              : t('confirmMonth', { month: Number(month.slice(5)) })}
          </button>
          {holds && <p class="quiet">{t('decideFirst')}</p>}
        </div>
      )}
      {register && asked && field.state.dialog === 'confirm' && (
        <Confirm field={field} register={register} items={items} through={asked.through ?? '9'} />
      )}
    </>
  );
}

function Month({ field, items }: { field: Field; items: Item[] }) {
  const { month, register } = field.state;
  const [year = '', number = ''] = month.split('-');
  const state = () => {
    if (!register) return '';
    if (register.confirmed) return t('confirmed');
    if (items.some(({ act }) => act.kind === 'CONFIRM')) return t('confirming');
    return register.closedTo ? t('closedTo', { date: dateWord(register.closedTo) }) : t('open');
  };
  const later = addMonths(month, 1) <= field.clock.today().slice(0, 7);
  return (
    <div class="month">
      <button type="button" aria-label={t('previousMonth')} onClick={() => void field.chooseMonthBy(-1)}>
        ‹
      </button>
      <h2>
        {t('month', { year, month: Number(number) })} <small>{state()}</small>
      </h2>
      <button
        type="button"
        aria-label={t('nextMonth')}
        disabled={!later}
        onClick={() => void field.chooseMonthBy(1)}
      >
        ›
      </button>
    </div>
  );
}

interface Shown {
  field: Field;
  register: KeptRegister;
  items: Item[];
}

const exceptional = (row: KeptRow, date: string, items: Item[]) => {
  const marks = marksOf(row, date, items);
  return posted(row, date) && HALVES.some((half) => marks[half] !== 'IN_VILLAGE');
};

/** Keeps the chosen day in sight, when it has changed. */
function follow(strip: HTMLElement, day: string): void {
  if (strip.dataset.day === day) return;
  strip.dataset.day = day;
  queueMicrotask(() => {
    const chosen = strip.querySelector<HTMLElement>('input:checked')?.parentElement;
    if (chosen) strip.scrollLeft = chosen.offsetLeft - (strip.clientWidth - chosen.clientWidth) / 2;
  });
}

function Days({ field, register, items }: Shown) {
  const { day } = field.state;
  const today = field.clock.today();
  return (
    <fieldset class="days" ref={(strip) => follow(strip, day)}>
      <legend class="unseen">{t('day')}</legend>
      {register.days.map(({ date, kind }) => {
        const n = register.rows.filter((row) => exceptional(row, date, items)).length;
        return (
          <label key={date} class={`${kind}${n > 0 ? ' some' : ''}${date > today ? ' ahead' : ''}`}>
            <input
              type="radio"
              name="day"
              checked={date === day}
              disabled={date > today}
              aria-label={`${dateWord(date)} ${weekdayWord(date)}${n > 0 ? ` ${t('exceptions', { n })}` : ''}`}
              onChange={() => field.chooseDay(date)}
            />
            <b>{Number(date.slice(8))}</b>
            <span>{weekdayWord(date)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

let touched = { x: 0, y: 0 };

/** One day: a line for each cadre, a column for each exception; a tap enters it, a swipe turns to the next day. */
function Day({ field, register, items }: Shown) {
  const { day, find } = field.state;
  const here = register.rows.filter((row) => posted(row, day));
  const rows = here.filter(({ name, villageName }) => `${name} ${villageName}`.includes(find.trim()));
  const n = here.filter((row) => exceptional(row, day, items)).length;
  const open = register.may.includes('record') && !register.confirmed && day > (register.closedTo ?? '');
  const closing = items.some(({ act }) => act.kind === 'CONFIRM');
  const villages = [...new Set(rows.map(({ villageCode }) => villageCode))];
  const turn = (by: number) => {
    const place = register.days.findIndex(({ date }) => date === day) + by;
    field.chooseDay(register.days[place]?.date ?? '');
  };
  return (
    <section
      class="day"
      aria-label={dateWord(day)}
      onTouchStart={({ touches: [touch] }) => {
        if (touch) touched = { x: touch.clientX, y: touch.clientY };
      }}
      onTouchEnd={({ changedTouches: [touch] }) => {
        const [x, y] = touch ? [touch.clientX - touched.x, touch.clientY - touched.y] : [0, 0];
        if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 1 : -1);
      }}
    >
      <div class="bar">
        <h3>
          {dateWord(day)} · {n > 0 ? t('exceptions', { n }) : t('everybody', { n: here.length })}
        </h3>
        <input
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          value={find}
          onInput={(event) => field.become({ find: event.currentTarget.value })}
        />
      </div>
      {rows.length === 0 ? (
        <p class="card">{t(find ? 'nobody' : 'noCadres')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('cadre')}</th>
              {t('short')
                .split(' ')
                .map((word, place) => (
                  <th key={word} scope="col" class={EXCEPTIONS[place]}>
                    {word}
                  </th>
                ))}
            </tr>
          </thead>
          {villages.map((village) => (
            <tbody key={village}>
              <tr>
                <th colSpan={6} scope="rowgroup">
                  {rows.find(({ villageCode }) => villageCode === village)?.villageName}
                </th>
              </tr>
              {rows
                .filter(({ villageCode }) => villageCode === village)
                .map((row) => (
                  <Row field={field} row={row} items={items} open={open && !closing} />
                ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}

function Row({ field, row, items, open }: { field: Field; row: KeptRow; items: Item[]; open: boolean }) {
  const { day } = field.state;
  const marks = marksOf(row, day, items);
  const change = (to: (now: Marks) => Marks) => void field.mark(row, to);
  const marked = EXCEPTIONS.filter((status) => spanOf(marks, status));
  const unsent = items.some(
    ({ act }) => 'postingId' in act && act.postingId === row.postingId && act.date === day,
  );
  const why = row.cells.filter(({ date }) => date === day).map((cell) => cell.why);
  const said = unsent ? t('unsent') : [...new Set(why)].join(' ');
  return (
    <>
      <tr key={row.postingId}>
        <th scope="row">{row.name}</th>
        {EXCEPTIONS.map((status) => (
          <td key={status}>
            <Mark row={row} status={status} span={spanOf(marks, status)} open={open} change={change} />
          </td>
        ))}
      </tr>
      {marked.length > 0 && (
        <tr key={`${row.postingId} more`} class="more">
          <td colSpan={6}>
            {open && marked.length === 1 && (
              <Part row={row} span={spanOf(marks, marked[0] as Exception)} change={change} />
            )}
            <span class={unsent ? 'unsent' : 'quiet'}>{said}</span>
          </td>
        </tr>
      )}
    </>
  );
}

interface Tap {
  row: KeptRow;
  span: Span | null;
  change: (to: (now: Marks) => Marks) => void;
}

function Mark({ row, status, span, open, change }: Tap & { status: Exception; open: boolean }) {
  return (
    <button
      type="button"
      class={`mark ${status}`}
      disabled={!open}
      aria-pressed={span !== null}
      aria-label={`${row.name} ${t(status)}${span ? ` ${t(span)}` : ''}`}
      onClick={() => change((now) => tapped(now, status))}
    >
      {span && t(span)}
    </button>
  );
}

function Part({ row, span, change }: Tap) {
  return (
    <fieldset class="part">
      <legend class="unseen">{t('part', { name: row.name })}</legend>
      {SPANS.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={row.postingId}
            checked={one === span}
            onChange={() => change((now) => moved(now, one))}
          />
          {t(one)}
        </label>
      ))}
    </fieldset>
  );
}

function Confirm({ field, register, items, through }: Shown & { through: string }) {
  const sum = totals(register, items, through);
  const back = () => field.become({ dialog: null });
  const absent = register.rows.filter((row) =>
    register.days.some(
      ({ date }) => date <= through && spanOf(marksOf(row, date, items), 'UNEXCUSED_ABSENCE') !== null,
    ),
  );
  return (
    <Dialog title={t('confirmTitle')} back={back}>
      <dl>
        <dt>{t('cadre')}</dt>
        <dd>{t('people', { n: register.rows.length })}</dd>
        {(['IN_VILLAGE', ...EXCEPTIONS] as const).map((status) => (
          <>
            <dt>{t(status)}</dt>
            <dd>{t('days', { n: (sum.get(status) ?? 0) / 2 })}</dd>
          </>
        ))}
      </dl>
      {absent.length > 0 && (
        <p role="alert">{t('absentOnes', { names: absent.map(({ name }) => name).join(' ') })}</p>
      )}
      <p>{t('confirmText')}</p>
      <p class="acts">
        <button type="button" onClick={back}>
          {t('back')}
        </button>
        <button type="button" class="main" onClick={() => void field.confirm()}>
          {t('doConfirm')}
        </button>
      </p>
    </Dialog>
  );
}
