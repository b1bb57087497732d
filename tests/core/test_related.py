"""What stands beside an entry: its family, and its neighbours with the reason they are there."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from core.choices import LineageKind
from core.models import Lineage, RelatedEntry
from core.translation.segments import keep_string, segments_of
from core.translation.sources import draft_from, translations_of
from tests.factories.organizations import OrganizationFactory
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


def test_entry_about_more_of_the_same_stands_first_and_says_why():
    topics = [term("topic", "housing"), term("topic", "health")]
    page = make_recipe(terms=topics)
    one = make_recipe(terms=topics[:1])
    two = make_practice(terms=topics)
    make_recipe(terms=[term("topic", "mentoring")])

    assert [neighbour.entry.pk for neighbour in page.neighbours] == [two.pk, one.pk]
    assert page.neighbours[0].reason == "Also about: Housing, Health"
    assert page.neighbours[1].reason == "Also about: Housing"


def test_reason_is_given_in_french_to_french_readers():
    topic = term("topic", "housing")
    page, _other = make_recipe("fr", terms=[topic]), make_recipe("fr", terms=[topic])

    with translation.override("fr"):
        reason = page.neighbours[0].reason

    assert reason.endswith("Logement")
    assert "Also about" not in reason


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


def test_entry_without_topics_is_read_beside_others_of_its_makers():
    maker = OrganizationFactory(name_en="Harbour House")
    page, other = make_recipe(organizations=[maker]), make_practice(organizations=[maker])
    make_recipe()

    (neighbour,) = page.neighbours
    assert neighbour.entry.pk == other.pk
    assert neighbour.reason == "Also from: Harbour House"


def test_neighbours_are_public_four_at_most_and_of_the_same_language():
    topic = term("topic", "housing")
    page = make_recipe(terms=[topic])
    make_recipe(terms=[topic], live=False)
    make_recipe("fr", terms=[topic])
    public = {make_recipe(terms=[topic]).pk for _number in range(5)}

    found = {neighbour.entry.pk for neighbour in page.neighbours}
    assert len(found) == 4
    assert found < public


def test_family_is_not_repeated_among_the_neighbours():
    topic = term("topic", "housing")
    origin, page = make_recipe(terms=[topic]), make_recipe(terms=[topic])
    descend(page, origin)

    assert page.neighbours == []
    assert titles(page.family.ancestors) == [origin.title]


def test_private_entry_is_nobodys_neighbour(administrator):
    topic = term("topic", "housing")
    page, private = make_recipe(terms=[topic]), make_recipe(terms=[topic])
    private.view_restrictions.create(restriction_type="login")

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
