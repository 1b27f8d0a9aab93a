"""Runs what `roi schema sql` prints on SQLite and PostgreSQL and holds every sum against exact decimals.

check.py PATH_OF_ROI
"""
import csv
import io
import pathlib
import re
import shutil
import signal
import subprocess
import sys
from decimal import Decimal

from postgres import postgres
from rows import HEADER, WHOLE, expected, generated, table

roi = sys.argv[1]
mistakes = []
checked = 0


def expect(good, complaint):
    global checked
    checked += 1
    if not good:
        mistakes.append(complaint)


def sqlite(text):
    """Runs SQL in a new database in memory and gives what is printed, as CSV."""
    if not shutil.which("sqlite3"):
        sys.exit("sqlite3 is not here; scripts/test installs it")
    run = subprocess.run(["sqlite3", "-batch", "-csv", "-header"], input=text, text=True, encoding="utf-8", capture_output=True)
    if run.returncode != 0 or run.stderr:
        sys.exit(f"sqlite3: exit code {run.returncode}\n{run.stderr}")
    return run.stdout


def figure(text):
    return Decimal(text) if text else None


def form_of(column):
    """How a value of a column is written; nothing is written of what is not known."""
    if column.startswith("date_"):
        return r"2026-\d\d-\d\d"
    return r"(\d+(\.\d{1,6})?)?" if column == "conversions" else r"(-?\d+)?"


def read(text, what):
    """The printed rows by (campaign, channel, currency), once their form is checked."""
    header, *lines = csv.reader(io.StringIO(text))
    expect(header == HEADER, f"{what}: the header is {header}")
    rows = {tuple(line[:3]): dict(zip(HEADER[3:], line[3:])) for line in lines}
    expect(len(rows) == len(lines), f"{what}: a campaign, channel and currency has more than one row")
    keys = [key for key in rows if all(key)]  # where NULL is put differs from database to database
    expect(keys == sorted(keys), f"{what}: the rows are not in order: {keys}")
    for key, row in rows.items():
        for name, value in row.items():
            expect(re.fullmatch(form_of(name), value), f"{what}: {key}: {name} is written as {value!r}")
    return rows


def compare(printed, wanted, what):
    expect(printed.keys() == wanted.keys(), f"{what}: rows missing, or too many: {sorted(printed.keys() ^ wanted.keys())}")
    for key in printed.keys() & wanted.keys():
        for name, value in wanted[key].items():
            got = printed[key][name] if name.startswith("date_") else figure(printed[key][name])
            expect(got == value, f"{what}: {key}: {name} is {got}, not {value}")


def replaced(sql, pattern, text):
    changed, count = re.subn(pattern, text, sql)
    expect(count == 1, f"the SQL has {pattern} {count} times")
    return changed


def check_engine(name, run, sql, rows):
    wanted = expected(rows)

    def check(what, statements, sums):
        compare(read(run(statements), f"{name}, {what}"), sums, f"{name}, {what}")

    as_decimals = table(rows, "DECIMAL(20, 8)")
    check("decimals", as_decimals + sql, wanted)
    check("doubles", table(rows, "DOUBLE PRECISION") + sql, wanted)
    whole = [row for row in rows if row["campaign_name"] in WHOLE]
    check("whole amounts", table(whole, "INTEGER") + sql, expected(whole))

    # What the comments advise: a column that is not there, and amounts that are in millionths already.
    unknown = replaced(sql, r"\bconversion_value AS revenue\b", "CAST(NULL AS BIGINT) AS revenue")
    without = {key: {**row, "revenue_micros": None} for key, row in wanted.items()}
    check("no revenue", as_decimals + unknown, without)
    micros = replaced(sql, r"\bspend +AS spend\b", "cost_micros * 0.000001 AS spend")
    check("in millionths", as_decimals + micros, wanted)


def check_text(sql):
    """Some clients look for ends of statements and for quotes inside comments as well."""
    expect(sql.count(";") == 1 and sql.endswith(";\n"), "there is one semicolon, at the end")
    expect('"' not in sql, "there are no double quotes")
    expect(all(line.count("'") % 2 == 0 for line in sql.splitlines()), "quotes are closed on their line")
    expect(sql.isascii(), "the text is ASCII")


def last_digit(figures):
    """One in the last place of the coarsest of them."""
    return Decimal(1).scaleb(max(figure.as_tuple().exponent for figure in figures))


def check_roi(run, sql, rows):
    """The same sums after roi has read them: return and cost of each campaign, to the last digit printed."""
    wanted = expected(rows)
    special = {key[0] for key, row in wanted.items() if None in row.values() or row["spend_micros"] < 0}
    ordinary = [row for row in rows if row["campaign_name"] not in special]
    sums = {}
    for (campaign, _, currency), row in expected(ordinary).items():
        for metric, column in [("return", "revenue_micros"), ("cost", "spend_micros")]:
            key = (campaign, currency, metric)
            sums[key] = sums.get(key, 0) + row[column] / 1000000
    printed = {}
    currencies = sorted({row["currency_code"] for row in ordinary})
    for currency in currencies:  # currencies never add up, so each has a report of its own
        of_currency = [row for row in ordinary if row["currency_code"] == currency]
        calc = subprocess.run([roi, "calc", "-", "-f", "csv"], input=run(table(of_currency, "DECIMAL(20, 8)") + sql),
                              text=True, encoding="utf-8", capture_output=True)
        expect(calc.returncode == 0, f"roi calc in {currency} ends with {calc.returncode}: {calc.stderr}")
        for row in csv.DictReader(io.StringIO(calc.stdout)):
            if row["metric"] in ["return", "cost"] and row["campaign"] != "TOTAL":
                printed.setdefault((row["campaign"], row["unit"], row["metric"]), []).append(figure(row["likely"]))
    expect(printed.keys() == sums.keys(), f"roi calc: missing, or too many: {sorted(printed.keys() ^ sums.keys())}")
    for key in printed.keys() & sums.keys():
        got = printed[key]
        good = None not in got and abs(sum(got) - sums[key]) <= last_digit(got)
        expect(good, f"roi calc: {key} is {got}, not {sums[key]}")


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # so that the server is stopped as well
    printed = subprocess.run([roi, "schema", "sql"], text=True, encoding="utf-8", capture_output=True)
    expect(printed.returncode == 0, f"roi schema sql ends with {printed.returncode}: {printed.stderr}")
    sql, rows = printed.stdout, generated()
    file = pathlib.Path(__file__).parents[2] / "schemas" / "campaign_rows.sql"
    expect(sql == file.read_text(encoding="utf-8"), "roi schema sql prints the file in schemas")
    check_text(sql)
    check_engine("SQLite", sqlite, sql, rows)
    with postgres() as run:
        check_engine("PostgreSQL", run, sql, rows)
    check_roi(sqlite, sql, rows)
    for mistake in mistakes[:40]:
        print(mistake)
    print(f"{len(rows)} rows: {checked} checks, {len(mistakes)} failed")
    sys.exit(1 if mistakes else 0)


main()
