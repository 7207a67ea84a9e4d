"""The bars that need several starts or several sizes: 6 and 10."""
import glob
import os
import statistics
import subprocess
import time

import load
import machine
from bars import PAGE, Bench, Result
from product import WORK, Product

JDKS = {17: ("java-17-openjdk-amd64", "openjdk-17"), 25: ("temurin-25-jdk-amd64", "java-25-openjdk-amd64")}
# the peer: 7.6 s, 12.2-16.9 CPU-s, 559-603 MB idle
PEER_IDLE = 581


def sizes(plan, log):
    """6: what a request costs at 34,000 and at 563,000 cadres, in CPU of application and database."""
    result = Result(6, "Roster 34,000 → 563,000")
    with Product("sichuan") as small, Product("country") as large:
        found = {}
        for label, make in (("page of a county", county_page), ("last page", last_page), ("page of an officer's province", province_page),
                            ("log-in", login)):
            pair = load.rounds(plan, {f"{label}, {product.set}": make(Bench(product, plan, log)) for product in (small, large)}, log)
            few, many = pair.values()
            result.rows += [few.row(), many.row()]
            cost = statistics.median((b["app"] + b["db"]) / (a["app"] + a["db"]) for a, b in zip(few.results, many.results))
            limit = 1.1 if label == "log-in" else 1.2
            result.at_most(f"{label}: CPU at 563,000 / 34,000", cost, limit, 1.1)
    return result


def county_page(bench):
    users = bench.usernames("x", 48)
    return bench.reader("roster", users, [PAGE] * len(users), 4)


def province_page(bench):
    return bench.reader("province", ["shengzu"], [PAGE], 4)


def last_page(bench):
    return bench.reader("last", ["shengzu"], [bench.last_page("shengzu")[0]], 4)


def login(bench):
    names = bench.keys("login", [(user, "Zhucun-demo-2026") for user in bench.usernames("x", 150)[48:148]])
    return lambda seconds: load.wrk(bench.product, "login.lua", "/", 2, seconds, names)


def java_of(version):
    for name in JDKS[version]:
        path = f"/usr/lib/jvm/{name}/bin/java"
        if os.path.exists(path):
            return path
    return None


def trivial(java):
    """CPU seconds of a Java that does nothing: how fast the machine is just now."""
    began = os.times()
    subprocess.run([java, "-Xshare:auto", "-version"], capture_output=True)
    ended = os.times()
    return ended.children_user + ended.children_system - began.children_user - began.children_system


def start(data_set, plan, log):
    """10: from the start of the process to the first authenticated answer, on a database that is up to date."""
    result = Result(10, "Cold start and memory")
    for version in JDKS:
        java = java_of(version)
        if java is None:
            result.notes.append(f"no JDK {version} on this machine")
            continue
        # as an installation starts that has been stopped once: with its classes in an archive
        for archive in glob.glob(os.path.join(WORK, data_set, "classes*.jsa")):
            os.remove(archive)
        with Product(data_set, java):
            pass
        starts = []
        for _ in range(2 if plan.quick else 5):
            reference = trivial(java)
            product = Product(data_set, java)
            began = time.monotonic()
            product.start(wait=False)
            try:
                first(product)
                wall, used = time.monotonic() - began, machine.cpu(product.pid)
                time.sleep(5)
                idle = machine.rss(product.pid)
                starts.append((wall, used, idle, reference))
                log(f"    JDK {version}: {wall:.1f} s, {used:.2f} CPU-s, {idle:.0f} MB idle; trivial start {reference:.2f} CPU-s")
                if len(starts) == 1:
                    bench = Bench(product, plan, log)
                    product.ready()
                    run = county_page(bench)
                    run(2 * plan.seconds)
                    after = machine.rss(product.pid)
            finally:
                product.stop()
        wall, used, idle, reference = (statistics.median(column) for column in zip(*starts))
        result.at_most(f"CPU to the first authenticated answer, JDK {version}", used, 6, 0.3 * 14.5, " s")
        result.at_most(f"idle memory, JDK {version}", idle, 0.5 * PEER_IDLE, 0.4 * PEER_IDLE, " MB")
        result.at_most(f"memory after load, JDK {version}", after, 0.75 * PEER_IDLE, 0.75 * PEER_IDLE, " MB")
        result.notes.append(f"JDK {version}: {wall:.1f} s by the clock, {used / reference:.0f} × a trivial Java start ({reference:.2f} CPU-s); "
                            "the log-in's hash is in the figure; the database is a process of its own and not. Classes come from the archive that the stop before has kept.")
    return result


def first(product):
    for _ in range(2400):
        try:
            status, body, _ = product.http("POST", "/api/v1/auth/login", body={"username": "zuzhibu", "password": "Zhucun-demo-2026"})
            if status == 200:
                product.get(PAGE, body["accessToken"])
                return
        except OSError:
            pass
        if product.process.poll() is not None:
            raise SystemExit(f"the application ended: see {product.log.name}")
        time.sleep(0.1)
    raise SystemExit("no answer")
