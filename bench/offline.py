"""Two installations that exchange bundles by file, as docs/isolated-network.md tells it: two servers, two databases, no wire between them.

    python3 bench/offline.py            the demonstration's province: every step is checked, refusals like successes
    python3 bench/offline.py sichuan    a province of 34,000 cadres: how long it takes and how much memory

Ends with status 1 where something is not as it must be. Everything lives in bench/.work; --base PORT moves the four ports.
"""
import argparse
import os
import shutil
import time
import uuid

import machine
from product import WORK, Product

NAMES = ("outer", "inner")
SETTLE = 25


def expect(what, found, wanted):
    """Says what was looked at; ends where it is something else."""
    if found != wanted:
        raise SystemExit(f"{what}: {found}, not {wanted}")
    print(f"  {what}: {found}", flush=True)


class Side(Product):
    """One of the two: its home, its ports, its keys."""

    def __init__(self, name, data_set, port):
        super().__init__(data_set, home=os.path.join(WORK, f"{data_set}-{name}"), port=port)
        # only the side that sends has three months of registers
        self.months = self.months if name == "outer" else 0
        self.region = None

    def call(self, method, path, body=None, who="shengzu", status=200, **more):
        """The answer, which has that status."""
        headers = {"Accept-Language": "zh-CN"} | more.pop("headers", {})
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid.uuid4())
        found, answer, _ = self.http(method, "/api/v1" + path, self.token(who), body, headers, timeout=900, **more)
        if found != status:
            raise SystemExit(f"{os.path.basename(self.home)}: {method} {path} answered {found}, not {status}: {str(answer)[:600]}")
        return answer

    def place(self):
        self.region = self.call("GET", "/me")["office"]["nodeCode"]
        return self.region

    # --- the side that sends

    def receiver(self, keys):
        client = self.call("POST", "/clients", {"name": f"offline {uuid.uuid4()}", "role": "PROVINCIAL_SYSTEM", "nodeCode": self.region}, "anquan", 201)
        return self.call("POST", "/peers", {
            "direction": "RECEIVER", "name": "内网", "network": "党政内网", "keys": keys["keys"], "recipient": keys["recipient"],
            "clientId": client["id"]}, "anquan", 201)["id"]

    def make(self, peer):
        """The next bundle, as the list shows it when it is made."""
        self.call("POST", f"/peers/{peer}/bundles", status=202)
        while True:
            newest = self.call("GET", f"/peers/{peer}/bundles?size=1")["items"][0]
            if newest["state"] == "FAILED":
                raise SystemExit(f"it was not made: {newest['problem']}")
            if newest["state"] != "QUEUED":
                return newest
            time.sleep(0.1)

    def carry(self, peer, number):
        return self.call("POST", f"/peers/{peer}/bundles/{number}/download", raw=True)

    def answer(self, peer, receipt, status=200):
        return self.call("POST", f"/peers/{peer}/receipts", {"receipt": receipt}, status=status)

    def again(self, peer):
        version = self.call("GET", f"/peers/{peer}")["version"]
        self.call("POST", f"/peers/{peer}/restart", {"reason": "从备份恢复"}, headers={"If-Match": f'"{version}"'})

    def organization(self, name):
        self.call("POST", "/organizations", {
            "kind": "SENDING_UNIT", "name": name, "usccAbsentReason": "测试", "level": "PROVINCE", "regionCode": self.region}, status=201)

    # --- the side that takes

    def sender(self, keys):
        return self.call("POST", "/peers", {
            "direction": "SENDER", "name": "外网", "network": "政务外网", "keys": keys["keys"], "region": self.region}, "anquan", 201)["id"]

    def take(self, file, status=201, replace="false"):
        edge = uuid.uuid4().hex
        body = (f"--{edge}\r\nContent-Disposition: form-data; name=\"replace\"\r\n\r\n{replace}\r\n--{edge}\r\nContent-Disposition: form-data; "
                f"name=\"file\"; filename=\"bundle.age\"\r\nContent-Type: application/octet-stream\r\n\r\n").encode() + file + f"\r\n--{edge}--\r\n".encode()
        return self.call("POST", "/received-bundles", body, status=status, headers={"Content-Type": f"multipart/form-data; boundary={edge}"})

    def refused(self, file, code, word, **more):
        """Refused with its sentence; the copy is as it was. The receipt for the sender, where there is one."""
        before = self.copy()
        detail = self.take(file, 409, **more)["detail"]
        expect(f"{code}: its sentence has {word}", word in detail, True)
        expect(f"{code}: the copy is as it was", self.copy() == before, True)
        newest = self.call("GET", "/received-bundles?size=1")["items"][0]
        return newest["receipt"] if newest["refusal"] == code else None

    def copy(self):
        return self.sql("select count(*), md5(string_agg(type || item || encode(line_hash, 'hex'), ',' order by type, item)) from received_row where not deleted")[0]

    def has(self, name):
        return int(self.sql(f"select count(*) from received_row where type = 'ORGANIZATION' and not deleted and body::text like '%{name}%'")[0][0])

    # --- its database

    def backup(self, target):
        """An online backup, as an operator takes one: files, the log that makes them consistent, and the keys."""
        shutil.rmtree(target, ignore_errors=True)
        os.makedirs(target, mode=0o700)
        inside, copied = (os.path.join(home, "postgres") for home in (self.home, target))
        # files that the server removes meanwhile are in its log
        label = self.sql("select pg_backup_start('offline', true);\n"
                         f"\\! cp -a '{inside}' '{copied}' 2>/dev/null\n"
                         "select labelfile from pg_backup_stop(false);")
        shutil.rmtree(os.path.join(copied, "pg_wal"))
        shutil.copytree(os.path.join(inside, "pg_wal"), os.path.join(copied, "pg_wal"))
        with open(os.path.join(copied, "backup_label"), "w") as file:
            file.write("\n".join(line[0] for line in label[1:]) + "\n")
        for name in ("postmaster.pid", "postmaster.opts"):
            os.remove(os.path.join(copied, name))
        shutil.copytree(os.path.join(self.home, "keys"), os.path.join(target, "keys"))

    def restore(self, backup):
        self.stop()
        for part in ("postgres", "keys"):
            shutil.rmtree(os.path.join(self.home, part))
            shutil.copytree(os.path.join(backup, part), os.path.join(self.home, part))
        self.tokens.clear()
        return self.start()


