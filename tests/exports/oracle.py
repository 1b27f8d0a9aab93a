#!/usr/bin/env python3
"""Checks expected.json against the files beside it, without roi.

expected.json was written by hand. Here every file is read a second time, by a reader that decides nothing: encoding,
delimiter, decimal mark, columns, form of the dates and the rows that are no data are told to it, file by file, in
READINGS. What it adds up has to be what expected.json says.

    python3 oracle.py          one line for each difference, then a closing line; exit 1 if there is any difference
"""
import csv
import io
import json
import re
import sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIGURES = ("spend", "revenue", "conversions", "clicks", "impressions")
MISSING = {"", "-", "--", "NA", "N/A", "#N/A", "[]", "<5"}

META = "campaign=Campaign name|spend=Amount spent (EUR)|impressions=Impressions"
META_DAYS = ("Reporting starts", "Reporting ends", "%Y-%m-%d")
CELLS = dict(columns=META + "|clicks=Link clicks", days=META_DAYS)
GOOGLE = "campaign=Campaign|spend=Cost|conversions=Conversions|clicks=Clicks|impressions=Impr."
GOOGLE_VALUE = GOOGLE + "|revenue=Conv. value"
PURCHASES = "|revenue=Purchases conversion value|conversions=Purchases"
GERMAN = ("campaign=Kampagne|spend=Kosten|revenue=Conv.-Wert|conversions=Conversions|clicks=Klicks|impressions=Impr.")
WIDE = "campaign=campaign|spend=spend|revenue=revenue|conversions=conversions|clicks=clicks|impressions=impressions"
LINKEDIN = ("campaign=Campaign Name|spend=Total Spent|conversions=Conversions|clicks=Clicks|impressions=Impressions")
CONVENTIONS = META + PURCHASES + "|clicks=Link clicks"

