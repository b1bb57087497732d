"""A change is seen on every page that shows it, and leaves all others as they are."""

import pytest
from django.apps import apps
from django.db import transaction
from wagtail.models import Page, PageViewRestriction

from core.freshness.steps import archive, confirm
from core.models import LibrarySettings, Lineage, PageTerm, RelatedEntry, Term
from pagestore.changes import Listener, forget_old_changes, tell
from pagestore.models import Change
from pagestore.public_models import GROUND, SHOWN_IN_LISTS, SHOWN_ROWS
from search.index.rebuilding import rebuild
from search.models import SearchDocument
from tests.factories.glossary import GlossaryTermFactory
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import home_page, make_practice, make_recipe, make_site_page, term
from tests.factories.translations import publish as publish_translation
from tests.factories.translations import translation_of

pytestmark = pytest.mark.django_db
LISTS = [
    "/en/",
    "/en/recipes/",
    "/en/search/",
    "/en/topics/health/",
    "/en/feed.atom",
    "/api/v1/entries/",
    "/sitemap.xml",
    "/data/entries.json",
]


@pytest.fixture
def entry(db):
    return make_recipe(
        title="A kettle for everyone",
        terms=[term("topic", "health"), term("audience", "families"), term("province", "on")],
        organizations=[OrganizationFactory(name_en="Harbour House", name_fr="Maison du port")],
    )


@pytest.fixture
def other(db):
    """An entry that has nothing in common with it."""
    return make_practice(title="Quiet mornings", terms=[term("topic", "legal"), term("province", "qc")])


@pytest.fixture
def kept(reader, entry, other):
    """Everything, asked for once."""
    for address in (entry.url, other.url, "/fr/recettes/", *LISTS):
        reader.ask(address)
        assert reader.is_kept(address) or address == "/data/entries.json", address
    return reader


def publish(page, **changes):
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_published_text_is_seen_wherever_it_stands_and_nowhere_else_is_anything_made_anew(kept, entry, other):
    apart = [
        "/en/practices/",
        "/en/topics/legal/",
        "/en/provinces/qc/",
        "/en/glossary/",
        other.organizations[0].get_absolute_url(),
    ]
    for address in apart:
        assert kept.ask(address)[0] == 200
    publish(entry, title="A samovar for everyone")

    for address in [other.url, *apart]:
        assert kept.is_kept(address), address
    for address in ["/en/", "/en/recipes/", "/en/search/", "/en/feed.atom", "/api/v1/entries/", entry.url]:
        text = kept.read(address)
        assert "samovar" in text, address
        assert "kettle for" not in text.replace(entry.slug, ""), address


PAGES_OF_COUNTS = ["/en/topics/", "/en/start-here/", "/en/organizations/", "/en/map/", "/en/how-we-review/"]


def are_made(reader, addresses):
    """Which of the addresses are made anew when they are asked for."""
    made = []
    for address in addresses:
        before = reader.store.counts["made"]
        assert reader.ask(address)[0] == 200
        made += [address] if reader.store.counts["made"] > before else []
    return made


def test_pages_that_only_count_entries_are_made_anew_when_there_are_more_or_fewer_of_something(reader, entry, other):
    without_entries = [*PAGES_OF_COUNTS, "/en/data/", "/en/box/"]
    new = make_recipe(title="A new one", live=False)
    assert are_made(reader, without_entries) == without_entries
    publish(entry, title="A samovar for everyone")
    assert are_made(reader, without_entries) == []

    for change in (
        lambda: publish(other, page_terms=[PageTerm(term=term("topic", "health"))]),
        lambda: publish(new),
        lambda: publish_translation(translation_of(entry)),
        entry.unpublish,
    ):
        change()
        assert are_made(reader, without_entries) == PAGES_OF_COUNTS


def test_who_decides_here_is_said_as_it_is_now(reader, editor):
    address = "/en/how-we-review/"
    before = reader.read(address)
    assert reader.is_kept(address)
    editor.groups.clear()

    assert reader.read(address) != before


@pytest.mark.parametrize("address", LISTS)
def test_new_entry_is_seen_in_every_list(kept, address):
    before = kept.read(address)
    make_recipe(title="A new one", terms=[term("topic", "health")])

    assert kept.read(address) != before


def test_entry_that_moves_changes_the_listing_it_leaves_and_the_one_it_enters(kept, entry, other):
    listings = {name: f"/en/topics/{name}/" for name in ("health", "legal")}
    assert entry.title in kept.read(listings["health"])
    assert entry.title not in kept.read(listings["legal"])
    entry.page_terms = [PageTerm(term=one) for one in (term("topic", "legal"), term("audience", "families"))]
    publish(entry)

    assert entry.title not in kept.read(listings["health"])
    assert entry.title in kept.read(listings["legal"])


