"""Two machines, and what they share, on this one. Everything is made for one run and taken away after it."""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from bench.dataset import ROOT
from bench.machines.visitor import Visitor

HOST = "library.example.org"
EXAMPLE = ROOT / "deploy" / "nginx" / "library.conf"
# Where nginx answers over HTTP and HTTPS, where the machines do, and the storage.
PORTS = {"http": 8380, "https": 8381, "machines": (8382, 8383), "storage": 8384}
ACCESS = {"MEDIA_S3_REGION": "ca-central-1", "MEDIA_S3_KEY": "key", "MEDIA_S3_SECRET": "secret"}
BUCKET = "library"
AROUND_THE_EXAMPLE = """
worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
    access_log off; keepalive_requests 1000000;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    include {folder}/library.conf;
}}
"""


@dataclass
class Machine:
    """One server with a folder of its own."""

    port: int
    environment: dict
    process: subprocess.Popen | None = None

    def start(self):
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(self.port), "--workers", "1"],
            cwd=ROOT,
            env=self.environment,
            # As a machine: when it is killed, so is all that it started.
            start_new_session=True,
        )

    def wait(self):
        for _attempt in range(300):
            if self.process.poll() is not None:
                raise SystemExit("A machine ended before it answered; what it said stands above.")
            with suppress(OSError), Visitor(self.port) as visitor:
                if visitor.get("/readyz").status == 200:
                    return
            time.sleep(0.2)
        raise SystemExit("A machine does not become ready.")

    def kill(self, number=signal.SIGKILL):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, number)
            self.process.wait()


@dataclass
class Rig:
    """What runs: the machines, where nginx answers, what is in the library, and whoever changes it."""

    machines: list
    port: int
    facts: dict
    password: str
    worker: subprocess.Popen

    def change(self, name, word="-"):
        """Change the library; return what is told of it, and the moment at which it was done."""
        self.worker.stdin.write(f"{name} {word}\n")
        self.worker.stdin.flush()
        line = self.worker.stdout.readline()
        if not line:
            raise SystemExit("A change failed; why stands above.")
        return json.loads(line), time.monotonic()


