#!/usr/bin/env python3
"""Runs `roi import` over the exports beside this file and compares with expected.json.

    python3 check.py ROI [--read-back] [--strict-report] [--only TEXT]
    python3 check.py --list

--read-back      also hands each result to `roi calc -`: what import writes has to be a campaign file
--strict-report  the report on stderr has to say the numbers of rows kept and dropped; without it they are compared
                 where they are found
--only TEXT      the files whose name holds TEXT
--list           what is covered, without running anything

One line for each mismatch, then a line with the counts. Exit 1 on any mismatch.
"""
import argparse
import json
import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent

# ---------------------------------------------------------------------------------------------------------------------
# What depends on the wording of roi. Change it here.

# The actions that stand for a figure. The name of a channel in it does not count.
ACTIONS = {
    "impressions": re.compile(r"\b(paid )?impressions?\b", re.I),
    "clicks": re.compile(r"\b(clicks?|swipe ups?|swipes?)\b", re.I),
    "conversions": re.compile(r"\b(conversions?|purchases?|orders?|key events?)\b", re.I),
}
# The rows on stderr: the number of a match is the group that is filled. DROPPED is found once for each reason.
KEPT = re.compile(r"(\d[\d,]*) rows? kept|\bkept:? (\d[\d,]*)", re.I)
DROPPED = re.compile(r"(\d[\d,]*) rows? (?:dropped|left out)|\b(?:dropped|left out):? (\d[\d,]*)", re.I)
# ---------------------------------------------------------------------------------------------------------------------


def figure(value):
    """A figure of a campaign file: a number, a text with a number, or an object that says more."""
    if isinstance(value, dict):
        value = value.get("measured", value.get("assumed"))
    return None if value is None else Decimal(str(value))


def add(values):
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None


def revenue_of(action):
    value = action.get("value")
    sale = value.get("sale") if isinstance(value, dict) else None
    if not isinstance(sale, dict):
        return None
    if "total" in sale:
        return figure(sale["total"])
    price, count = figure(sale.get("price")), figure(action.get("count"))
    return None if price is None or count is None else price * count


def counts_of(campaign, pattern):
    """The counts of the actions that stand for a figure: one sum for each name, channels put together."""
    sums = {}
    for action in campaign.get("actions", []):
        name, channel = action.get("name", ""), action.get("channel") or ""
        if channel:
            name = re.sub(re.escape(channel), "", name, flags=re.I)
        name = re.sub(r"\W+", " ", name).strip().lower()
        if pattern.search(name) and action.get("count") is not None:
            sums[name] = sums.get(name, Decimal(0)) + figure(action["count"])
    return sums


class Result:
    """What roi wrote, in the terms of expected.json."""

    def __init__(self, text):
        read = json.loads(text, parse_float=Decimal, parse_int=Decimal)
        self.campaigns = read if isinstance(read, list) else [read]
        for campaign in self.campaigns:
            if not isinstance(campaign, dict) or "name" not in campaign:
                raise ValueError("not an array of campaigns")
        self.rows = [self.row(campaign) for campaign in self.campaigns]

    @staticmethod
    def row(campaign):
        costs = [cost for cost in campaign.get("costs", []) if cost.get("category") == "advertising"]
        row = {"name": campaign["name"], "spend": [add(figure(cost.get("amount")) for cost in costs)],
               "revenue": [add(revenue_of(action) for action in campaign.get("actions", []))],
               "all": [figure(action.get("count")) for action in campaign.get("actions", [])]}
        for field, pattern in ACTIONS.items():
            row[field] = list(counts_of(campaign, pattern).values()) or [None]
        return row

    def totals(self, field):
        if field in ("spend", "revenue"):
            return [add(row[field][0] for row in self.rows)]
        sums = {}
        for campaign in self.campaigns:
            for name, count in counts_of(campaign, ACTIONS[field]).items():
                sums[name] = sums.get(name, Decimal(0)) + count
        return list(sums.values()) or [None]

    def numbers(self):
        found = {count for row in self.rows for count in row["all"]}
        for field in ("spend", "revenue", *ACTIONS):
            found |= {value for row in self.rows for value in row[field]}
            if len(self.currencies()) == 1:  # sums over several currencies would be ours, not those of roi
                found |= set(self.totals(field))
        return found - {None}

    def period(self):
        periods = [campaign["period"] for campaign in self.campaigns if campaign.get("period")]
        if not periods:
            return None
        return {"from": min(period["from"] for period in periods), "to": max(period["to"] for period in periods)}

    def currencies(self):
        return {campaign.get("currency") for campaign in self.campaigns}