# columns   field=header, joined by |; two headers joined by || stand for two readings that are both right,
#           joined by " + " for one sum
# drop      reason: the rows that are no data, counted from 1 below the header, without empty lines
# days      header of the first day, header of the last day, how a day is written; or the texts that say it in the file
# also      figures added up over the file only: field=header
READINGS = {
    "meta/en_daily.csv": dict(
        columns="campaign=Campaign name|spend=Amount spent (USD)|revenue=Purchases conversion value"
                "|conversions=Purchases|clicks=Link clicks||Clicks (all)|impressions=Impressions", days=META_DAYS),
    "meta/en_period_total.csv": dict(
        columns="campaign=Campaign name|spend=Amount spent (USD)|clicks=Link clicks|impressions=Impressions",
        days=META_DAYS),
    "meta/results_of_several_kinds.csv": dict(columns=META, days=META_DAYS, counts=("Result indicator", "Results")),
    "meta/german_2018.csv": dict(
        columns="spend=Ausgegebener Betrag (EUR)", decimal=",",
        also="impressions=Impressionen|clicks=Link-Klicks||Klicks (alle)"),
    "meta/german_semicolon.csv": dict(
        encoding="utf-8-sig", delimiter=";", decimal=",", days=("Berichtsstart", "Berichtsende", "%d.%m.%Y"),
        columns="campaign=Kampagnenname|spend=Ausgegebener Betrag (EUR)|revenue=Websites-Käufe – Conversion-Wert"
                "|conversions=Websites-Käufe|clicks=Link-Klicks|impressions=Impressionen"),
    "meta/french.csv": dict(
        delimiter=";", decimal=",", days=("Début des rapports", "Fin des rapports", "%d/%m/%Y"),
        columns="campaign=Nom de la campagne|spend=Montant dépensé (EUR)|revenue=Valeur de conversion"
                "|conversions=Achats|clicks=Clics sur le lien|impressions=Impressions"),
    "meta/summary_row_first.csv": dict(
        encoding="utf-8-sig", days=META_DAYS, drop={"total rows": [1]},
        columns="campaign=Campaign name|spend=Amount spent (USD)|revenue=Purchases conversion value"
                "|conversions=Purchases|clicks=Link clicks|impressions=Impressions"),
    "meta/insights_api.csv": dict(
        columns="campaign=campaign_name|spend=spend|clicks=inline_link_clicks||clicks|impressions=impressions",
        days=("date_start", "date_stop", "%Y-%m-%d")),
    "meta/same_id_new_name.csv": dict(
        key="Campaign ID", columns="spend=Amount spent (USD)|impressions=Impressions", days=META_DAYS),
    "meta/ids_spoiled_by_a_spreadsheet.csv": dict(
        columns="campaign=Campaign name|spend=Amount spent (USD)|impressions=Impressions", days=META_DAYS),
    "google_ads/campaigns.csv": dict(
        columns=GOOGLE_VALUE, drop={"total rows": [4, 5, 6]}, days=["March 1, 2026", "March 31, 2026"]),
    "google_ads/campaigns_utf16.csv": dict(
        encoding="utf-16", delimiter="\t", columns=GOOGLE_VALUE, drop={"total rows": [4, 5, 6]},
        days=["1 March 2026", "31 March 2026"]),
    "google_ads/ad_groups.csv": dict(
        columns=GOOGLE_VALUE, drop={"total rows": [4, 5]}, days=["1 January 2026", "31 January 2026"]),
    "google_ads/keywords_total_in_column_3.csv": dict(
        columns=GOOGLE, drop={"total rows": [4, 5]}, days=["1 February 2026", "28 February 2026"]),
    "google_ads/overview_card.csv": dict(
        columns="campaign=Campaign Name|spend=Cost|clicks=Clicks|impressions=Impressions"),
    "google_ads/all_time.csv": dict(columns=GOOGLE, drop={"total rows": [3]}),
    "google_ads/daily.csv": dict(
        columns=GOOGLE_VALUE, drop={"total rows": [4]}, days=["1 March 2026", "31 March 2026"]),
    "google_ads/german.csv": dict(
        encoding="utf-8-sig", delimiter=";", decimal=",", columns=GERMAN, drop={"total rows": [3, 4]}),
    "google_ads/danish.csv": dict(
        decimal=",", columns="campaign=Kampagne|spend=Omkostninger|revenue=Konv.værdi|conversions=Konverteringer"
                             "|clicks=Klik|impressions=Eksponeringer"),
    "google_ads/swedish.csv": dict(
        encoding="utf-16", delimiter="\t", decimal=",",
        columns="campaign=Kampanj|spend=Kostnad|conversions=Konverteringar|clicks=Klick|impressions=Exponeringar"),
    "google_ads/total_differs.csv": dict(
        columns=GOOGLE, drop={"total rows": [3]}, days=["1 April 2026", "30 April 2026"], total_differs="15.37"),
    "linkedin/english.csv": dict(
        encoding="utf-16", delimiter="\t", columns=LINKEDIN, days=["March 1, 2026", "March 31, 2026"]),
    "linkedin/english_daily_total.csv": dict(
        encoding="utf-16", delimiter="\t", columns=LINKEDIN + "|revenue=Total Conversion Value",
        drop={"total rows": [4]}, days=["March 1, 2026", "March 31, 2026"]),
    "linkedin/dutch.csv": dict(
        encoding="utf-16", delimiter="\t", decimal=",",
        columns="campaign=Campagnenaam|spend=Totaal besteed|conversions=Conversies|clicks=Klikken"
                "|impressions=Weergaven"),
    "tiktok/report.csv": dict(
        encoding="utf-8-sig", days=("By Day", "By Day", "%Y-%m-%d"),
        columns="campaign=Campaign name|spend=Cost|conversions=Conversions|clicks=Clicks (destination)"
                "|impressions=Impressions"),
    "tiktok/total_of_results.csv": dict(
        drop={"total rows": [3]}, columns="campaign=Campaign name|spend=Cost|conversions=Conversions"
                                          "|clicks=Clicks (all)|impressions=Impressions"),
    "tiktok/total_named_by_a_dash.csv": dict(
        drop={"total rows": [3]}, days=("Date", "Date", "%Y-%m-%d"),
        columns="campaign=Campaign name|spend=Cost|conversions=Conversions|clicks=Clicks (Destination)"
                "|impressions=Impression"),
    "x_ads/campaigns.csv": dict(
        columns="campaign=Campaign|spend=Spend|clicks=Clicks|impressions=Impressions",
        days=("Time", "Time", "%Y-%m-%d")),
    "x_ads/currency_said.csv": dict(
        columns="campaign=Campaign|spend=Spend|clicks=Clicks|impressions=Impressions",
        days=("Time", "Time", "%Y-%m-%d")),
    "pinterest/campaigns.csv": dict(
        columns="campaign=Campaign name|spend=Spend in account currency|revenue=Total conversion value"
                "|conversions=Total conversions|clicks=Pin clicks||Outbound clicks|impressions=Impressions"),
    "snapchat/campaigns.csv": dict(
        columns="campaign=Campaign name|spend=Spend|conversions=Purchases|clicks=Swipe Ups"
                "|impressions=Paid Impressions", days=("Start Time", "End Time", "%Y-%m-%d %H:%M:%S")),
    "microsoft/campaigns.csv": dict(
        encoding="utf-8-sig", days=("Gregorian date", "Gregorian date", "%m/%d/%Y"),
        columns="campaign=Campaign|spend=Spend|revenue=Revenue|conversions=Conversions|clicks=Clicks"
                "|impressions=Impressions"),
    "reddit_ads/report.csv": dict(
        drop={"total rows": [4]}, days=("Date", "Date", "%Y-%m-%d"),
        columns="campaign=Campaign name|spend=Spend|clicks=Clicks|impressions=Impressions"),
    "ga4/acquisition_key_events.csv": dict(
        columns="revenue=Total revenue", also="conversions=Key events", days=["20250101", "20250131"]),
    "ga4/campaigns_conversions.csv": dict(
        columns="campaign=Session campaign|revenue=Total revenue|conversions=Conversions",
        days=["20230401", "20230430"]),
    "ga4/exploration_grand_total.csv": dict(
        columns="campaign=Session campaign|revenue=Purchase revenue", drop={"total rows": [1]},
        days=["20230515", "20230521"]),
    "universal_analytics/german.csv": dict(
        decimal=",", columns="revenue=Umsatz", drop={"total rows": [4], "rows behind the table": [5, 6, 7, 8]},
        days=["20100101", "20181217"]),
    "youtube/table_data.csv": dict(
        columns="revenue=Estimated revenue (USD)", also="impressions=Impressions", drop={"total rows": [1]}),
    "business_profile/performance.csv": dict(columns="", drop={"description rows": [1]}),
    "connector/facebook_ads.csv": dict(
        columns="spend=spend", also="impressions=impressions|clicks=inline_link_clicks",
        days=("date", "date", "%Y-%m-%d")),
    "connector/google_ads.csv": dict(
        key="id", columns="spend=cost_micros|revenue=conversions_value|conversions=conversions|clicks=clicks"
                          "|impressions=impressions", micros={"spend"}, days=("date", "date", "%Y-%m-%d")),
    "connector/linkedin_ads.csv": dict(
        key="campaign_id", days=("day", "day", "%Y-%m-%d %H:%M:%S"),
        columns="spend=cost_in_local_currency|revenue=conversion_value_in_local_currency"
                "|conversions=external_website_conversions|clicks=clicks||clicks + viral_clicks"
                "|impressions=impressions||impressions + viral_impressions"),
    "connector/tiktok_ads.csv": dict(
        key="CAMPAIGN_ID", days=("STAT_TIME_HOUR", "STAT_TIME_HOUR", "%Y-%m-%d %H:%M:%S"),
        columns="spend=SPEND|revenue=TOTAL_PURCHASE_VALUE|conversions=CONVERSION|clicks=CLICKS"
                "|impressions=IMPRESSIONS"),
    "connector/pinterest_ads.csv": dict(
        columns="campaign=campaign_name|spend=spend_in_micro_dollar|revenue=total_conversions_value_in_micro_dollar"
                "|conversions=total_conversions||total_conversions_quantity"
                "|clicks=clickthrough_1||clickthrough_1 + clickthrough_2"
                "|impressions=impression_1||impression_1 + impression_2", micros={"spend", "revenue"},
        days=("date", "date", "%Y-%m-%d")),
    "connector/snapchat_ads.csv": dict(
        key="campaign_id", days=("date", "date", "%Y-%m-%dT%H:%M:%S"), micros={"spend"},
        columns="spend=spend|conversions=conversion_purchases|clicks=swipes|impressions=impressions"),
    "connector/reddit_ads.csv": dict(
        key="campaign_id", days=("date", "date", "%Y-%m-%d"), micros={"spend"},
        columns="spend=spend|clicks=clicks|impressions=impressions"),
    "connector/twitter_ads.csv": dict(
        key="campaign_id", days=("date", "date", "%Y-%m-%d %H:%M:%S"), micros={"spend"},
        columns="spend=billed_charge_local_micro|clicks=clicks||url_clicks|impressions=impressions"),
    "roi/wide_micros.csv": dict(
        columns=WIDE.replace("=spend", "=spend_micros").replace("=revenue", "=revenue_micros"),
        micros={"spend", "revenue"}, days=("date_from", "date_to", "%Y-%m-%d")),
    "roi/rows.csv": dict(columns=WIDE, days=("date", "date", "%Y-%m-%d")),
    "roi/rows_in_euros.csv": dict(columns=WIDE, days=("date", "date", "%Y-%m-%d")),
    "generic/mapped.csv": dict(
        delimiter=";", decimal=",", columns="campaign=Aktion|spend=Netto|revenue=Ertrag|clicks=Klickzahl"),
    "cells/cp1252.csv": dict(CELLS, encoding="cp1252"),
    "cells/utf16be.csv": dict(CELLS, encoding="utf-16", delimiter="\t"),
    "cells/utf16le_commas.csv": dict(CELLS, encoding="utf-16"),
    "cells/lone_cr.csv": dict(CELLS),
    "cells/crlf.csv": dict(CELLS),
    "cells/pipe.csv": dict(CELLS, delimiter="|"),
    "cells/mixed_line_ends.csv": dict(CELLS),
    "cells/rows_within_a_name.csv": dict(CELLS),
    "cells/no_line_end_at_the_end.csv": dict(CELLS),
    "cells/empty_lines.csv": dict(CELLS, drop={"empty rows": [2]}),
    "cells/sep_line.csv": dict(CELLS, encoding="utf-8-sig", delimiter=";", decimal=","),
    "cells/stray_quote.csv": dict(CELLS),
    "cells/total_words.csv": dict(CELLS, drop={"total rows": [6, 7, 8, 9]}),
    "cells/currency_sign_in_header.csv": dict(columns=META.replace("(EUR)", "(€)")),
    "cells/currency_in_brackets.csv": dict(columns=META.replace("(EUR)", "[SEK]")),
    "cells/spaced_headers.csv": dict(
        columns="campaign=Campaign\u00a0 Name|spend=AMOUNT SPENT (EUR)|clicks=Link  clicks|impressions=impressions",
        days=("reporting starts", "Reporting Ends", "%Y-%m-%d")),
    "numbers/decided_by_another_column.csv": dict(delimiter=";", decimal=",", columns=META),
    "numbers/credit.csv": dict(delimiter=";", columns=META),
    "numbers/credit_minus_sign.csv": dict(delimiter=";", decimal=",", columns=META),
    "numbers/missing.csv": dict(delimiter=";", columns=META + "|clicks=Link clicks"),
    "numbers/huge.csv": dict(delimiter=";", columns=META),
    "numbers/tenths.csv": dict(delimiter=";", columns=META),
    "dates/decided_by_another_row.csv": dict(
        columns=META, days=("Reporting starts", "Reporting ends", "%d/%m/%Y")),
    "dates/short_and_written_out.csv": dict(columns=META, days=("Day", "Day", "%d-%b-%y")),
    "dates/with_the_weekday.csv": dict(columns=META, days=("Day", "Day", "%a, %d %b %Y")),
    "conventions/english.csv": dict(
        columns=CONVENTIONS, days=("Reporting starts", "Reporting ends", "%m/%d/%Y")),
    "conventions/german.csv": dict(
        encoding="utf-8-sig", delimiter=";", decimal=",", columns=CONVENTIONS,
        days=("Reporting starts", "Reporting ends", "%d.%m.%Y")),
    "conventions/points_for_thousands.csv": dict(decimal=",", columns=CONVENTIONS, days=META_DAYS),
}

