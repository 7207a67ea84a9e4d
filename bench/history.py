"""The bars of history: 5 and 7. The same requests on a set with three months of registers and on one with ten years."""
import os
import shutil
import statistics

import load
from bars import LUA, Bench, Result
from product import WORK, Product

YEARS = 10
# the last complete month is copied into every month before those that the generator made; days 29 to 31 are left out
GROW = """
select to_char(date_trunc('month', current_date) - interval '1 month', 'YYYY-MM-DD') as base \\gset
begin;
insert into attendance_entry (prefecture, day, posting_id, version, id, cadre_id, span, status, was, note, source, recorded_by, recorded_name,
                              recorded_office, recorded_at, region_path, unit_path)
select prefecture, day - (:'base'::date - date '{month}'), posting_id, version, uuidv7(), cadre_id, span, status, was, note, 'CLERK', recorded_by,
       recorded_name, recorded_office, recorded_at, region_path, unit_path
from attendance_entry
where day between :'base'::date and :'base'::date + 27;
insert into attendance_key (prefecture, id, posting_id, day, version)
select prefecture, id, posting_id, day, version from attendance_entry where day between '{month}' and date '{month}' + 27;
insert into attendance_month (prefecture, posting_id, month, cadre_id, am, pm, version, region_path, unit_path)
select prefecture, posting_id, '{month}', cadre_id, left(am, 28) || '...', left(pm, 28) || '...', version, region_path, unit_path
from attendance_month where month = :'base'::date;
insert into attendance_rollup (month, region_path, postings, posted, official_trip, training, leave, rest, unexcused, counted_to)
select '{month}', region_path, postings, posted, official_trip, training, leave, rest, unexcused, date '{month}' + 27
from attendance_rollup where month = :'base'::date;
commit;
"""
YEAR = """
insert into attendance_year (prefecture, posting_id, year, cadre_id, official_trip, training, leave, rest, unexcused, nights_away, region_path, unit_path)
select prefecture, posting_id, y, cadre_id, official_trip, training, leave, rest, unexcused, nights_away, region_path, unit_path
from attendance_year cross join generate_series({first}, {last}) y
where year = extract(year from current_date) on conflict do nothing;
"""
# what is over after ten years: four predecessors of everybody on post, a finding a month for every fortieth of them, an allowance a month for
# every fourth. Nothing of it is open, so nothing of it is on a board. Triggers are off: these rows are history, no deeds.
OVER = """
set session_replication_role = replica;
insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id, unit_name,
                     full_time_released, started_on, arrived_on, planned_end_on, ended_on, end_state, end_reason, region_path, unit_path)
select gen_random_uuid(), cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id, unit_name,
       full_time_released, first, first, last, last, 'ENDED', 'ROTATION', region_path, unit_path
from (select p.*, (p.started_on - k * interval '2 years')::date as first, (p.started_on - (k - 1) * interval '2 years')::date - 1 as last
      from posting p cross join generate_series(1, 4) k where p.ended_on is null) p
on conflict do nothing;
insert into finding (id, number, region_path, unit_path, cadre_id, village_code, village_name, target_kind, target_id, target_name, category,
                     severity, facts, state, due_on, issued_on, found_on, found_by, found_by_name, found_office_path, rectified_by, rectifiers,
                     verified_by, verifiers, verification_result, rectified_on, verified_on, closed_on)
select gen_random_uuid(), 'OVER-' || m || '-' || n, region_path, unit_path, cadre_id, village_code, village_name, 'TEAM', team_id, team_name,
       'TASK', 'MINOR', 'over', 'CLOSED', day + 15, day, day, uuidv7(), 'bench', left(region_path, 16), r, array[r], v, array[v], 'VERIFIED',
       day + 9, day + 12, day + 14
from (select p.*, m, row_number() over (partition by m order by p.id) as n, (current_date - m * interval '1 month')::date as day,
             gen_random_uuid() as r, gen_random_uuid() as v
      from posting p cross join generate_series(3, {months}) m where p.ended_on is null and hashtext(p.id::text) % 40 = 0) p;
insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, amount_due, due_from, due_by, debtor_id, debtor_name,
                         delivered_on, delivered_amount, region_path, unit_path)
select gen_random_uuid(), 'LIVING_ALLOWANCE', cadre_id, cadre_name, id, village_name, to_char(day, 'YYYY-MM'), 600, day, day + 30, unit_id,
       unit_name, day + 20, 600, region_path, unit_path
from (select p.*, (date_trunc('month', current_date) - m * interval '1 month')::date as day
      from posting p cross join generate_series(6, {months}) m where p.ended_on is null and hashtext(p.id::text) % 4 = 0) p
on conflict do nothing;
set session_replication_role = origin;
analyze posting; analyze finding; analyze entitlement;
vacuum posting; vacuum finding; vacuum entitlement;
"""
RAW = """
set max_parallel_workers_per_gather = 0;
create temp table raw_time (ms float);
do $$
declare n bigint; began timestamptz := clock_timestamp();
begin
    select count(*) into n from (
        select left(region_path, 16), status, count(*) from attendance_entry
        where region_path >= '{path}' and region_path < '{path}~' and day >= date '{month}-01' and day < date '{month}-01' + interval '1 month'
        group by 1, 2) counted;
    insert into raw_time values (extract(epoch from clock_timestamp() - began) * 1000);
end
$$;
select ms from raw_time;
"""


