"""Bar 8: a province's or the country's cadres as a workbook, from the order to the last byte, beside COPY of the same query; memory; the file opened."""
import csv
import http.client
import json
import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time
import uuid
import zipfile

import machine
from bars import Result

# what a spreadsheet would calculate
HOSTILE = ["=cmd|'' /C calc''!A0", "+1+1", "-2+3", "@SUM(1;1)", "\t=1+1", "\r=1+1", "=HYPERLINK(\"http://127.0.0.1\";\"x\")", "＝1+1"]
SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")


def order(product, user, form, headers=None):
    status, job, _ = product.http("POST", "/api/v1/exports", product.token(user), {
        "kind": "CADRE", "format": form, "purpose": "bench"}, {"Idempotency-Key": str(uuid.uuid4())})
    if status != 202:
        raise SystemExit(f"the export was answered {status}: {job}")
    return job["id"]


def finished(product, user, identity):
    for _ in range(60_000):
        job = product.get(f"/api/v1/exports/{identity}", product.token(user))
        if job["finishedAt"]:
            if job["state"] != "DONE":
                raise SystemExit(f"the export ended as {job}")
            return job
        time.sleep(0.05)
    raise SystemExit("the export does not end")


def loaded(product, user, identity, path):
    """Seconds to the first byte and to the last."""
    connection = http.client.HTTPConnection("127.0.0.1", product.http_port, timeout=60)
    token = product.token(user)
    began = time.monotonic()
    connection.request("GET", f"/api/v1/exports/{identity}/content", headers={"Authorization": "Bearer " + token})
    answer = connection.getresponse()
    first = answer.read(1)
    to_first = time.monotonic() - began
    if answer.status != 200:
        raise SystemExit(f"the file was answered {answer.status}")
    with open(path, "wb") as file:
        file.write(first)
        shutil.copyfileobj(answer, file, 1 << 16)
    connection.close()
    return to_first, time.monotonic() - began


def exported(product, user, form, path):
    """One export from the order to the last byte, with the greatest memory of the application meanwhile."""
    product.token(user)
    with open(f"/proc/{product.pid}/clear_refs", "w") as file:
        file.write("5")
    app, db, began = machine.cpu(product.pid), machine.cpu(product.postmaster, True), time.monotonic()
    identity = order(product, user, form)
    job = finished(product, user, identity)
    made = time.monotonic() - began
    first, _ = loaded(product, user, identity, path)
    return {"id": identity, "rows": job["rows"], "bytes": job["bytes"], "made": made, "first": first, "seconds": time.monotonic() - began,
            "peak": machine.rss(product.pid, peak=True), "app": machine.cpu(product.pid) - app, "db": machine.cpu(product.postmaster, True) - db}


def statement(product, user):
    """The query as the application sends it, with what it says before it, ready for COPY."""
    with product.logged(country=product.set == "country") as transactions:
        finished(product, user, order(product, user, "NDJSON"))
    for transaction in transactions:
        for text, values in transaction:
            if "import_key k" in text and "cross join cadre t" in text:
                before = ";\n".join(said for said, _ in transaction if said.upper().startswith("SET LOCAL"))
                for number in range(len(values), 0, -1):
                    value = "null" if values[number - 1] is None else "'" + values[number - 1].replace("'", "''") + "'"
                    text = text.replace(f"${number}", value)
                return before, text
    raise SystemExit("the query of the export was not in the log of the database")


def copied(product, query):
    before, text = query
    script = f"begin;\n{before};\n\\o /dev/null\n\\timing on\ncopy ({text}) to stdout;\n\\timing off\n\\o\ncommit;\n"
    done = subprocess.run(["psql", "-Xq", "-v", "ON_ERROR_STOP=1"], input=script, text=True, capture_output=True, env=product.database("app"))
    if done.returncode:
        raise SystemExit(f"psql: {done.stderr[:2000]}")
    return float(re.search(r"Time: ([\d.]+) ms", done.stdout + done.stderr).group(1)) / 1000


def opened(path):
    """Rows beneath the headers and formulas, of the workbook as it lies in the file."""
    rows = formulas = 0
    with zipfile.ZipFile(path) as book:
        if book.testzip():
            raise SystemExit("the workbook is broken")
        for name in filter(SHEET.fullmatch, book.namelist()):
            rows -= 2
            rest = b""
            with book.open(name) as sheet:
                while piece := sheet.read(1 << 20):
                    text = rest + piece
                    cut = max(0, len(text) - 8)
                    rows += text.count(b"<row ", 0, cut + 4)
                    formulas += text.count(b"<f>", 0, cut + 2) + text.count(b"<f ", 0, cut + 2)
                    rest = text[cut:]
    return rows, formulas


