"""The bars: each measures one promise and returns lines of the report."""
import os
import random
import re
import subprocess
import sys
import time
import urllib.parse
import uuid

import limit
import load
import machine
import workbook
from product import ROOT, WORK, Product

PAGE = "/api/v1/cadres?size=20"
LUA = os.path.join(load.HERE, "lua")
# what the peer reaches of its own limit on the same kind of machine: product / limit for its county list and its insert (c=1, c=16),
# and its import beside COPY
PEER_LIST = {1: 76 / 16_694, 16: 153 / 26_701}
PEER_INSERT = {1: 2_415 / 24_643, 16: 4_586 / 38_220}
PEER_IMPORT = 14.5

# puts the set back as it was before an import, so that the next run finds the pages it knew
FORGET = """
set session_replication_role = replica;
do $$
declare t record;
begin
    create temp table imported as select id from cadre except select id from bench.known;
    for t in select c.table_schema as place, c.table_name as name from information_schema.columns c
             join information_schema.tables using (table_schema, table_name)
             where c.column_name = 'cadre_id' and table_type = 'BASE TABLE' and c.table_schema in ('public', 'history') loop
        execute format('delete from %I.%I where cadre_id in (select id from imported)', t.place, t.name);
    end loop;
    delete from cadre where id in (select id from imported);
end
$$;
drop schema bench cascade;
vacuum analyze;
"""


class Result:
    def __init__(self, bar, title):
        self.bar, self.title = bar, title
        self.verdicts, self.rows, self.notes = [], [], []

    def judge(self, what, must, aim, measured, kept, reached=None):
        verdict = "aim" if reached else "must" if kept else "missed"
        self.verdicts.append(f"| {self.bar} | {what} | {must} | {aim} | {measured} | {verdict} |")
        return kept

    def at_least(self, what, value, must, aim, unit=""):
        self.judge(what, f"≥ {must:g}{unit}", f"{aim:g}{unit}", f"{value:.2f}{unit}", value >= must, value >= aim)

    def at_most(self, what, value, must, aim, unit=""):
        self.judge(what, f"≤ {must:g}{unit}", f"{aim:g}{unit}", f"{value:.2f}{unit}", value <= must, value <= aim)