def grown(log):
    """Makes the set with ten years out of a copy of the small one, once."""
    home = os.path.join(WORK, "history")
    if not os.path.exists(home):
        log("sichuan is loaded and copied …")
        with Product("sichuan"):
            pass
        shutil.copytree(os.path.join(WORK, "sichuan"), home, symlinks=True)
    with Product("history") as product:
        months = [row[0] for row in product.sql(f"""
            select to_char(m, 'YYYY-MM-DD')
            from generate_series(date_trunc('month', current_date) - interval '{YEARS} years',
                                 date_trunc('month', current_date) - interval '4 months', interval '1 month') m
            where not exists (select from attendance_rollup r where r.month = m::date) order by 1""")]
        for number, month in enumerate(months):
            product.sql(GROW.format(month=month))
            if number % 12 == 0:
                log(f"    {month}: {len(months) - number} months left")
        if months:
            now = int(product.sql("select extract(year from current_date)::int")[0][0])
            product.sql(YEAR.format(first=now - YEARS, last=now - 1))
            product.sql("vacuum (analyze) attendance_entry; vacuum (analyze) attendance_key; vacuum (analyze) attendance_month; "
                        "vacuum (analyze) attendance_rollup; vacuum (analyze) attendance_year; checkpoint;")


def bars(plan, log):
    """5 and 7: what the same request costs, in CPU of application and database, after three months and after ten years."""
    grown(log)
    growth, board = Result(5, "History: 3 months → 10 years"), Result(7, "Province dashboard")
    with Product("sichuan") as small, Product("history") as large:
        benches = [Bench(product, plan, log) for product in (small, large)]
        for bench in benches:
            bench.settle()
        growth.notes.append("register entries: " + ", ".join(f"{bench.product.set} {bench.entries():,}" for bench in benches))
        for label, make, must, aim in (("one entry, c=4", entry, 1.3, 1.15), ("a cadre's month, c=4", cadre_month, 1.2, 1.15),
                                       ("a county's day, c=4", county_day, 1.2, 1.15), ("a county's month by township, c=4", county_month, 1.2, 1.15),
                                       ("a county's quarter by township, c=4", county_quarter, 1.2, 1.15)):
            few, many = pair(plan, log, benches, label, make)
            growth.rows += [few.row(), many.row()]
            growth.at_most(f"{label}: CPU, 10 years / 3 months", cost(few, many), must, aim)
        few, many = pair(plan, log, benches, "the province's month by county, c=1", province_month)
        board.rows += [few.row(), many.row()]
        board.at_most("the province's month by county: CPU, 10 years / 3 months", cost(few, many), 1.1, 1.1)
        board.at_most("p99, c=1, 10 years", many.p99, 20, 10, " ms")
        month = benches[1].months()[-2][0]
        path = benches[1].product.sql("select g.path from account a join office_grant g on g.account_id = a.id where a.username = 'shengzu'")[0][0]
        raw = statistics.median(float(benches[1].product.sql(RAW.format(path=path, month=month))[-1][0]) for _ in range(5))
        board.at_least("raw GROUP BY of the month / the request, database", raw / many.db, 30, 60, " ×")
        board.notes.append(f"raw GROUP BY of one month of the province {raw:.0f} ms; the request {many.db:.2f} ms of database CPU.")
    return [growth, board]


