"""What readers find follows whatever changes what is public, in the same transaction."""

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_migrate
from wagtail.models import PageViewRestriction

from core.freshness.steps import archive, bring_back
from core.models import Term
from search.index.catalogue import catalogue
from search.index.rebuilding import fill_when_empty, rebuild
from search.models import IndexVersion, SearchDocument, SearchWord
from search.queries import find
from tests.factories.glossary import GlossaryTermFactory
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, make_site_page, recipe_index, term
from tests.factories.translations import change, publish, translation_of
from tests.search.index.state import document_of, documents, state

pytestmark = pytest.mark.django_db


@pytest.fixture
def toronto(db):
    return Term.objects.create(
        vocabulary="place", slug="toronto", name_en="Toronto", name_fr="Toronto", parent=term("province", "on")
    )


@pytest.fixture
def page(agency, toronto):
    return make_recipe(
        title="The quince kitchen",
        overview="<p>They cook medlars.</p>",
        organizations=[agency],
        terms=[term("topic", "housing"), term("province", "on"), toronto],
    )


def found(text, language="en"):
    """Titles of what has all the words, in the order of the alphabet."""
    result = find(text, language)
    numbers = [number for number in result.ranked if not result.partial >> number & 1]
    return sorted(SearchDocument.objects.filter(pk__in=numbers).values_list("title", flat=True))


# Pages


def test_published_page_is_found_by_title_text_term_and_organization(page):
    for text in ("quince", "medlars", "quince toronto", "kitchen harbour"):
        assert found(text) == ["The quince kitchen"]


def test_draft_is_not_kept():
    draft = make_recipe(title="A quince draft", live=False)

    assert document_of(draft, "en") is None


def test_republished_page_is_found_by_its_new_words_alone(page):
    number = find("quince", "en").ranked
    change(page, title="The pear kitchen")

    assert found("quince") == []
    assert found("pear") == ["The pear kitchen"]
    assert find("pear", "en").ranked == number


def test_later_draft_changes_nothing(page):
    before = state()
    page.title = "The pear kitchen"
    page.save_revision()

    assert state() == before


@pytest.mark.parametrize("take_down", ["unpublish", "delete"])
def test_page_taken_down_leaves_nothing_but_its_number(page, take_down):
    (number,) = find("quince", "en").ranked
    getattr(page, take_down)()

    left = SearchDocument.objects.get(pk=number)
    assert found("quince") == found("medlars") == []
    assert [left.title, left.summary, left.names, left.headings, left.body, left.url] == [""] * 6
    assert left.facts == {}
    assert not SearchWord.objects.filter(word="medlars", documents__gt=0).exists()


def test_page_published_again_has_its_number_again(page):
    before = find("quince", "en").ranked
    page.unpublish()
    page.get_latest_revision().publish()

    assert find("quince", "en").ranked == before


@pytest.mark.parametrize("closed", ["the page", "its listing"])
def test_restricted_page_leaves_and_comes_back(page, closed):
    closed = page if closed == "the page" else recipe_index()
    restriction = PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert document_of(page, "en") is None
    assert found("quince") == []

    restriction.delete()
    assert found("quince") == ["The quince kitchen"]


def test_archived_entry_is_marked_in_both_languages_until_it_is_brought_back(page, editor):
    publish(translation_of(page))
    archive(page, editor, {"en": "It closed.", "fr": "C’est fermé."})
    assert [document_of(page, code)["facts"].get("archived") for code in ("en", "fr")] == [["include"]] * 2

    bring_back(page, editor)
    assert [document_of(page, code)["facts"].get("archived") for code in ("en", "fr")] == [None] * 2


def test_new_address_of_a_page_and_of_what_it_stands_beneath_is_kept(page, django_capture_on_commit_callbacks):
    page.slug = "new-address"
    page.save_revision().publish()
    assert document_of(page, "en")["url"].endswith("/recipes/new-address/")

    listing = recipe_index()
    listing.slug = "dishes"
    with django_capture_on_commit_callbacks(execute=True):
        listing.save_revision().publish()
    assert document_of(page, "en")["url"].endswith("/dishes/new-address/")


def test_page_about_the_library_is_found_as_a_guide():
    guide = make_site_page("fr", title="Comment cueillir un coing", body="<h2>Le verger</h2><p>Texte.</p>")

    assert document_of(guide, "fr")["kind"] == "guide"
    assert found("verger", "fr") == ["Comment cueillir un coing"]


# The two languages


def test_page_is_alone_until_its_translation_is_published_and_after_it_is_taken_down(page):
    assert document_of(page, "en")["is_alone"]

    translation = publish(translation_of(page))
    assert [document_of(page, code)["is_alone"] for code in ("en", "fr")] == [False, False]

    translation.unpublish()
    assert document_of(page, "en")["is_alone"]

    translation.get_latest_revision().publish()
    page.unpublish()
    assert document_of(page, "fr")["is_alone"]


# What exists once for both languages


def test_renamed_term_renames_its_document_and_what_entries_are_found_by(page, toronto):
    toronto.name_en = "Medlarville"
    toronto.save()

    assert document_of(toronto, "en")["title"] == "Medlarville, Ontario"
    assert "Medlarville" in document_of(page, "en")["names"]
    assert "Toronto" not in document_of(page, "en")["names"].split("\n")


def test_renamed_organization_renames_its_document_and_what_entries_are_found_by(page, agency):
    agency.name_en = "Medlar Society"
    agency.save()

    assert document_of(agency, "en")["title"] == "Medlar Society"
    assert "Medlar Society" in document_of(page, "en")["names"]
    assert "Harbour House" not in document_of(page, "en")["names"]


