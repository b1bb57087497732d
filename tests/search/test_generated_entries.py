"""Entries made by the thousand for load and search tests."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, Revision

from core.models import EntryPage, Organization, PageOrganization, PageTerm
from practices.models import PracticePage
from recipes.models import RecipePage
from search.generated.entries import compose, in_language
from search.generated.lexicon import sections_of
from search.models import SearchDocument
from tests.factories.forms import post_data
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_recipe
from tests.site.french import faults

pytestmark = pytest.mark.django_db

NUMBER = 40


def generate(*arguments, no_index=True, **options):
    output = StringIO()
    call_command("generate_entries", *arguments, stdout=output, no_index=no_index, **options)
    return output.getvalue()


def generated():
    return EntryPage.objects.filter(slug__startswith="generated-")


def rows():
    """How many rows there are in each table that generated entries have rows in."""
    models = (Page, EntryPage, RecipePage, PracticePage, PageTerm, PageOrganization, Organization)
    return {model.__name__: model.objects.count() for model in models}


def leaves(value):
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, list | type({}.values())):
        return [leaf for item in value for leaf in leaves(item)]
    return [value] if isinstance(value, str) else []


def text_of(entry, language):
    return re.sub(r"<[^>]*>", " ", " ".join(leaves(in_language(entry.fields, language))))


# What is made


def test_as_many_as_asked_for_most_of_them_in_both_languages():
    assert f"{NUMBER} entries generated." in generate(NUMBER)

    keys = set(generated().values_list("translation_key", flat=True))
    assert len(keys) == NUMBER
    assert NUMBER * 1.5 < generated().count() < NUMBER * 2


def test_they_stand_in_the_tree_as_if_they_had_been_added_one_by_one():
    make_recipe()
    generate(NUMBER)
    make_recipe()

    assert not any(Page.find_problems())


def test_same_seed_gives_the_same_entries_and_another_gives_others():
    assert compose(1, 7) == compose(1, 7)
    assert compose(1, 7) != compose(2, 7)


def test_command_run_again_makes_what_is_missing():
    generate(10)
    before = dict(generated().values_list("pk", "title"))
    assert "30 entries generated." in generate(NUMBER)
    assert "0 entries generated." in generate(NUMBER)

    assert before.items() <= dict(generated().values_list("pk", "title")).items()


def test_entry_has_some_hundred_words_in_each_language():
    lengths = [
        len(text_of(compose(1, number), language).split()) for number in range(1, 51) for language in ("en", "fr")
    ]

    assert min(lengths) > 200
    assert 300 < sum(lengths) / len(lengths) < 500


def test_words_are_as_frequent_as_in_real_texts():
    counts = {}
    for number in range(1, 1_001):
        for word in set(re.findall(r"\w+", text_of(compose(1, number), "en").casefold())):
            counts[word] = counts.get(word, 0) + 1

    assert len(counts) > 1_500
    assert 300 < counts["volunteers"] < 700
    assert 3 < counts["somali"] < 200
    assert sum(1 for count in counts.values() if count <= 10) > 100


def test_french_is_set_as_french_is():
    texts = [
        re.sub(r"\{\w+(:\w+)?\}", "x", french)
        for name in ("topics.txt", "words.txt", "sentences.txt")
        for lines in sections_of(name).values()
        for _english, french in lines
    ]

    assert {text: faults(text) for text in texts if faults(text)} == {}


def test_entries_differ_in_all_that_readers_filter_by():
    generate(NUMBER)

    for column in ("evidence_level", "practice_status", "first_published_at", "locale"):
        assert generated().order_by().values(column).distinct().count() > 1, column
    for vocabulary in ("theme", "topic", "audience", "province", "delivery-mode", "service-pattern"):
        terms = PageTerm.objects.filter(page__in=generated().values("pk"), term__vocabulary=vocabulary)
        assert terms.values("term").distinct().count() > 1, vocabulary


# How they are used


@pytest.mark.parametrize("language", ["en", "fr"])
def test_entries_open(client, language):
    generate(NUMBER)
    pages = generated().filter(locale__language_code=language)[:12]

    assert {client.get(page.url).status_code for page in pages} == {200}


def test_they_are_found_until_they_are_removed():
    generate(5, no_index=False)
    title = generated().filter(locale__language_code="en").first().title
    documents = SearchDocument.objects.filter(title=title, is_public=True)
    assert documents.exists()

    generate(delete=True, no_index=False)
    assert not documents.exists()


@pytest.mark.parametrize("model", [RecipePage, PracticePage])
def test_editor_can_open_and_change_one(login, administrator, model):
    generate(NUMBER)
    page = model.objects.filter(slug__startswith="generated-").first()
    client = login(administrator)

    assert client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200
    client.post(f"/admin/pages/{page.pk}/edit/", post_data(page, title="Changed by hand"))
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().title == "Changed by hand"


# How they go


def test_nothing_of_them_is_left():
    make_recipe(title="Written by people")
    before = rows()
    generate(NUMBER)
    assert f"{NUMBER} generated entries removed." in generate(delete=True)

    assert rows() == before
    assert not any(Page.find_problems())


def test_one_seed_can_go_alone():
    generate(5, seed=1)
    generate(5, seed=2)
    generate(delete=True, seed=1)

    assert {slug.split("-")[1] for slug in generated().values_list("slug", flat=True)} == {"2"}
    assert not any(Page.find_problems())


def test_page_that_only_looks_generated_stays():
    page = make_recipe(slug="generated-1-3")
    generate(delete=True)

    assert EntryPage.objects.filter(pk=page.pk).exists()


def test_entry_someone_worked_with_goes_with_its_revisions():
    generate(5)
    page = generated().first().specific
    revision = page.save_revision()
    generate(delete=True)

    assert not generated().exists()
    assert not Revision.objects.filter(pk=revision.pk).exists()
    assert not any(Page.find_problems())


def test_generated_organization_that_others_use_stays():
    generate(5)
    used = Organization.objects.get(slug="generated-organization-0")
    make_recipe(organizations=[used, OrganizationFactory()])
    generate(delete=True)

    assert list(Organization.objects.filter(slug__startswith="generated-")) == [used]


@pytest.mark.parametrize(("arguments", "options"), [((), {}), ((5,), {"delete": True}), ((0,), {})])
def test_unclear_request_is_refused(arguments, options):
    with pytest.raises(CommandError):
        generate(*arguments, **options)
