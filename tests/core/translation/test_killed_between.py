"""The process is killed between the two publications of a pair: afterwards neither is public, or both.

A process of its own works on a copy of the database in a file, and really dies. Where the tests run on
another database than SQLite, the same is asked of that database by ending its transaction.
"""

import os
import sqlite3
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

from core.choices import Publication
from tests.factories.pages import make_recipe
from tests.factories.reviews import carry_out, fresh
from tests.factories.translations import submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

APPROVE = """
import os, sys
import django
django.setup()

from django.contrib.auth import get_user_model
from wagtail.models import Page, Revision

target, member, dies = Page.objects.get(pk=int(sys.argv[1])).specific, int(sys.argv[2]), sys.argv[3] == "dies"
publish, published = Revision.publish, []

def publish_one(revision, **options):
    if published and dies:
        # The first language is public, for all this process knows.
        assert Page.objects.get(pk=published[0]).live
        os._exit(9)
    published.append(revision.object_id)
    return publish(revision, **options)

Revision.publish = publish_one
state = target.current_workflow_task_state
state.task.specific.on_action(state, get_user_model().objects.get(pk=member), "approve", comment="")
"""


@pytest.fixture
def pair(author, editor, translator):
    """``(original that waits, its translation in review)``"""
    page = make_recipe(live=False, owner=author, publication=Publication.TOGETHER)
    page.get_workflow().start(page, author)
    page = carry_out(fresh(page), editor, "approve")
    opened = translation_of(page)
    translate(opened, translator)
    submit(opened, translator)
    return page, target_of(opened)


@pytest.fixture
def database(tmp_path, pair, other_translator):
    """The test's own database, as a file that outlives a process."""
    if connection.vendor != "sqlite":
        pytest.skip("What a test has not committed can be copied from SQLite alone.")
    path = tmp_path / "db.sqlite3"
    path.write_bytes(connection.connection.serialize())
    return path


def approve(database, target, member, how):
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{database}",
        "DATA_DIR": str(database.parent),
        "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"],
    }
    command = [sys.executable, "-c", APPROVE, str(target.pk), str(member.pk), how]
    return subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False)


def public(database, pair):
    with sqlite3.connect(database) as copy:
        rows = copy.execute("SELECT live FROM wagtailcore_page WHERE id IN (?, ?)", [page.pk for page in pair])
        return [bool(live) for (live,) in rows]


def left(database, question):
    with sqlite3.connect(database) as copy:
        return copy.execute(question).fetchone()[0]


def test_neither_is_public_when_it_dies_between_and_both_when_it_does_not(database, pair, other_translator):
    waits = "SELECT count(*) FROM core_approvedoriginal"
    mail = "SELECT count(*) FROM core_message WHERE event IN ('published', 'translation-published')"

    killed = approve(database, pair[1], other_translator, "dies")

    assert killed.returncode == 9, killed.stderr
    assert public(database, pair) == [False, False]
    assert left(database, waits) == 1
    assert left(database, mail) == 0

    finished = approve(database, pair[1], other_translator, "lives")

    assert finished.returncode == 0, finished.stderr
    assert public(database, pair) == [True, True]
    assert left(database, waits) == 0
    assert left(database, mail) > 0


def test_neither_is_public_when_the_second_publication_fails(pair, other_translator, monkeypatch):
    """The same, on whatever database the tests run."""
    from wagtail.models import Revision

    publish, published = Revision.publish, []

    def fail_at_the_second(revision, **options):
        if published:
            raise RuntimeError("killed")
        published.append(revision)
        return publish(revision, **options)

    monkeypatch.setattr(Revision, "publish", fail_at_the_second)
    with pytest.raises(RuntimeError):
        carry_out(pair[1], other_translator, "approve", comment="")

    assert [fresh(page).live for page in pair] == [False, False]
    assert fresh(pair[0]).approved_original
    assert fresh(pair[1]).workflow_in_progress
