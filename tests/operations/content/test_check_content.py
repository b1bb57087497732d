"""Every question of ``check_content`` is answered wrongly by content that is broken in its way, and by no other."""

import datetime
import json
from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, default_storage
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex, Revision, TaskState, WorkflowState
from wagtail_localize.models import Translation, TranslationSource

from core.models import CustomDocument, CustomImage, EntryPage, GlossaryTerm, Organization, Term
from operations.content.questions import INVARIANTS
from search.models import IndexVersion, SearchDocument, SearchWord
from tests.factories.media import make_document, make_image
from tests.factories.pages import make_practice, make_recipe, recipe_index, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db


def check(**options):
    """What is said, and whether anything is broken."""
    out = StringIO()
    try:
        call_command("check_content", stdout=out, **options)
    except CommandError as error:
        return f"{out.getvalue()}{error}", True
    return out.getvalue(), False


def broken():
    """``{name: [where, …]}`` of the questions that are answered wrongly."""
    found = {}
    for invariant in INVARIANTS:
        if findings := list(invariant.findings()):
            found[invariant.name] = [f"{finding.where}: {finding.what}" for finding in findings]
    return found


@pytest.fixture(scope="module", autouse=True)
def storage_of_this_module():
    """What other tests uploaded is still in theirs."""
    before, default_storage._wrapped = default_storage._wrapped, InMemoryStorage()
    yield
    default_storage._wrapped = before


@pytest.fixture(scope="module")
def library(storage_of_this_module, shared):
    """A recipe in both languages with a picture, a file and a link, and a French practice."""
    practice = make_practice("fr", title="Un thé entre voisins")
    document, image = make_document(), make_image()
    recipe = make_recipe(
        title="Answer questions",
        image=image,
        image_alt="A kettle",
        overview=f'<p>See <a linktype="page" id="{practice.pk}">tea</a>.</p>',
        attachments=[("file", {"document": document, "note": ""})],
    )
    translation = publish(translation_of(recipe))
    return {
        "recipe": recipe,
        "translation": translation,
        "practice": practice,
        "document": document,
        "image": image,
    }


def rows(model, **which):
    return model.objects.filter(**which)


def test_library_in_order_has_nothing_to_tell(library):
    said, is_broken = check()

    assert not is_broken
    assert said == f"{len(INVARIANTS)} questions asked, nothing is broken.\n"


def page_rows(page):
    return rows(Page, pk=page.pk)


def lose_the_parent(library):
    rows(Page, pk=library["practice"].pk).update(path="0001000900010001")


def miscount(library):
    page_rows(recipe_index()).update(numchild=7)


def change_the_address(library):
    page_rows(library["recipe"]).update(url_path="/home/recipes/elsewhere/")


def rename(library):
    page_rows(library["recipe"]).update(title="Renamed in the table")


def make_public(library):
    page_rows(make_recipe(live=False, title="A draft")).update(live=True)


def hide(library):
    page_rows(library["practice"]).update(live=False)


def lose_the_original(library):
    page_rows(library["recipe"]).update(translation_key="00000000-0000-4000-8000-000000000000")


def two_originals(library):
    source = TranslationSource.objects.get(object_id=library["recipe"].translation_key)
    first = source.locale_id
    source.pk, source.locale_id = None, library["translation"].locale_id
    source.save()
    Translation.objects.create(source=source, target_locale_id=first)


def into_itself(library):
    translations = Translation.objects.filter(source__object_id=library["recipe"].translation_key)
    translations.update(target_locale_id=library["recipe"].locale_id)


def never_approved(library):
    page_rows(library["recipe"]).update(live=False, first_published_at=None)


def date(**dates):
    def change(library):
        today = timezone.localdate()
        values = {name: today + datetime.timedelta(days=days) for name, days in dates.items()}
        rows(EntryPage, pk=library["practice"].pk).update(**values)

    return change


def start_review(library, author):
    page = library["practice"]
    page.get_workflow().start(page, author)
    return WorkflowState.objects.get(object_id=str(page.pk))


def review(**change):
    def begin(library, author):
        state = start_review(library, author)
        WorkflowState.objects.filter(pk=state.pk).update(**change)

    return begin


def end_the_task(library, author):
    state = start_review(library, author)
    TaskState.objects.filter(workflow_state=state).update(status=TaskState.STATUS_APPROVED)


def review_another_text(library, author):
    state = start_review(library, author)
    other = Revision.objects.filter(object_id=str(library["recipe"].pk)).first()
    TaskState.objects.filter(workflow_state=state).update(revision=other)


def show_another_text(library):
    page_rows(library["practice"]).update(live_revision=library["recipe"].live_revision_id)


def forget_document(library):
    rows(SearchDocument, object_id=library["recipe"].pk, kind="recipe").delete()


def find_too_much(library):
    document = SearchDocument.objects.filter(kind="recipe").first()
    document.pk, document.identity, document.object_id = None, "page:gone", 987_654
    document.save()


def find_a_word_that_is_gone(library):
    document = SearchDocument.objects.filter(kind="topic").first()
    document.pk, document.identity, document.object_id = None, "term:gone", 987_654
    document.save()


def document_gone(library):
    rows(CustomDocument, pk=library["document"].pk)._raw_delete("default")


