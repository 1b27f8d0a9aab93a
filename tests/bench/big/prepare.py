"""What the large benchmark needs: the generator, the data, and the peers with their packages."""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = {"plain.csv": 10_000_000, "quoted.csv": 10_000_000, "shuffled.csv": 10_000_000, "campaigns.jsonl": 1_000_000}
SKIPPED = 77


def compile_generator(folder):
    program = os.path.join(folder, "generate")
    compiler = os.environ.get("CXX", "g++")
    subprocess.run([compiler, "-std=c++20", "-O2", "-o", program, os.path.join(HERE, "generate.cpp")], check=True)
    return program


def make(generator, name, count, path):
    with open(path + ".part", "wb") as file:
        subprocess.run([generator, name.split(".")[0], str(count)], stdout=file, check=True)
    os.rename(path + ".part", path)


def make_data(folder, names, share):
    """Makes the files that are not there yet, and for each a tiny one, to see whether a program can read it at all."""
    generator = compile_generator(folder)
    for name in names:
        make(generator, name, 100, os.path.join(folder, "tiny-" + name))
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            make(generator, name, ROWS[name] // share, path)


def make_tenth(folder, share):
    """The first tenth of the campaigns, for a program that would take minutes for all of them."""
    path = os.path.join(folder, "tenth.jsonl")
    count = ROWS["campaigns.jsonl"] // share // 10
    with open(path, "wb") as file:
        subprocess.run(["head", "-n", str(count), os.path.join(folder, "campaigns.jsonl")], stdout=file, check=True)
    return path


def is_same(one, other):
    if not os.path.exists(other):
        return False
    with open(one, "rb") as a, open(other, "rb") as b:
        return a.read() == b.read()


def fetch_peers(folder):
    """The scripts of the peers beside their packages, which come from the network the first time."""
    lists = ["package.json", "package-lock.json"]
    is_fetched = all(is_same(os.path.join(HERE, name), os.path.join(folder, name)) for name in lists) and \
        os.path.exists(os.path.join(folder, "node_modules", ".package-lock.json"))
    for name in lists + ["timed.mjs", "duckdb.mjs", "polars.mjs"]:
        shutil.copy(os.path.join(HERE, name), folder)
    if is_fetched:
        return
    quietly = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--fetch-retries=1"]
    fetched = subprocess.run(["npm", "ci", *quietly], cwd=folder, capture_output=True, text=True, check=False)
    if fetched.returncode != 0:
        print("the packages of the peers could not be fetched:\n" + fetched.stderr)
        sys.exit(SKIPPED)