differences = []


def differ(file, what):
    differences.append(f"{file}: {what}")


def number(cell, decimal):
    """A figure as the file writes it; None where it is missing."""
    cell = cell.strip()
    if cell in MISSING:
        return None
    cell = cell.replace("\u2212", "-").replace("US$", "")
    cell = re.sub(r"[\s$€]", "", cell)
    cell = cell.replace("." if decimal == "," else ",", "").replace(",", ".")
    return Decimal(cell)


def total(values):
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None


def table(file, reading, header_line):
    """The records of a file: the header, then the rows, without empty lines; and the text above the header."""
    text = (HERE / file).read_bytes().decode(reading.get("encoding", "utf-8"))
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)
    above, below = lines[: header_line - 1], "".join(lines[header_line - 1 :])
    records = list(csv.reader(io.StringIO(below, newline=""), delimiter=reading.get("delimiter", ",")))
    records = [record for record in records if record]
    return [name.strip() for name in records[0]], records[1:], "".join(above)


def parse_columns(text):
    fields = [part.split("=", 1) for part in re.split(r"(?<!\|)\|(?!\|)", text) if part]
    return {field: headers.split("||") for field, headers in fields}


def figure(rows, header, headers, reading, micros):
    """The sum of a column; a list of sums where there are two readings."""
    sums = []
    for name in headers:
        values = [number(row[header.index(part)], reading.get("decimal", "."))
                  for row in rows for part in name.split(" + ")]
        found = total(values)
        sums.append(found / 1_000_000 if micros and found is not None else found)
    return sums


