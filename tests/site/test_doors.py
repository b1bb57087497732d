"""Every address of the CMS, opened by every role, for what is theirs, what is another agency's and what is not there.

The table says who gets in; it was written by hand from what each role is for. An address that is not in it
fails: whoever adds one decides.
"""

import pytest
from django.db import transaction
from django.test import Client
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Collection, Page, PageViewRestriction, TaskState, WorkflowState
from wagtail_localize.models import StringTranslation

from core.models import ConflictOfInterest, CustomDocument, CustomImage, Decision, Feedback, PreviewLink
from home.access_demo import seed_access_demo
from tests.factories.addresses import address_of, admin_addresses, names_in
from tests.site.doors import DOORS, ROLES
from users.models import User

pytestmark = pytest.mark.django_db

ADDRESSES = admin_addresses()
# They end the session, raise on purpose, or go on with an import that was begun.
NOT_DOORS = {"wagtailadmin_logout", "wagtailadmin_error_test", "wagtailredirects:process_import"}
OPEN_TO_ANYONE = {
    "account_login",
    "wagtailadmin_login",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_complete",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_sprite",
}


@pytest.fixture(scope="module")
def world(shared):
    """The two agencies, and one of each thing that only administrators handle."""
    seeded = seed_access_demo()
    Collection.get_first_root_node().add_child(name="Posters")
    ConflictOfInterest.objects.create(
        page_id=seeded["own"]["in_review"], member=User.objects.get(username=seeded["users"]["admin"]["username"])
    )
    SearchPromotion.objects.create(query=Query.get("tea"), page_id=seeded["own"]["live_entry"])
    return seeded


@pytest.fixture(scope="module")
def clients(world):
    """A signed-in browser for each role, and one that is not signed in."""
    browsers = {}
    for role in ROLES:
        browsers[role] = Client(raise_request_exception=False)
        browsers[role].force_login(User.objects.get(username=world["users"][role]["username"]))
    return {**browsers, "anyone": Client(raise_request_exception=False)}


def opened(client, address):
    """The answer to a visit; where the address takes only forms, to an empty one. What it does is undone."""
    before = transaction.savepoint()
    response = client.get(address)
    if response.status_code == 405:
        response = client.post(address)
    transaction.savepoint_rollback(before)
    return response


def is_let_in(response):
    return response.status_code < 400 and not response.get("Location", "").startswith("/admin/login/")


def told(response, canaries):
    """The words of the other agency's unpublished things that an answer gives away."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    text = (body.decode(errors="replace") + response.get("Location", "")).lower()
    return [word for word in canaries if word.lower() in text]


def things_of(holdings):
    """Everything about an agency's things that a stranger could have changed."""
    pages = [holdings[name] for name in ("live_entry", "draft", "in_review", "source", "translation_page")]
    fields = ("pk", "title", "draft_title", "live", "locked", "path", "owner_id", "latest_revision_id")
    return {
        "pages": list(Page.objects.filter(pk__in=pages).order_by("pk").values_list(*fields)),
        "restrictions": PageViewRestriction.objects.filter(page__in=pages).count(),
        "pictures": list(CustomImage.objects.filter(pk=holdings["image"]).values_list("title", "file", "agency")),
        "files": list(CustomDocument.objects.filter(pk=holdings["document"]).values_list("title", "file", "agency")),
        "review": WorkflowState.objects.get(pk=holdings["workflow_state"]).status,
        "task": TaskState.objects.get(pk=holdings["task_state"]).status,
        "strings": StringTranslation.objects.count(),
        "decisions": Decision.objects.count(),
        "links": list(PreviewLink.objects.filter(pk=holdings["preview_link"]).values_list("revoked_at")),
        "feedback": list(Feedback.objects.filter(pk=holdings["feedback"]).values_list("handled_at", "note")),
    }


def test_every_address_is_in_the_table():
    assert set(ADDRESSES) - NOT_DOORS == set(DOORS)


@pytest.mark.parametrize("name", DOORS)
def test_door_opens_to_those_it_should(name, world, clients):
    pattern = ADDRESSES[name]
    expected = {"no": (False, False), "own": (True, False), "all": (True, True)}

    found = {}
    for role in ROLES:
        answers = [opened(clients[role], address_of(name, pattern, world[whose])) for whose in ("own", "other")]
        assert [response.status_code for response in answers if response.status_code >= 500] == []
        found[role] = tuple(map(is_let_in, answers))
        if role in ("author_a", "translator"):
            assert told(answers[1], world["canaries"]) == []

    assert found == {role: expected[word] for role, word in zip(ROLES, DOORS[name], strict=True)}


@pytest.mark.parametrize("name", [name for name in DOORS if names_in(ADDRESSES.get(name, ""))])
def test_door_to_what_is_not_there_says_so(name, world, clients):
    address = address_of(name, ADDRESSES[name], world["own"], missing=True)

    answers = {role: opened(clients[role], address).status_code for role in ROLES}

    assert {role: status for role, status in answers.items() if status >= 500} == {}


@pytest.mark.parametrize("name", DOORS)
@pytest.mark.parametrize("role", ["author_a", "translator", "anyone"])
def test_forged_form_at_the_door_tells_and_changes_nothing(name, role, world, clients):
    before = things_of(world["other"])

    response = clients[role].post(address_of(name, ADDRESSES[name], world["other"]), {"id": world["other"]["draft"]})

    assert told(response, world["canaries"]) == []
    assert things_of(world["other"]) == before


@pytest.mark.parametrize("name", DOORS)
def test_door_is_closed_to_who_is_not_signed_in(name, world, clients):
    response = clients["anyone"].get(address_of(name, ADDRESSES[name], world["own"]))

    assert is_let_in(response) == (name in OPEN_TO_ANYONE)
