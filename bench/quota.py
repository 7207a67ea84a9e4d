"""Bar 33 of the trust bars: what a client at ten times its quota gets, and what its neighbour notices."""
import http.client
import math
import multiprocessing
import random
import time

from bars import Result
from feed import Client

QUOTA, OVER, PROCESSES = 600, 10, 4
NEIGHBOUR_PER_SECOND = 25
ROUNDS, QUICK_ROUNDS, SECONDS = 10, 3, 6
PATH = "/api/v1/cadres?size=20"


def paced(port, authorization, per_second, seconds):
    """Asks so many times a second on the average, by chance like strangers to each other, whatever the answers: (status, milliseconds, told)."""
    taken, due, chance = [], 0, random.Random()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    began = time.monotonic()
    for _ in range(int(per_second * seconds)):
        due += chance.expovariate(per_second)
        wait = began + due - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        start = time.monotonic()
        connection.request("GET", PATH, headers=authorization)
        answer = connection.getresponse()
        answer.read()
        told = all(answer.headers[name] for name in ("Retry-After", "RateLimit", "RateLimit-Policy"))
        taken.append((answer.status, 1000 * (time.monotonic() - start), told))
    connection.close()
    return taken


def slice_of(pool, product, neighbour, busy):
    """One slice: the neighbour at its pace, and beside it, if it is there, the client that asks too much. A process each: none waits for another's."""
    asked = [(product.http_port, neighbour.authorization(), NEIGHBOUR_PER_SECOND, SECONDS)]
    if busy:
        asked += [(product.http_port, busy.authorization(), QUOTA / 60 * OVER / PROCESSES, SECONDS)] * PROCESSES
    calm, *much = pool.starmap(paced, asked, chunksize=1)
    return calm, [one for part in much for one in part]


def percentile(taken, share):
    times = sorted(milliseconds for _, milliseconds, _ in taken)
    return times[min(len(times) - 1, int(len(times) * share))]


def kept(bench):
    result = Result(33, "A client at ten times its quota, and its neighbour")
    product = bench.product
    county = product.sql("select substring(region_path from '^/[0-9]+/[0-9]+/([0-9]+)/') from posting group by 1 order by count(*) desc, 1 limit 1")[0][0]
    neighbour, busy = Client(product, county), Client(product, county, QUOTA)
    alone, beside, offered = [], [], []
    with multiprocessing.Pool(1 + PROCESSES) as pool:
        for _ in range(2):
            slice_of(pool, product, neighbour, None)
        began = time.monotonic()
        for _ in range(QUICK_ROUNDS if bench.plan.quick else ROUNDS):
            alone += slice_of(pool, product, neighbour, None)[0]
            calm, much = slice_of(pool, product, neighbour, busy)
            beside += calm
            offered += much
    minutes = (time.monotonic() - began) / 60
    refused = [told for status, _, told in offered if status == 429]
    passed = sum(status == 200 for status, _, _ in offered)
    others = sorted({status for status, _, _ in offered} - {200, 429})
    right = bool(refused) and all(refused) and not others
    result.judge("a refused request is 429 with Retry-After and RateLimit", "all", "all",
                 f"{len(refused):,} of {len(offered):,} refused, others {others}", right, right)
    most = (math.ceil(minutes) + 1) * QUOTA
    result.judge("what passes of it", f"≤ {most:,} in {minutes:.1f} min", "", f"{passed:,}", passed <= most, passed <= most)
    result.at_most("the neighbour's p99 beside it / alone", percentile(beside, 0.99) / percentile(alone, 0.99), 1.2, 1.1)
    bad = sum(status != 200 for status, _, _ in alone + beside)
    result.judge("the neighbour's requests that failed", "0", "0", str(bad), bad == 0, bad == 0)
    for name, taken in (("alone", alone), ("beside", beside)):
        result.rows.append(f"| neighbour {name}, {NEIGHBOUR_PER_SECOND}/s | | | {percentile(taken, 0.5):.1f} / {percentile(taken, 0.99):.1f} | | | |")
    return result