def expected_sums(value):
    values = value if isinstance(value, list) else [value]
    return [None if item is None else Decimal(item) for item in values]


def agree(expected, computed):
    """Every reading that is computed is expected; where a field has one reading it is the only one expected."""
    expected = expected_sums(expected)
    return set(computed) <= set(expected) and (len(expected) > 1 or len(set(computed)) == 1)


def check_days(entry, header, rows, above, reading):
    if "period" not in entry:
        return
    days, period = reading.get("days"), entry["period"]
    if days is None:
        if period is not None:
            differ(entry["file"], "a period is expected, and no reading says where it stands")
    elif isinstance(days, list):
        for text in days:
            if text not in above:
                differ(entry["file"], f"{text} does not stand above the header")
        forms = ("%Y%m%d", "%B %d, %Y", "%d %B %Y")
        read = []
        for text in days:
            for form in forms:
                try:
                    read.append(datetime.strptime(text, form).date().isoformat())
                    break
                except ValueError:
                    continue
        if read != [period["from"], period["to"]]:
            differ(entry["file"], f"period {read}, expected {period}")
    else:
        first, last, form = days
        starts = [datetime.strptime(row[header.index(first)], form).date().isoformat() for row in rows]
        ends = [datetime.strptime(row[header.index(last)], form).date().isoformat() for row in rows]
        if [min(starts), max(ends)] != [period["from"], period["to"]]:
            differ(entry["file"], f"period {min(starts)} to {max(ends)}, expected {period}")


