"""A library of some size, kept from one run to the next, and the processes that work in it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parents[1]
NAMED = os.environ.get("BENCH_DATABASE_URL") or os.environ.get("DATABASE_URL") or ""
# SQLite needs no name: each library brings its file along.
URL = NAMED if NAMED.startswith("postgres") else ""


class Dataset:
    """Under ``var/bench``: a folder on SQLite; on PostgreSQL also a database beside the one that is named."""

    def __init__(self, size):
        self.size = size
        self.folder = ROOT / "var" / "bench" / f"{'postgresql' if URL else 'sqlite'}-{size}"
        self.facts_file = self.folder / "facts.json"
        self.database = f"{urlsplit(URL).path.strip('/')}_bench_{size}"

    @property
    def environment(self):
        """The variables its processes run with."""
        variables = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        variables |= {"DATA_DIR": str(self.folder), "DJANGO_SETTINGS_MODULE": "bench.settings", "DEBUG": "false"}
        variables |= {"BASE_URL": "http://localhost"}
        if URL:
            variables["DATABASE_URL"] = urlunsplit(urlsplit(URL)._replace(path=f"/{self.database}"))
            # What another process computes would not be counted; the compiler is off as operators are told.
            variables["PGOPTIONS"] = "-c max_parallel_workers_per_gather=0 -c jit=off"
        return variables

    @property
    def facts(self):
        """What was noted when it was prepared."""
        return json.loads(self.facts_file.read_text(encoding="utf-8"))

    def prepare(self, fresh=False):
        """Make it, or bring what exists up to date with the code."""
        if fresh:
            self.remove()
        self.folder.mkdir(parents=True, exist_ok=True)
        if URL:
            self._on_server(f'CREATE DATABASE "{self.database}"', unless_exists=True)
        command = [sys.executable, "-m", "bench.prepare", str(self.size), str(self.facts_file)]
        subprocess.run(command, cwd=ROOT, env=self.environment, check=True)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        if URL:
            self._on_server(f'DROP DATABASE IF EXISTS "{self.database}"')

    def _on_server(self, statement, unless_exists=False):
        import psycopg

        with psycopg.connect(URL, autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [self.database]).fetchone()
            if not (unless_exists and found):
                connection.execute(statement)


class Worker:
    """A process that does the work of any row, and says what it took."""

    def __init__(self, dataset):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.worker"],
            cwd=ROOT,
            env=dataset.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.rows = self._answer()

    def measure(self, row):
        self.process.stdin.write(f"{row}\n")
        self.process.stdin.flush()
        return self._answer()

    def stop(self):
        self.process.stdin.close()
        self.process.wait()

    def _answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("A worker stopped; what it said stands above.")
        return json.loads(line)
