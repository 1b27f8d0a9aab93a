#!/usr/bin/env python3
"""Selects the decimal test vectors that the library's Decimal can express.

    select_vectors.py vectors.tsv > vectors_within_limits.tsv

The input has the columns file, id, op, precision, rounding, emax, emin, a, b, expected, conditions: the two-operand
cases of the General Decimal Arithmetic tests. What is beyond the limits (38 digits, 28 decimals), rounds in a way
that Decimal does not know, or overflows in the source is left out and counted by reason on stderr. Numbers are
rewritten in the grammar of JSON; cases that become equal by that are kept once.
"""
import sys
from collections import Counter
from decimal import Context, Decimal, localcontext

DIGITS, PLACES = 38, 28
ROUNDINGS = {"half_even", "half_up", "half_down", "up", "down", "floor", "ceiling"}
WIDE = Context(prec=200, Emax=10**9, Emin=-10**9)


def fits(value):
    """Whether the exact value is a Decimal of the library."""
    sign, digits, exponent = value.normalize(WIDE).as_tuple()
    if not any(digits):
        return True
    return exponent >= -PLACES and len(digits) + max(exponent, 0) <= DIGITS


def plain(value):
    return format(value.normalize(WIDE) if value else Decimal(0), "f")


def select(row):
    """The columns of a selected case, or the reason why it is left out."""
    _, _, op, precision, rounding, _, _, a, b, expected, conditions = (row + [""] * 11)[:11]
    if rounding not in ROUNDINGS:
        return "unknown rounding"
    if any(word in conditions for word in ("Overflow", "Underflow", "Clamped", "Subnormal", "Invalid", "Division")):
        return "outside the exponents of its source"
    try:
        x, y, wanted = (Decimal(text) for text in (a, b, expected))
    except ArithmeticError:
        return "not a number"
    if not all(value.is_finite() for value in (x, y, wanted)):
        return "not finite"
    if abs(x.adjusted()) > 100 or abs(y.adjusted()) > 100 or abs(wanted.adjusted()) > 100:
        return "beyond the limits"
    if not all(fits(value) for value in (x, y, wanted)):
        return "beyond the limits"
    places = -wanted.as_tuple().exponent
    with localcontext(WIDE):
        if op in ("add", "subtract", "multiply"):
            exact = x + y if op == "add" else x - y if op == "subtract" else x * y
            if not fits(exact):
                return "exact result beyond the limits"
        elif op in ("divide", "divideint", "remainder"):
            if not y:
                return "division by zero"
            if op == "divide" and not 0 <= places <= PLACES:
                return "rounded left of the point"
            if op == "remainder" and not fits(y * int(x / y)):
                return "exact result beyond the limits"
        elif op == "quantize":
            places = -y.as_tuple().exponent
            if not 0 <= places <= PLACES:
                return "rounded left of the point"
        elif op != "compare":
            return "unknown operation"
    parameter = places if op in ("divide", "quantize") else int(precision)
    return [op, rounding, str(parameter), plain(x), plain(y), plain(wanted)]


def main():
    left_out, seen = Counter(), {}
    for line in open(sys.argv[1], encoding="utf-8"):
        if line.startswith("#"):
            continue
        case = select(line.rstrip("\n").split("\t"))
        if isinstance(case, str):
            left_out[case] += 1
        elif "\t".join(case) in seen:
            left_out["equal to another case"] += 1
        else:
            seen["\t".join(case)] = True
    print("# op\trounding\tplaces of the result (divide, quantize) or precision\ta\tb\texpected")
    print("\n".join(seen))
    for reason, count in left_out.most_common():
        print(f"{count:6} left out: {reason}", file=sys.stderr)
    print(f"{len(seen):6} selected", file=sys.stderr)


main()
