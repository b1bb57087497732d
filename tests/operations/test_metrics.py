"""Figures: for who brings the token, of all processes together, and of what the page store answered."""

import os
import subprocess
import sys

import pytest

from tests.functional.conftest import ROOT

ASK = """
import os, sys
from recipes_site.settings import test as settings
import django
django.setup()
from django.test import Client
from operations.metrics import Teller

counts = {"kept": 3, "unchanged": 2, "made": 1}
teller = Teller(counts)
teller.tell()
counts["kept"] += 4
teller.tell()
teller.tell()
client = Client(headers={"host": "10.0.0.7"})
for token in ("", "Bearer wrong", "Bearer \\u00e9", "Bearer right"):
    answer = client.get("/metrics", headers={"Authorization": token})
    print(answer.status_code, answer["Cache-Control"])
print(answer.content.decode())
"""


def run(folder):
    environment = {
        **os.environ,
        "METRICS_TOKEN": "right",
        "PROMETHEUS_MULTIPROC_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "recipes_site.settings.test",
    }
    done = subprocess.run([sys.executable, "-c", ASK], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_processes_are_counted_together_and_only_the_token_opens(tmp_path):
    first, second = run(tmp_path), run(tmp_path)

    assert first[:4] == ["404 no-store"] * 3 + ["200 no-store"]
    assert 'library_page_store_answers_total{outcome="kept"} 7.0' in first
    assert 'library_page_store_answers_total{outcome="kept"} 14.0' in second
    assert 'library_page_store_answers_total{outcome="unchanged"} 4.0' in second


@pytest.mark.django_db
def test_nothing_stands_there_unless_a_variable_asks(client):
    assert client.get("/metrics", headers={"authorization": "Bearer "}).status_code in (302, 404)
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import django, sys; django.setup(); print([name for name in sys.modules if name in"
            " ('sentry_sdk', 'prometheus_client')])",
        ],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "recipes_site.settings.test"},
        capture_output=True,
        text=True,
    ).stdout
    assert loaded.strip() == "[]"