def one_of(expected):
    values = expected if isinstance(expected, list) else [expected]
    return [None if value is None else Decimal(value) for value in values]


def told(values):
    return " or ".join("nothing" if value is None else f"{value:f}" for value in values)


class Checker:
    def __init__(self, program, options):
        self.program, self.options = program, options
        self.mismatches, self.compared, self.open, self.reports = 0, 0, 0, 0

    def wrong(self, entry, what):
        self.mismatches += 1
        print(f"{entry['file']}: {what}")

    def run(self, arguments, text=None):
        environment = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1")
        environment.pop("GITHUB_STEP_SUMMARY", None)
        return subprocess.run([self.program, *arguments], cwd=HERE, env=environment, input=text, capture_output=True,
                              timeout=60, check=False, stdin=subprocess.DEVNULL if text is None else None)

    def check(self, entry):
        self.compared += 1
        try:
            done = self.run(["import", entry["file"], *entry["args"], "-f", "json"])
        except subprocess.TimeoutExpired:
            self.wrong(entry, "did not come to an end within a minute")
            return
        said = done.stderr.decode("utf-8", "replace")
        allowed = entry["exit"] if isinstance(entry["exit"], list) else [entry["exit"]]
        if "open" in entry:
            self.open += 1
        if done.returncode not in allowed:
            first = next((line for line in said.splitlines() if line.strip()), "")
            self.wrong(entry, f"exit {done.returncode}, expected {' or '.join(map(str, allowed))}: {first[:160]}")
            return
        if done.returncode != 0:
            self.check_refusal(entry, done.stdout, said)
            return
        try:
            result = Result(done.stdout.decode("utf-8"))
        except (ValueError, KeyError, ArithmeticError, AttributeError) as mistake:
            self.wrong(entry, f"not a list of campaigns: {mistake}")
            return
        self.check_result(entry, result)
        self.check_report(entry, said)
        if self.options.read_back:
            # Campaigns of several currencies have no total: each is handed over on its own.
            alone = len(result.currencies()) > 1
            for campaign in result.campaigns if alone else [None]:
                text = json.dumps(campaign, default=str).encode() if alone else done.stdout
                back = self.run(["calc", "-", "-f", "json"], text)
                if back.returncode != 0:
                    first = back.stderr.decode("utf-8", "replace").split("\n", 1)[0]
                    self.wrong(entry, f"roi calc does not read what import wrote: {first[:160]}")

    def check_refusal(self, entry, written, said):
        if written.strip():
            self.wrong(entry, "refused, and yet something stands on stdout")
        mistake = entry["mistake"]
        if not mistake:
            return
        place = re.search(re.escape(entry["file"]) + r":(\d+)(?::(\d+))?", said)
        if mistake["line"] is not None:
            if not place or int(place[1]) != mistake["line"]:
                self.wrong(entry, f"the mistake stands in line {mistake['line']}, told is "
                                  f"{place[0] if place else 'no line'}")
            elif mistake["column"] is not None and place[2] and int(place[2]) != mistake["column"]:
                self.wrong(entry, f"the mistake stands in column {mistake['column']}, told is {place[2]}")
        if not any(text.lower() in said.lower() for text in mistake["says"]):
            self.wrong(entry, f"the message says none of {', '.join(mistake['says'])}: {said.strip()[:160]}")

    def check_result(self, entry, result):
        if "currency" in entry:
            allowed = entry["currency"] if isinstance(entry["currency"], list) else [entry["currency"]]
            if len(result.currencies()) != 1 or not result.currencies() <= set(allowed):
                self.wrong(entry, f"currency {', '.join(sorted(map(str, result.currencies())))}, "
                                  f"expected {' or '.join(allowed)}")
        if "period" in entry and result.period() != entry["period"]:
            self.wrong(entry, f"period {result.period()}, expected {entry['period']}")
        if "campaigns" in entry:
            self.check_campaigns(entry, result)
        for key in entry:
            for end in ("_total", "_total_if_read"):
                if key.endswith(end):
                    self.compare(entry, "in all: " + key[: -len(end)], result.totals(key[: -len(end)]), entry[key])
        why = entry.get("open") or entry.get("why") or "a sum of reach, of kinds that differ, or with a total row"
        for wrong in entry.get("never", []):
            if Decimal(wrong) in result.numbers():
                self.wrong(entry, f"{wrong} must not appear: {why}")

    def compare(self, entry, what, found, expected):
        # Figures that a file has twice (two kinds of click) may each be an action: one of them has to agree.
        if not set(one_of(expected)) & set(found):
            self.wrong(entry, f"{what} {told(found)}, expected {told(one_of(expected))}")

    def check_campaigns(self, entry, result):
        expected = list(entry["campaigns"])
        present = {row["name"] for row in result.rows}
        for name in entry.get("may_be_absent", []):
            if name not in present:
                expected = [campaign for campaign in expected if campaign["name"] != name]
        if len(expected) != len(result.rows):
            self.wrong(entry, f"{len(result.rows)} campaigns ({', '.join(map(repr, sorted(present)))[:200]}), "
                              f"expected {len(expected)}")
            return
        rows = list(result.rows)
        for campaign in expected:
            if campaign["name"] is not None:
                row = next((row for row in rows if row["name"] == campaign["name"]), None)
            else:  # what it is called is left open: known by its spend
                row = next((row for row in rows if row["spend"][0] in one_of(campaign["spend"])), None)
            if row is None:
                self.wrong(entry, f"no campaign {campaign['name'] or 'with a spend of ' + campaign['spend']!r} "
                                  f"among {', '.join(repr(row['name']) for row in rows)[:200]}")
                continue
            rows.remove(row)
            for field in ("spend", "revenue", *ACTIONS):
                if field in campaign:
                    self.compare(entry, f"{row['name']!r}: {field}", row[field], campaign[field])
            for count in campaign.get("counts", []):
                if Decimal(count) not in row["all"]:
                    self.wrong(entry, f"{row['name']!r}: no action with a count of {count}, found {told(row['all'])}")

    def check_report(self, entry, said):
        for text in entry.get("notes", []):
            if text not in said:
                self.wrong(entry, f"the report does not say {text}")
        if "rows_kept" not in entry:
            return
        kept = [int(next(filter(None, groups)).replace(",", "")) for groups in KEPT.findall(said)]
        dropped = [int(next(filter(None, groups)).replace(",", "")) for groups in DROPPED.findall(said)]
        if kept:
            self.reports += 1
        if kept and kept[0] != entry["rows_kept"] or not kept and self.options.strict_report:
            self.wrong(entry, f"the report says {kept[0] if kept else 'nothing of'} rows kept, "
                              f"expected {entry['rows_kept']}")
        all_dropped = sum(entry["dropped"].values())
        if dropped and sum(dropped) != all_dropped or not dropped and all_dropped and self.options.strict_report:
            self.wrong(entry, f"the report says {sum(dropped) if dropped else 'nothing of'} rows dropped, "
                              f"expected {all_dropped}")