def meet(outer, inner):
    """Keys are exchanged, as by telephone; who met before begins again. The receiver, as the sender knows it."""
    region = outer.place()
    expect("both sides tell of one region", inner.place(), region)
    known = outer.call("GET", "/peers", who="anquan")["items"]
    if known:
        outer.again(known[0]["id"])
        return known[0]["id"]
    inner.sender(outer.call("GET", "/peers/keys", who="anquan"))
    return outer.receiver(inner.call("GET", "/peers/keys", who="anquan"))


def passed(outer, inner, peer, bundle, **more):
    """Over the gap and back: applied, and acknowledged with the same hash."""
    taken = inner.take(outer.carry(peer, bundle["number"]), **more)
    answered = outer.answer(peer, taken["receipt"])
    expect(f"bundle {bundle['number']} of {bundle['upserts']:,} lines is acknowledged, the hash of the copy is theirs",
           (answered["state"], taken["copyHash"] == bundle["copyHash"]), ("ACKNOWLEDGED", True))
    return taken


def walk(outer, inner, peer, last):
    """Every step and every refusal that two servers can show each other."""
    print("increments, one of them late")
    outer.organization("第一家")
    second = outer.make(peer)
    outer.organization("第二家")
    third = outer.make(peer)
    expect("increments are small", second["upserts"] + third["upserts"] < 50, True)
    receipt = inner.refused(outer.carry(peer, last + 2), "GAP", f"第{last + 1}号")
    heard = outer.answer(peer, receipt)
    expect("the sender hears which number is awaited", (heard["refusal"], heard["expected"]), ("GAP", last + 1))
    passed(outer, inner, peer, second)
    passed(outer, inner, peer, third)
    inner.refused(outer.carry(peer, last + 2), "REPLAY", "已经应用过")
    expect("both are in the copy", (inner.has("第一家"), inner.has("第二家")), (1, 1))

    print("the sender is restored from a backup and nobody says so")
    backup = os.path.join(WORK, "offline-backup")
    outer.backup(backup)
    outer.organization("恢复后就没有了")
    passed(outer, inner, peer, outer.make(peer))
    outer.restore(backup)
    outer.organization("恢复之后的")
    expect("its next number is one that was given before", outer.make(peer)["number"], last + 3)
    receipt = inner.refused(outer.carry(peer, last + 3), "FORK", "链已分叉")
    expect("the sender hears of it", outer.answer(peer, receipt)["refusal"], "FORK")

    print("it begins again")
    outer.again(peer)
    first = outer.make(peer)
    expect("with the whole, as number 1", (first["number"], first["upserts"] >= first["copyRows"]), (1, True))
    inner.refused(outer.carry(peer, 1), "NEW_CHAIN", "替换现有副本")
    passed(outer, inner, peer, first, replace="true")
    expect("what the restored sender does not know is gone, what it knows is there",
           (inner.has("恢复后就没有了"), inner.has("恢复之后的"), inner.has("第一家")), (0, 1, 1))
    shutil.rmtree(backup)