@pytest.mark.parametrize(
    ("damage", "name", "where"),
    [
        (lose_the_parent, "pages stand in the tree", "Un thé entre voisins"),
        (miscount, "pages stand in the tree", "counts 7 pages"),
        (change_the_address, "addresses follow the names", "Answer questions"),
        (lose_the_original, "translations have an original", "original that is gone"),
        (two_originals, "one language is the original", "Answer questions"),
        (into_itself, "nothing is translated into its own language", "Answer questions"),
        (never_approved, "public translations have an original that was public", "no one approved"),
        (hide, "nothing else is found", "Un thé entre voisins"),
        (rename, "public pages are found", "under the title “Answer questions”"),
        (make_public, "public pages are found", "A draft"),
        (forget_document, "public pages are found", "readers do not find it"),
        (find_too_much, "nothing else is found", "Answer questions"),
        (lambda library: rows(Term, slug="housing").update(name_en="Homes"), "words are found", "Homes"),
        (lambda library: rows(SearchDocument, kind="glossary").delete(), "words are found", "glossary"),
        (find_a_word_that_is_gone, "words that are gone are not found", "topic 987654"),
        (lambda library: IndexVersion.objects.update(version=1), "every process hears of changes", "newer"),
        (lambda library: SearchWord.objects.update(version=10**12), "every process hears of changes", "newer"),
        (date(last_reviewed=5), "review dates are plausible", "a day to come"),
        (date(last_reviewed=-5, next_review=-9), "review dates are plausible", "before the last"),
        (date(next_review=5000), "review dates are plausible", "ten years"),
        (show_another_text, "public texts are kept", "Un thé entre voisins"),
        (lambda library: rows(Term, slug="housing").update(name_fr=""), "words are named in both languages", "in fr"),
        (lambda library: Organization.objects.update(name_en=""), "words are named in both languages", "in en"),
        (lambda library: GlossaryTerm.objects.update(name_en=""), "words are named in both languages", "in en"),
        (
            lambda library: rows(Term, slug="housing").update(parent=term("province", "on")),
            "terms belong to the right list",
            "belongs to a province",
        ),
        (document_gone, "what texts point to exists", "document"),
        (lambda library: ReferenceIndex.objects.all().delete(), "reference index knows what texts point to", "Answer"),
        (
            lambda library: rows(CustomDocument, pk=library["document"].pk).update(file="documents/gone.txt"),
            "pictures and documents have their file",
            "document",
        ),
        (
            lambda library: rows(CustomImage, pk=library["image"].pk).update(file=""),
            "pictures and documents have their file",
            "image",
        ),
    ],
)
def test_what_is_broken_is_told(library, damage, name, where):
    damage(library)

    found = broken()
    assert name in found
    assert any(where in line for line in found[name]), found[name]
    assert check()[1]


@pytest.mark.parametrize(
    ("damage", "name", "where"),
    [
        (review(object_id="987654"), "reviews are of pages that exist", "page 987654"),
        (review(current_task_state=None), "reviews under way stand at a task", "Un thé"),
        (end_the_task, "reviews under way stand at a task", "Un thé"),
        (review_another_text, "reviews are of a text of their page", "Un thé"),
    ],
)
def test_review_that_is_broken_is_told(library, author, damage, name, where):
    damage(library, author)

    assert any(where in line for line in broken()[name])


def test_review_under_way_is_in_order(library, author):
    start_review(library, author)

    assert broken() == {}


def test_halves_of_different_templates_are_told(library):
    practice = make_practice("fr")
    page_rows(library["translation"]).update(translation_key="00000000-0000-4000-8000-000000000000")
    page_rows(practice).update(translation_key=library["recipe"].translation_key)

    assert len(broken()["both languages are of one template"]) == 2


def test_page_that_is_gone_and_still_shows_something_is_told(library):
    ReferenceIndex.objects.filter(object_id=str(library["recipe"].pk)).update(object_id="987654")

    assert broken()["reference index knows no page that is gone"] == [
        "page 987654: it is gone, and still counts as showing pictures and files"
    ]


def test_draft_that_points_to_what_is_gone_is_told(library):
    draft = make_recipe(live=False, title="A draft", overview='<p><a linktype="page" id="987654">x</a></p>')

    assert [line for line in broken()["what texts point to exists"] if f"page {draft.pk}" in line]


@pytest.fixture
def forgotten_file():
    """A file that nothing names, taken away again: the storage does not know of transactions."""
    name = default_storage.save("documents/forgotten.txt", ContentFile(b"x"))
    yield name
    default_storage.delete(name)


def test_what_may_be_meant_so_is_told_and_is_no_fault(library, forgotten_file):
    rows(EntryPage, pk=library["practice"].pk).update(next_review=None)
    page = library["recipe"]
    page.unpublish()

    said, is_broken = check()

    assert not is_broken
    assert "(for information) files are named by something: documents/forgotten.txt" in said
    assert "(for information) review dates are set: “Un thé entre voisins”" in said
    assert "(for information) public translations have a public original" in said


def test_programs_are_told_in_json(library):
    miscount(library)

    said, is_broken = check(json=True)

    finding = json.loads(said.splitlines()[0])
    assert is_broken
    assert finding["invariant"] == "pages stand in the tree"
    assert finding["mend"] == "`manage.py fixtree` mends it."
    assert finding["is_fault"] is True


def test_every_question_has_a_test_that_breaks_it():
    import inspect
    import sys

    text = inspect.getsource(sys.modules[__name__])
    assert [invariant.name for invariant in INVARIANTS if invariant.name not in text] == []


def test_number_of_queries_does_not_depend_on_how_many_entries_there_are(library, django_assert_max_num_queries):
    with django_assert_max_num_queries(200) as first:
        broken()
    for _number in range(5):
        make_recipe()
    with django_assert_max_num_queries(len(first)):
        broken()


def test_generated_entries_are_in_order(library):
    call_command("generate_entries", "30", stdout=StringIO())

    assert broken() == {}
