"""The map of practices: what stands on it, what the list beside it says, and what no one may see."""

import re
from html import unescape

import pytest
from wagtail.models import PageViewRestriction

from core.freshness.steps import archive
from core.models import Term, Vocabulary
from tests.factories.members import make_member
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

ON, QC = ("province", "on"), ("province", "qc")


@pytest.fixture
def toronto():
    return make_town("toronto", "Toronto", "on", 43.6532, -79.3832)


def make_town(slug, name, province, latitude=None, longitude=None):
    return Term.objects.create(
        vocabulary=Vocabulary.PLACE,
        slug=slug,
        name_en=name,
        name_fr=name,
        parent=term("province", province),
        latitude=latitude,
        longitude=longitude,
    )


def open_map(client, query="", path="/en/map/"):
    response = client.get(path + query)
    assert response.status_code == 200
    return response.content.decode()


def marks(html, scale="is-wide"):
    """``{label: address}`` of the marks of one scale."""
    part = re.search(rf'<g class="marks {scale}">(.*?)</g>', html, re.DOTALL)[1]
    found = re.findall(r'<a href="([^"]+)" aria-label="([^"]+)">', part)
    return {unescape(label): unescape(address) for address, label in found}


def lines(html):
    """``{name: words}`` of the list beside the map."""
    part = html.partition('class="gazetteer"')[2]
    return {unescape(name): words for name, words in re.findall(r">([^<]+)</a> <small>([^<]+)</small>", part)}


def test_town_stands_on_the_map_and_in_the_list_under_its_province(client, toronto):
    make_recipe(terms=[term(*ON), toronto])
    make_practice(terms=[term(*ON), toronto])

    html = open_map(client)

    assert marks(html) == marks(html, "is-narrow") == {"Toronto, Ontario: 2 entries": "/en/places/toronto/"}
    assert lines(html) == {"Ontario": "2 entries", "Toronto": "2 entries"}


def test_same_map_in_french(client, toronto):
    make_recipe("fr", terms=[term(*QC), toronto])

    html = open_map(client, path="/fr/carte/")

    assert marks(html) == {
        "Québec (partout)\u00a0: 1 fiche": "/fr/provinces/qc/",
        "Toronto, Ontario\u00a0: 1 fiche": "/fr/lieux/toronto/",
    }


def test_numbers_of_the_drawing_are_whole_in_both_languages(client, toronto):
    make_practice(terms=[toronto])
    make_practice("fr", terms=[toronto])

    for path in ("/en/map/", "/fr/carte/"):
        numbers = re.findall(r'\b(?:cx|cy|r|x|y)="([^"]*)"', open_map(client, path=path))
        assert numbers
        assert all(re.fullmatch(r"-?\d+", number) for number in numbers)


def test_entries_that_name_no_town_stand_in_the_middle_of_their_province(client, toronto):
    make_recipe(terms=[term(*ON), toronto])
    make_recipe(terms=[term(*ON)])
    make_recipe(terms=[term(*ON), term(*QC), make_town("hull", "Hull", "qc", 45.43, -75.71)])

    html = open_map(client)

    assert marks(html)["Ontario (everywhere): 2 entries"] == "/en/provinces/on/"
    assert lines(html)["Ontario"] == "3 entries"
    assert not any(label.startswith("Quebec (everywhere)") for label in marks(html))


def test_what_has_no_place_in_canada_is_listed_beside_the_map(client):
    make_recipe(terms=[term("province", "online")])
    make_recipe(terms=[term("province", "abroad"), make_town("london", "London", "abroad", 51.5, -0.12)])

    html = open_map(client)

    assert marks(html) == {}
    assert lines(html) == {"Online": "1 entry", "Outside Canada": "1 entry", "London": "1 entry"}


def test_town_without_a_position_is_in_the_list_alone(client):
    make_recipe(terms=[make_town("nowhere", "Nowhere", "on")])

    html = open_map(client)

    assert marks(html) == {}
    assert lines(html) == {"Nowhere": "1 entry"}
    assert "<p>Ontario</p>" in html


def test_province_in_use_is_marked_on_the_drawing(client):
    make_recipe(terms=[term(*ON)])

    shapes = dict(re.findall(r'<use href="[^"#]+canada[^"#]*\.svg#([a-z]+)"( class="in-use")?/>', open_map(client)))

    assert len(shapes) == 13
    assert [slug for slug, in_use in shapes.items() if in_use] == ["on"]


def test_nothing_that_readers_may_not_find_is_counted(client, toronto):
    make_recipe(terms=[toronto], live=False)
    make_recipe("fr", terms=[toronto])
    make_recipe(terms=[toronto]).unpublish()
    private = make_recipe(terms=[toronto])
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    archived = make_recipe(terms=[toronto])
    publish(translation_of(archived))
    archive(archived, make_member("editor"), {"en": "It closed.", "fr": "C’est fermé."})

    html = open_map(client)

    assert marks(html) == {}
    assert lines(html) == {}
    assert "Nothing here yet." in html


def test_map_is_narrowed_by_kind_and_theme_and_its_links_stay_so(client, toronto):
    make_recipe(terms=[toronto, term("theme", "live")])
    make_practice(terms=[toronto, term("theme", "live")])
    make_practice(terms=[toronto, term("theme", "work")])

    html = open_map(client, "?kind=practice&theme=live")

    assert marks(html) == {"Toronto, Ontario: 1 entry": "/en/places/toronto/?kind=practice&theme=live"}
    assert '<option value="practice" selected>' in html
    assert marks(open_map(client, "?kind=practice")) == {
        "Toronto, Ontario: 2 entries": "/en/places/toronto/?kind=practice"
    }
    assert "Nothing matches all of this yet." in open_map(client, "?theme=plan")


@pytest.mark.parametrize("query", ["?kind=x&theme=%00", "?kind=recipe%27--&theme[]=live", "?kind=&theme=&kind=recipe"])
def test_unknown_filters_are_ignored(client, toronto, query):
    make_recipe(terms=[toronto])

    assert "Toronto, Ontario: 1 entry" in marks(open_map(client, query))


def test_number_of_queries_does_not_grow_with_the_places(client, warm_cache, django_assert_max_num_queries):
    for number in range(12):
        make_recipe(terms=[make_town(f"town-{number}", f"Town {number}", "on", 44 + number / 2, -80 - number)])
    open_map(client)

    with django_assert_max_num_queries(10):
        open_map(client)
