// Makes db/changelog/v1/0071-calendar.sql, the holidays and make-up workdays of the State Council's yearly notices, from the npm
// package chinese-days (MIT). One changeset per year: a later year is added as a further changeset, never by editing one.
// Run: npm ci && npm run make
import { readFileSync, writeFileSync } from 'node:fs';

const SOURCE = new URL('./node_modules/chinese-days/', import.meta.url);
const TARGET = new URL('../resources/db/changelog/v1/0071-calendar.sql', import.meta.url);
const FIRST = 2004;
const LAST = 2026;

const read = (file) => JSON.parse(readFileSync(new URL(file, SOURCE), 'utf8'));
const fail = (sentence) => {
  throw new Error(sentence);
};
const quote = (text) => `'${text.replaceAll("'", "''")}'`;

const edition = `chinese-days ${read('package.json').version}`;
const { holidays, workdays } = read('dist/chinese-days.json');
const rows = [
  ...Object.entries(holidays).map(([day, said]) => [day, 'HOLIDAY', said]),
  ...Object.entries(workdays).map(([day, said]) => [day, 'MAKEUP_WORKDAY', said]),
].sort(([a], [b]) => (a < b ? -1 : 1));

rows.forEach(([day, kind], i) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) fail(`${day}: not a day`);
  if (i > 0 && rows[i - 1][0] === day) fail(`${day}: twice`);
  const weekend = [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay());
  if (kind === 'MAKEUP_WORKDAY' && !weekend) fail(`${day}: a make-up workday that is no weekend`);
});

const year = (of) => {
  const days = rows.filter(([day]) => day.startsWith(`${of}-`));
  if (days.length < 20) fail(`${of}: only ${days.length} days`);
  const values = days.map(([day, kind, said]) => {
    const [english, chinese] = said.split(',');
    return `    ('${day}', '${kind}', ${quote(chinese)}, ${quote(english)})`;
  });
  return [
    `--changeset calendar:${of}`,
    `insert into calendar_year (year, edition) values (${of}, '${edition}');`,
    'insert into calendar_day (day, kind, name, name_en) values',
    `${values.join(',\n')};`,
    `--rollback delete from calendar_day where extract(year from day) = ${of}; delete from calendar_year where year = ${of};`,
    '',
  ].join('\n');
};

const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
const others = rows.filter(([day]) => !years.includes(Number(day.slice(0, 4))));
if (others.length > 0) fail(`days outside ${FIRST}-${LAST}: ${others[0][0]}`);
writeFileSync(
  TARGET,
  [
    '--liquibase formatted sql',
    '',
    `-- Made by backend/src/main/calendars/make.mjs from npm ${edition} (MIT): do not edit by hand.`,
    '-- Weekends are not listed: a day that is not here is a workday from Monday to Friday.',
    '',
    ...years.map(year),
  ].join('\n'),
);
console.log(`${years.length} years, ${rows.length} days`);
