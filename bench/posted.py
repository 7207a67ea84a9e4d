"""Bar 9 for machines: a file of cadres with their postings beside COPY of the same rows into the same tables."""
import os
import random
import time
import uuid

import machine
import workbook
from product import WORK

ROWS = 34_000
TABLES = {"cadre": "id", "cadre_identity": "cadre_id", "posting": "cadre_id"}

# the rows of an import, and all that hangs on them, go again
FORGET = """
set session_replication_role = replica;
do $$
declare t record;
begin
    create temp table imported as select id from cadre except select id from bench.known;
    create index on imported (id);
    analyze imported;
    for t in select c.table_schema as place, c.table_name as name from information_schema.columns c
             join information_schema.tables using (table_schema, table_name)
             where c.column_name = 'cadre_id' and table_type = 'BASE TABLE' and c.table_schema in ('public', 'history') loop
        execute format('delete from %I.%I where cadre_id in (select id from imported)', t.place, t.name);
    end loop;
    delete from import_key where item_id in (select id from imported);
    delete from cadre where id in (select id from imported);
end
$$;
vacuum analyze cadre, cadre_identity, posting, cadre_name_gram, import_key;
"""


def places(product, province):
    """Villages in which a team works, in order, with the unit in its lead."""
    return product.sql(f"""
        select v.village_code, o.name from team_village v join work_team t on t.id = v.team_id
        join organization o on o.id = t.lead_unit_id
        where v.valid_to is null and v.role = 'HOME' and t.dissolved_on is null and v.village_code like '{province}%'
          and (select count(*) from organization s where s.name = o.name and s.valid_to is null) = 1
        order by 1""")


