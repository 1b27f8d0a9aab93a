#!/usr/bin/env python3
"""Whether two programs gave the same answer: answers.py names|words|figures|lines ONE OTHER.

names: groups with the same names, returns and costs equal to the cent, the same ROI. words: the same, but names may
differ in punctuation and in the order of their words. figures: roi prints return, cost and ROI, a line each, without
names: every triple has to be there. lines: a number a line. The groups come as name,return,cost,roi
or as the long CSV of roi. A program of its own, so that the one that measures stays small.
"""
import csv
import itertools
import re
import sys


def groups_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        head = next(rows)
        if head[:2] != ["campaign", "metric"]:
            return {name: figures for name, *figures in rows}
        groups = {}
        for name, metric, _, likely, *_ in rows:
            if metric in ("return", "cost", "roi") and name != "TOTAL":
                groups.setdefault(name.replace("\\n", "\n"), {})[metric] = likely
        return {name: [metrics[one] for one in ("return", "cost", "roi")] for name, metrics in groups.items()}


def in_numbers(figures):
    worth, cost, roi = map(float, figures)
    return round(100 * worth), round(100 * cost), roi


def is_near(one, other):
    return abs(one - other) <= 1e-9 * max(1, abs(other))


def compare_groups(one, other, key):
    ours, theirs = ({key(name): in_numbers(figures) for name, figures in groups_of(path).items()}
                    for path in (one, other))
    if ours.keys() != theirs.keys():
        return f"groups differ, for instance {sorted(ours.keys() ^ theirs.keys())[:2]}"
    for name, (worth, cost, roi) in ours.items():
        if (worth, cost) != theirs[name][:2] or not is_near(roi, theirs[name][2]):
            return f"{name}: {ours[name]} and {theirs[name]} (return and cost in cents, ROI)"
    return None if ours else "no groups at all"


def compare_lines(one, other):
    with open(one, encoding="utf-8") as ours, open(other, encoding="utf-8") as theirs:
        number = 0
        for number, (mine, its) in enumerate(itertools.zip_longest(ours, theirs), 1):
            if mine is None or its is None or not is_near(float(mine), float(its)):
                return f"line {number}: {mine} and {its}"
    return None if number else "no lines at all"


def compare_figures(one, other):
    with open(one, encoding="utf-8") as file:
        numbers = file.read().split()
    ours = sorted(in_numbers(numbers[i:i + 3]) for i in range(0, len(numbers), 3))
    theirs = sorted(in_numbers(figures) for figures in groups_of(other).values())
    if len(ours) != len(theirs):
        return f"{len(ours)} and {len(theirs)} groups"
    for mine, its in zip(ours, theirs):
        if mine[:2] != its[:2] or not is_near(mine[2], its[2]):
            return f"{mine} and {its} (return and cost in cents, ROI)"
    return None if ours else "no groups at all"


def main():
    manner, one, other = sys.argv[1:]
    if manner == "lines":
        difference = compare_lines(one, other)
    elif manner == "figures" and open(one, encoding="utf-8").read(4)[:1] in "-0123456789":
        difference = compare_figures(one, other)
    else:
        key = (lambda name: name) if manner == "names" else (lambda name: tuple(sorted(re.findall(r"[\w+-]+", name))))
        difference = compare_groups(one, other, key)
    if difference:
        sys.exit(f"{one} and {other} do not agree: {difference}")


main()
