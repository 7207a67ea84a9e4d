import './register.css';
import type { Register } from '@zhucun/api';
import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { today as dayOfToday } from '../../../lib/dates';
import { areaOf, type Bounds, type Cursor, collapse, moveBy, moveTo, nextSpan, START } from './cursor';
import { cellId, GridRow } from './grid-row';
import { KEYS, type Span } from './marks';
import { NoteEditor } from './note-editor';
import type { Place, RegisterStore } from './store';
import { RegisterToolbar, SaveFailure } from './toolbar';
import { cellReasons, posted, weekdayWord } from './words';

export type GridStatus = (typeof KEYS)[number]['status'] | 'IN_VILLAGE';

interface Props {
  register: Register;
  store: RegisterStore;
  /** record: keys write; correct: keys ask for a correction with its reason; read: keys only move. */
  mode: 'record' | 'correct' | 'read';
  onConfirm?: () => void;
  onCorrect?: (places: Place[], span: Span, status: GridStatus) => void;
  /** Today's date, for tests. */
  today?: string;
}

/** Widths in pixels: village, name and totals stay, the days share what is left. */
const FIXED_COLUMNS = 76 + 76 + 36 + 5 * 28;
const DAY_COLUMN = 26;

/**
 * A township's month: a row per cadre, a column per day, and nothing to fill in but the exceptions.
 * The whole work is done with the keyboard inside the grid; see the legend above it.
 */
