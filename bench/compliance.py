"""The bar of compliance: judging a province from scratch beside one sequential read of the tables that its rules name."""
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


def judged(bench):
    product = bench.product
    found = product.sql(PROVINCE)
    if not found:
        raise SystemExit("the set has no account of a province's organization department")
    user = found[0][0]
    result = Result("compliance", "A province judged from scratch by all rules")
    reads, whole, again = [], [], []
    rounds = 3 if bench.plan.quick else 7
    for number in range(rounds + 1):
        read = float(product.sql(READ)[-1][0])
        product.sql("delete from compliance_day; delete from compliance_result; delete from compliance_count")
        token = product.token(user)
        began = time.monotonic()
        product.get("/api/v1/compliance", token)
        scratch = (time.monotonic() - began) * 1000
        # one fact of one posting: only its county, only the rules that name its table
        product.sql("update posting set version = version + 1 where id = (select id from posting order by id limit 1)")
        began = time.monotonic()
        product.get("/api/v1/compliance", token)
        change = (time.monotonic() - began) * 1000
        if number:  # the first warms
            reads.append(read)
            whole.append(scratch)
            again.append(change)
        bench.log(f"  read {read:.0f} ms, from scratch {scratch:.0f} ms, after one change {change:.0f} ms")
    ratios = [scratch / read for scratch, read in zip(whole, reads)]
    result.at_most("from scratch / one sequential read of the tables", statistics.median(ratios), 5, 3, "x")
    rows = product.sql("select count(*) from posting where ended_on is null")[0][0]
    kept = product.sql("select count(*) from compliance_result")[0][0]
    result.notes.append(f"{rows} open postings, {kept} results kept; medians: read {statistics.median(reads):.0f} ms, "
                        f"from scratch {statistics.median(whole):.0f} ms, after one changed fact {statistics.median(again):.0f} ms")
    return result
