"""The bar of the feed: a copy of a county and of the province from nothing, in answers of 200, and what a copy that is whole asks for then."""
import http.client
import json
import statistics
import time
import urllib.parse
import uuid

import machine
from bars import Result

WALKS = 3
TABLES = {"CADRE": "cadre", "TEAM": "work_team", "POSTING": "posting", "ATTENDANCE_MONTH": "attendance_month"}


class Client:
    """A machine at a place, with a connection that it keeps and a copy of what it was told."""

    def __init__(self, product, code, rate=60_000):
        self.product, self.code = product, code
        status, made, _ = product.http("POST", "/api/v1/clients", product.token("anquan"), {
            "name": "bench", "role": "PROVINCIAL_SYSTEM", "nodeCode": code, "ratePerMinute": rate}, {"Idempotency-Key": str(uuid.uuid4())})
        if status != 201:
            raise SystemExit(f"no client at {code}: {status} {made}")
        self.form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": made["id"], "client_secret": made["secret"]})
        self.token, self.until = None, 0

    def authorization(self):
        if time.monotonic() > self.until:
            status, body, _ = self.product.http("POST", "/api/v1/oauth2/token", body=self.form.encode(), headers={
                "Content-Type": "application/x-www-form-urlencoded"})
            if status != 200:
                raise SystemExit(f"no token: {status} {body}")
            self.token, self.until = body["access_token"], time.monotonic() + body["expires_in"] - 60
        return {"Authorization": "Bearer " + self.token}

    def walk(self):
        """Everything there is, and then the log to its end."""
        connection = http.client.HTTPConnection("127.0.0.1", self.product.http_port, timeout=60)
        rows, bytes_read, taken, after, more = {}, 0, [], None, True
        self.authorization()
        before = machine.Meter(self.product)
        while more:
            asked = {"size": 200} | ({"after": after} if after else {})
            began = time.monotonic()
            connection.request("GET", "/api/v1/changes?" + urllib.parse.urlencode(asked), headers=self.authorization())
            answer = connection.getresponse()
            content = answer.read()
            taken.append(1000 * (time.monotonic() - began))
            if answer.status != 200:
                raise SystemExit(f"the feed answered {answer.status}: {content[:500]}")
            page = json.loads(content)
            for entry in page["items"]:
                if entry["op"] == "UPSERT":
                    rows[entry["type"], entry["id"]] = entry["data"]
                else:
                    rows.pop((entry["type"], entry["id"]), None)
            bytes_read, after, more = bytes_read + len(content), page["next"], page["more"]
        used = machine.Meter(self.product).since(before)
        connection.close()
        return {"rows": rows, "bytes": bytes_read, "taken": sorted(taken), **used}


def followed(bench):
    """A copy from nothing."""
    result = Result("feed", "A copy from nothing by the change feed, answers of 200")
    product = bench.product
    county, county_path = product.sql("""select substring(region_path from '^/[0-9]+/[0-9]+/([0-9]+)/'), substring(region_path from '^/[0-9]+/[0-9]+/[0-9]+/')
        from posting group by 1, 2 order by count(*) desc, 1 limit 1""")[0]
    province_path = county_path[:4]
    for name, code, path, walks in (("county", county, county_path, WALKS), ("province", province_path[1:3], province_path, 1)):
        client = Client(product, code)
        if name == "county":
            client.walk()
        done = [client.walk() for _ in range(walks)]
        rates = [len(walk["rows"]) / walk["seconds"] for walk in done]
        last = done[-1]
        taken = last["taken"]
        whole = all(sum(kind == asked for kind, _ in last["rows"]) == int(product.sql(
            f"select count(*) from {table} where region_path >= '{path}' and region_path < '{path}~'")[0][0]) for asked, table in TABLES.items())
        result.judge(f"{name}: cadres, teams, stays and months of the copy are those of the tables", "all", "all", "all" if whole else "not", whole, whole)
        result.rows.append(
            f"| feed from nothing, {name}: {len(last['rows']):,} rows in {len(taken):,} answers, {last['seconds']:.1f} s | {statistics.median(rates):,.0f} rows | "
            f"{min(rates):,.0f} – {max(rates):,.0f} | {taken[len(taken) // 2]:.1f} / {taken[len(taken) * 99 // 100]:.1f} | "
            f"{1000 * last['app'] / len(taken):.2f} | {1000 * last['db'] / len(taken):.2f} | {100 * max(walk['foreign'] for walk in done):.0f} % |")
        result.notes.append(f"{name} {code}: {last['bytes'] / 1e6:.1f} MB of JSON; " + ", ".join(
            f"{kind} {sum(of == kind for of, _ in last['rows']):,}" for kind in dict.fromkeys(kind for kind, _ in last["rows"])))
    return result