def check_campaigns(entry, header, kept, reading, columns):
    if "campaigns" not in entry:
        return
    key = reading.get("key") or columns["campaign"][0]
    groups = {}
    for row in kept:
        groups.setdefault(row[header.index(key)], []).append(row)
    if len(groups) != len(entry["campaigns"]):
        differ(entry["file"], f"{len(groups)} campaigns, expected {len(entry['campaigns'])}")
        return
    for (name, rows), campaign in zip(groups.items(), entry["campaigns"]):  # both in the order of the file
        if campaign["name"] is not None and campaign["name"] != name:
            differ(entry["file"], f"campaign {name!r}, expected {campaign['name']!r}")
        for field in FIGURES:
            if field not in campaign:
                continue
            computed = figure(rows, header, columns[field], reading, field in reading.get("micros", ())) \
                if field in columns else [None]
            if not agree(campaign[field], computed):
                differ(entry["file"], f"{name!r} {field} {[str(c) for c in computed]}, expected {campaign[field]}")
        if "counts" in reading:
            kinds = {}
            indicator, count = (header.index(name) for name in reading["counts"])
            for row in rows:
                if row[indicator]:
                    kinds[row[indicator]] = kinds.get(row[indicator], 0) + Decimal(row[count])
            if [str(value) for value in kinds.values()] != campaign["counts"]:
                differ(entry["file"], f"{name!r} counts {kinds}, expected {campaign['counts']}")


def check_table(entry, reading):
    file = entry["file"]
    header, rows, above = table(file, reading, entry["header_line"])
    columns, also = parse_columns(reading["columns"]), parse_columns(reading.get("also", ""))
    named = [name for names in [*columns.values(), *also.values()] for name in names]
    for name in [part for name in named for part in name.split(" + ")]:
        if name not in header:
            differ(file, f"no column {name!r} on line {entry['header_line']}")
            return
    drop = reading.get("drop", {})
    gone = {index for indexes in drop.values() for index in indexes}
    kept = [row for index, row in enumerate(rows, 1) if index not in gone]
    if {reason: len(indexes) for reason, indexes in drop.items()} != entry["dropped"]:
        differ(file, f"dropped {drop}, expected {entry['dropped']}")
    if len(kept) != entry["rows_kept"]:
        differ(file, f"{len(kept)} rows kept, expected {entry['rows_kept']}")
    check_days(entry, header, kept, above, reading)
    check_campaigns(entry, header, kept, reading, columns)
    for field in FIGURES:
        expected = field + "_total"
        if expected not in entry:
            continue
        source = columns if field in columns else also
        computed = figure(kept, header, source[field], reading, field in reading.get("micros", ())) \
            if field in source else [None]
        if not agree(entry[expected], computed):
            differ(file, f"{expected} {[str(c) for c in computed]}, expected {entry[expected]}")
    # The file's own totals say the same, except where the file is made to differ.
    for index in drop.get("total rows", ()):
        for field in ("spend", "revenue"):
            if field in columns:
                own = number(rows[index - 1][header.index(columns[field][0])], reading.get("decimal", "."))
                difference = own - Decimal(entry[field + "_total"])
                if difference != Decimal(reading.get("total_differs", 0)):
                    differ(file, f"its own total row says {own} for {field}")