def by_libreoffice(path, headers):
    """What LibreOffice makes of the file: rows beneath the headers, and formulas in its own format."""
    with tempfile.TemporaryDirectory() as directory:
        for form in ("csv:Text - txt - csv (StarCalc):44,34,76", "fods"):
            subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{directory}/profile", "--convert-to", form, "--outdir",
                            os.path.join(directory, "out"), path], check=True, capture_output=True, timeout=600)
        stem = os.path.join(directory, "out", os.path.splitext(os.path.basename(path))[0])
        with open(stem + ".csv", encoding="utf-8", newline="") as file:
            rows = sum(any(row) for row in csv.reader(file)) - headers
        formulas = 0
        with open(stem + ".fods", encoding="utf-8") as file:
            for line in file:
                formulas += line.count("table:formula=")
        return rows, formulas


def hostile(product, path):
    """Remarks that begin like formulas, for as long as the block lasts."""
    chosen = f"select id, remarks from cadre where region_path >= '{path}' and region_path < '{path}~' order by id limit {8 * len(HOSTILE)}"
    values = ", ".join(f"({number}, E'{text.replace(chr(9), chr(92) + 't').replace(chr(13), chr(92) + 'r')}')" for number, text in enumerate(HOSTILE))
    product.sql(f"create schema if not exists bench; drop table if exists bench.remarks; create table bench.remarks as {chosen};"
                f"set session_replication_role = replica; update cadre c set remarks = h.text from (select id, row_number() over (order by id) as n from bench.remarks) b, "
                f"(values {values}) h (n, text) where c.id = b.id and h.n = b.n % {len(HOSTILE)};")


def yesterday(product):
    """Exports that earlier runs ordered do not count as today's."""
    product.sql("set session_replication_role = replica; update export_job set created_at = created_at - interval '1 day' where purpose = 'bench'")


def harmless(product):
    product.sql("set session_replication_role = replica; update cadre c set remarks = b.remarks from bench.remarks b where b.id = c.id; drop schema bench cascade")


def settled(product):
    """Waits until what the application does after its start is done, the rules of the whole set among it, and gives back what that took."""
    quiet = 0
    while quiet < 8:
        before = machine.cpu(product.pid)
        time.sleep(1)
        # what the application waits for in the database is not done either
        waits = product.sql("select count(*) from pg_stat_activity where usename = 'zhucun_app' and state <> 'idle'") != [["0"]]
        quiet = quiet + 1 if machine.cpu(product.pid) - before < 0.05 and not waits else 0
    subprocess.run(["jcmd", str(product.pid), "GC.run"], check=True, capture_output=True)
    time.sleep(1)
    return machine.rss(product.pid)


NATIONAL = "bench-country"


def asking(product):
    """Who asks, and beneath which path: the organization department of the province; of the country the set has none, so one is made for the run."""
    if product.set == "country":
        product.sql(f"""set session_replication_role = replica;
            insert into account (id, username, display_name, region_path, demo) values (gen_random_uuid(), '{NATIONAL}', '{NATIONAL}', '/', true);
            insert into credential (account_id, region_path, password_hash) select a.id, '/', c.password_hash from account a,
                (select c.password_hash from credential c join account d on d.id = c.account_id where d.demo limit 1) c where a.username = '{NATIONAL}';
            insert into office_grant (id, account_id, role, node_code, node_name, path, region_path, valid_from)
                select gen_random_uuid(), id, 'ORGANIZATION_DEPARTMENT', '', '{NATIONAL}', '/', '/', '2017-01-01' from account where username = '{NATIONAL}'""")
    return product.sql("""select a.username, g.path from account a join office_grant g on g.account_id = a.id
        where g.role = 'ORGANIZATION_DEPARTMENT' and a.disabled_at is null and g.revoked_at is null order by length(g.path), a.username limit 1""")[0]


def gone(product):
    product.sql(f"""set session_replication_role = replica;
        delete from office_grant where account_id in (select id from account where username = '{NATIONAL}');
        delete from credential where account_id in (select id from account where username = '{NATIONAL}');
        delete from account where username = '{NATIONAL}'""")


