"""Slices: wrk drives the product, pgbench the same statements on the same server, one right after the other."""
import json
import os
import re
import statistics
import subprocess
import tempfile
import time

import machine
from product import WORK

HERE = os.path.dirname(os.path.abspath(__file__))
FOREIGN_LIMIT = 0.08


class Plan:
    """How long and how often."""

    def __init__(self, quick):
        self.quick = quick
        self.warm, self.seconds, self.rounds = (3, 3, 2) if quick else (8, 5, 5)
        self.repeats = 0 if quick else 4


def _watched(product, command, environment, seconds, lead=1.0):
    """Runs a tool and measures between a second after its start and its end."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        tool = subprocess.Popen(command, stdout=out, stderr=err, env=environment)
        time.sleep(lead)
        before = machine.Meter(product, tool.pid)
        time.sleep(max(0.2, seconds - lead - 0.1))
        used = machine.Meter(product, tool.pid).since(before)
        tool.wait(seconds + 60)
        out.seek(0)
        err.seek(0)
        return tool.returncode, out.read(), err.read(), used


def wrk(product, script, path, connections, seconds, variables=None):
    """One slice of the product."""
    environment = dict(os.environ, BENCH_SEED=str(time.time_ns() % 1_000_000_007), **(variables or {}))
    code, out, err, used = _watched(
        product,
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", os.path.join(HERE, "lua", script), product.base + path],
        environment, seconds)
    found = re.search(r"^RESULT (\{.*\})$", out, re.M)
    if code or not found:
        raise SystemExit(f"wrk {script}: {out}\n{err}")
    result = json.loads(found.group(1))
    if result["refused"] or result["broken"]:
        raise SystemExit(f"{script} {path}: {result['refused']} answers that are not 2xx, {result['broken']} broken connections {err}")
    rate = result["requests"] / result["seconds"]
    return {"rate": rate, "p50": result["p50"], "p99": result["p99"], "app": 1000 * used["app"] / used["seconds"] / max(rate, 1e-9),
            "db": 1000 * used["db"] / used["seconds"] / max(rate, 1e-9), "foreign": used["foreign"], "sent": result}


def pgbench(product, scripts, connections, seconds, role="app"):
    """One slice of the limit; its first second, in which it prepares, does not count."""
    command = ["pgbench", "-n", "-M", "prepared", "-c", str(connections), "-j", "1", "-T", str(seconds + 1), "-P", "1"]
    base = int(time.time() * 1000) % 40_000_000_000
    command += ["-D", f"base={base}", "-D", f"clients={connections}"]
    writes = any(":vbase" in text for text, _ in scripts)
    if writes:
        above = product.sql("select max(version) + 1 from attendance_entry")[0][0]
        command += ["-D", "vbase=" + above]
    with tempfile.TemporaryDirectory(dir=WORK) as directory:
        for number, (text, variables) in enumerate(scripts):
            path = os.path.join(directory, f"{number}.sql")
            with open(path, "w") as file:
                file.write(text)
            command += ["-f", path]
            for name, value in variables.items():
                command += ["-D", f"{name}={value}"]
        code, out, err, used = _watched(product, command, product.database(role), seconds + 1, lead=1.05)
    if writes:
        # the slices' versions do not count one by one: the product goes on above all of them
        product.sql(f"update attendance_month set version = (select max(version) from attendance_entry) where version >= {above}")
    progress = re.findall(r"progress: [\d.]+ s, ([\d.]+) tps, lat ([\d.]+) ms stddev ([\d.]+)", err)
    failed = re.search(r"number of failed transactions: ([1-9]\d*)", out)
    if code or failed or "aborted" in err or len(progress) < 2:
        complaints = [line for line in err.splitlines() if "error" in line.lower()]
        raise SystemExit("pgbench: " + "\n".join(complaints[:5] or [out, err[-2000:]]))
    rates = [float(rate) for rate, _, _ in progress[1:]]
    rate = statistics.mean(rates)
    return {"rate": rate, "p50": float(progress[-1][1]), "p99": None, "app": 0.0,
            "db": 1000 * used["db"] / used["seconds"] / max(rate, 1e-9), "foreign": used["foreign"]}


def warm(plan, run):
    """The stated seconds, repeated until the application's compilers are done: until a slice is not a twentieth faster than the one before."""
    before = 0
    for _ in range(4):
        result = run(plan.warm)
        if result["rate"] < 1.05 * before or "sent" not in result or plan.quick:
            break
        before = result["rate"]


def rounds(plan, slices, log):
    """Runs named slices side by side, again and again; a slice beside a busy neighbour is repeated."""
    kept = {name: [] for name in slices}
    for run in slices.values():
        warm(plan, run)
    for _ in range(plan.rounds):
        for name, run in slices.items():
            for attempt in range(plan.repeats + 1):
                result = run(plan.seconds)
                result["dropped"] = attempt
                if result["foreign"] <= FOREIGN_LIMIT or attempt == plan.repeats:
                    break
            kept[name].append(result)
            log(f"    {name}: {result['rate']:.0f}/s app {result['app']:.3f} db {result['db']:.3f} ms, others {result['foreign']:.0%}")
    return {name: Summary(name, results) for name, results in kept.items()}


class Summary:
    """Median, least and most of the slices of one operation."""

    def __init__(self, name, results):
        self.name, self.results = name, results
        for key in ("rate", "app", "db", "p50", "p99", "foreign"):
            values = [result[key] for result in results if result[key] is not None]
            setattr(self, key, statistics.median(values) if values else None)
        self.least = min(result["rate"] for result in results)
        self.most = max(result["rate"] for result in results)

    def row(self):
        tail = "–" if self.p99 is None else f"{self.p50:.2f} / {self.p99:.2f}"
        return (f"| {self.name} | {self.rate:,.0f} | {self.least:,.0f} – {self.most:,.0f} | {tail} | {self.app:.3f} | {self.db:.3f} "
                f"| {self.foreign:.0%} |")


def ratio(product, limit):
    """Median of the ratios of neighbouring slices."""
    return statistics.median(a["rate"] / b["rate"] for a, b in zip(product.results, limit.results))
