"""Processor time and memory as Linux counts them."""
import os
import time

TICK = os.sysconf("SC_CLK_TCK")


def _stat(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            text = file.read()
    except (FileNotFoundError, ProcessLookupError):
        return None
    fields = text[text.rindex(")") + 2:].split()
    return {"ppid": int(fields[1]), "own": int(fields[11]) + int(fields[12]), "buried": int(fields[13]) + int(fields[14])}


def cpu(pid, family=False):
    """Seconds a process has used; family: with its children, the buried ones too."""
    found = _stat(pid)
    if found is None:
        return 0.0
    ticks = found["own"]
    if family:
        ticks += found["buried"]
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                child = _stat(entry)
                if child and child["ppid"] == pid:
                    ticks += child["own"]
    return ticks / TICK


def busy():
    """Seconds all processes of the machine have used, and what the hypervisor took away; interrupts belong to nobody."""
    with open("/proc/stat") as file:
        user, nice, system, _, _, _, _, steal = map(int, file.readline().split()[1:9])
    return (user + nice + system + steal) / TICK


def rss(pid, peak=False):
    """Resident megabytes."""
    name = "VmHWM:" if peak else "VmRSS:"
    with open(f"/proc/{pid}/status") as file:
        for line in file:
            if line.startswith(name):
                return int(line.split()[1]) / 1024
    return 0.0


class Meter:
    """What the application, its database, the tool that drives them and everybody else use between two moments."""

    def __init__(self, product, tool=None):
        self.product, self.tool = product, tool
        self.at = time.monotonic()
        self.app = cpu(product.pid)
        self.db = cpu(product.postmaster, family=True)
        self.own = cpu(os.getpid()) + (cpu(tool) if tool else 0)
        self.all = busy()

    def since(self, before):
        seconds = self.at - before.at
        app, db, own = self.app - before.app, self.db - before.db, self.own - before.own
        foreign = max(0.0, (self.all - before.all) - app - db - own) / (seconds * os.cpu_count())
        return {"seconds": seconds, "app": app, "db": db, "foreign": foreign}


def description():
    model = "unknown processor"
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) / 1024 / 1024
    return f"{os.cpu_count()} × {model}, {memory:.0f} GiB"