def filled(villages, serial, count, start):
    chance = random.Random(serial)
    lines = ["externalId,name,citizenId,nationality,politicalAffiliation,joinPartyDate,education,personnelCategory,unitId,unitPosition,"
             "workStartDate,phone,managingRegionCode,villageCode,roles,startedOn"]
    for number in range(count):
        one = workbook.row(serial + number, ["-"])
        village, unit = villages[number * len(villages) // count]
        started = time.strftime("%Y-%m-%d", time.gmtime(start - chance.randrange(60) * 86_400))
        lines.append(",".join((f"HR-{serial + number}", one["姓名"], one["公民身份号码"], "汉族", "中共党员", one["入党时间"], "大学本科", "公务员", f'"{unit}"',
                               "科员", one["参加工作时间"], one["联系电话"], village[:6], village, "队员", started)))
    return ("\r\n".join(lines) + "\r\n").encode()


def upload(bench, file, user, mode):
    boundary = uuid.uuid4().hex
    parts = b"".join(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
                     for name, value in (("kind", "CADRE"), ("dryRun", "false"), ("mode", mode), ("system", "bench")))
    parts += (f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="cadres.csv"\r\nContent-Type: text/csv\r\n\r\n').encode()
    parts += file + f"\r\n--{boundary}--\r\n".encode()
    status, answer, _ = bench.product.http("POST", "/api/v1/imports", bench.product.token(user), parts,
                                           {"Content-Type": f"multipart/form-data; boundary={boundary}"})
    if status != 202:
        raise SystemExit(f"the import was answered {status}: {answer}")
    return answer["id"]


def finished(bench, identity, user):
    for _ in range(3000):
        state = bench.product.get(f"/api/v1/imports/{identity}", bench.product.token(user))
        if state["state"] in ("DONE", "FAILED", "CANCELLED"):
            return state
        time.sleep(0.05)
    raise SystemExit("the import does not end")


def imported(bench, villages, serial, mode, user="shengzu"):
    product = bench.product
    file = filled(villages, serial, ROWS, time.time())
    began, cpu, db = time.monotonic(), machine.cpu(product.pid), machine.cpu(product.postmaster, True)
    state = finished(bench, upload(bench, file, user, mode), user)
    seconds = time.monotonic() - began
    bench.log(f"    {mode}: {seconds:.2f} s, app {machine.cpu(product.pid) - cpu:.2f} CPU-s, database "
              f"{machine.cpu(product.postmaster, True) - db:.2f} CPU-s")
    if state["rowsWritten"] != ROWS:
        raise SystemExit(f"the import ended as {str(state)[:1500]}")
    return seconds


def columns(product, table):
    return ", ".join(row[0] for row in product.sql(
        f"select attname from pg_attribute where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum"))


def exported(product):
    """The rows that an import made, as COPY writes them."""
    for table, key in TABLES.items():
        path = os.path.join(WORK, f"copied-{table}")
        product.sql(f"\\copy (select {columns(product, table)} from {table} where {key} in (select id from cadre except select id from bench.known)) to '{path}'")


def copied(bench, names, before, after=""):
    """Seconds of COPY of all three in one transaction, without the start of psql."""
    product = bench.product
    lines = "\n".join(f"\\copy {names[table]} ({columns(product, table)}) from '{os.path.join(WORK, f'copied-{table}')}'" for table in TABLES)
    rows = product.sql(f"begin;\n{before}\nselect extract(epoch from clock_timestamp());\n{lines}\nset constraints all immediate;\n"
                       f"commit;\nselect extract(epoch from clock_timestamp());\n{after}")
    stamps = [float(row[0]) for row in rows if row and row[0].replace(".", "").isdigit() and len(row[0]) > 12]
    return stamps[1] - stamps[0]


DEED = """
insert into deed (id, account_name, role, office_path, office_name, action, outcome, request_id)
values ('{id}', 'bench', '-', '/', '-', 'DEMO_LOADED', 'DONE', 'bench');
select set_config('audit.deed', '{id}', true);
"""


def posted(bench, Result):
    product, result = bench.product, Result(9, f"Import of {ROWS:,} cadres with postings")
    province = product.sql("select g.node_code from account a join office_grant g on g.account_id = a.id where a.username = 'shengzu'")[0][0]
    villages = places(product, province)
    serial = 5_000_000 + int(time.time()) % 100_000 * 7
    product.sql("drop schema if exists bench cascade; create schema bench; create table bench.known as select id from cadre; "
                "create table bench.size as select id, value from policy_parameter where key = 'team.maxSize'; "
                "set session_replication_role = replica; "
                "update policy_parameter set value = '1000' where key = 'team.maxSize'")
    times = {"rows": [], "atomic": []}
    for attempt in range(2 if bench.plan.quick else 4):
        for mode, seconds in times.items():
            seconds.append(imported(bench, villages, serial, mode))
            serial += ROWS
            if attempt == 0 and mode == "rows":
                exported(product)
            product.sql(FORGET)
    for table in TABLES:
        product.sql(f"create table bench.{table} (like {table} including all)")
    # like takes no references to other tables; they are part of what a table checks
    for table in TABLES:
        for (text,) in product.sql(f"select pg_get_constraintdef(oid) from pg_constraint where conrelid = '{table}'::regclass and contype = 'f' "
                                   "and confrelid::regclass::text in ('organization', 'work_team')"):
            product.sql(f"alter table bench.{table} add {text}")
    limits = {"same tables, their triggers and the trail": [], "copies with the same indexes, no trigger": []}
    for _ in range(2 if bench.plan.quick else 4):
        limits["same tables, their triggers and the trail"].append(
            copied(bench, {table: table for table in TABLES}, DEED.format(id=uuid.uuid4())))
        product.sql(FORGET)
        limits["copies with the same indexes, no trigger"].append(
            copied(bench, {table: f"bench.{table}" for table in TABLES}, ""))
        product.sql("truncate " + ", ".join(f"bench.{table}" for table in TABLES))
    product.sql(FORGET + "update policy_parameter p set value = s.value from bench.size s where s.id = p.id; drop schema bench cascade;")
    for mode, seconds in times.items():
        rest = sorted(seconds[1:])
        median = rest[len(rest) // 2]
        result.notes.append(f"{mode}: " + ", ".join(f"{one:.2f}" for one in seconds) + " s, upload to DONE (the first is warm-up).")
        for name, found in limits.items():
            limit = sorted(found[1:])[len(found[1:]) // 2]
            result.at_least(f"import of {ROWS:,} cadres with postings, {mode} ({ROWS / median:,.0f} rows/s) / COPY, {name} ({ROWS / limit:,.0f} rows/s)",
                            limit / median, 0.3, 0.5)
    return result