export function RegisterGrid({ register, store, mode, onConfirm, onCorrect, today = dayOfToday() }: Props) {
  const { t } = useTranslation();
  const { rows, calendar } = register;
  const whyId = useId();
  const [cursor, setCursor] = useState<Cursor>(() => startAt(register, today));
  const [noting, setNoting] = useState(false);
  const [hovered, setHovered] = useState<{ row: number; column: number } | null>(null);
  const dragging = useRef(false);
  const wantsFocus = useRef(false);
  const villages = rows.flatMap((row, index) =>
    row.villageCode !== rows[index - 1]?.villageCode ? [index] : [],
  );
  const bounds: Bounds = { rows: rows.length, columns: calendar.length, villages };
  const area = areaOf(cursor);

  const focus = () => {
    const cell = document.getElementById(cellId(cursor.row, cursor.column));
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the cursor and nothing else
  useEffect(() => {
    if (wantsFocus.current) focus();
    wantsFocus.current = false;
  }, [cursor]);

  // the clerk came to type: the first key belongs to the grid
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(focus, []);

  const go = (next: Cursor) => {
    wantsFocus.current = true;
    setCursor(next);
  };

  /** The posted, past half days under the selection. */
  const places = (): Place[] => {
    const found: Place[] = [];
    for (const row of rows.slice(area.top, area.bottom + 1))
      for (const { date } of calendar.slice(area.left, area.right + 1))
        if (posted(row, date) && date <= today) found.push({ postingId: row.postingId, date });
    return found;
  };

  const enter = (status: GridStatus, span: Span = cursor.span) => {
    const all = places();
    const closed = all.filter(({ date }) => mode === 'correct' || shut(date));
    const open = all.filter((place) => !closed.includes(place));
    if (mode === 'record' && open.length > 0) store.set(open, span, status);
    if (mode !== 'read' && closed.length > 0) onCorrect?.(closed, span, status);
  };

  /** Weeks that are confirmed already change by correction only. */
  const shut = (date: string) => register.closedTo !== null && date <= register.closedTo;

  const night = () => {
    const open = places().filter((place) => !shut(place.date));
    if (mode === 'record' && register.nightsAsked) store.night(open);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || noting) return;
    if (handled(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const handled = (event: KeyboardEvent): boolean => {
    const moved = event.altKey ? null : moveBy(cursor, bounds, event);
    if (moved) {
      go(moved);
      return true;
    }
    return event.ctrlKey || event.metaKey ? chord(event) : stroke(event);
  };

  const chord = (event: KeyboardEvent): boolean => {
    switch (event.code) {
      case 'KeyZ':
        if (mode === 'record') event.shiftKey ? store.redo() : store.undo();
        return true;
      case 'KeyY':
        if (mode === 'record') store.redo();
        return true;
      case 'KeyS':
        void store.flush();
        return true;
      default:
        return false;
    }
  };

  const stroke = (event: KeyboardEvent): boolean => {
    // the physical key counts: a Chinese input method reports no letters
    const letter = event.code.startsWith('Key') ? event.code.slice(3) : '';
    const status = KEYS.find((key) => key.letter === letter)?.status;
    if (status) {
      enter(status, event.altKey ? (event.shiftKey ? 'PM' : 'AM') : cursor.span);
      return true;
    }
    if (event.altKey) return false;
    if (event.key === ' ' || event.key === 'Delete' || event.key === 'Backspace') enter('IN_VILLAGE');
    else if (event.key === 'Enter' && mode === 'record') setNoting(true);
    else if (event.key === 'Escape') setCursor(collapse(cursor));
    else if (letter === 'H') setCursor({ ...cursor, span: nextSpan(cursor.span) });
    else if (letter === 'N' && register.nightsAsked) night();
    else if (letter === 'C' && onConfirm) onConfirm();
    else return false;
    return true;
  };

  const cellUnder = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('td[data-row]');
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
  };
  const onMouseDown = (event: MouseEvent) => {
    const cell = cellUnder(event);
    if (!cell || event.button !== 0) return;
    dragging.current = true;
    event.preventDefault();
    go(moveTo(cursor, bounds, cell.row, cell.column, event.shiftKey));
  };
  const onMouseOver = (event: MouseEvent) => {
    const cell = cellUnder(event);
    if (dragging.current && cell && event.buttons === 1)
      go(moveTo(cursor, bounds, cell.row, cell.column, true));
    else setHovered(cell);
  };

  const activeRow = rows[cursor.row];
  const activeDay = calendar[cursor.column];
  const shown = hovered ?? cursor;
  return (
    <section className="register" aria-label={t('register.title')}>
      <RegisterToolbar
        store={store}
        mode={mode}
        span={cursor.span}
        onSpan={(span) => {
          setCursor({ ...cursor, span });
          focus();
        }}
        onStatus={enter}
        onNote={() => setNoting(true)}
        onNight={register.nightsAsked ? night : undefined}
        onConfirm={onConfirm}
      />
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: hovering only repeats what focusing a cell says */}
      <div
        className="register-scroll"
        onMouseOver={onMouseOver}
        onMouseLeave={() => setHovered(null)}
        onMouseUp={() => {
          dragging.current = false;
        }}
      >
        <table
          role="grid"
          aria-multiselectable="true"
          aria-readonly={mode === 'read'}
          aria-label={`${register.township.name} ${register.month}`}
          aria-rowcount={rows.length + 1}
          aria-colcount={calendar.length + (register.nightsAsked ? 9 : 8)}
          style={{ minWidth: FIXED_COLUMNS + calendar.length * DAY_COLUMN }}
          onKeyDown={onKeyDown}
          onMouseDown={onMouseDown}
        >
          <GridHead register={register} column={cursor.column} />
          <tbody>
            {rows.map((row, index) => {
              const inArea = index >= area.top && index <= area.bottom;
              return (
                <GridRow
                  key={row.postingId}
                  store={store}
                  row={row}
                  index={index}
                  calendar={calendar}
                  today={today}
                  closedTo={register.closedTo}
                  nightsAsked={register.nightsAsked}
                  leads={villages.includes(index)}
                  active={index === cursor.row ? cursor.column : -1}
                  selectedFrom={inArea ? area.left : -1}
                  selectedTo={inArea ? area.right : -1}
                  span={cursor.span}
                  describedBy={whyId}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <footer className="register-foot">
        <Why id={whyId} register={register} store={store} row={shown.row} column={shown.column} />
        {mode === 'record' && <SaveFailure store={store} />}
      </footer>
      {noting && activeRow && activeDay && (
        <NoteEditor
          anchor={cellId(cursor.row, cursor.column)}
          mark={
            store.mark(activeRow.postingId, activeDay.date, cursor.span === 'PM' ? 'PM' : 'AM') ??
            store.mark(activeRow.postingId, activeDay.date, cursor.span === 'AM' ? 'AM' : 'PM')
          }
          onSave={(note) => {
            store.note(places(), cursor.span, note);
            setNoting(false);
            focus();
          }}
          onCancel={() => {
            setNoting(false);
            focus();
          }}
        />
      )}
    </section>
  );
}

/** The clerk begins at the first cadre, on today's column if the month is running. */
function startAt(register: Register, today: string): Cursor {
  const column = register.calendar.findIndex(({ date }) => date === today);
  return column > 0 ? { ...START, column, anchorColumn: column } : START;
}

function GridHead({ register, column }: { register: Register; column: number }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="village">
          {t('register.village')}
        </th>
        <th scope="col" className="name">
          {t('register.cadre')}
        </th>
        {register.calendar.map(({ date, kind, name }, index) => (
          <th
            key={date}
            scope="col"
            className={`${kind.toLowerCase()}${index === column ? ' current' : ''}`}
            title={name ?? t(`register.dayKind.${kind}`)}
          >
            {Number(date.slice(8))}
            <small>
              {kind === 'HOLIDAY'
                ? t('register.holidaySign')
                : kind === 'MAKEUP_WORKDAY'
                  ? t('register.makeupSign')
                  : weekdayWord(t, date)}
            </small>
          </th>
        ))}
        {(['IN_VILLAGE', ...KEYS.map(({ status }) => status)] as const).map((status) => (
          <th key={status} scope="col" className="total" title={t(`register.status.${status}`)}>
            {t(`register.short.${status}`)}
          </th>
        ))}
        {register.nightsAsked && (
          <th scope="col" className="total" title={t('register.nights')}>
            {t('register.nightSign')}
          </th>
        )}
      </tr>
    </thead>
  );
}

interface WhyProps {
  id: string;
  register: Register;
  store: RegisterStore;
  row: number;
  column: number;
}

/** The line under the grid: why the cell under cursor or pointer says what it says. */
function Why({ id, register, store, row, column }: WhyProps) {
  const { t } = useTranslation();
  const cadre = register.rows[row];
  const day = register.calendar[column];
  useSyncExternalStore(store.subscribe, () => (cadre ? store.rowVersion(cadre.postingId) : 0));
  return (
    <p id={id} className="register-why">
      {cadre && day && (
        <>
          <strong>
            {cadre.name} · {day.date.slice(5)} {weekdayWord(t, day.date)}
            {day.name ? ` · ${day.name}` : ''}
          </strong>{' '}
          {cellReasons(t, store, cadre, day).join('；')}
        </>
      )}
    </p>
  );
}