class Lap:
    """Seconds and the highest resident memory of one side meanwhile."""

    def __init__(self, side):
        self.side = side

    def __enter__(self):
        with open(f"/proc/{self.side.pid}/clear_refs", "w") as file:
            file.write("5")
        self.before, self.idle = machine.Meter(self.side), machine.rss(self.side.pid)
        return self

    def __exit__(self, *_):
        used = machine.Meter(self.side).since(self.before)
        self.seconds, self.peak = used["seconds"], machine.rss(self.side.pid, peak=True)
        self.text = f"{self.seconds:.1f} s, processor {used['app']:.1f} s and {used['db']:.1f} s of the database, memory {self.idle:.0f} → at most {self.peak:.0f} MB"


def whole(outer, inner, peer):
    """From nothing: made, looked through and applied, each by itself. The number of the last one."""
    print("the first bundles: the whole")
    while True:
        with Lap(outer) as lap:
            bundle = outer.make(peer)
        print(f"  made: number {bundle['number']}, {bundle['upserts']:,} lines, {bundle['bytes'] / 1e6:.1f} MB; {lap.text}")
        with Lap(outer) as lap:
            file = outer.carry(peer, bundle["number"])
        print(f"  taken away: {lap.text}")
        with Lap(inner) as lap:
            taken = inner.take(file, replace="true" if bundle["number"] == 1 else "false")
        print(f"  looked through and applied: copy of {taken['copyRows']:,}; {lap.text}; {bundle['upserts'] / lap.seconds:,.0f} lines/s")
        with Lap(inner) as lap:
            inner.take(file, 409)
        print(f"  looked through alone (refused as a replay): {lap.text}")
        expect("acknowledged, the hash of the copy is theirs",
               (outer.answer(peer, taken["receipt"])["state"], taken["copyHash"] == bundle["copyHash"]), ("ACKNOWLEDGED", True))
        if bundle["complete"]:
            return bundle["number"]


def main():
    arguments = argparse.ArgumentParser(prog="bench/offline.py")
    arguments.add_argument("set", nargs="?", default="counties", choices=("counties", "sichuan"))
    arguments.add_argument("--base", type=int, default=18605)
    arguments.add_argument("--whole", action="store_true", help="only the first bundles: for figures")
    arguments.add_argument("--keep", action="store_true", help="leaves the two homes, so that the next run need not load them")
    given = arguments.parse_args()
    os.makedirs(WORK, exist_ok=True)
    print(f"Starting two servers with the set {given.set} …", flush=True)
    outer, inner = (Side(name, given.set, given.base + 2 * at) for at, name in enumerate(NAMES))
    began = time.monotonic()
    try:
        for side in (outer, inner):
            side.start(wait=False)
        for side in (outer, inner):
            side.ready()
        print(f"  both are there after {time.monotonic() - began:.0f} s")
        peer = meet(outer, inner)
        # bundles are made from 25 seconds after a start on, which is not to be measured
        time.sleep(SETTLE)
        last = whole(outer, inner, peer)
        if not given.whole:
            walk(outer, inner, peer, last)
        print(f"All as it must be, {time.monotonic() - began:.0f} s.")
    finally:
        for side in (outer, inner):
            side.stop()
            if not given.keep:
                shutil.rmtree(side.home, ignore_errors=True)


if __name__ == "__main__":
    main()
