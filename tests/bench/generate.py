#!/usr/bin/env python3
"""Writes campaigns with about five actions and five costs each: generate.py COUNT > FILE writes a JSONL stream,
generate.py COUNT FOLDER a file each, with limits, a hundred files in a folder of FOLDER."""
import os
import random
import sys

CHANNELS = ["instagram", "facebook", "linkedin", "tiktok", "forum"]
CATEGORIES = ["staff", "advertising", "content", "tools", "agency"]


LIMITS = ',"checks":["cost <= 90000 EUR",{"expect":"roi >= 0%","why":"it has to pay","level":"warn"},"roi.worst >= -50%"]'


def campaign(draw, number, more=""):
    actions = ",".join(
        '{"name":"Action %d","channel":"%s","count":%d,"value":%.2f}'
        % (i, draw.choice(CHANNELS), draw.randint(10, 5000), draw.uniform(0.1, 50))
        for i in range(draw.randint(4, 6)))
    costs = ",".join(
        '{"name":"Cost %d","category":"%s","amount":%.2f}' % (i, draw.choice(CATEGORIES), draw.uniform(10, 9000))
        for i in range(draw.randint(4, 6)))
    return ('{"name":"Campaign %d","currency":"EUR","period":{"from":"2026-03-01","to":"2026-04-30"},'
            '"actions":[%s],"costs":[%s]%s}' % (number, actions, costs, more))


def write_files(draw, count, root):
    for number in range(count):
        folder = os.path.join(root, "%03d" % (number // 100))
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "%05d.roi.json" % number), "w", encoding="utf-8") as file:
            file.write(campaign(draw, number, LIMITS) + "\n")


def main():
    draw = random.Random(7)
    count = int(sys.argv[1])
    if len(sys.argv) > 2:
        write_files(draw, count, sys.argv[2])
        return
    for number in range(count):
        print(campaign(draw, number))


main()
