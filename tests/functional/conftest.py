"""A real server with the demonstration content, a real browser, and people who sit at it."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from playwright.sync_api import expect, sync_playwright
from psycopg import sql

from home.demo.accounts import LANGUAGES, PASSWORD
from tests.functional.people import Member

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--disable-sync",
]
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)
PHONE, DESKTOP = {"width": 390, "height": 800}, {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items):
    """One server and one browser serve all: with several workers, one of them takes every browser test."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))


@dataclass(frozen=True)
class RunningSite:
    """The server's origin, the paths of its pages (``pages["fr"]["front"]``), its environment, process and log."""

    origin: str
    pages: dict
    environment: dict
    server: subprocess.Popen
    log: Path

    def address(self, path):
        return self.origin + path

    def ask(self, module, *arguments):
        """What a module of ours prints as JSON, run in a process of its own on the server's database."""
        return answer_of(module, *arguments, environment=self.environment)


def answer_of(module, *arguments, environment):
    command = [sys.executable, "-m", module, *arguments]
    said = subprocess.run(command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, check=True).stdout
    return json.loads(said)


# The browser's event loop would keep Django from its database in tests that come later: all of this ends
# with the last test of this folder.


@pytest.fixture(scope="package")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    with own_database() as database:
        port = free_port()
        origin = f"http://127.0.0.1:{port}"
        environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "CACHE_URL")},
            **database,
            "DATA_DIR": str(folder),
            "DJANGO_SETTINGS_MODULE": "recipes_site.settings.dev",
            "DEBUG": "false",
            "BASE_URL": origin,
        }
        python, manage = {"cwd": ROOT, "env": environment, "text": True}, [sys.executable, "manage.py"]
        static = subprocess.Popen([*manage, "collectstatic", "--noinput", "-v0"], **python)
        try:
            pages = answer_of("tests.functional.prepare", environment=environment)
            assert static.wait(120) == 0
        finally:
            stop(static)
        # As `make demo` starts it: two processes, so that writers meet in the database and not only in Python.
        log = folder / "server.log"
        with log.open("w", encoding="utf-8") as said:
            server = subprocess.Popen([*manage, "serve", "--port", str(port)], **python, stderr=said)
        try:
            wait_for(f"{origin}/en/", server)
            yield RunningSite(origin, pages, environment, server, log)
        finally:
            stop(server)


@pytest.fixture(autouse=True)
def said_by_the_server(site):
    """What the server says during a test stands beside the test's own words when it fails."""
    begin = site.log.stat().st_size
    yield
    with site.log.open("rb") as log:
        log.seek(begin)
        print(log.read().decode())


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def own_database(purpose="browser"):
    """The environment of a database for the server alone: a file in its folder, or one beside the tests' own."""
    if connection.vendor != "postgresql":
        yield {}
        return
    name = f"{settings.DATABASES['default']['NAME']}_{purpose}_{os.getpid()}"
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}")
    # Any database leads to the others; this one is always there.
    parameters = {**connection.get_connection_params(), "dbname": "postgres"}
    with psycopg.connect(**parameters, autocommit=True) as administration:
        administration.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield {"DATABASE_URL": urlunsplit(address)}
        finally:
            administration.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def wait_for(address, server):
    """Ask until the server answers. Raises when it ends before, or after half a minute."""
    for _attempt in range(150):
        assert server.poll() is None, "The server ended before it answered."
        with suppress(urllib.error.URLError, ConnectionError), urllib.request.urlopen(address, timeout=30):
            return
        time.sleep(0.2)
    raise TimeoutError(address)


def stop(process):
    """End a process that was started here, and wait until it is gone."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@pytest.fixture
def server(site):
    """Another server of the same site, for what would disturb those who use the first.

    It has a terminal of its own, so to speak; its processes are gone when the test ends.
    """
    command = [sys.executable, "manage.py", "serve", "--port", str(free_port())]
    server = subprocess.Popen(command, cwd=ROOT, env=site.environment, start_new_session=True)
    yield server
    with suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)


def origin_of(server):
    return f"http://127.0.0.1:{server.args[-1]}"


@pytest.fixture(scope="package")
def browser():
    """The system's Chromium, or the one the test library downloaded for itself."""
    executable = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def open_page(site, browser):
    """Open a tab for someone with nothing kept from before: ``open_page(viewport=PHONE, java_script_enabled=False)``.

    Whatever they do, no script may fail and no answer may be an error of the server.
    """
    contexts, faults = [], []

    def open_tab(**options):
        context = browser.new_context(base_url=site.origin, **{"viewport": DESKTOP, **options})
        context.set_default_timeout(PATIENCE)
        context.on("weberror", lambda error: faults.append(f"{error.page and error.page.url}: {error.error}"))
        context.on("response", lambda answer: answer.status >= 500 and faults.append(f"{answer.status} {answer.url}"))
        context.on("console", lambda said: "Content Security Policy" in said.text and faults.append(said.text))
        contexts.append(context)
        return context.new_page()

    yield open_tab
    for context in contexts:
        context.close()
    assert not faults, site.log.read_text(encoding="utf-8")


@pytest.fixture(scope="package")
def sign_in(open_page):
    """A member at their own browser, in the language of their agency: ``sign_in("carrefour-author")``."""
    members = {}

    def member(username):
        if username not in members:
            agency, _role = username.split("-")
            page = open_page(locale=f"{LANGUAGES[agency]}-CA")
            members[username] = Member(page, username, LANGUAGES[agency])
            members[username].sign_in(PASSWORD)
        return members[username]

    return member
