"""The bar of the allowance: what a month of the register amounts to for a province, computed by one statement beside one sequential read of
that register month (who is on post, and the entries that say otherwise); and what it costs to write it down for one county over the API."""
import json
import statistics
import time

from bars import Result

# the register month: postings, by which everybody is there, and the month's entries, by which somebody is not; read from end to end
READ = """
set max_parallel_workers_per_gather = 0; set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off;
create temp table if not exists spent (ms float);
truncate spent;
do $$
declare n bigint; began timestamptz := clock_timestamp();
begin
    select count(e.*) into n from attendance_entry e where e.day >= date '{first}' and e.day < date '{first}' + interval '1 month';
    select n + count(p.*) into n from posting p;
    insert into spent values (extract(epoch from clock_timestamp() - began) * 1000);
end
$$;
select ms from spent;
"""
# the same statement that an accrual inserts from; the parameters as ranges, here one for the province
OWED = """
set max_parallel_workers_per_gather = 0;
create temp table if not exists spent (ms float, people bigint, yuan numeric);
truncate spent;
do $$
declare n bigint; total numeric; began timestamptz := clock_timestamp();
begin
    select count(*), sum(o.amount) into n, total from allowance_owed('{effective}'::jsonb, date '{first}', '{path}') o;
    insert into spent values (extract(epoch from clock_timestamp() - began) * 1000, n, total);
end
$$;
select ms, people, yuan from spent;
"""
BUSIEST = """
select left(e.region_path, 4), date_trunc('month', e.day)::date, count(*) from attendance_entry e
where e.day < date_trunc('month', current_date) group by 1, 2 order by 3 desc limit 1
"""


def effective(path, first):
    ranges = [("allowance.daily.yuan", 100), ("attendance.officialTripCounts", True), ("allowance.dueDay", 10)]
    return json.dumps([{"key": key, "lo": path, "hi": path + "~", "parameter_id": None, "value": value} for key, value in ranges])


def computed(bench):
    product = bench.product
    found = product.sql(BUSIEST)
    if not found:
        raise SystemExit("the set has no register")
    path, first, entries = found[0]
    result = Result("allowance", "The living allowance of a province's month")
    reads, owed, people, yuan = [], [], 0, 0
    for number in range((3 if bench.plan.quick else 7) + 1):
        read = float(product.sql(READ.format(first=first))[-1][0])
        row = product.sql(OWED.format(first=first, path=path, effective=effective(path, first)))[-1]
        if number > 0:  # the first warms
            reads.append(read)
            owed.append(float(row[0]))
        people, yuan = row[1], row[2]
        bench.log(f"  read {read:.0f} ms, computed {float(row[0]):.0f} ms")
    ratios = [one / read for one, read in zip(owed, reads)]
    result.at_most("computed / one sequential read of the register month", statistics.median(ratios), 3, 1.5, "x")
    result.notes.append(f"{first} of {path}: {entries} entries, {people} postings, {yuan} yuan; medians: read "
                        f"{statistics.median(reads):.0f} ms, computed {statistics.median(owed):.0f} ms")
    written(bench, result, first)
    return result


def written(bench, result, first):
    """What a county's clerk waits for; every row of it goes to the trail, so it is told and not judged."""
    product = bench.product
    county = product.sql("""
        select a.username, right(rtrim(g.path, '/'), 6) from account a join office_grant g on g.account_id = a.id
        where g.role = 'ORGANIZATION_DEPARTMENT' and length(g.path) = 16 and a.disabled_at is null
          and exists (select from policy_parameter p where p.key = 'allowance.daily.yuan' and g.path like p.region_path || '%')
        order by a.username limit 1""")
    if not county:
        result.notes.append("no county of the set has a daily allowance: nothing was written down")
        return
    user, code = county[0]
    began = time.monotonic()
    status, body, _ = product.http("POST", "/api/v1/entitlements/accruals", product.token(user), {"region": code, "month": str(first)[:7]})
    if status != 200:
        raise SystemExit(f"the month of {code} was not written down: {status} {body}")
    result.notes.append(f"written down for the county {code} over the API: {(time.monotonic() - began) * 1000:.0f} ms")
