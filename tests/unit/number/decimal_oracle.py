#!/usr/bin/env python3
"""Compares the library's Decimal with Python's over random cases: decimal_oracle.py DRIVER [CASES] [SEED].

The cases are made of everyday amounts, ties, numbers at the limits and one past them. What the library must answer is
stated here from its description alone: sums and comparisons are exact or an overflow beyond 38 digits and 28 decimals;
products are exact where they fit, otherwise rounded half-even to no fewer than twelve decimals; quotients and
roundings are rounded once.
"""
import decimal
import random
import subprocess
import sys
from decimal import Context, Decimal

DIGITS, PLACES, KEPT = 38, 28, 12
WIDE = Context(prec=400, Emax=10**6, Emin=-(10**6))
MODES = {mode.lower()[6:]: mode for mode in (decimal.ROUND_HALF_EVEN, decimal.ROUND_HALF_UP, decimal.ROUND_HALF_DOWN,
                                             decimal.ROUND_UP, decimal.ROUND_DOWN, decimal.ROUND_FLOOR,
                                             decimal.ROUND_CEILING)}
decimal.setcontext(WIDE)


def fits(value, places=None):
    """Whether a value is held, with its own decimals or with a fixed number of them."""
    value = value.normalize()
    sign, digits, exponent = value.as_tuple()
    if not value:
        return True
    behind = max(-exponent, 0) if places is None else places
    return behind <= PLACES and abs(value.scaleb(behind)) < 10**DIGITS


def rounded(value, places, mode):
    return value.quantize(Decimal(1).scaleb(-places), rounding=MODES[mode])


