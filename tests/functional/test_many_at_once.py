"""Six editors save while three people read: nobody is turned away, and nothing that was accepted is lost.

The server has a database of its own, on SQLite as on PostgreSQL, so the same is asked of both.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle, takewhile
from threading import Barrier, Event
from time import monotonic

import pytest
import requests

from tests.functional.crowd import EDITORS

READERS = 3
# Each editor saves both entries in each round; on a slow machine no round is begun after so many seconds.
ROUNDS, SECONDS = 3, 15
PATIENCE = 75
# Any token will do, as long as cookie and header agree.
TOKEN = "a" * 32


@dataclass(frozen=True)
class Save:
    page: int
    summary: str
    status: int


@pytest.fixture
def crowd(site):
    return site.ask("tests.functional.crowd", "gather")


def save(session, origin, form, summary):
    answer = session.post(
        f"{origin}/admin/pages/{form['page']}/edit/",
        {**form["data"], "summary": summary},
        headers={"X-CSRFToken": TOKEN},
        allow_redirects=False,
        timeout=PATIENCE,
    )
    return Save(form["page"], summary, answer.status_code)


def test_six_editors_and_three_readers_at_once(site, crowd):
    together, done = Barrier(EDITORS + READERS), Event()

    def write(editor):
        session = requests.Session()
        session.cookies.update({"sessionid": crowd["sessions"][editor], "csrftoken": TOKEN})
        together.wait(PATIENCE)
        end = monotonic() + SECONDS
        return [
            save(session, site.origin, form, f"Editor {editor} in round {number} for {whose}.")
            for number in takewhile(lambda _number: monotonic() < end, range(ROUNDS))
            for whose, form in (("one", crowd["own"][editor]), ("all", crowd["shared"]))
        ]

    def read(reader):
        session, statuses = requests.Session(), []
        together.wait(PATIENCE)
        pages = site.pages[("en", "fr")[reader % 2]]
        for path in cycle(pages[name] for name in ("front", "recipes", "recipe", "search")):
            statuses.append(session.get(site.address(path), timeout=PATIENCE).status_code)
            if done.is_set():
                return statuses

    with ThreadPoolExecutor(EDITORS + READERS) as people:
        readers = [people.submit(read, number) for number in range(READERS)]
        try:
            saves = [one for of_editor in people.map(write, range(EDITORS)) for one in of_editor]
        finally:
            done.set()
        statuses = [status for reader in readers for status in reader.result()]

    # A save that was accepted is answered with the way back to the form.
    assert {one.status for one in saves} == {302}
    assert set(statuses) == {200}
    kept = site.ask("tests.functional.crowd", "kept", *{str(one.page) for one in saves})
    assert [one for one in saves if one.summary not in kept[str(one.page)]] == []
    for form in crowd["own"]:
        assert kept[str(form["page"])][-1] == [one for one in saves if one.page == form["page"]][-1].summary
