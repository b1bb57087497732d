"""What every test may ask for: the empty site in both languages, members of each role, pages to act on."""

import gc
from unittest import mock

import pytest
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from django.db.transaction import on_commit
from django.utils import translation
from django_tasks import task_backends
from wagtail.models import Locale

from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory


def pytest_collection_modifyitems(items):
    """What a module makes for all its tests is made once: with several workers, one of them takes the module."""
    for item in items:
        if "shared" in item.fixturenames:
            item.add_marker(pytest.mark.xdist_group(item.module.__name__))


@pytest.fixture(scope="session", autouse=True)
def transaction_outlives_requests():
    """The transaction of a test would end with a request made in it; Django's own client switches that on again."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    with mock.patch("django.test.client.close_old_connections"):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The site as ``setup_site`` leaves it, made once; each test's changes are rolled back to it."""
    from home.site import setup_site

    with django_db_blocker.unblock():
        setup_site()
    # A quarter of a million objects that stay: looking through them again and again is a sixth of the time.
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module")
def shared(django_db_setup, django_db_blocker):
    """What the module's own fixtures make is kept for all its tests, and taken away after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def reset_language():
    """A request to a French address leaves French switched on; the next test starts without."""
    yield
    translation.deactivate()


@pytest.fixture(autouse=True)
def glossary_of_this_test():
    """The process remembers which terms there are; what another test took back is not among them."""
    from core.glossary.matching import look_again

    look_again()


@pytest.fixture(autouse=True)
def index_of_this_test():
    """Nor does it remember what other tests published."""
    from search import concepts
    from search.index import catalogue, lexicon

    for kept in (catalogue, lexicon, concepts):
        kept.forget()


@pytest.fixture(autouse=True)
def mail_leaves_at_once(monkeypatch):
    """A test's transaction is never committed: mail that waited for it would never leave."""
    monkeypatch.setattr("core.mail.outbox.on_commit", lambda send, **options: send())


@pytest.fixture
def mail_waits(mail_leaves_at_once, monkeypatch):
    """Mail waits for the commit, as on a running site."""
    monkeypatch.setattr("core.mail.outbox.on_commit", on_commit)


@pytest.fixture
def nobody_makes_pictures(settings):
    """What is asked of the worker waits for it, as on a running site."""
    dummy = {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}
    settings.TASKS = {**settings.TASKS, "worker": dummy}
    return task_backends["worker"]


@pytest.fixture
def english(db):
    return Locale.objects.get(language_code="en")


@pytest.fixture
def french(db):
    return Locale.objects.get(language_code="fr")


@pytest.fixture
def agency(db):
    return OrganizationFactory(name_en="Harbour House", name_fr="Maison du port", slug="harbour-house")


@pytest.fixture
def other_agency(db):
    return OrganizationFactory(name_en="Prairie Welcome", name_fr="Accueil des Prairies", slug="prairie-welcome")


@pytest.fixture
def author(agency):
    return make_member("author", agency)


@pytest.fixture
def colleague(agency):
    return make_member("author", agency)


@pytest.fixture
def stranger(other_agency):
    """An author of another agency."""
    return make_member("author", other_agency)


@pytest.fixture
def editor(db):
    return make_member("editor")


@pytest.fixture
def other_editor(db):
    return make_member("editor")


@pytest.fixture
def translator(db):
    return make_member("translator")


@pytest.fixture
def other_translator(db):
    return make_member("translator")


@pytest.fixture
def administrator(db):
    return make_member("administrator")


@pytest.fixture
def warm_cache(settings):
    """A cache that keeps things, as on a running site: Wagtail remembers there where its sites begin."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()


@pytest.fixture
def login(client):
    """Sign in as a member and return the client: ``login(editor).get(…)``."""

    def sign_in(member):
        client.force_login(member)
        return client

    return sign_in
