"""Rows of ad performance, always the same, and what they have to add up to, in exact decimals."""
import datetime
import random
from decimal import ROUND_HALF_UP, Decimal

MEASURES = ["impressions", "clicks", "conversions", "spend", "conversion_value"]
HEADER = ["campaign", "channel", "currency", "date_from", "date_to",
          "impressions", "clicks", "conversions", "spend_micros", "revenue_micros"]

chance = random.Random(20260301)


def decimal(low, high, places):
    return Decimal(chance.randint(low * 10**places, high * 10**places)).scaleb(-places)


def either(*choices):
    return lambda: chance.choice(choices)


def finer_than_millionths():
    """Eight decimals, and never just between two millionths."""
    whole, rest = decimal(0, 3, 6), chance.choice([n for n in range(100) if n != 50])
    return whole + Decimal(rest).scaleb(-8)


ORDINARY = {
    "impressions": lambda: chance.randint(0, 50000),
    "clicks": lambda: chance.randint(0, 900),
    "conversions": lambda: Decimal(chance.randint(0, 12)),
    "spend": lambda: decimal(0, 400, 2),
    "conversion_value": lambda: decimal(0, 2000, 2),
}


def unknown():
    return None


# Campaign, its channels, its currencies, and what is not ordinary about its measures.
CAMPAIGNS = [
    ("Frühjahr – Größe L", ["facebook", "instagram"], ["EUR"], {}),
    ('Das "Beste" Angebot', ["google"], ["CHF"], {}),
    ("O'Neill, Herbst", ["instagram"], ["EUR"], {}),
    ("Sale; 50 % -- now", ["tiktok"], ["GBP"], {}),
    ("Rentrée", ["facebook"], ["DKK", "EUR", "USD"], {}),
    ("日本の春", ["line"], ["JPY"], {"spend": lambda: decimal(0, 90000, 0),
                                   "conversion_value": lambda: decimal(0, 900000, 0)}),
    ("0.1 + 0.2", ["facebook"], ["EUR"], {"spend": either(Decimal("0.10"), Decimal("0.20")),
                                           "conversion_value": either(Decimal("0.70"), Decimal("1.10"))}),
    ("Shared conversions", ["google"], ["EUR"], {"conversions": lambda: decimal(0, 9, 6)}),
    ("Thirds", ["google"], ["EUR"], {"conversions": lambda: Decimal("0.33333333")}),
    ("Finer than millionths", ["google"], ["USD"], {"spend": finer_than_millionths}),
    ("Larger than a double can add", ["meta"], ["IDR"], {"spend": lambda: decimal(900000000, 999999999, 2)}),
    ("Corrections", ["google"], ["EUR"], {"spend": lambda: decimal(-40, 400, 2)}),
    ("No channel", [None], ["EUR"], {}),
    ("No sales known", ["pinterest"], ["EUR"], {"conversions": unknown, "conversion_value": unknown}),
    ("Nothing known", ["print"], ["EUR"], dict.fromkeys(MEASURES, unknown)),
    ("Some known", ["facebook"], ["EUR"], {name: either(None, Decimal(3), Decimal(7)) for name in MEASURES}),
]
WHOLE = ["日本の春", "Some known", "Nothing known"]


def generated():
    """A few thousand rows, in no order: one a day, campaign, ad set and ad."""
    first = datetime.date(2026, 3, 1)
    rows = []
    for campaign, channels, currencies, special in CAMPAIGNS:
        measures = {**ORDINARY, **special}
        for channel in channels:
            for currency in currencies:
                begin = chance.randint(0, 9)
                for ad in range(3 * (begin + 60)):
                    row = {"report_date": str(first + datetime.timedelta(begin + ad // 3)), "campaign_name": campaign,
                           "ad_set": f"set {ad % 2}", "ad": f"ad {ad % 3}", "channel_name": channel,
                           "currency_code": currency}
                    rows.append(row | {name: measures[name]() for name in MEASURES})
    chance.shuffle(rows)
    return rows


def total(values, each=lambda value: value):
    """The sum of what is known; None where nothing is."""
    known = [each(value) for value in values if value is not None]
    return sum(known) if known else None


def millionths(amount):
    return (amount * 1000000).to_integral_value(ROUND_HALF_UP)


def expected(rows):
    """What each campaign, channel and currency has to come to, by (campaign, channel, currency)."""
    groups = {}
    for row in rows:
        groups.setdefault((row["campaign_name"], row["channel_name"] or "", row["currency_code"]), []).append(row)

    def of(group):
        column = {name: [row[name] for row in group] for name in ["report_date", *MEASURES]}
        conversions = total(column["conversions"])
        return {
            "date_from": min(column["report_date"]),
            "date_to": max(column["report_date"]),
            "impressions": total(column["impressions"]),
            "clicks": total(column["clicks"]),
            "conversions": None if conversions is None else conversions.quantize(Decimal("0.000001"), ROUND_HALF_UP),
            "spend_micros": total(column["spend"], millionths),
            "revenue_micros": total(column["conversion_value"], millionths),
        }

    return {key: of(group) for key, group in groups.items()}


def literal(value):
    if value is None:
        return "NULL"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)


def table(rows, amount):
    """The statements that make the table; `amount` is the type of its amounts. The same for every database."""
    def values(row):
        cost_micros = None if row["spend"] is None else millionths(row["spend"])
        return "(" + ", ".join(literal(value) for value in [*row.values(), cost_micros]) + ")"

    return f"""
DROP TABLE IF EXISTS ad_performance;
CREATE TABLE ad_performance (
  report_date DATE, campaign_name VARCHAR(200), ad_set VARCHAR(200), ad VARCHAR(200), channel_name VARCHAR(50),
  currency_code VARCHAR(3),
  impressions INTEGER, clicks INTEGER, conversions {amount}, spend {amount}, conversion_value {amount}, cost_micros BIGINT);
INSERT INTO ad_performance VALUES
""" + ",\n".join(values(row) for row in rows) + ";\n"
