"""Whole processes: how long they take, how much memory they need, and how two of them compare."""
import json
import os
import statistics
import sys
import time
from typing import NamedTuple


class Program(NamedTuple):
    """A command. Its answer is what it prints, or a file of its own; then it prints how long its query took."""
    name: str
    words: list
    printed: str
    answer: str
    scale: int = 1  # how many times it would take, where it gets only a part of the data


class Run(NamedTuple):
    wall: float
    cpu: float
    peak: float  # MiB
    query_wall: float  # without the start of node and its libraries; the whole process where there is no node
    query_cpu: float


def run(program):
    """One run. The peak of a small process is at least the size of this one, about 15 MiB."""
    printed = os.open(program.printed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    begin = time.perf_counter()
    pid = os.posix_spawn(program.words[0], program.words, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, printed, 1)])
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - begin
    os.close(printed)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit("failed: " + " ".join(program.words))
    cpu = usage.ru_utime + usage.ru_stime
    query = {"wall": wall, "cpu": cpu}
    if program.printed != program.answer:
        with open(program.printed, encoding="utf-8") as file:
            query = json.load(file)
    whole = Run(wall, cpu, usage.ru_maxrss / 1024, query["wall"], query["cpu"])
    return whole._replace(**{field: program.scale * getattr(whole, field) for field in Run._fields if field != "peak"})


def medians(runs):
    """The middle of every figure; of the peaks the highest."""
    middle = Run(*(statistics.median(values) for values in zip(*runs)))
    return middle._replace(peak=max(one.peak for one in runs))


class Comparison(NamedTuple):
    """How many times as long the other program takes: the whole process, its query alone, CPU time of its query."""
    mine: Run
    other: Run
    whole: float
    query: float
    cpu: float


def compare(mine, other, pairs):
    """Runs two programs in turn, after one run each to warm the page cache."""
    run(mine), run(other)
    runs = [(run(mine), run(other)) for _ in range(pairs)]

    def ratio(theirs, ours):
        return statistics.median(getattr(b, theirs) / max(getattr(a, ours), 1e-6) for a, b in runs)

    return Comparison(medians([a for a, _ in runs]), medians([b for _, b in runs]),
                      ratio("wall", "wall"), ratio("query_wall", "wall"), ratio("query_cpu", "cpu"))


def alone(program, times):
    run(program)
    return medians([run(program) for _ in range(times)])