def quotient(a, b, places, mode):
    """a / b rounded once: from the integer quotient and its remainder, never from a rounded quotient."""
    scale = Decimal(10) ** (places + 2 * PLACES)
    top, bottom = int(a * scale), int(b * scale // Decimal(10) ** places)
    if bottom < 0:
        top, bottom = -top, -bottom
    whole, rest = divmod(abs(top), bottom)
    negative = top < 0
    up = {"down": False, "up": rest > 0, "floor": rest > 0 and negative, "ceiling": rest > 0 and not negative,
          "half_up": 2 * rest >= bottom and rest > 0, "half_down": 2 * rest > bottom,
          "half_even": 2 * rest > bottom or (2 * rest == bottom and whole % 2 == 1)}[mode]
    whole += up
    return Decimal(-whole if negative else whole).scaleb(-places)


def wrong(case, answer):
    """What is wrong with an answer, or nothing."""
    words = case.split()
    operation, a = words[0], Decimal(words[1])
    overflow = answer == "overflow"
    if operation in ("add", "subtract"):
        exact = a + Decimal(words[2]) if operation == "add" else a - Decimal(words[2])
        expected = exact if fits(exact) else None
    elif operation == "compare":
        expected = Decimal(a.compare(Decimal(words[2])))
    elif operation == "round":
        places = int(words[2])
        result = rounded(a, places, words[3])
        expected = a if -a.as_tuple().exponent <= places else result if fits(result, places) else None
        expected = a if expected is None and rounded(a, places, words[3]) == a else expected
    elif operation == "digits":
        digits = int(words[2])
        result = Context(prec=digits, rounding=MODES[words[3]], Emax=10**6, Emin=-(10**6)).plus(a)
        expected = result if fits(result) else None
    elif operation == "divide":
        result = quotient(a, Decimal(words[2]), int(words[3]), words[4])
        expected = result if fits(result, int(words[3])) else None
    else:
        exact = a * Decimal(words[2])
        if fits(exact):
            expected = exact
        else:
            allowed = [rounded(exact, places, "half_even") for places in range(KEPT, PLACES + 1)]
            allowed = [value for value in allowed if fits(value)]
            if overflow:
                return "an overflow where %s fits" % allowed[0] if allowed and fits(allowed[0], KEPT) else None
            return None if Decimal(answer) in allowed else "not one of %s" % allowed[:2]
    if expected is None:
        return None if overflow else "no overflow"
    return None if not overflow and Decimal(answer) == expected else "expected %s" % expected


def number(chance):
    """A number within the limits, written as JSON writes it."""
    kind = chance.randrange(10)
    if kind < 4:
        digits, places = chance.randint(1, 9), chance.randint(0, 4)
    elif kind < 7:
        digits, places = chance.randint(1, 37), chance.choice([0, 2, 12, 12, chance.randint(0, 28)])
    elif kind == 7:
        digits, places = 38, chance.choice([0, 0, 12, 28])
    elif kind == 8:
        digits, places = chance.randint(1, 3), 28
    else:
        digits, places = chance.randint(24, 38), 12
    choice = chance.randrange(8)
    if choice == 0:
        coefficient = 10**digits - 1
    elif choice == 1:
        coefficient = 10 ** (digits - 1)
    elif choice == 2:
        coefficient = 10**digits - chance.randint(1, 3)
    elif choice == 3:
        coefficient = int("5" * digits)
    else:
        coefficient = chance.randrange(10**digits)
    value = Decimal(coefficient).scaleb(-places)
    return format(-value if chance.random() < 0.3 else value, "f")


def tie(chance, places):
    """A number that lies half-way between two of `places` decimals, or next to it."""
    value = Decimal(chance.randrange(10 ** chance.randint(1, 20))).scaleb(-places) + Decimal(5).scaleb(-places - 1)
    value += chance.choice([0, 0, 0, 1, -1]) * Decimal(1).scaleb(-28 if value < 10**9 else -places - 6)
    return format(-value if chance.random() < 0.5 else value, "f") if fits(value) else number(chance)


def make(chance):
    operation = chance.choice(["add", "subtract", "multiply", "multiply", "compare", "divide", "divide", "round", "digits"])
    mode = chance.choice(list(MODES))
    if operation == "round":
        places = chance.randint(0, 13)
        return "round %s %d %s" % (tie(chance, places) if chance.random() < 0.5 else number(chance), places, mode)
    if operation == "digits":
        return "digits %s %d %s" % (number(chance), chance.randint(1, 38), mode)
    a, b = number(chance), number(chance)
    if operation == "compare" and chance.random() < 0.5:
        b = format(Decimal(a) + chance.choice([0, 1, -1]) * Decimal(1).scaleb(-28), "f")
        b = b if fits(Decimal(b)) else a
    if operation != "divide":
        return "%s %s %s" % (operation, a, b)
    places = chance.choice([0, 2, 12, 12, 28, chance.randint(0, 28)])
    if chance.random() < 0.4:  # an exact tie: (2n + 1) halves of a unit, times the divisor
        b = format(Decimal(chance.randint(1, 10**6)).scaleb(-chance.randint(0, 4)), "f")
        product = Decimal(b) * (2 * chance.randrange(10**9) + 1) * Decimal(5).scaleb(-places - 1)
        a = format(product, "f") if fits(product) else a
    while Decimal(b) == 0:
        b = number(chance)
    return "divide %s %s %d %s" % (a, b, places, mode)


def main():
    driver, cases = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    asked = [make(chance) for _ in range(cases)]
    run = subprocess.run([driver], input="\n".join(asked) + "\n", capture_output=True, text=True, check=True)
    answers = run.stdout.split("\n")[:-1]
    if len(answers) != len(asked):
        sys.exit("%d answers to %d cases" % (len(answers), len(asked)))
    mistakes = [(case, answer, fault) for case, answer in zip(asked, answers) for fault in [wrong(case, answer)] if fault]
    for case, answer, fault in mistakes[:20]:
        print("%s = %s: %s" % (case, answer, fault))
    print("%d cases, %d overflows, %d wrong" % (cases, answers.count("overflow"), len(mistakes)))
    sys.exit(1 if mistakes else 0)


main()
