import './calendar.css';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { ApiProblem, asProblem, type CalendarEdition, type RegisterDay } from '@zhucun/api';
import { Button, InputNumber, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/page-header';
import { ProblemAlert } from '../../../components/problem-alert';
import { RegionPicker } from '../../../components/region-picker';
import { instant, monthOf, today, weekday } from '../../../lib/dates';
import { ownRegion, useCan, useMe } from '../../../lib/permissions';
import { useTableState } from '../../../lib/table-state';
import { calendarOf, editionsOf } from '../api/calendars';
import { EditionDialog } from '../components/edition-dialog';
import { weekdayWord } from '../register/words';

const COUNTY = 6;
const WEEK = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-03',
  '2024-01-04',
  '2024-01-05',
  '2024-01-06',
  '2024-01-07',
];

/** The year's holidays and make-up workdays where a place lies, what they rest on, and their versions (日历). */
export function CalendarPage() {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const state = useTableState();
  const [editing, setEditing] = useState(false);
  const year = Number(state.search.year ?? today().slice(0, 4));
  const own = ownRegion(me);
  const region = state.search.region ?? own;
  const calendar = useQuery(calendarOf(year, region));
  // a township works by its county's calendar; only provinces, prefectures and counties enter one of their own
  const edits = can('calendar:edit') && region !== undefined && region.length <= COUNTY;
  const turn = (to: number) => state.filter({ year: String(to) });
  return (
    <>
      <PageHeader
        title={t('menu.calendar')}
        note={calendar.data && t('calendar.workdays', { count: calendar.data.workdays })}
        actions={
          <>
            <div style={{ width: 220 }}>
              <RegionPicker
                placeholder={t('calendar.country')}
                value={region}
                allowClear
                onChange={(code) => state.filter({ region: code })}
              />
            </div>
            <span className="month-picker">
              <Button aria-label={`${year - 1}`} icon={<LeftOutlined />} onClick={() => turn(year - 1)} />
              <InputNumber
                aria-label={t('calendar.year')}
                min={2004}
                max={2100}
                value={year}
                controls={false}
                style={{ width: 72 }}
                onChange={(to) => to && to >= 2004 && turn(to)}
              />
              <Button aria-label={`${year + 1}`} icon={<RightOutlined />} onClick={() => turn(year + 1)} />
            </span>
            {edits && (
              <Button type="primary" onClick={() => setEditing(true)}>
                {calendar.data ? t('calendar.edit') : t('calendar.editWhole')}
              </Button>
            )}
          </>
        }
      />
      {calendar.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {calendar.isError && (
        <ProblemAlert
          problem={calendar.error instanceof ApiProblem ? calendar.error : asProblem(calendar.error)}
        />
      )}
      {calendar.data && (
        <>
          <div className="year-grid">
            {monthsOf(calendar.data.days).map(([month, days]) => (
              <Month key={month} month={month} days={days} />
            ))}
          </div>
          <section aria-label={t('calendar.editions')}>
            <h2>{t('calendar.editions')}</h2>
            <ul>
              {calendar.data.editions.map((edition) => (
                <li key={edition.regionCode}>
                  <Edition edition={edition} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <History year={year} region={region} />
      {edits && region && (
        <EditionDialog
          open={editing}
          year={year}
          region={region}
          calendar={calendar.data}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}

function monthsOf(days: RegisterDay[]): [string, RegisterDay[]][] {
  const months = new Map<string, RegisterDay[]>();
  for (const day of days) months.set(monthOf(day.date), [...(months.get(monthOf(day.date)) ?? []), day]);
  return [...months];
}

function Month({ month, days }: { month: string; days: RegisterDay[] }) {
  const { t } = useTranslation();
  const [first] = days;
  // weeks begin on Monday
  const blank = first ? (weekday(first.date) + 6) % 7 : 0;
  const cells: (RegisterDay | null)[] = [...Array<null>(blank).fill(null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, n) => cells.slice(7 * n, 7 * n + 7));
  return (
    <table>
      <caption>{t(`calendar.months.${Number(month.slice(5))}`)}</caption>
      <thead>
        <tr>
          {WEEK.map((date) => (
            <th key={date} scope="col">
              {weekdayWord(t, date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day)?.date}>
            {week.map((day, column) =>
              day ? (
                <td
                  key={day.date}
                  className={day.kind.toLowerCase()}
                  title={day.name ?? t(`register.dayKind.${day.kind}`)}
                >
                  {Number(day.date.slice(8))}
                  {day.kind === 'HOLIDAY' && <small>{t('register.holidaySign')}</small>}
                  {day.kind === 'MAKEUP_WORKDAY' && <small>{t('register.makeupSign')}</small>}
                </td>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: the days before the first have no date
                <td key={`blank ${column}`} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Edition({ edition }: { edition: CalendarEdition }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{edition.regionName}</strong> {edition.document}，
      {t('calendar.version', { number: edition.number })}（{edition.reason}）{' '}
      <span className="quiet">
        {t('calendar.by', {
          who: edition.recordedBy,
          office: edition.recordedOffice,
          at: instant(edition.recordedAt),
        })}
      </span>
    </>
  );
}

/** Every version there was, the newest first; one that was put right stays readable. */
function History({ year, region }: { year: number; region: string | undefined }) {
  const { t } = useTranslation();
  const all = useQuery(editionsOf(year, region));
  if (!all.data || all.data.every((edition) => edition.current)) return null;
  return (
    <section aria-label={t('calendar.history')}>
      <h2>{t('calendar.history')}</h2>
      <ul>
        {all.data.map((edition) => (
          <li key={`${edition.regionCode} ${edition.number}`}>
            <Edition edition={edition as CalendarEdition} />{' '}
            {edition.current ? t('calendar.current') : t('calendar.superseded')}
          </li>
        ))}
      </ul>
    </section>
  );
}