def check_orders(entry):
    """Shopify: an order counts once, where it was paid, less what was paid back."""
    file = entry["file"]
    header, rows, _ = table(file, {}, 1)
    column = {name: header.index(name) for name in header}
    seen, kept = set(), []
    for row in rows:
        if row[column["Name"]] in seen:
            continue  # a further line item
        seen.add(row[column["Name"]])
        if row[column["Financial Status"]] in ("paid", "partially_refunded", "refunded"):
            kept.append(row)
    revenue = sum(Decimal(row[column["Total"]]) - Decimal(row[column["Refunded Amount"]]) for row in kept)
    days = sorted(row[column["Paid at"]][:10] for row in kept)
    currencies = {row[column["Currency"]] for row in kept}
    for what, computed, expected in (
        ("revenue", revenue, Decimal(entry["revenue_total"])), ("rows kept", len(rows), entry["rows_kept"]),
        ("dropped", {}, entry["dropped"]), ("currencies", currencies, {entry["currency"]}),
        ("period", [days[0], days[-1]], [entry["period"]["from"], entry["period"]["to"]]),
    ):
        if computed != expected:
            differ(file, f"{what} {computed}, expected {expected}")
    if str(len(kept)) not in entry["conversions_total"]:
        differ(file, f"{len(kept)} orders, expected {entry['conversions_total']}")


def check_place(entry):
    """A mistake that names line and column points at the text it speaks of."""
    mistake = entry["mistake"]
    if not mistake["line"]:
        return
    data = (HERE / entry["file"]).read_bytes().decode("utf-8-sig")
    lines = re.split(r"\r\n|\r|\n", data)
    if mistake["line"] > len(lines) or not lines[mistake["line"] - 1]:
        differ(entry["file"], f"there is no line {mistake['line']}")
        return
    column = mistake["column"]
    if column and entry["file"].startswith(("numbers/", "dates/")):
        if not lines[mistake["line"] - 1][column - 1 :].startswith(mistake["says"][0]):
            differ(entry["file"], f"{mistake['says'][0]} does not stand at {mistake['line']}:{column}")


def check_never(entry):
    """A figure that must not appear is not one that has to."""
    right = [entry.get(key) for key in entry if key.endswith("_total")]
    for campaign in entry.get("campaigns", []):
        right += [campaign.get(field) for field in FIGURES]
    numbers = {n for value in right if value is not None for n in expected_sums(value)}
    for field in FIGURES:
        sums = [expected_sums(campaign[field]) for campaign in entry.get("campaigns", []) if field in campaign]
        for reading in range(max(map(len, sums), default=0)):
            numbers.add(total([values[min(reading, len(values) - 1)] for values in sums]))
    for wrong in entry.get("never", []):
        if Decimal(wrong) in numbers:
            differ(entry["file"], f"{wrong} is both expected and ruled out")


def main():
    entries = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
    listed = [entry["file"] for entry in entries]
    present = {str(path.relative_to(HERE).as_posix()) for path in HERE.rglob("*.csv")}
    for file in sorted(set(listed) ^ present | {file for file in listed if listed.count(file) > 1}):
        differ(file, "stands in expected.json or in the folder, but not once in both")
    tables = 0
    for entry in entries:
        check_never(entry)
        if entry["mistake"]:
            check_place(entry)
        elif entry["file"].startswith("shopify/"):
            check_orders(entry)
            tables += 1
        elif "open" not in entry:
            if entry["file"] not in READINGS:
                differ(entry["file"], "no reading")
                continue
            check_table(entry, READINGS[entry["file"]])
            tables += 1
        if "same_as" in entry:
            other = next(e for e in entries if e["file"] == entry["same_as"])
            for key in ("campaigns", "spend_total", "revenue_total", "period", "currency"):
                if entry[key] != other[key]:
                    differ(entry["file"], f"{key} is not that of {other['file']}")
    print("\n".join(differences), end="\n" if differences else "")
    print(f"{len(entries)} files, {tables} tables added up, {len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