class Bench:
    def __init__(self, product, plan, log):
        self.product, self.plan, self.log = product, plan, log

    # --- what the set offers

    def usernames(self, letter, count):
        rows = self.product.sql(f"select username from account where username ~ '^{letter}[0-9]+$' order by md5(username) limit {count}")
        return [row[0] for row in rows]

    def keys(self, name, lines):
        path = os.path.join(WORK, f"{self.product.set}-{name}.keys")
        with open(path, "w") as file:
            file.writelines("\t".join(fields) + "\n" for fields in lines)
        return {"BENCH_KEYS": path, "BENCH_LUA": LUA}

    def reader(self, name, users, paths, connections):
        """A slice of GETs; tokens are made anew when they grow old."""
        def run(seconds):
            lines = [(path, self.product.token(user)) for user, path in zip(users, paths)]
            return load.wrk(self.product, "get.lua", "/", connections, seconds, self.keys(name, lines))
        return run

    def transaction(self, user, path):
        """What one GET sends to the database."""
        return self.transactions([(user, path)])[0]

    def transactions(self, requests):
        for user, path in requests:
            self.product.get(path, self.product.token(user))
        with self.product.logged() as found:
            for user, path in requests:
                self.product.get(path, self.product.token(user))
        if len(found) != len(requests):
            raise SystemExit(f"{len(requests)} requests made {len(found)} transactions")
        return found

    def last_page(self, user, size=20):
        """The path of the last full page of everything an office sees, found page by page."""
        after, previous, count = None, None, 0
        while True:
            path = "/api/v1/cadres?size=200" + (f"&after={urllib.parse.quote(after)}" if after else "")
            page = self.product.get(path, self.product.token(user))
            count += len(page["items"])
            if page["next"] is None:
                return f"{PAGE}&after={urllib.parse.quote(previous)}", count
            previous, after = after or page["next"], page["next"]

    # --- the bars

    def roster(self):
        """1: a page of a county's roster."""
        result = Result(1, "Roster page of a county officer")
        users = self.usernames("x", 48)
        captured = self.transactions([(user, PAGE) for user in users[:16]])
        scripts = [limit.script(transaction, f"c{number}") for number, transaction in enumerate(captured)]
        result.notes.append(statements(captured[0]))
        for connections, must, aim in ((16, 0.25, 0.40), (1, 0.20, 0.35)):
            found = load.rounds(self.plan, {
                f"roster page, product c={connections}": self.reader("roster", users, [PAGE] * len(users), connections),
                f"roster page, pgbench c={connections}": lambda seconds: load.pgbench(self.product, scripts, connections, seconds),
            }, self.log)
            product, bound = found.values()
            result.rows += [product.row(), bound.row()]
            result.at_least(f"roster page / pgbench, c={connections}", load.ratio(product, bound), must, aim)
            if connections == 16:
                result.at_most("roster page: database CPU / pgbench's", product.db / bound.db, 1.3, 1.3)
            share = load.ratio(product, bound)
            result.at_least(f"share of the limit / the peer's county list, c={connections}", share / PEER_LIST[connections], 30, 30, " ×")
        return result

    def depth(self):
        """2: depth, search, plans."""
        result = Result(2, "Depth and name search")
        national = self.product.set == "country"
        user = self.province_user()
        last, count = self.last_page(user)
        names = self.product.sql("select right(name, 2) from cadre where char_length(name) > 2 group by 1 order by count(*) desc, 1 limit 20")
        search = [f"{PAGE}&q={urllib.parse.quote(name)}" for name, in names]
        result.notes.append(f"{count:,} cadres beneath the office.")
        found = load.rounds(self.plan, {
            "first page c=16": self.reader("first", [user], [PAGE], 16),
            "last page c=16": self.reader("last", [user], [last], 16),
            "name search c=16": self.reader("search", [user] * 20, search, 16),
        }, self.log)
        first, deep, names = found.values()
        result.rows += [summary.row() for summary in found.values()]
        result.at_most("last page / first page, cost c=16", load.ratio(first, deep), 1.25, 1.1)
        result.at_most("name search / first page, cost c=16", load.ratio(first, names), 8 if national else 3, 5 if national else 2)
        county = self.usernames("x", 1)[0]
        bad = []
        for who, path in ((user, PAGE), (user, last), (user, search[0]), (county, PAGE), (county, search[0])):
            for plan in self.explain(self.transaction(who, path)):
                bad += problems(plan)
        result.judge("plans without sequential scan or walk of a primary key", "none", "none", ", ".join(sorted(set(bad))) or "none", not bad, not bad)
        return result

    def explain(self, transaction):
        """The plans of its queries, made as the application's role within the office's scope."""
        doors = [text for text, _ in transaction if text.upper().startswith("SET LOCAL")]
        plans = []
        for text, values in transaction:
            if text.lower().startswith(("select", "with")):
                rows = self.product.sql("begin;" + ";".join(doors) + ";explain " + limit.literal(text, values) + ";rollback;", "app")
                plans.append("\n".join(row[0] for row in rows))
        return plans

    def province_user(self):
        return "shengzu"

    # --- attendance

    def months(self):
        """The running month and the ones before it that have entries."""
        rows = self.product.sql("""select to_char(m, 'YYYY-MM'), string_agg(to_char(d, 'YYYY-MM-DD'), ',' order by d)
            from generate_series(date_trunc('month', current_date) - interval '2 months', date_trunc('month', current_date), interval '1 month') m,
                 generate_series(m, least(m + interval '1 month' - interval '1 day', current_date), interval '1 day') d
            group by m order by m""")
        return [(month, days) for month, days in rows]

    def clerks(self, count):
        """Township clerks with the postings they keep the register of, in force since before the months used."""
        rows = self.product.sql(f"""select a.username, substr(a.username, 2), string_agg(p.id::text, ',' order by p.id)
            from account a
                     join office_grant g on g.account_id = a.id and g.role = 'TOWNSHIP'
                     join posting p on p.region_path >= g.path and p.region_path < g.path || '~'
            where a.username ~ '^z[0-9]+$' and p.in_effect
              and coalesce(p.arrived_on, p.started_on) <= date_trunc('month', current_date) - interval '2 months' and p.ended_on is null
            group by 1, 2 having count(*) >= 3 order by md5(a.username) limit {count}""")
        return [(user, township, postings.split(",")) for user, township, postings in rows]

    def prefix(self):
        made = str(uuid.uuid4())
        return f"019b{made[4:14]}7{made[15:19]}8{made[20:24]}"

    def entries(self):
        return int(self.product.sql("select count(*) from attendance_entry")[0][0])

    def entry(self):
        """3: one register entry per POST."""
        result = Result(3, "One register entry per POST")
        self.settle()
        clerks = self.clerks(48)
        days = ",".join(days for _, days in self.months())
        count = self.check_entries(clerks, days.split(","))
        result.notes.append(f"{count[0]} posted by a client with 5 % sent again: {count[1]} × 201, {count[2]} × 200, {count[3]} new rows.")
        result.judge("rows = 201 answers; duplicates answer 200 without a row", "equal", "equal",
                     "equal" if count[1] == count[3] and count[2] > 0 else "different", count[1] == count[3] and count[1] + count[2] == count[0], True)

        def product(connections):
            def run(seconds):
                lines = [(self.product.token(user), posting) for user, _, postings in clerks for posting in postings]
                return load.wrk(self.product, "entry.lua", "/", connections, seconds,
                                {**self.keys("entry", lines), "BENCH_DAYS": days, "BENCH_PREFIX": self.prefix()})
            return run

        captured = [self.captured_entry(user, postings[number % len(postings)], days.split(",")[-1 - number])
                    for number, (user, _, postings) in enumerate(clerks[:16])]
        result.notes.append(statements(captured[0]))
        scripts = [write_script(transaction, f"e{number}") for number, transaction in enumerate(captured)]
        for connections, must, aim in ((16, 0.18, 0.25), (1, 0.18, 0.25)):
            found = load.rounds(self.plan, {
                f"register entry, product c={connections}": product(connections),
                f"register entry, pgbench c={connections}": lambda seconds: load.pgbench(self.product, scripts, connections, seconds),
            }, self.log)
            made, bound = found.values()
            result.rows += [made.row(), bound.row()]
            result.at_least(f"entry / pgbench, c={connections}", load.ratio(made, bound), must, aim)
            share = load.ratio(made, bound)
            result.at_least(f"share of the limit / the peer's insert, c={connections}", share / PEER_INSERT[connections], 1.5, 2.0, " ×")
            result.at_most(f"entry p99, c={connections}", made.p99, 10, 10, " ms")
            self.entry_rate = made.rate
        return result

    def settle(self):
        """Months that an interrupted run of pgbench left behind their entries count on above them."""
        self.product.sql("""update attendance_month m set version = e.version
            from (select posting_id, date_trunc('month', day)::date as month, max(version) as version from attendance_entry
                  where day >= date_trunc('month', current_date) - interval '2 months' group by 1, 2) e
            where m.posting_id = e.posting_id and m.month = e.month and m.version < e.version""")

    def check_entries(self, clerks, days):
        before = self.entries()
        created = again = 0
        bodies = []
        total = 400
        for number in range(total):
            user, _, postings = clerks[number % len(clerks)]
            body = {"id": str(uuid.uuid4()), "postingId": random.choice(postings), "date": random.choice(days), "half": "AM", "status": "TRAINING"}
            if number % 20 == 19:
                user, body = random.choice(bodies)
            else:
                bodies.append((user, body))
            status, answer, _ = self.product.http("POST", "/api/v1/attendance/entries", self.product.token(user), body)
            created += status == 201
            again += status == 200
        return total, created, again, self.entries() - before

    def captured_entry(self, user, posting, day):
        path = "/api/v1/attendance/entries"
        body = {"postingId": posting, "date": day, "half": "AM", "status": "TRAINING"}
        self.product.http("POST", path, self.product.token(user), {**body, "id": str(uuid.uuid4())})
        with self.product.logged() as found:
            status, answer, _ = self.product.http("POST", path, self.product.token(user), {**body, "id": str(uuid.uuid4()), "status": "REST"})
        if status != 201 or len(found) != 1:
            raise SystemExit(f"an entry to copy answered {status}: {answer}, {len(found)} transactions")
        return found[0]

    def batch(self):
        """4: a hundred entries per request."""
        result = Result(4, "A hundred entries per request")
        self.settle()
        month, days = self.months()[-2]
        later = self.product.sql("select current_date + 3")[0][0]
        clerks = self.clerks(48)

        def product(connections):
            def run(seconds):
                lines = [(self.product.token(user), township, ",".join(postings)) for user, township, postings in clerks]
                return load.wrk(self.product, "batch.lua", "/", connections, seconds, {
                    **self.keys("batch", lines), "BENCH_DAYS": days, "BENCH_MONTH": month, "BENCH_LATER": later, "BENCH_PREFIX": self.prefix()})
            return run

        captured = [self.captured_batch(*clerk, month, days.split(","), later) for clerk in clerks[:16]]
        result.notes.append(statements(captured[0]))
        scripts = [write_script(transaction, f"b{number}") for number, transaction in enumerate(captured)]
        for connections in (16, 1):
            before = self.entries()
            product(connections)(2)
            before, answer = self.entries(), product(connections)(3)
            rows = self.entries() - before
            answered = answer["sent"]["requests"]
            if not 98 * answered <= rows <= 98 * (answered + connections):
                raise SystemExit(f"{answered} batches left {rows} rows")
            found = load.rounds(self.plan, {
                f"batch of 100 (98 recorded, 2 refused), product c={connections}": product(connections),
                f"batch of 98 rows, pgbench c={connections}": lambda seconds: load.pgbench(self.product, scripts, connections, seconds),
            }, self.log)
            made, bound = found.values()
            result.rows += [made.row(), bound.row()]
            result.at_least(f"batch rows / pgbench, c={connections}", load.ratio(made, bound), 0.4, 0.6)
            result.notes.append(f"c={connections}: {98 * made.rate:,.0f} rows/s beside {98 * bound.rate:,.0f}.")
        if getattr(self, "entry_rate", None):
            result.at_least("batch rows/s / single entries/s, c=1", 98 * made.rate / self.entry_rate, 10, 10, " ×")
        return result

    def captured_batch(self, user, township, postings, month, days, later):
        slots = [(posting, day, half) for day in days for posting in postings for half in ("AM", "PM")][:100]
        entries = [{"id": str(uuid.uuid4()), "postingId": posting, "date": day if number < 98 else later, "half": half, "status": "TRAINING"}
                   for number, (posting, day, half) in enumerate(slots)]
        with self.product.logged() as found:
            status, answer, _ = self.product.http(
                "PUT", f"/api/v1/attendance/registers/{township}/{month}/entries", self.product.token(user), {"entries": entries})
        if status != 200 or answer["recorded"] != 98 or answer["rejected"] != 2 or len(found) != 1:
            raise SystemExit(f"a batch to copy answered {status}: {str(answer)[:500]}")
        return found[0]

    # --- import, start, log-in

    def imports(self):
        """9: ten thousand cadres from a workbook."""
        result = Result(9, "Import of 10,000 cadres")
        template = self.product.http("GET", "/api/v1/imports/templates/roster", self.product.token("zuzhibu"), raw=True)
        if template[0] != 200:
            result.judge("import of 10,000 rows", "≤ 7 s", "2.5 s", f"no such service ({template[0]})", False)
            return result
        county = self.product.sql("select g.node_code from account a join office_grant g on g.account_id = a.id where a.username = 'zuzhibu'")[0][0]
        units = [row[0] for row in self.product.sql(
            f"select name from organization where kind = 'SENDING_UNIT' and region_code = '{county}' and valid_to is null order by name")]
        serial = int(self.product.sql("select count(*) from cadre")[0][0]) + int(time.time()) % 100_000 * 7
        self.product.sql("drop schema if exists bench cascade; create schema bench; create table bench.known as select id from cadre")
        quiet = self.reader("roster", self.usernames("x", 48), [PAGE] * 48, 4)
        quiet(self.plan.warm)
        before = quiet(self.plan.seconds)
        crowded = [beside(burners, lambda: quiet(self.plan.seconds))["p99"] for burners in (1, 2)]
        result.notes.append(f"roster p99 beside one and two processes that only count (no database, no garbage): {crowded[0]:.1f} and {crowded[1]:.1f} ms.")
        seconds = []
        for attempt in range(2 if self.plan.quick else 4):
            file = workbook.filled(template[1], county, units, serial + attempt * 10_000, 10_000)
            began, cpu, db = time.monotonic(), machine.cpu(self.product.pid), machine.cpu(self.product.postmaster, True)
            identity = self.upload(file)
            state = self.finished(identity)
            seconds.append(time.monotonic() - began)
            self.log(f"    import: {seconds[-1]:.2f} s, app {machine.cpu(self.product.pid) - cpu:.2f} CPU-s, database "
                     f"{machine.cpu(self.product.postmaster, True) - db:.2f} CPU-s")
            if state["rowsWritten"] != 10_000:
                raise SystemExit(f"the import ended as {str(state)[:800]}")
        rest = sorted(seconds[1:])
        median = rest[len(rest) // 2]
        result.notes.append("seconds of each import, upload to DONE: " + ", ".join(f"{one:.2f}" for one in seconds) + " (the first is warm-up).")
        file = workbook.filled(template[1], county, units, serial + 90_000, 10_000)
        identity = self.upload(file)
        during = quiet(self.plan.seconds)
        self.finished(identity)
        self.product.sql(FORGET)
        result.at_most("import of 10,000 rows", median, 7, 2.5, " s")
        result.at_least("rows/s", 10_000 / median, 1500, 4000)
        result.at_least("import / peer (14.5 rows/s)", 10_000 / median / PEER_IMPORT, 100, 100, " ×")
        result.at_most(f"roster p99 while importing ({during['p99']:.1f} ms) / quiet ({before['p99']:.1f} ms), c=4", during["p99"] / before["p99"], 3, 3)
        return result

    def upload(self, file):
        boundary = uuid.uuid4().hex
        parts = b"".join(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
                         for name, value in (("kind", "ROSTER"), ("dryRun", "false"), ("mode", "atomic")))
        parts += (f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="roster.xlsx"\r\nContent-Type: '
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\n\r\n").encode() + file + f"\r\n--{boundary}--\r\n".encode()
        status, answer, _ = self.product.http("POST", "/api/v1/imports", self.product.token("zuzhibu"), parts,
                                              {"Content-Type": f"multipart/form-data; boundary={boundary}"})
        if status != 202:
            raise SystemExit(f"the import was answered {status}: {answer}")
        return answer["id"]

    def finished(self, identity):
        for _ in range(1200):
            state = self.product.get(f"/api/v1/imports/{identity}", self.product.token("zuzhibu"))
            if state["state"] in ("DONE", "FAILED", "CANCELLED"):
                return state
            time.sleep(0.1)
        raise SystemExit("the import does not end")

    def login(self):
        """11: a flood of log-ins beside the roster."""
        result = Result(11, "Log-in isolation")
        roster = self.reader("roster", self.usernames("x", 48), [PAGE] * 48, 4)
        names = self.keys("login", [(user, "Zhucun-demo-2026") for user in self.usernames("x", 150)[48:148]])

        def during(seconds):
            self.product.token("shengzu")
            users = self.usernames("x", 48)
            [self.product.token(user) for user in users]
            flood = subprocess.Popen(
                ["wrk", "-t1", "-c16", f"-d{seconds + 2}s", "--timeout", "30s", "-s", os.path.join(LUA, "login.lua"), self.product.base + "/"],
                stdout=subprocess.PIPE, text=True, env=dict(os.environ, BENCH_SEED="7", **names))
            time.sleep(1)
            measured = roster(seconds)
            flooded = re.search(r'"requests":(\d+).*?"refused":(\d+)', flood.communicate(timeout=seconds + 60)[0])
            self.flood.append((int(flooded.group(1)) / (seconds + 2), int(flooded.group(2))))
            return measured

        self.flood = []
        found = load.rounds(self.plan, {"roster c=4, quiet": roster, "roster c=4, 16 connections log in": during}, self.log)
        quiet, flooded = found.values()
        result.rows += [quiet.row(), flooded.row()]
        result.at_most("roster p99 beside log-ins / quiet, c=4", flooded.p99 / quiet.p99, 3, 3)
        alone = load.rounds(self.plan, {"log-in c=2": lambda seconds: load.wrk(self.product, "login.lua", "/", 2, seconds, names)}, self.log)["log-in c=2"]
        result.rows.append(alone.row())
        hash_cost = one_hash()
        result.notes.append(f"one hash {hash_cost:.1f} ms CPU; a log-in {alone.app:.1f} ms in the application and {alone.db:.2f} ms in the database; "
                            "log-ins/s in the flood: " + ", ".join(f"{rate:.0f} ({refused} asked to come later)" for rate, refused in self.flood))
        result.at_most("CPU of a log-in / one hash", alone.app / hash_cost, 1.1, 1.1)
        return result


def beside(processes, run):
    """The same slice while other processes only use the processors: what waiting for one of two cores costs by itself."""
    counting = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(processes)]
    try:
        return run()
    finally:
        for process in counting:
            process.kill()
            process.wait()


def one_hash():
    """CPU milliseconds of one password hash in the Java at hand, measured by itself."""
    libraries = os.path.join(ROOT, "backend", "target", "quarkus-app", "lib", "main", "*")
    done = subprocess.run(["java", "-XX:+UseSerialGC", "-cp", libraries, os.path.join(load.HERE, "OneHash.java")],
                          capture_output=True, text=True, check=True)
    return float(done.stdout)


def statements(transaction):
    """The statements of one request, for the report."""
    short = [re.sub(r"\s+", " ", text)[:110] for text, _ in transaction]
    return f"{len(short) + 2} statements in a request: begin; " + "; ".join(short) + "; commit"


def problems(plan):
    bad = []
    lines = plan.splitlines()
    for number, line in enumerate(lines):
        table = re.search(r"Seq Scan on (\w+)", line)
        if table and table.group(1) not in ("line", "one", "c", "l", "b"):
            bad.append("sequential scan of " + table.group(1))
        walk = re.search(r"Index (?:Only )?Scan(?: Backward)? using (\w+_pkey)", line)
        if walk and not any("Index Cond" in below for below in lines[number + 1:number + 3]):
            bad.append("walk of " + walk.group(1))
    return bad


UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def write_script(transaction, prefix):
    """
    A write that can be repeated: ids of entries and of the deed are made anew, versions count on. Everything else stays as logged.
    ``base`` is the time and ``vbase`` lies above all versions written before.
    """
    made = new_ids(transaction)
    versions = versions_of(transaction)
    least, stride = min(versions), max(versions) - min(versions) + 1
    deed = "('019b' || lpad(to_hex((:base::bigint * 65536 + :turn::bigint * 64 + :client_id::bigint) & 281474976710655), 28, '0'))::uuid"

    def vary(number, text, at, value):
        if at == 0:
            if "audit.deed" in text:
                return f"select set_config('audit.deed', {deed}::text, true)"
            return None
        if value is None:
            return None
        ids = UUID.findall(value)
        if ids and set(ids) <= made:
            if value.startswith("{"):
                return f"(select array_agg(uuidv7()) from generate_series(1, {len(ids)}))"
            return "uuidv7()"
        if is_version(text, at):
            numbers = [int(number) for number in re.findall(r"\d+", value)]
            offsets = ",".join(str(number - least) for number in numbers)
            return f"(select array_agg(v + :vbase::int + (:turn::int * :clients::int + :client_id::int) * {stride}) from unnest('{{{offsets}}}'::int[]) v)"
        return None

    text, variables = limit.script(transaction, prefix, vary)
    return "\\set turn :turn + 1\n" + text, {**variables, "turn": "0"}


def new_ids(transaction):
    """Ids that this request made: those of its entries, and of its deed."""
    values = next(values for text, values in transaction if "attendance_open" in text)
    return set(UUID.findall(values[2])) | {"-"}


def versions_of(transaction):
    values = next(values for text, values in transaction if "attendance_write" in text)
    return [int(number) for at in (7, 24) for number in re.findall(r"\d+", values[at - 1])]


def is_version(text, at):
    """Which int arrays of the writing statement are versions: the seventh of the lines, the fifth of the months."""
    return "attendance_write" in text and at in (7, 24)