def cover(entries):
    for entry in entries:
        exits = " or ".join(map(str, entry["exit"] if isinstance(entry["exit"], list) else [entry["exit"]]))
        if "open" in entry:
            what = "left open: " + entry["open"]
        elif entry["mistake"]:
            place = ":".join(str(entry["mistake"][key]) for key in ("line", "column") if entry["mistake"][key])
            what = f"refused{' at ' + place if place else ''}" + (f": {entry['why']}" if "why" in entry else "")
        else:
            what = ", ".join(f"{key.removesuffix('_total')} {entry[key]}" for key in ("spend_total", "revenue_total")
                             if entry.get(key)) + (f" ({entry['why']})" if "why" in entry else "")
        print(f"{entry['file']:50} exit {exits}  {what}")
    print(f"{len(entries)} files in {len({entry['file'].split('/')[0] for entry in entries})} folders")


def main():
    parser = argparse.ArgumentParser(description="Runs roi import over the exports beside this file.")
    parser.add_argument("roi", nargs="?", help="the program")
    parser.add_argument("--list", action="store_true", help="print what is covered")
    parser.add_argument("--read-back", action="store_true", help="hand each result to roi calc")
    parser.add_argument("--strict-report", action="store_true", help="rows kept and dropped have to be reported")
    parser.add_argument("--only", default="", metavar="TEXT", help="the files whose name holds TEXT")
    options = parser.parse_args()
    entries = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
    entries = [entry for entry in entries if options.only in entry["file"]]
    if options.list:
        cover(entries)
        return 0
    if not options.roi:
        parser.error("which roi? (check.py ROI)")
    checker = Checker(str(Path(options.roi).resolve()), options)
    for entry in entries:
        checker.check(entry)
    print(f"{checker.compared} files, {checker.mismatches} mismatches, {checker.open} left open on purpose, "
          f"{checker.reports} reports with rows kept")
    return 1 if checker.mismatches else 0


if __name__ == "__main__":
    sys.exit(main())