@pytest.mark.parametrize("take", ["unpublish", "delete"])
def test_entry_that_goes_changes_every_listing_it_stood_in(kept, entry, take):
    organization = entry.organizations[0]
    organization.place = Term.objects.create(vocabulary="place", slug="toronto", name_en="Toronto", name_fr="Toronto")
    organization.save()
    addresses = ["/en/recipes/", "/en/topics/health/", "/en/provinces/on/", organization.get_absolute_url()]
    for address in addresses:
        assert entry.title in kept.read(address)
    assert organization.name_en in kept.read("/en/places/toronto/")
    getattr(entry, take)()

    for address in addresses:
        assert entry.title not in kept.read(address)
    assert organization.name_en not in kept.read("/en/places/toronto/")


def test_draft_changes_nothing_that_readers_see(kept, entry, other):
    known = Change.objects.count()
    entry.title = "A draft"
    entry.save_revision()
    make_recipe(live=False, organizations=entry.organizations)

    assert Change.objects.count() == known
    for address in (entry.url, other.url, "/en/", "/en/recipes/"):
        assert kept.is_kept(address)


def take_down(entry):
    entry.unpublish()


def delete(entry):
    entry.delete()


def close(entry):
    PageViewRestriction.objects.create(page=entry, restriction_type="login")


def close_what_is_above(entry):
    PageViewRestriction.objects.create(page=entry.get_parent(), restriction_type="login")


@pytest.mark.parametrize("take", [take_down, delete, close, close_what_is_above])
def test_what_is_taken_from_readers_is_gone_even_while_it_is_made_anew(kept, store, entry, take):
    url, key = entry.url, ("localhost", entry.url, "")
    take(entry)
    store.listener.listen()

    # Another reader is being answered just now: that is no reason to show the old text.
    assert store.shelf.find(key) is None
    assert "A kettle for everyone" not in kept.read(url)
    store.shelf.made(key)
    for address in ("/en/", "/en/recipes/", "/en/search/", "/en/feed.atom", "/api/v1/entries/"):
        assert "A kettle for everyone" not in kept.read(address), address


def test_changed_page_is_shown_for_a_moment_while_another_reader_waits_for_the_new_one(kept, store, entry):
    publish(entry, title="A samovar for everyone")
    key = ("localhost", entry.url, "")
    store.listener.listen()

    assert store.shelf.find(key) is None
    assert "A kettle for everyone" in kept.read(entry.url)
    store.shelf.made(key)
    assert "A samovar for everyone" in kept.read(entry.url)


def test_archived_entry_says_so_at_once(kept, entry, editor):
    archive(entry, editor, {"en": "The program has ended."})

    assert "The program has ended." in kept.read(entry.url)
    assert "kettle" not in kept.read("/en/recipes/")


def test_confirmed_entry_shows_the_day(kept, entry, other, editor):
    type(entry).objects.filter(pk=entry.pk).update(last_reviewed="2020-01-01")
    confirm(entry, editor)

    assert not kept.is_kept(entry.url)
    assert kept.is_kept(other.url)


# What stands on many pages


def test_renamed_term_and_organization_are_seen_where_they_are_named(kept, entry, other):
    province = term("province", "on")
    province.name_en = "Upper Canada"
    province.save()

    assert kept.is_kept(other.url)
    assert "Upper Canada" in kept.read(entry.url)
    assert "Upper Canada" in kept.read("/en/recipes/")

    organization = entry.organizations[0]
    organization.name_en = "Harbour Home"
    organization.save()

    assert kept.is_kept(other.url)
    assert "Harbour Home" in kept.read(entry.url)


@pytest.mark.parametrize("make", [lambda: term("topic", "housing"), OrganizationFactory])
def test_change_is_told_when_what_is_found_by_it_has_been_written(entry, make, monkeypatch):
    """Outside of a transaction, as in a script, a process could otherwise keep what it makes in between."""
    row, found = make(), []
    monkeypatch.setattr(
        "pagestore.signals.tell",
        lambda *tags, **_more: found.append(SearchDocument.objects.filter(title="Zebra").exists()),
    )
    row.name_en = row.name_fr = "Zebra"
    row.save()

    assert found[-1]


def test_settings_and_menus_are_seen_everywhere(kept, entry, other):
    settings = LibrarySettings.objects.get()
    settings.name_en = "Long Table"
    settings.save()
    for page in (entry, other, home_page()):
        assert "Long Table" in kept.read(page.url)

    guide = make_site_page(title="How to host", show_in_menus=True)
    for page in (entry, other, home_page()):
        assert "How to host" in kept.read(page.url)

    guide.unpublish()
    for page in (entry, other, home_page()):
        assert "How to host" not in kept.read(page.url)


def test_new_word_of_the_glossary_is_explained(kept, entry):
    publish(entry, overview="<p>Everyone brings a zarf.</p>")
    assert "A holder." not in kept.read(entry.url)
    GlossaryTermFactory(name_en="zarf", definition_en="A holder.")

    assert "A holder." in kept.read(entry.url)


def test_translation_is_offered_as_soon_as_it_is_public(kept, entry, other):
    before = kept.read(entry.url)
    french = publish_translation(translation_of(entry))

    assert french.url not in before
    assert french.url in kept.read(entry.url)
    assert kept.is_kept(other.url)
    french.unpublish()
    assert french.url not in kept.read(entry.url)


# What stands beside


