#!/usr/bin/env python3
"""Writes a JSONL stream of campaigns with about five actions and five costs each: generate.py COUNT > FILE."""
import random
import sys

CHANNELS = ["instagram", "facebook", "linkedin", "tiktok", "forum"]
CATEGORIES = ["staff", "advertising", "content", "tools", "agency"]


def campaign(draw, number):
    actions = ",".join(
        '{"name":"Action %d","channel":"%s","count":%d,"value":%.2f}'
        % (i, draw.choice(CHANNELS), draw.randint(10, 5000), draw.uniform(0.1, 50))
        for i in range(draw.randint(4, 6)))
    costs = ",".join(
        '{"name":"Cost %d","category":"%s","amount":%.2f}' % (i, draw.choice(CATEGORIES), draw.uniform(10, 9000))
        for i in range(draw.randint(4, 6)))
    return ('{"name":"Campaign %d","currency":"EUR","period":{"from":"2026-03-01","to":"2026-04-30"},'
            '"actions":[%s],"costs":[%s]}' % (number, actions, costs))


def main():
    draw = random.Random(7)
    for number in range(int(sys.argv[1])):
        print(campaign(draw, number))


main()