def dashboard(plan, log):
    """board: a province's board after three months and after ten years of registers, findings, allowances and postings that are over."""
    grown(log)
    result = Result("board", "Province board, 3 months → 10 years")
    with Product("sichuan") as small, Product("history") as large:
        if large.sql("select exists (select from finding where number like 'OVER-%')")[0][0] in ("f", False):
            log("    what is over …")
            large.sql(OVER.format(months=12 * YEARS))
        benches = [Bench(product, plan, log) for product in (small, large)]
        for bench in benches:
            bench.settle()
        few, many = pair(plan, log, benches, "the province's board, c=1", board)
        result.rows += [few.row(), many.row()]
        result.at_most("the province's board: CPU, 10 years / 3 months", cost(few, many), 1.2, 1.1)
        for table in ("finding", "entitlement", "posting"):
            counts = ", ".join(f"{one.set} {int(one.sql(f'select count(*) from {table}')[0][0]):,}" for one in (small, large))
            result.notes.append(f"{table}: {counts}")
    return result


def board(bench):
    return bench.reader("board", ["shengzu"], ["/api/v1/dashboard"], 1)


def pair(plan, log, benches, label, make):
    return load.rounds(plan, {f"{label}, {bench.product.set}": make(bench) for bench in benches}, log).values()


def cost(few, many):
    return statistics.median((b["app"] + b["db"]) / (a["app"] + a["db"]) for a, b in zip(few.results, many.results))


def entry(bench):
    clerks = bench.clerks(48)
    days = ",".join(days for _, days in bench.months())

    def run(seconds):
        lines = [(bench.product.token(user), posting) for user, _, postings in clerks for posting in postings]
        return load.wrk(bench.product, "entry.lua", "/", 4, seconds,
                        {**bench.keys("entry", lines), "BENCH_LUA": LUA, "BENCH_DAYS": days, "BENCH_PREFIX": bench.prefix()})
    return run


def cadre_month(bench):
    month, days = bench.months()[-2]
    days = days.split(",")
    rows = bench.product.sql("""select a.username, p.cadre_id
        from account a join office_grant g on g.account_id = a.id and g.role = 'TOWNSHIP'
                 join posting p on p.region_path >= g.path and p.region_path < g.path || '~'
        where a.username ~ '^z[0-9]+$' and p.in_effect order by md5(p.id::text) limit 200""")
    users = {user for user, _ in rows[:48]}
    rows = [row for row in rows if row[0] in users]
    return bench.reader("days", [user for user, _ in rows],
                        [f"/api/v1/attendance/days?cadre={cadre}&from={days[0]}&to={days[-1]}" for _, cadre in rows], 4)


def county_day(bench):
    _, days = bench.months()[-2]
    return counties(bench, f"/api/v1/attendance/exceptions?date={days.split(',')[9]}&size=20")


def county_month(bench):
    return counties(bench, f"/api/v1/attendance/months?by=township&month={bench.months()[-2][0]}&size=100")


def county_quarter(bench):
    year, month = bench.months()[-2][0].split("-")
    return counties(bench, f"/api/v1/attendance/totals?by=township&period={year}-Q{(int(month) + 2) // 3}&size=100")


def counties(bench, path):
    users = bench.usernames("x", 48)
    return bench.reader("county", users, [path] * len(users), 4)


def province_month(bench):
    return bench.reader("province", ["shengzu"], [f"/api/v1/attendance/months?by=county&month={bench.months()[-2][0]}&size=200"], 1)
