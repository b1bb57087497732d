"""What is found to read beside an entry: on which ground, and what never is."""

import pytest
from django.utils import translation
from wagtail.models import Locale

from core.freshness.steps import archive
from core.models import RelatedEntry
from core.related import neighbours_in
from search.related import closest_first
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db


TOOL = [("tool", {"name": "Signal"})]


def shown(page):
    return [(neighbour.entry.pk, str(neighbour.reason)) for neighbour in page.neighbours]


def keys(page):
    return [pk for pk, _reason in shown(page)]


def housing():
    return term("topic", "housing")


def test_entry_about_more_of_the_same_stands_first_and_says_why():
    topics = [housing(), term("topic", "health")]
    page, one, two = make_recipe(terms=topics), make_recipe(terms=topics[:1]), make_practice(terms=topics)
    make_recipe(terms=[term("topic", "mentoring")])

    assert shown(page) == [(two.pk, "Also about: Housing, Health"), (one.pk, "Also about: Housing")]


def test_same_topic_for_the_same_people_is_the_same_need():
    terms = [housing(), term("audience", "youth")]
    page, other = make_recipe(terms=terms), make_practice(terms=terms)
    only_for_youth = make_recipe(terms=terms[1:])

    assert shown(page) == [(other.pk, "Same need: Housing, Youth")]
    assert only_for_youth.pk not in keys(page)


def test_same_topic_with_the_same_thing_to_do_is_the_same_need():
    pattern = housing()._meta.model.objects.filter(vocabulary="service-pattern").first()
    page, other = make_recipe(terms=[housing(), pattern]), make_recipe(terms=[housing(), pattern])

    assert shown(page) == [(other.pk, f"Same need: Housing, {pattern.name_en}")]


def test_same_tool_is_named():
    page, other = make_recipe(ingredients=TOOL), make_recipe(ingredients=TOOL)

    assert shown(page) == [(other.pk, "Also uses Signal")]


def test_same_people_in_the_same_province_are_nearby():
    terms = [term("audience", "youth"), term("province", "on")]
    page, near = make_recipe(terms=terms), make_recipe(terms=terms)
    far = make_recipe(terms=[terms[0], term("province", "bc")])

    assert shown(page) == [(near.pk, "For the same people nearby: Youth, Ontario")]
    assert far.pk not in keys(page)


def test_nobody_is_nearby_online_or_abroad():
    for province in ("online", "abroad", "national"):
        terms = [term("audience", "youth"), term("province", province)]
        page, _other = make_recipe(terms=terms), make_recipe(terms=terms)

        assert page.neighbours == []


def test_entries_of_the_same_makers_are_found():
    maker = OrganizationFactory(name_en="Harbour House")
    page, other = make_recipe(organizations=[maker]), make_practice(organizations=[maker])
    make_recipe()

    assert shown(page) == [(other.pk, "Also from: Harbour House")]


def test_reasons_are_given_in_french_to_french_readers():
    terms = [housing(), term("audience", "youth"), term("province", "on")]
    page = make_recipe("fr", terms=terms, ingredients=TOOL)
    for number in range(3):
        make_recipe("fr", terms=terms[number:])
    make_recipe("fr", terms=[housing()])
    make_recipe("fr", ingredients=TOOL)

    with translation.override("fr"):
        reasons = [reason.partition("\u00a0:")[0] for _pk, reason in shown(page)]

    assert "Même besoin" in reasons
    assert "Utilise aussi Signal" in reasons
    assert "Mêmes thèmes" in reasons
    assert "Pour les mêmes personnes, dans la même région" in reasons


def test_neighbours_are_of_several_kinds_two_of_each_at_most():
    maker = OrganizationFactory(name_en="Harbour House")
    page = make_recipe(terms=[housing(), term("audience", "youth")], ingredients=TOOL, organizations=[maker])
    for _number in range(4):
        make_recipe(terms=[housing(), term("audience", "youth")])
        make_recipe(ingredients=TOOL)
        make_recipe(terms=[housing()])
        make_recipe(organizations=[maker])

    kinds = [reason.split(":")[0] for _pk, reason in shown(page)]
    assert kinds == ["Same need"] * 2 + ["Also uses Signal"] * 2 + ["Also about"] * 2
    assert len(set(keys(page))) == 6
    assert page.pk not in keys(page)


def test_makers_come_last_and_only_while_there_is_room():
    maker = OrganizationFactory(name_en="Harbour House")
    page = make_recipe(terms=[housing()], organizations=[maker])
    same_topic, same_maker = make_recipe(terms=[housing()]), make_recipe(organizations=[maker])

    assert keys(page) == [same_topic.pk, same_maker.pk]


def test_only_what_readers_of_the_language_may_find_is_shown(editor):
    page = make_recipe(terms=[housing()])
    draft, french = make_recipe(terms=[housing()], live=False), make_recipe("fr", terms=[housing()])
    private, archived, unpublished, public = (make_recipe(terms=[housing()]) for _number in range(4))
    private.view_restrictions.create(restriction_type="login")
    archive(archived, editor, {"en": "Over.", "fr": "Fini."})
    unpublished.unpublish()

    assert keys(page) == [public.pk]
    assert not {draft.pk, french.pk} & set(keys(page))


def test_translation_is_read_beside_what_is_in_its_own_language():
    page, other = make_recipe(terms=[housing()]), make_recipe(terms=[housing()])
    french = publish(translation_of(other))
    own_french = publish(translation_of(page))

    assert keys(page) == [other.pk]
    assert keys(type(page).objects.get(pk=own_french.pk)) == [french.pk]


def test_what_is_left_out_makes_room_for_the_next():
    page = make_recipe(terms=[housing()])
    others = [make_recipe(terms=[housing()]) for _number in range(8)]
    for other in others[2:]:
        RelatedEntry.objects.create(page=page, entry=other, is_left_out=True)

    assert set(keys(page)) == {other.pk for other in others[:2]}


def test_page_that_is_not_translated_offers_what_is_in_the_reader_s_language():
    page, english = make_recipe("fr", terms=[housing()]), make_recipe("en", terms=[housing()])
    make_recipe("fr", terms=[housing()])

    (neighbour,) = neighbours_in(page, Locale.objects.get(language_code="en"))

    assert neighbour.entry.pk == english.pk
    assert neighbour.reason == "Also about: Housing"


def test_neighbours_cost_the_same_however_many_there_are(warm_cache, django_assert_max_num_queries):
    page = make_recipe(terms=[housing(), term("audience", "youth")])
    for _number in range(3):
        make_recipe(terms=[housing(), term("audience", "youth")])
        make_recipe(terms=[housing()])
    page = type(page).objects.get(pk=page.pk)
    assert page.neighbours
    page = type(page).objects.get(pk=page.pk)

    # Terms, makers, language, origins, family, the editors' choice, the index, its documents, the entries.
    with django_assert_max_num_queries(9):
        assert page.neighbours


def test_documents_in_most_of_the_sets_come_first_then_the_latest():
    sets = [0b11110, 0b01100, 0b00100]

    assert list(closest_first(sets, 0b11111)) == [2, 3, 4, 1]
    assert list(closest_first(sets, 0b01011)) == [3, 1]
    assert list(closest_first([], 0b1)) == []