def exports(bench):
    product, result = bench.product, Result(8, "Export of cadres as a workbook")
    gone(product)
    yesterday(product)
    user, path = asking(product)
    there = int(product.sql(f"select count(*) from cadre where region_path >= '{path}' and region_path < '{path}~'")[0][0])
    for _ in range(20):
        product.get("/api/v1/cadres?size=20", product.token(user))
    idle = settled(product)
    file = os.path.join(tempfile.gettempdir(), f"bench-export-{os.getpid()}.xlsx")
    large = there > 100_000
    hostile(product, path)
    try:
        cold = exported(product, user, "XLSX", file)
        bench.log(f"    the first: {cold['seconds']:.2f} s, peak {cold['peak']:.0f} MB, idle {idle:.0f} MB")
        query = statement(product, user)
        # what a process keeps of its first export is compiled code, classes and pages of the heap: from then on it is idle with them
        warm = settled(product)
        for _ in range(0 if large else 3):
            exported(product, user, "XLSX", file)
        pairs = []
        for _ in range(2 if large or bench.plan.quick else 5):
            copy = copied(product, query)
            pairs.append((exported(product, user, "XLSX", file), copy))
            bench.log(f"    {pairs[-1][0]['seconds']:.2f} s ({pairs[-1][0]['made']:.2f} until it is made), COPY {copy:.2f} s, peak {pairs[-1][0]['peak']:.0f} MB")
        rows, formulas = opened(file)
        seconds = statistics.median(one["seconds"] for one, _ in pairs)
        copy = statistics.median(two for _, two in pairs)
        peak = max(one["peak"] for one, _ in pairs)
        first = max(one["first"] for one, _ in pairs)
        last = pairs[-1][0]
        result.judge(f"rows of the opened file, of {there:,}", f"{there:,}", f"{there:,}", f"{rows:,}", rows == there, rows == there)
        if large:
            result.notes.append(f"{there:,} rows: {seconds:.1f} s; COPY of the same query {copy:.1f} s. Compare with 20 × the {small(bench)} of the province.")
            known = remembered(bench)
            if known:
                result.at_most(f"{there:,} rows / {known['rows']:,} rows, time", seconds / known["seconds"], 20, 16, " ×")
        else:
            result.judge(f"{there:,} rows, order to last byte", "≤ 0.5 s + 4 × COPY", "0.25 × peer (0.34 s)",
                         f"{seconds:.2f} s (allowed {0.5 + 4 * copy:.2f} s: COPY {copy:.2f} s)", seconds <= 0.5 + 4 * copy, seconds <= 0.34)
            remember(bench, there, seconds)
        result.at_most("first byte of GET /exports/{id}/content", 1000 * first, 200, 50, " ms")
        result.judge("peak memory", "≤ idle + 64 MB at -Xmx256m", "idle + 30 MB", f"{peak:.0f} MB, idle {warm:.0f} MB: + {peak - warm:.0f} MB",
                     peak <= warm + 64, peak <= warm + 30)
        result.judge("formulas in the file", "0", "0", str(formulas), formulas == 0, formulas == 0)
        if not large and shutil.which("soffice"):
            lines, calculated = by_libreoffice(file, 2)
            result.judge("opened in LibreOffice: rows, formulas", f"{there:,}, 0", f"{there:,}, 0", f"{lines:,}, {calculated}", (lines, calculated) == (there, 0), True)
            text = file[:-4] + "csv"
            exported(product, user, "CSV", text)
            lines, calculated = by_libreoffice(text, 1)
            result.judge("the CSV opened in LibreOffice: rows, formulas", f"{there:,}, 0", f"{there:,}, 0", f"{lines:,}, {calculated}", (lines, calculated) == (there, 0), True)
            os.remove(text)
        result.notes.append(f"the file has {last['bytes'] / 1e6:.1f} MB; application {last['app']:.2f} CPU-s, database {last['db']:.2f} CPU-s; "
                            f"the first export of a fresh process took {cold['seconds']:.2f} s and "
                            f"{cold['peak'] - idle:.0f} MB more than it had idle ({idle:.0f} MB)")
    finally:
        harmless(product)
        gone(product)
        if os.path.exists(file):
            os.remove(file)
    return result


def _memory(bench):
    return os.path.join(os.path.dirname(bench.product.home), "export-34000.json")


def remember(bench, rows, seconds):
    with open(_memory(bench), "w") as file:
        json.dump({"rows": rows, "seconds": seconds}, file)


def remembered(bench):
    if not os.path.exists(_memory(bench)):
        return None
    with open(_memory(bench)) as file:
        return json.load(file)


def small(bench):
    known = remembered(bench)
    return f"{known['seconds']:.2f} s" if known else "time"
