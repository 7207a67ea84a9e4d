"""bench/run: measures the bars of docs/benchmarks.md and prints a table; with --write it replaces the figures in that page."""
import argparse
import datetime
import os
import re
import subprocess
import sys

import allowance
import auditor
import bulk
import compliance
import feed
import growth
import history
import machine
import posted
import quota
from bars import Bench, Result
from load import FOREIGN_LIMIT, Plan
from product import FLAGS, ROOT, WORK, Product

BEGIN, END = "<!-- figures: written by bench/run --write -->", "<!-- end of figures -->"


def log(text):
    print(text, flush=True)


def main():
    arguments = argparse.ArgumentParser(prog="bench/run")
    arguments.add_argument("set", nargs="?", default="sichuan", choices=("sichuan", "country"))
    arguments.add_argument("--bars", default="1,2,3,4,9,10,11")
    arguments.add_argument("--quick", action="store_true", help="2 rounds of 3 s, no slice is repeated: to see that it works")
    arguments.add_argument("--write", action="store_true", help="writes the figures into docs/benchmarks.md")
    given = arguments.parse_args()
    bars = [int(bar) if bar.isdigit() else bar for bar in given.bars.split(",")]
    plan = Plan(given.quick)
    os.makedirs(WORK, exist_ok=True)
    results = []
    running = [bar for bar in bars if bar not in (5, 6, 7, 10, "board")]
    if running:
        log(f"Starting {given.set} (loading it takes minutes the first time) …")
        with Product(given.set) as product:
            bench = Bench(product, plan, log)
            work = {1: bench.roster, 2: bench.depth, 3: bench.entry, 4: bench.batch, 9: bench.imports, 11: bench.login,
                    "compliance": lambda: compliance.judged(bench), "allowance": lambda: allowance.computed(bench),
                    "auditor": lambda: auditor.desk(bench), "feed": lambda: feed.followed(bench),
                    "posted": lambda: posted.posted(bench, Result), "quota": lambda: quota.kept(bench),
                    "export": lambda: bulk.exports(bench)}
            # imports leave ten thousand cadres each in one county: last
            for bar in sorted(running, key=lambda bar: (bar in (9, "posted"), str(bar))):
                log(f"bar {bar} …")
                results.append(work[bar]())
    if 10 in bars:
        log("bar 10 …")
        results.append(growth.start(given.set, plan, log))
    if 5 in bars or 7 in bars:
        log("bars 5 and 7 …")
        results += history.bars(plan, log)
    if "board" in bars:
        log("bar board …")
        results.append(history.dashboard(plan, log))
    if 6 in bars:
        log("bar 6 …")
        results.append(growth.sizes(plan, log))
    text = report(sorted(results, key=lambda result: str(result.bar).zfill(3)), given, plan)
    log("\n" + text)
    with open(os.path.join(WORK, f"last-{given.set}.md"), "w") as file:
        file.write(text)
    if given.write:
        write(text)
    sys.exit(1 if "| missed |" in text else 0)



def version(command):
    done = subprocess.run(command, capture_output=True, text=True)
    return (done.stdout + done.stderr).strip().splitlines()[0]


def report(results, given, plan):
    lines = [
        f"Measured {datetime.date.today()} on {machine.description()}, load average at the end {os.getloadavg()[1]:.1f}; set `{given.set}`; "
        f"{plan.rounds} rounds of {plan.seconds} s after {plan.warm} s of warm-up{' (--quick)' if plan.quick else ''}; application flags "
        f"of deploy/jvm.options{' and `' + ' '.join(FLAGS) + '`' if FLAGS else ''}; {version(['java', '-version'])}; PostgreSQL 18 (embedded, durable); {version(['pgbench', '--version'])}.",
        "", "| bar | what | must | aim | measured | verdict |", "| --- | --- | --- | --- | --- | --- |"]
    for result in results:
        lines += result.verdicts
    lines += ["", "| slice | median /s | least – most | p50 / p99 ms | CPU ms application | CPU ms database | others |",
              "| --- | --- | --- | --- | --- | --- | --- |"]
    for result in results:
        lines += result.rows
    lines.append("")
    for result in results:
        lines += [f"- Bar {result.bar}: {note}" for note in result.notes]
    return "\n".join(lines) + "\n"


def write(text):
    page = os.path.join(ROOT, "docs", "benchmarks.md")
    with open(page) as file:
        before = file.read()
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.S)
    with open(page, "w") as file:
        file.write(pattern.sub(lambda _: f"{BEGIN}\n\n{text}\n{END}", before))


if __name__ == "__main__":
    main()
