import type { RegisterDay, RegisterRow } from '@zhucun/api';
import { memo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { KEYS, type Mark, type Span, same } from './marks';
import type { RegisterStore } from './store';
import { nightsOf, totalsOf } from './totals';
import { cellName, posted } from './words';

interface Props {
  store: RegisterStore;
  row: RegisterRow;
  index: number;
  calendar: RegisterDay[];
  today: string;
  /** Last day that is confirmed. */
  closedTo: string | null;
  nightsAsked: boolean;
  /** First cadre of its village: draws the line above and the village's name. */
  leads: boolean;
  /** The cell that holds the focus, or -1. */
  active: number;
  selectedFrom: number;
  selectedTo: number;
  span: Span;
  describedBy: string;
}

export const cellId = (row: number, column: number) => `cell-${row}-${column}`;

/** One cadre's month. Drawn again only when its own entries or the cursor in it change. */
export const GridRow = memo(function GridRow(props: Props) {
  const { store, row, index, calendar, today, leads } = props;
  const { t } = useTranslation();
  useSyncExternalStore(store.subscribe, () => store.rowVersion(row.postingId));
  const totals = totalsOf(store, row, calendar, today);
  return (
    <tr aria-rowindex={index + 2} className={leads ? 'leads' : undefined}>
      <th scope="row" className="village" aria-colindex={1}>
        <span className={leads ? undefined : 'visually-hidden'} title={row.villageName}>
          {row.villageName}
        </span>
      </th>
      <th scope="row" className="name" aria-colindex={2} title={row.teamName}>
        {row.name}
        {row.roles.includes('FIRST_SECRETARY') && (
          <abbr title={t('postingRole.FIRST_SECRETARY')}>{t('register.firstSecretarySign')}</abbr>
        )}
      </th>
      {calendar.map((day, column) => (
        <Cell key={day.date} {...props} day={day} column={column} />
      ))}
      {(['IN_VILLAGE', ...KEYS.map(({ status }) => status)] as const).map((status, position) => (
        <td
          key={status}
          className={status === 'UNEXCUSED_ABSENCE' && totals[status] > 0 ? 'total total-bad' : 'total'}
          aria-colindex={calendar.length + 3 + position}
        >
          {totals[status] || ''}
        </td>
      ))}
      {props.nightsAsked && (
        <td className="total" aria-colindex={calendar.length + 9}>
          {nightsOf(store, row, calendar, today) || ''}
        </td>
      )}
    </tr>
  );
});

function Cell(props: Props & { day: RegisterDay; column: number }) {
  const { store, row, index, day, column, today, active, selectedFrom, selectedTo, span, describedBy } =
    props;
  const { t } = useTranslation();
  const sign = (mark: Mark | null) => (mark ? t(`register.short.${mark.status}`) : '');
  const here = active === column;
  const selected = column >= selectedFrom && column <= selectedTo;
  const am = store.mark(row.postingId, day.date, 'AM');
  const pm = store.mark(row.postingId, day.date, 'PM');
  const classes = ['day'];
  if (day.kind === 'WEEKEND') classes.push('weekend');
  if (day.kind === 'HOLIDAY') classes.push('holiday');
  if (!posted(row, day.date)) classes.push('not-posted');
  else if (day.date > today) classes.push('future');
  if (selected) classes.push('selected');
  if (here) classes.push('active', `span-${span}`);
  if (store.unsavedAt(row.postingId, day.date)) classes.push('unsaved');
  if (store.refusal(row.postingId, day.date)) classes.push('refused');
  if (am?.note || pm?.note) classes.push('noted');
  if (store.mark(row.postingId, day.date, 'NIGHT')) classes.push('night-away');
  if (props.closedTo !== null && day.date <= props.closedTo) classes.push('closed');
  return (
    <td
      role="gridcell"
      id={cellId(index, column)}
      className={classes.join(' ')}
      data-row={index}
      data-column={column}
      tabIndex={here ? 0 : -1}
      aria-colindex={column + 3}
      aria-selected={selected}
      aria-label={cellName(t, store, row, day)}
      aria-describedby={here ? describedBy : undefined}
    >
      {sameStatus(am, pm) ? (
        am && <span className={`mark mark-${am.status}`}>{sign(am)}</span>
      ) : (
        <>
          <span className={am ? `mark half mark-${am.status}` : 'half'}>{sign(am)}</span>
          <span className={pm ? `mark half mark-${pm.status}` : 'half'}>{sign(pm)}</span>
        </>
      )}
    </td>
  );
}

function sameStatus(am: Mark | null, pm: Mark | null): boolean {
  return same(am && { ...am, note: null }, pm && { ...pm, note: null });
}