def test_glossary_term_is_found_once_it_is_approved_and_by_its_new_name():
    word = GlossaryTermFactory(name_en="quincunx", name_fr="quinconce", is_approved=False)
    assert document_of(word, "en") is None

    word.is_approved = True
    word.save()
    assert found("quincunx") == ["quincunx"]

    word.name_en = "five of a kind"
    word.save()
    assert document_of(word, "en")["title"] == "five of a kind"
    assert document_of(word, "fr")["title"] == "quinconce"

    word.is_approved = False
    word.save()
    assert document_of(word, "fr") is None


# Whatever happens, the index is as if it were made anew


def publish_translation(page):
    publish(translation_of(page))


def take_translation_down(page):
    publish(translation_of(page)).unpublish()


def close_listing(page):
    PageViewRestriction.objects.create(page=recipe_index(), restriction_type=PageViewRestriction.LOGIN)


def move(page):
    page.move(recipe_index("en").get_parent(), pos="last-child")


def delete_listing(page):
    recipe_index().delete()


def changed(vocabulary, slug, /, **values):
    def change_term(page):
        row = term(vocabulary, slug)
        for name, value in values.items():
            setattr(row, name, value)
        row.save()

    return change_term


def delete_term(page):
    term("topic", "housing").delete()


def delete_organization(page):
    page.page_organizations.get().organization.delete()


def change_address_of_organization(page):
    organization = page.page_organizations.get().organization
    organization.slug = "medlar"
    organization.save()


def settle_organization(page):
    organization = page.page_organizations.get().organization
    organization.place = term("place", "toronto")
    organization.kind = term("organization-type", first_slug("organization-type"))
    organization.save()


def first_slug(vocabulary):
    return Term.objects.filter(vocabulary=vocabulary).first().slug


def rename_where_an_organization_is(page):
    settle_organization(page)
    changed("province", "on", name_en="Medlar Province")(page)


def rename_kind_of_organization(page):
    settle_organization(page)
    changed("organization-type", first_slug("organization-type"), name_fr="Verger")(page)


CHANGES = {
    "nothing": lambda page: None,
    "a translation is published": publish_translation,
    "a translation is taken down": take_translation_down,
    "a listing is closed": close_listing,
    "a page is moved": move,
    "a page is deleted": lambda page: page.delete(),
    "a listing is deleted with what is beneath it": delete_listing,
    "a term is renamed": changed("topic", "housing", name_en="Medlar"),
    "a term has another address": changed("topic", "housing", slug="medlar"),
    "a term is explained": changed("topic", "housing", meaning_en="Where quinces grow."),
    "a province is renamed": changed("province", "on", name_fr="Les Coings"),
    "a theme is renamed": changed("theme", "live", name_en="Medlar"),
    "a term is deleted": delete_term,
    "an organization is deleted": delete_organization,
    "an organization has another address": change_address_of_organization,
    "the province of an organization is renamed": rename_where_an_organization_is,
    "the kind of an organization is renamed": rename_kind_of_organization,
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_is_kept_step_by_step_is_what_a_rebuilding_writes(page, what):
    CHANGES[what](page)
    kept = state()
    rebuild()

    assert_same(kept, state())


def assert_same(kept, anew):
    """Compares piece by piece: the whole of it says nothing when it differs."""
    for before, after in zip(kept, anew, strict=True):
        differing = {key for key in {*before, *after} if before.get(key) != after.get(key)}
        assert {key: (before.get(key), after.get(key)) for key in differing} == {}


def empty():
    SearchDocument.objects.all().delete()
    SearchWord.objects.all().delete()
    IndexVersion.objects.all().delete()


def corrupt():
    SearchDocument.objects.filter(kind="recipe").update(title="Nonsense", facts={"topic": ["nonsense"]}, is_alone=False)
    SearchDocument.objects.filter(kind="practice").update(is_public=False)
    SearchWord.objects.filter(language="fr").update(documents=99)
    SearchDocument.objects.create(
        kind="recipe", language="en", identity="page:gone", object_id=0, title="A ghost of quinces", version=1
    )


@pytest.mark.parametrize("lose", [empty, corrupt])
def test_lost_index_is_made_anew_as_it_was(page, lose):
    publish(translation_of(page))
    make_practice("fr", title="Un verger")
    kept = state()
    lose()
    rebuild()

    assert_same(kept, state())
    assert found("quince") == ["The quince kitchen"]
    assert "page:gone" not in {identity for identity, _language in documents()}


def test_site_from_before_the_index_is_filled_by_migrating(page):
    kept = state()
    empty()
    post_migrate.send(sender=apps.get_app_config("search"), app_config=apps.get_app_config("search"), using="default")

    assert_same(kept, state())


def test_index_that_is_there_is_left_alone_by_migrating(page):
    version = IndexVersion.objects.get().version
    fill_when_empty()

    assert IndexVersion.objects.get().version == version


# Transactions


def test_what_was_taken_back_is_forgotten_by_the_process_too(page):
    before = catalogue()
    known = state()

    class TakenBackError(Exception):
        pass

    with pytest.raises(TakenBackError), transaction.atomic():
        change(page, title="The pear kitchen")
        OrganizationFactory(name_en="Pear Society")
        assert found("pear kitchen") == ["The pear kitchen"]
        raise TakenBackError

    assert found("quince kitchen") == ["The quince kitchen"]
    assert catalogue().version == before.version
    assert state() == known
