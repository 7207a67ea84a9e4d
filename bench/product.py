"""The packaged application with its embedded PostgreSQL, on loopback ports and a home of its own."""
import contextlib
import http.client
import json
import os
import subprocess
import time
import urllib.parse

import machine

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORK = os.path.join(ROOT, "bench", ".work")
JAR = os.environ.get("BENCH_JAR", os.path.join(ROOT, "backend", "target", "quarkus-app", "quarkus-run.jar"))
# besides those of deploy/jvm.options
FLAGS = os.environ.get("BENCH_FLAGS", "").split()
PASSWORD = "Zhucun-demo-2026"
MONTHS = 3
PORTS = {"sichuan": 18590, "country": 18595, "history": 18600}


class Product:
    def __init__(self, data_set, java="java", home=None, port=None):
        self.set, self.java = data_set, java
        self.home = home or os.path.join(WORK, data_set)
        self.http_port = port or PORTS[data_set]
        self.db_port = self.http_port + 1
        # ten years of registers are a copy of sichuan, see history.py
        self.loaded = "sichuan" if data_set == "history" else data_set
        self.months = MONTHS if self.loaded == "sichuan" else 0
        self.process = None
        self.tokens = {}

    # --- start and stop

    def start(self, wait=True):
        os.makedirs(self.home, exist_ok=True)
        self.log = open(self.home + ".log", "w")
        self.process = subprocess.Popen(
            [os.path.join(ROOT, "deploy", "start"), *FLAGS, "-Dquarkus.profile=demo", f"-Dquarkus.http.port={self.http_port}",
             f"-Dzhucun.database.port={self.db_port}", f"-Dzhucun.demo.set={self.loaded}",
             f"-Dzhucun.demo.attendance-months={self.months}"],
            stdout=self.log, stderr=subprocess.STDOUT, cwd=ROOT, env=dict(os.environ, ZHUCUN_HOME=self.home, ZHUCUN_JAR=JAR, JAVA=self.java))
        if wait:
            self.ready()
        return self

    def ready(self, limit=1800):
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise SystemExit(f"the application ended: see {self.log.name}")
            try:
                if self.http("GET", "/health/ready")[0] == 200:
                    self.assert_durable()
                    return
            except OSError:
                pass
            time.sleep(0.5)
        raise SystemExit("the application did not become ready")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(60)
        self.process = None

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    @property
    def pid(self):
        return self.process.pid

    @property
    def postmaster(self):
        with open(os.path.join(self.home, "postgres", "postmaster.pid")) as file:
            return int(file.readline())

    # --- HTTP

    @property
    def base(self):
        return f"http://127.0.0.1:{self.http_port}"

    def http(self, method, path, token=None, body=None, headers=None, raw=False, timeout=60):
        connection = http.client.HTTPConnection("127.0.0.1", self.http_port, timeout=timeout)
        headers = dict(headers or {})
        if token:
            headers["Authorization"] = "Bearer " + token
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            content = answer.read()
            if raw:
                return answer.status, content, answer.headers
            return answer.status, json.loads(content) if content[:1] in (b"{", b"[") else content, answer.headers
        finally:
            connection.close()

    def get(self, path, token):
        status, body, _ = self.http("GET", path, token)
        if status != 200:
            raise SystemExit(f"GET {path} answered {status}: {body}")
        return body

    def token(self, username):
        """An access token with at least two minutes left: logs in once, then refreshes."""
        now = time.monotonic()
        known = self.tokens.get(username)
        if known and now - known["at"] < 170:
            return known["token"]
        if known and now - known["at"] < 3600:
            status, body, headers = self.http("POST", "/api/v1/auth/refresh", headers={
                "Cookie": known["cookie"], "X-Requested-With": "zhucun"})
        else:
            status, body, headers = self.http("POST", "/api/v1/auth/login", body={"username": username, "password": PASSWORD})
        if status != 200:
            raise SystemExit(f"{username} cannot log in: {status} {body}")
        cookie = headers["Set-Cookie"].split(";")[0]
        self.tokens[username] = {"token": body["accessToken"], "cookie": cookie, "at": now}
        return body["accessToken"]

    # --- database

    def passwords(self):
        with open(os.path.join(self.home, "keys", "database.properties")) as file:
            pairs = (line.strip().split("=", 1) for line in file if "=" in line and not line.startswith("#"))
            return {key.strip(): value.strip().replace("\\", "") for key, value in pairs}

    def database(self, role="app"):
        user = {"app": "zhucun_app", "superuser": "postgres"}[role]
        environment = dict(os.environ, PGHOST="127.0.0.1", PGPORT=str(self.db_port), PGUSER=user, PGDATABASE="zhucun",
                           PGPASSWORD=self.passwords()[role], PGSSLMODE="disable", PGOPTIONS="-c client_min_messages=warning")
        return environment

    def sql(self, text, role="superuser"):
        """Rows as lists of texts."""
        done = subprocess.run(["psql", "-XAtq", "-F", "\x1f", "-v", "ON_ERROR_STOP=1"], input=text, text=True,
                              capture_output=True, env=self.database(role))
        if done.returncode:
            raise SystemExit(f"psql: {done.stderr}\n{text[:2000]}")
        return [line.split("\x1f") for line in done.stdout.splitlines()]

    def assert_durable(self):
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            value = self.sql(f"show {setting}", "app")[0][0]
            if value != "on":
                raise SystemExit(f"{setting} is {value}: figures without durability say nothing")

    @contextlib.contextmanager
    def logged(self, country=False):
        """Lists the statements, with their parameters, that the application sends meanwhile, by transaction; those for the whole country only where asked for."""
        logs = os.path.join(self.home, "postgres", "log")
        settings = {"log_destination": "jsonlog", "log_statement": "all", "log_parameter_max_length": "-1"}
        self.sql("\n".join(f"alter system set {key} = '{value}';" for key, value in settings.items()) + "select pg_reload_conf();")
        time.sleep(0.7)
        sizes = {name: os.path.getsize(os.path.join(logs, name)) for name in os.listdir(logs)}
        transactions = []
        try:
            yield transactions
            time.sleep(0.4)
        finally:
            self.sql("\n".join(f"alter system reset {key};" for key in settings) + "select pg_reload_conf();")
        time.sleep(0.3)
        for name in sorted(os.listdir(logs)):
            if name.endswith(".json"):
                with open(os.path.join(logs, name), "rb") as file:
                    file.seek(sizes.get(name, 0))
                    transactions.extend(_transactions(file.read().decode().splitlines(), country))
                if name not in sizes:
                    os.truncate(os.path.join(logs, name), 0)


