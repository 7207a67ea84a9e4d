"""The bar of the auditor: the first page of his search over 200,000 findings of a province beside the same statements in pgbench, and the
history of one finding among few and among many."""
import urllib.parse

import limit
import load
from bars import Result

FEW, COUNT = 2_000, 200_000
SEARCH = "/api/v1/audit-desk/search?size=20"

# by the owner's hand, without the triggers that ask for a deed; every finding has three changes on the trail
LOAD = """
set session_replication_role = replica;
create temp table place as
    select row_number() over (order by w.id) - 1 as n, w.id as team, w.name, w.region_path, w.unit_path, w.home_village_code as village
    from work_team w where w.region_path >= '{path}' and w.region_path < '{path}~' and w.dissolved_on is null;
insert into finding (id, number, region_path, unit_path, village_code, village_name, target_kind, target_id, target_name, category, severity,
                     facts, state, issued_on, due_on, found_on, found_by, found_by_name, found_office_path, rectified_by, rectifiers,
                     verified_by, verifiers, verification_result, closed_on)
select uuidv7(), 'BENCH-' || i, p.region_path, p.unit_path, p.village, p.name, 'TEAM', p.team::text, p.name,
       (array ['ABSENT', 'COMMUTING', 'STAFFING', 'TASK', 'CARE_NOT_DELIVERED', 'OTHER'])[1 + i % 6],
       (array ['MINOR', 'MODERATE', 'SERIOUS'])[1 + i % 3],
       (array ['抽查时不在岗，未履行请假手续', '一户一策台账不实', '补助未按月发放', '任务清单进展与实际不符'])[1 + i % 4] || '（第' || i || '号）',
       case when i % 5 < 3 then 'CLOSED' when i % 5 = 3 then 'ISSUED' else 'RECTIFYING' end,
       d.day + 2, d.day + 17, d.day, f.finder, '督查员', '{path}',
       case when i % 5 < 3 then r.rectifier end, case when i % 5 < 3 then array [r.rectifier] else '{{}}' end,
       case when i % 5 < 3 then v.verifier end, case when i % 5 < 3 then array [v.verifier] else '{{}}' end,
       case when i % 5 < 3 then 'VERIFIED' end, case when i % 5 < 3 then d.day + 20 end
from generate_series({first}, {last}) i
join place p on p.n = i % (select count(*) from place)
cross join lateral (select current_date - 30 - (i % 1400) as day) d
cross join (select gen_random_uuid() as finder) f
cross join (select gen_random_uuid() as rectifier) r
cross join (select gen_random_uuid() as verifier) v;
create temp table change as
    select uuidv7() as deed, f.id, f.region_path, f.unit_path, f.number, s.state, s.action
    from finding f cross join (values ('OPEN', 'FINDING_RECORDED'), ('ISSUED', 'FINDING_ISSUED'), ('RECTIFYING', 'FINDING_ACCEPTED')) s (state, action)
    where f.number like 'BENCH-%' and substr(f.number, 7)::int between {first} and {last};
insert into deed (id, account_name, role, office_path, office_name, action, subject_kind, subject_id, subject_label, outcome, request_id,
                  region_path, unit_path)
select deed, '督查员', 'INSPECTOR', '{path}', '督查', action, 'finding', id::text, number, 'DONE', 'bench', region_path, unit_path from change;
insert into row_change (deed_id, table_name, row_id, op, before, after, region_path, unit_path)
select deed, 'finding', id::text, 'UPDATE', '{{"state": "OPEN"}}', jsonb_build_object('state', state), region_path, unit_path from change;
vacuum analyze finding, deed, row_change;
"""
FORGET = """
set session_replication_role = replica;
delete from row_change r using deed d where d.id = r.deed_id and d.request_id = 'bench';
delete from deed where request_id = 'bench' or action in ('DESK_SEARCHED', 'FINDING_READ');
delete from finding where number like 'BENCH-%';
vacuum analyze finding, deed, row_change;
"""


def desk(bench):
    """The auditor's desk."""
    result = Result("auditor", f"The auditor's search over {COUNT:,} findings and the history of one")
    product = bench.product
    user, path = product.sql("""select a.username, g.path from account a join office_grant g on g.account_id = a.id
        where g.role = 'AUDITOR' and length(g.path) = 4 and a.disabled_at is null order by a.username limit 1""")[0]
    product.sql(FORGET)
    try:
        product.sql(LOAD.format(path=path, first=1, last=FEW))
        few = timeline(bench, user, path, f"{FEW:,}")
        product.sql(LOAD.format(path=path, first=FEW + 1, last=COUNT))
        many = timeline(bench, user, path, f"{COUNT:,}")
        result.rows += [few.row(), many.row()]
        result.at_most("history of one finding, cost among many / among few", load.ratio(few, many), 1.3, 1.1)
        search(bench, result, user, path)
    finally:
        product.sql(FORGET)
    return result


def timeline(bench, user, path, among):
    """The history of some findings, which are on the trail."""
    rows = bench.product.sql(f"""select r.row_id from row_change r
        where r.table_name = 'finding' and r.region_path >= '{path}' and r.region_path < '{path}~'
        group by 1 order by md5(r.row_id) limit 48""")
    paths = [f"/api/v1/audit-desk/findings/{row[0]}/timeline" for row in rows]
    found = load.rounds(bench.plan, {f"history among {among}, c=1": bench.reader("timeline", [user] * len(paths), paths, 1)}, bench.log)
    return list(found.values())[0]


def search(bench, result, user, path):
    counties = [row[0] for row in bench.product.sql(f"""select left(region_path, 16) from finding where region_path >= '{path}'
        and region_path < '{path}~' group by 1 order by md5(left(region_path, 16)) limit 4""")]
    conditions = ["", "&category=TASK&state=CLOSED", "&severity=SERIOUS&from=2025-01-01", "&state=ISSUED"]
    conditions += [f"&region={county.rstrip('/').split('/')[-1]}" for county in counties]
    asked = {"search": [SEARCH + one for one in conditions],
             "search by text": [SEARCH + "&q=" + urllib.parse.quote(word) for word in ("补助未按月", "第1999号")]}
    for name, paths in asked.items():
        scripts = [script(requested(bench, user, one), f"{name[-4:]}{number}") for number, one in enumerate(paths)]
        for connections in (1, 16):
            found = load.rounds(bench.plan, {
                f"{name}, product c={connections}": bench.reader("search", [user] * len(paths), paths, connections),
                f"{name}, pgbench c={connections}": lambda seconds: load.pgbench(bench.product, scripts, connections, seconds),
            }, bench.log)
            made, bound = found.values()
            result.rows += [made.row(), bound.row()]
            result.at_least(f"{name} / pgbench, c={connections}", load.ratio(made, bound), 0.33, 0.5)


def requested(bench, user, path):
    """A search is two transactions: the page, and the deed of whoever looked."""
    bench.product.get(path, bench.product.token(user))
    with bench.product.logged() as found:
        bench.product.get(path, bench.product.token(user))
    if len(found) != 2:
        raise SystemExit(f"a search made {len(found)} transactions")
    return found


def script(transactions, prefix):
    """Both transactions, one after the other, with a deed of its own each time."""
    prefix = prefix.replace(" ", "")

    def vary(number, text, at, value):
        return "select set_config('audit.deed', uuidv7()::text, true)" if at == 0 and "audit.deed" in text else None

    made = [limit.script(one, f"{prefix}_{number}", vary) for number, one in enumerate(transactions)]
    return "".join(text for text, _ in made), {name: value for _, variables in made for name, value in variables.items()}
