"""What stands beside an entry: its family, and its neighbours with the reason they are there."""

import pytest
from django.core.exceptions import ValidationError

from core.choices import LineageKind
from core.freshness.steps import archive
from core.models import Lineage, RelatedEntry
from core.translation.segments import keep_string, segments_of
from core.translation.sources import draft_from, translations_of
from tests.factories.pages import make_practice, make_recipe, term

pytestmark = pytest.mark.django_db


def descend(page, entry=None, kind=LineageKind.ADAPTED_FROM, **elsewhere):
    """Note on a published page what it came from."""
    return Lineage.objects.create(page=page, entry=entry, kind=kind, **elsewhere)


def publish_translation(page):
    translation = translations_of(page).get()
    for segment in segments_of(translation):
        keep_string(translation, segment, f"FR {segment.string.data}", None)
    draft = draft_from(translation, user=None)
    draft.get_latest_revision().publish()
    return type(page).objects.get(pk=draft.pk)


def titles(relatives):
    return [relative.title for relative in relatives]


def test_entry_that_came_from_nowhere_has_no_family():
    assert not make_recipe().family


def test_adaptation_names_its_origin_and_the_origin_its_adaptation():
    origin, adaptation = make_recipe(title="The first"), make_practice(title="The second")
    descend(adaptation, origin)

    assert titles(adaptation.family.ancestors) == ["The first"]
    assert titles(origin.family.descendants) == ["The second"]
    assert origin.family.descendants[0].kind == LineageKind.ADAPTED_FROM


def test_origin_elsewhere_is_named_with_its_address_and_language():
    page = make_recipe()
    descend(page, title="Le premier", url="https://example.org/premier", title_language="fr")

    (relative,) = page.family.ancestors
    assert (relative.title, relative.url, relative.language) == ("Le premier", "https://example.org/premier", "fr")


def test_descendant_of_two_origins_is_shown_once_by_each():
    one, two, both = make_recipe(title="One"), make_recipe(title="Two"), make_recipe(title="Both")
    descend(both, one)
    descend(both, two, kind=LineageKind.LATER_VERSION_OF)

    assert titles(both.family.ancestors) == ["One", "Two"]
    assert titles(one.family.descendants) == ["Both"]
    assert one.family.descendants[0].kind == LineageKind.ADAPTED_FROM
    assert two.family.descendants[0].kind == LineageKind.LATER_VERSION_OF


def test_entry_between_origin_and_adaptation_shows_both_sides():
    first, second, third = make_recipe(title="First"), make_recipe(title="Second"), make_recipe(title="Third")
    descend(second, first)
    descend(third, second)

    assert titles(second.family.ancestors) == ["First"]
    assert titles(second.family.descendants) == ["Third"]


def test_family_leaves_out_what_is_not_published():
    draft, public = make_recipe(live=False), make_recipe()
    descend(public, draft)
    descend(draft, public)

    assert not public.family


def test_family_leads_to_the_entry_in_the_language_of_the_reader():
    origin, adaptation = make_recipe(title="The first"), make_recipe(title="The second")
    descend(adaptation, origin)
    french_origin = publish_translation(origin)
    french = publish_translation(adaptation)
    descend(french, origin)

    (relative,) = type(french).objects.get(pk=french.pk).family.ancestors
    assert relative.entry.pk == french_origin.pk
    assert relative.title == "FR The first"
    assert titles(type(origin).objects.get(pk=origin.pk).family.descendants) == ["The second"]


def test_entry_cannot_descend_from_itself_nor_from_nothing():
    page = make_recipe()

    with pytest.raises(ValidationError):
        Lineage(page=page, entry=page, kind=LineageKind.ADAPTED_FROM).full_clean()
    with pytest.raises(ValidationError):
        Lineage(page=page, kind=LineageKind.ADAPTED_FROM).full_clean()


def test_chosen_entries_come_before_those_found():
    topic = term("topic", "housing")
    page, found, chosen = make_recipe(terms=[topic]), make_recipe(terms=[topic]), make_recipe()
    RelatedEntry.objects.create(page=page, entry=chosen)

    assert [neighbour.entry.pk for neighbour in page.neighbours] == [chosen.pk, found.pk]
    assert page.neighbours[0].reason == "Chosen by the editors"


def test_chosen_entry_that_also_shares_a_topic_stands_once():
    topic = term("topic", "housing")
    page, chosen = make_recipe(terms=[topic]), make_recipe(terms=[topic])
    RelatedEntry.objects.create(page=page, entry=chosen)

    assert [neighbour.entry.pk for neighbour in page.neighbours] == [chosen.pk]


def test_entry_the_editors_left_out_is_not_shown():
    topic = term("topic", "housing")
    page, stays, misfit = (make_recipe(terms=[topic]) for _number in range(3))
    RelatedEntry.objects.create(page=page, entry=misfit, is_left_out=True)

    assert [neighbour.entry.pk for neighbour in page.neighbours] == [stays.pk]
    assert page.pk in [neighbour.entry.pk for neighbour in misfit.neighbours]


def test_entry_left_out_in_one_language_is_left_out_in_the_other():
    topic = term("topic", "housing")
    page, misfit = make_recipe(terms=[topic]), make_recipe(terms=[topic])
    page.related_entries = [RelatedEntry(entry_id=misfit.pk, is_left_out=True)]
    page.save_revision().publish()
    french, _french_misfit = publish_translation(page), publish_translation(misfit)

    assert type(french).objects.get(pk=french.pk).neighbours == []


@pytest.mark.parametrize(
    ("kind", "of_the_descendant", "of_the_origin"),
    [
        (LineageKind.ADAPTED_FROM, "This entry is adapted from it", "Adapted from this entry"),
        (LineageKind.LATER_VERSION_OF, "An earlier version of this entry", "A later version of this entry"),
    ],
)
def test_family_stands_first_of_what_is_found_and_once(kind, of_the_descendant, of_the_origin):
    topic = term("topic", "housing")
    origin, page, other = (make_recipe(terms=[topic]) for _number in range(3))
    descend(page, origin, kind)

    reasons = [(neighbour.entry.pk, neighbour.reason) for neighbour in page.neighbours]
    assert reasons == [(origin.pk, of_the_descendant), (other.pk, "Also about: Housing")]
    assert origin.neighbours[0].reason == of_the_origin


def test_family_that_the_editors_left_out_or_chose_stands_by_their_word():
    origin, chosen, page = make_recipe(), make_recipe(), make_recipe()
    descend(page, origin)
    descend(page, chosen)
    RelatedEntry.objects.create(page=page, entry=origin, is_left_out=True)
    RelatedEntry.objects.create(page=page, entry=chosen)

    reasons = [(neighbour.entry.pk, neighbour.reason) for neighbour in page.neighbours]
    assert reasons == [(chosen.pk, "Chosen by the editors")]


def test_archived_family_is_in_the_chain_and_not_among_the_neighbours(editor):
    origin, page = make_recipe(), make_recipe()
    descend(page, origin)
    archive(origin, editor, {"en": "Over.", "fr": "Fini."})

    assert titles(page.family.ancestors) == [origin.title]
    assert page.neighbours == []


def test_page_shows_family_and_neighbours_with_their_reasons(client):
    topic = term("topic", "housing")
    origin, page = make_recipe(title="The first"), make_recipe(terms=[topic])
    descend(page, origin)
    make_recipe(title="Next door", terms=[topic])

    html = client.get(page.url).content.decode()

    assert "adapted as" in html
    assert origin.url in html
    assert "Next door" in html
    assert "Also about: Housing" in html
