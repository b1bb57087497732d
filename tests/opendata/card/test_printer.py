"""The process beside the server that prints cards."""

import logging
import os
import socket
import sys
from pathlib import Path

import pytest

from opendata.card import ordering
from opendata.card.manuscript import Manuscript
from opendata.card.ordering import PRINTER, Busy, order
from opendata.card.press import type_and_stylesheet
from opendata.card.printer import printer_beside
from tests.factories.cards import inside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it forks at any time")
TEXT = """<!doctype html><html lang="fr" class="is-recipe"><title>Été</title><body>
<h1>Été</h1><img src="picture:d%C3%A9%201.svg" alt="Un point"><p id="end"><p id="foot">Fin"""
DOT = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4" cx="4" cy="4"/></svg>'


@pytest.fixture
def manuscript():
    return Manuscript(TEXT, TEXT, "http://localhost/fr/", {"dé 1.svg": DOT})


@pytest.fixture(scope="module")
def address():
    """Where the process listens."""
    with printer_beside():
        yield os.environ.pop(PRINTER)


@pytest.fixture
def beside(address, monkeypatch):
    """The process, and nobody in this one who could print instead."""
    monkeypatch.setenv(PRINTER, address)
    monkeypatch.setattr("opendata.card.press.print_card", lambda manuscript: pytest.fail("Printed here."))


def test_manuscript_says_the_same_in_another_process(manuscript):
    assert Manuscript.from_json(manuscript.to_json()) == manuscript


def test_card_is_printed_by_the_process_beside(beside, manuscript):
    content = inside(order(manuscript))

    assert content.startswith(b"%PDF-1.7")
    assert b"/Lang (fr)" in content
    assert b"(Un point)" in content


def test_card_that_cannot_be_printed_harms_no_other(beside, manuscript):
    with pytest.raises(Busy):
        order(Manuscript("<p>It has no foot.", "", "", {}))

    assert order(manuscript).startswith(b"%PDF-1.7")


def test_who_sends_nonsense_is_sent_away(beside, manuscript):
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(os.environ[PRINTER])
        client.sendall(b"not a manuscript")
        client.shutdown(socket.SHUT_WR)
        assert client.recv(10) == b""

    assert order(manuscript).startswith(b"%PDF-1.7")


def test_only_the_user_of_the_server_may_ask_it(beside):
    assert os.stat(os.path.dirname(os.environ[PRINTER])).st_mode & 0o777 == 0o700


def test_card_that_takes_too_long_is_given_up(monkeypatch, manuscript, tmp_path):
    monkeypatch.setattr(ordering, "PATIENCE", 0.1)
    monkeypatch.setenv(PRINTER, str(tmp_path / "deaf"))
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(os.environ[PRINTER])
        deaf.listen()
        with pytest.raises(Busy):
            order(manuscript)


def test_where_it_is_gone_cards_are_printed_all_the_same(monkeypatch, manuscript, tmp_path, caplog):
    monkeypatch.setenv(PRINTER, str(tmp_path / "gone"))
    with caplog.at_level(logging.WARNING):
        assert order(manuscript).startswith(b"%PDF-1.7")

    assert "is gone" in caplog.text


def test_it_leaves_nothing_behind(manuscript, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    type_and_stylesheet.cache_clear()
    with printer_beside() as process:
        order(manuscript)
        assert process.is_alive()
        assert list(tmp_path.iterdir()) == [Path(os.environ[PRINTER]).parent]

    assert not process.is_alive()
    assert not list(tmp_path.iterdir())
    assert PRINTER not in os.environ


def test_machine_that_cannot_print_has_none(monkeypatch):
    monkeypatch.setattr("opendata.card.printer.is_installed", lambda: False)

    with printer_beside() as process:
        assert process is None
        assert PRINTER not in os.environ
