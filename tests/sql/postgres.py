"""A PostgreSQL of one's own: in a temporary folder, reached by a socket in that folder, and gone afterwards."""
import contextlib
import ctypes
import glob
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def program(name):
    """Debian keeps the server's programs out of the path, in a folder for each version."""
    found = glob.glob(f"/usr/lib/postgresql/*/bin/{name}")
    path = max(found, key=lambda path: float(path.split("/")[4])) if found else shutil.which(name)
    if not path:
        sys.exit(f"{name} is not here; scripts/test installs it (Debian: postgresql)")
    return path


def server_user():
    """The server refuses to run as root: whom to run it as instead, or None where nothing has to be changed."""
    if os.geteuid() != 0:
        return None
    for name in ["postgres", "nobody"]:
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    sys.exit("root cannot run PostgreSQL, and there is neither a user postgres nor nobody")


def end_with_parent():
    """Linux stops the server even where this program is killed and cannot clean up."""
    if sys.platform == "linux":
        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGQUIT)


def wait_until_ready(server, run_sql, log):
    for _ in range(300):
        if server.poll() is None and run_sql("SELECT 1", check=False).returncode == 0:
            return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    with open(log, encoding="utf-8") as text:
        sys.exit(f"PostgreSQL did not start:\n{text.read()}")


@contextlib.contextmanager
def postgres():
    """Gives a function that runs SQL and returns what psql printed, as CSV."""
    # The path of a socket has room for about a hundred characters, so the folder is not put just anywhere.
    with tempfile.TemporaryDirectory(prefix="roi-sql-", dir="/tmp") as folder:
        user = server_user()
        role = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        environment = {**inherited, "PGHOST": folder, "PGUSER": "roi", "PGDATABASE": "postgres",
                       "PGCLIENTENCODING": "UTF8", "PGOPTIONS": "-c client_min_messages=warning"}
        data, log = f"{folder}/data", f"{folder}/log"
        with open(log, "w", encoding="utf-8") as output:
            common = {"cwd": folder, "env": environment, "stdin": subprocess.DEVNULL, "stdout": output, "stderr": output, **role}
            initdb = [program("initdb"), "-D", data, "--username=roi", "--auth=trust", "--locale=C", "--encoding=UTF8", "--no-sync"]
            if subprocess.run(initdb, **common).returncode != 0:
                with open(log, encoding="utf-8") as text:
                    sys.exit(f"initdb failed:\n{text.read()}")
            command = [program("postgres"), "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"]
            server = subprocess.Popen(command, preexec_fn=end_with_parent, **common)

        def run_sql(text, check=True):
            words = [program("psql"), "--no-psqlrc", "--quiet", "--csv", "--set=ON_ERROR_STOP=1"]
            run = subprocess.run(words, input=text, env=environment, text=True, encoding="utf-8", capture_output=True)
            if check and (run.returncode != 0 or run.stderr):
                sys.exit(f"psql: exit code {run.returncode}\n{run.stderr}")
            return run

        try:
            wait_until_ready(server, run_sql, log)
            yield lambda text: run_sql(text).stdout
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
