"""The bar of compliance: judging a province from scratch beside one sequential read of the tables that its rules name; what one changed
fact costs after that, and what reading costs while nothing changes."""
import statistics
import time

from bars import Result

READ = """
set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off; set max_parallel_workers_per_gather = 0;
create temp table if not exists read_time (ms float);
do $$
declare t record; n bigint; began timestamptz := clock_timestamp();
begin
    for t in select distinct tgrelid::regclass as name from pg_trigger where tgname = 'compliance_insert' loop
        execute format('select count(r.*) from %s r', t.name) into n;
    end loop;
    insert into read_time values (extract(epoch from clock_timestamp() - began) * 1000);
end
$$;
select ms from read_time;
"""
PROVINCE = """
select a.username from account a join office_grant g on g.account_id = a.id
where g.role = 'ORGANIZATION_DEPARTMENT' and length(g.path) = 4 and a.disabled_at is null
order by (select count(*) from posting p where p.region_path like g.path || '%') desc limit 1
"""
# a posting that its county's organization department may end, with what is asked for
COUNTY = """
select a.username, right(rtrim(g.path, '/'), 6), p.id, p.version
from account a
join office_grant g on g.account_id = a.id
cross join lateral (select p.id, p.version from posting p
                    where p.region_path >= g.path and p.region_path < g.path || '~' and p.ended_on is null and p.end_state is null
                      and p.started_on < current_date - 30 order by p.id limit 40) p
where g.role = 'ORGANIZATION_DEPARTMENT' and length(g.path) = 16 and a.disabled_at is null and g.path like '/51/%'
order by a.username, p.id limit 40
"""
KEPT = "delete from compliance_day; delete from compliance_result; delete from compliance_count; delete from compliance_member"


def timed(product, path, token):
    began = time.monotonic()
    answer = product.get(path, token)
    return (time.monotonic() - began) * 1000, answer


def population(heat, rule):
    return sum(cell["population"] for cell in heat["total"] if cell["rule"] == rule)


def end(product, token, posting, version):
    """Somebody is transferred: one posting changes, and with it his team, his person, his county."""
    status, body, _ = product.http("POST", f"/api/v1/postings/{posting}/end", token, {
        "on": time.strftime("%Y-%m-%d", time.gmtime(time.time() - 2 * 86400)), "reason": "TRANSFER",
        "facts": {"document": "调令1号", "destination": "某局"}}, {"If-Match": f'"{version}"'})
    if status != 200:
        raise SystemExit(f"the posting {posting} was not ended: {status} {body}")


def judged(bench):
    product = bench.product
    found, postings = product.sql(PROVINCE), product.sql(COUNTY)
    if not found or not postings:
        raise SystemExit("the set has no accounts of organization departments")
    user = found[0][0]
    result = Result("compliance", "A province judged from scratch by all rules")
    figures = {name: [] for name in ("read", "from scratch", "after one changed fact", "province", "county", "page of the province",
                                     "page of the county")}
    rounds = 3 if bench.plan.quick else 7
    for number in range(rounds + 1):
        figures["read"].append(float(product.sql(READ)[-1][0]))
        product.sql(KEPT)
        token = product.token(user)
        scratch, before = timed(product, "/api/v1/compliance", token)
        figures["from scratch"].append(scratch)
        clerk, county, posting, version = postings.pop(0)
        end(product, product.token(clerk), posting, version)
        change, after = timed(product, "/api/v1/compliance", token)
        figures["after one changed fact"].append(change)
        if population(after, "D4") != population(before, "D4") - 1:
            raise SystemExit("the ended posting is still asked about")
        for name, path in (("province", ""), ("county", f"?region={county}"), ("page of the province", "/results?size=20"),
                           ("page of the county", f"/results?region={county}&size=20")):
            figures[name].append(min(timed(product, "/api/v1/compliance" + path, token)[0] for _ in range(5)))
        if number == 0:  # the first warms
            for values in figures.values():
                values.clear()
        else:
            bench.log("  " + ", ".join(f"{name} {values[-1]:.0f} ms" for name, values in figures.items()))
    ratios = [scratch / read for scratch, read in zip(figures["from scratch"], figures["read"])]
    result.at_most("from scratch / one sequential read of the tables", statistics.median(ratios), 5, 3, "x")
    rows = product.sql("select count(*) from posting where ended_on is null")[0][0]
    kept = product.sql("select count(*) from compliance_result")[0][0]
    asked = product.sql("select coalesce(sum(population), 0), count(distinct rule_id) from compliance_count")[0]
    result.notes.append(f"{rows} open postings, {asked[1]} rules asked {asked[0]} times, {kept} results kept; medians: "
                        + ", ".join(f"{name} {statistics.median(values):.0f} ms" for name, values in figures.items()))
    return result