def test_entry_about_the_same_is_shown_beside_it(kept, entry, other):
    beside = make_recipe(title="Warm samovars", terms=[term("topic", "health")])
    assert "Warm samovars" in kept.read(entry.url)
    assert kept.is_kept(other.url)

    publish(beside, page_terms=[])
    assert "Warm samovars" not in kept.read(entry.url)


def test_entry_that_adapts_it_or_is_chosen_is_shown(kept, entry, other):
    child = make_recipe(title="Kettles by the sea", live=False)
    child.lineage = [Lineage(kind="adapted-from", entry=entry)]
    publish(child)
    assert "Kettles by the sea" in kept.read(entry.url)

    entry.related_entries = [RelatedEntry(entry=other)]
    publish(entry)
    assert "Quiet mornings" in kept.read(entry.url)
    publish(other, title="Loud mornings")
    assert "Loud mornings" in kept.read(entry.url)


def test_index_that_was_made_anew_is_seen(kept, entry, other):
    rebuild()

    assert not kept.is_kept(other.url)
    assert not kept.is_kept("/en/")


# The telling itself


def test_change_that_was_taken_back_was_never_told(entry):
    known = Change.objects.count()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        publish(entry, title="Never")
        raise ZeroDivisionError

    assert Change.objects.count() == known


def test_answer_that_was_begun_before_a_change_is_not_taken_for_true(kept, store, entry):
    application = store.application

    def slow(environ, start_response):
        answer = application(environ, start_response)
        if environ["PATH_INFO"] == entry.url:
            publish(entry, title="A samovar for everyone")
            store.application = application
        return answer

    publish(entry, title="Something else")
    store.application = slow

    assert "Something else" in kept.read(entry.url)
    assert "A samovar for everyone" in kept.read(entry.url)


def test_processes_hear_what_others_tell(db, monkeypatch):
    monkeypatch.setattr("pagestore.changes.EVERY_SECONDS", 0)
    here, there = Listener(), Listener()
    here.listen()
    there.listen()
    since = there.clock
    tell("page:1")
    there.listen()

    assert not there.is_true({"page:1"}, since)
    assert not there.is_true({"*"}, since)
    assert there.is_true({"page:2"}, since)
    assert here.is_true({"page:1"}, here.clock)


def test_old_changes_are_thrown_away(db):
    tell("page:1")
    Change.objects.update(happened_at="2020-01-01T00:00Z")
    tell("page:2")

    assert forget_old_changes() >= 1
    assert [change.tags for change in Change.objects.all()] == [["*", "page:2"]]


# Rows that readers see nothing of, or only together with the page that is published with them.
UNSEEN = {
    "account",
    "auth",
    "contenttypes",
    "django_tasks_database",
    "mfa",
    "pagestore",
    "taggit",
    "users",
    "wagtail_localize",
    "wagtailadmin",
    "wagtaildocs",
    "wagtailembeds",
    "wagtailimages",
    "wagtailsearch",
    "wagtailusers",
}


def test_of_every_model_it_is_known_whether_readers_see_it():
    """Is one missing? Add it where it belongs in ``pagestore.public_models``, or to those that readers do not see."""
    decided = SHOWN_ROWS | SHOWN_IN_LISTS | GROUND | UNSEEN_MODELS
    models = [model for model in apps.get_models() if not issubclass(model, Page)]

    assert {model._meta.label for model in models if model._meta.app_label not in UNSEEN} - decided == set()
    assert decided <= {model._meta.label for model in models}


UNSEEN_MODELS = {
    # Published with their page.
    "home.FeaturedEntry",
    "core.Lineage",
    "core.PageOrganization",
    "core.PageTerm",
    "core.RelatedEntry",
    # Follow from what is published.
    "core.Rendition",
    "search.IndexVersion",
    "search.SearchDocument",
    "search.SearchWord",
    "search.UnansweredSearch",
    # For members.
    "core.Session",
    "core.ApprovedOriginal",
    "core.ConflictOfInterest",
    "core.Feedback",
    "core.JobRun",
    "core.MailPreference",
    "core.Membership",
    "core.Message",
    "core.PreviewLink",
    "core.ReviewAssignment",
    "core.ReviewReminder",
    "core.TranslationAssignment",
    "wagtailcore.APIToken",
    "wagtailcore.Collection",
    "wagtailcore.Comment",
    "wagtailcore.CommentReply",
    "wagtailcore.GroupApprovalTask",
    "wagtailcore.GroupCollectionPermission",
    "wagtailcore.GroupPagePermission",
    "wagtailcore.GroupSitePermission",
    "wagtailcore.ModelLogEntry",
    "wagtailcore.PageLogEntry",
    "wagtailcore.PageSubscription",
    "wagtailcore.ReferenceIndex",
    "wagtailcore.Revision",
    "wagtailcore.TaskState",
    "wagtailcore.UploadedFile",
    "wagtailcore.WorkflowContentType",
    "wagtailcore.WorkflowState",
    "wagtailredirects.Redirect",
    "wagtailsearchpromotions.Query",
    "wagtailsearchpromotions.QueryDailyHits",
}