def _transactions(lines, country):
    """The transactions in which somebody acts as an office, each a list of (text, parameters)."""
    open_ones, done = {}, []
    for line in lines:
        entry = json.loads(line)
        message = entry.get("message", "")
        if entry.get("user") != "zhucun_app" or not (message.startswith("execute ") or message.startswith("statement: ")):
            continue
        text = message.split(": ", 1)[1].strip()
        pid = entry["pid"]
        if text.upper() in ("BEGIN", "BEGIN READ ONLY"):
            open_ones[pid] = []
            continue
        if text.upper() in ("COMMIT", "ROLLBACK"):
            statements = open_ones.pop(pid, [])
            # the product's own jobs act for the whole country
            own = country or not any("scope.path = '/'" in text for text, _ in statements)
            if own and any("SET LOCAL ROLE" in text for text, _ in statements):
                done.append(statements)
            continue
        if pid in open_ones:
            open_ones[pid].append((text, _parameters(entry.get("detail", ""))))
    return done


def _parameters(detail):
    """Values of ``Parameters: $1 = 'a', $2 = NULL``."""
    values, at = [], detail.find("$1 = ")
    while at >= 0:
        at = detail.index(" = ", at) + 3
        if detail.startswith("NULL", at):
            values.append(None)
            end = at + 4
        else:
            end, value = at + 1, []
            while True:
                if detail[end] == "'":
                    if detail[end + 1:end + 2] != "'":
                        break
                    end += 1
                value.append(detail[end])
                end += 1
            values.append("".join(value))
            end += 1
        at = end + 2 if detail.startswith(", $", end) else -1
    return values