@contextmanager
def running(shared=True):
    """The library on two machines; without ``shared``, two processes on one machine with SQLite and a folder."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="machines-")))
        folder.chmod(0o755)
        common = {
            **{name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "CACHE_URL")},
            "DJANGO_SETTINGS_MODULE": "recipes_site.settings.production",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": HOST,
            "BASE_URL": f"https://{HOST}",
            "EMAIL_URL": "dummymail://",
            "DEFAULT_FROM_EMAIL": f"library@{HOST}",
            "TRUSTED_PROXIES": "1",
        }
        folders = [folder / "one", folder / "two"] if shared else [folder / "one"] * 2
        if shared:
            common |= stack.enter_context(a_database())
            common |= stack.enter_context(a_cache())
            common |= stack.enter_context(a_bucket(folder))
        else:
            common["DATABASE_URL"] = f"sqlite:///{folder}/one/db.sqlite3"
        machines = [
            Machine(port, {**common, "DATA_DIR": str(own)})
            for port, own in zip(PORTS["machines"], folders, strict=True)
        ]
        password = secrets.token_urlsafe(20)
        facts = prepared(machines[0].environment, password)
        stack.callback(lambda: [machine.kill(signal.SIGTERM) for machine in machines])
        manage(machines[0].environment, "update_site")
        if shared:
            # The second would collect the same.
            shutil.copytree(folders[0] / "static", folders[1] / "static")
        for machine in machines:
            machine.start()
        for machine in machines:
            machine.wait()
        aside = machines[0].environment | {"DATA_DIR": str(folders[0])}
        command = [sys.executable, "manage.py", "db_worker"]
        command += ["--backend", "worker", "--interval", "1", "--verbosity", "0"]
        worker = subprocess.Popen(command, cwd=ROOT, env=aside, start_new_session=True)
        # As the examples in ``deploy`` have it, readers come first. Linux weighs sessions before it weighs processes.
        with suppress(OSError):
            Path(f"/proc/{worker.pid}/autogroup").write_text("10", encoding="ascii")
        stack.enter_context(ending(worker))
        command = [sys.executable, "-m", "bench.machines.hands", "work", json.dumps(facts)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        hands = stack.enter_context(ending(subprocess.Popen(command, cwd=ROOT, env=aside, **pipes)))
        stack.enter_context(nginx(folder / "nginx"))
        yield Rig(machines, PORTS["https"], facts, password, hands)


@contextmanager
def ending(process):
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def prepared(environment, password):
    """Fill the database. The demonstration is only made where demonstration is allowed."""
    command = [sys.executable, "-m", "bench.machines.hands", "prepare", password]
    allowed = environment | {"DJANGO_SETTINGS_MODULE": "recipes_site.settings.dev", "DEBUG": "true"}
    said = subprocess.run(command, cwd=ROOT, env=allowed, text=True, stdout=subprocess.PIPE, check=True).stdout
    return json.loads(said)


def manage(environment, *arguments):
    subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
    )


@contextmanager
def a_database():
    """A database beside the one that ``DATABASE_URL`` names."""
    import psycopg
    from psycopg import sql

    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        raise SystemExit("Name a PostgreSQL in DATABASE_URL: a database is made beside the one that it names.")
    name = f"machines_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as administration:
        administration.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        # As operators are told.
        administration.execute(sql.SQL("ALTER DATABASE {} SET jit = off").format(sql.Identifier(name)))
        try:
            yield {"DATABASE_URL": urlunsplit(urlsplit(server)._replace(path=f"/{name}"))}
        finally:
            administration.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@contextmanager
def a_cache():
    """A database of Redis in which there is nothing yet."""
    import redis

    server = urlunsplit(urlsplit(os.environ.get("CACHE_URL", "redis://127.0.0.1:6379"))._replace(path=""))
    for number in range(15, 0, -1):
        client = redis.Redis.from_url(f"{server}/{number}")
        if not client.dbsize():
            break
    else:
        raise SystemExit("Redis has no empty database.")
    try:
        yield {"CACHE_URL": f"{server}/{number}"}
    finally:
        client.flushdb()
        client.close()


@contextmanager
def a_bucket(folder):
    """Storage that speaks S3, in a process of its own."""
    import boto3

    endpoint = f"http://127.0.0.1:{PORTS['storage']}"
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(PORTS["storage"])]
    with (folder / "storage.log").open("w") as log, ending(subprocess.Popen(command, stdout=log, stderr=log)):
        for _attempt in range(150):
            with suppress(OSError), socket.create_connection(("127.0.0.1", PORTS["storage"]), 1):
                break
            time.sleep(0.2)
        client = boto3.client(
            "s3",
            endpoint_url=endpoint,
            region_name=ACCESS["MEDIA_S3_REGION"],
            aws_access_key_id=ACCESS["MEDIA_S3_KEY"],
            aws_secret_access_key=ACCESS["MEDIA_S3_SECRET"],
        )
        client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": ACCESS["MEDIA_S3_REGION"]})
        yield {"MEDIA_S3_BUCKET": BUCKET, "MEDIA_S3_ENDPOINT": endpoint, **ACCESS}


@contextmanager
def nginx(folder):
    """The example as it is, but for its ports, the machines behind it, and a certificate of its own."""
    if not shutil.which("nginx"):
        raise SystemExit("nginx is not installed.")
    folder.mkdir()
    folder.chmod(0o755)
    subject = ["-subj", f"/CN={HOST}", "-days", "2", "-nodes", "-newkey", "rsa:2048"]
    files = ["-keyout", str(folder / "privkey.pem"), "-out", str(folder / "fullchain.pem")]
    subprocess.run(["openssl", "req", "-x509", *subject, *files], check=True, capture_output=True)
    (folder / "library.conf").write_text(adapted(EXAMPLE.read_text(), folder))
    (folder / "nginx.conf").write_text(AROUND_THE_EXAMPLE.format(folder=folder))
    command = ["nginx", "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]
    with ending(subprocess.Popen(command, stderr=subprocess.DEVNULL)) as process:
        for _attempt in range(50):
            with suppress(OSError), Visitor(PORTS["https"], tls=True) as visitor:
                visitor.get("/healthz")
                break
            if process.poll() is not None:
                raise SystemExit((folder / "error.log").read_text())
            time.sleep(0.1)
        yield


def adapted(example, folder):
    """The example with what differs here. Raises when it does not hold what is to be replaced once."""
    machines = "\n".join(f"server 127.0.0.1:{port} fail_timeout=1s;" for port in PORTS["machines"])
    changes = {
        "server 127.0.0.1:8000 fail_timeout=1s;": machines,
        "listen 80;": f"listen 127.0.0.1:{PORTS['http']};",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{PORTS['https']} ssl http2;",
        f"/etc/letsencrypt/live/{HOST}/fullchain.pem": f"{folder}/fullchain.pem",
        f"/etc/letsencrypt/live/{HOST}/privkey.pem": f"{folder}/privkey.pem",
    }
    for before, after in changes.items():
        if example.count(before) != 1:
            raise SystemExit(f"The example of nginx no longer holds once: {before}")
        example = example.replace(before, after)
    return example
