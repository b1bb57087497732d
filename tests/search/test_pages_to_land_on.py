"""Pages that people land on: places, tools, life events, and where newcomers start."""

import re
from html import unescape

import pytest
from wagtail.models import PageViewRestriction

from core.freshness.steps import archive
from core.models import Term, Vocabulary
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

ARRIVING = ("life-event", "arriving")


def page(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def headings(html, css_class):
    """The titles of the entries shown in one way."""
    return [
        unescape(title) for title in re.findall(rf'<li class="{css_class}.*?<h\d><a [^>]*>(.*?)</a>', html, re.DOTALL)
    ]


def signal(**facts):
    return [("tool", {"name": "Signal", **facts})]


# Places


@pytest.fixture
def hamilton():
    return Term.objects.create(
        vocabulary=Vocabulary.PLACE,
        slug="hamilton",
        name_en="Hamilton",
        name_fr="Hamilton",
        parent=term("province", "on"),
    )


def test_province_and_its_towns_lead_to_each_other_and_to_the_map(client, hamilton):
    make_recipe(terms=[term("province", "on"), hamilton])

    assert 'href="/en/places/hamilton/"' in page(client, "/en/provinces/on/")
    assert 'href="/en/provinces/on/"' in page(client, "/en/places/hamilton/")
    for path in ("/en/provinces/on/", "/en/places/hamilton/"):
        assert 'href="/en/map/#province-on"' in page(client, path)


def test_place_names_the_organizations_at_home_there_that_contributed(client, hamilton):
    here, near = (
        OrganizationFactory(name_en="Here", place=hamilton),
        OrganizationFactory(name_en="Near", place=hamilton.parent),
    )
    away = OrganizationFactory(name_en="Away", place=term("province", "qc"))
    make_recipe(organizations=[here, near, away])
    make_recipe(organizations=[OrganizationFactory(name_en="Not yet", place=hamilton)], live=False)

    def names(path):
        part = page(client, path).partition('id="organizations"')[2].partition("</section>")[0]
        return re.findall(r">([^<]+)</a>", part)

    assert names("/en/provinces/on/") == ["Here", "Near"]
    assert names("/en/places/hamilton/") == ["Here"]


def test_what_lies_outside_canada_leads_to_no_map(client):
    assert "/map/#" not in page(client, "/en/provinces/abroad/")


# Tools


def test_tool_page_tells_of_each_recipe_why_at_what_price_and_with_what_care(client):
    make_recipe(
        title="Chat in private",
        ingredients=signal(
            what_it_is="A messaging app.",
            why_chosen="<p>People had it.</p>",
            price="Free, 2026",
            privacy="<p>It knows a phone number.</p>",
            alternatives="Threema",
            url="https://signal.org/",
        ),
    )
    make_recipe(title="Call together", ingredients=signal(price="Nothing"))
    make_recipe(title="Without it", ingredients=[("tool", {"name": "Zoom", "price": "Much"})])

    html = page(client, "/en/tools/signal/")

    assert set(headings(html, "row")) == {"Chat in private", "Call together"}
    for words in ("A messaging app.", "People had it.", "Free, 2026", "It knows a phone number.", "Threema", "Nothing"):
        assert words in html
    assert 'href="https://signal.org/"' in html
    assert "Much" not in html


def test_tool_page_in_french_tells_what_the_french_page_says(client):
    entry = make_recipe(ingredients=signal(price="Free"))
    translation = publish(translation_of(entry))

    html = page(client, "/fr/outils/signal/")

    assert headings(html, "row") == [translation.title]
    assert "trad. Free" in html


def test_tool_that_no_public_entry_names_has_no_page(client):
    make_recipe(ingredients=signal()).unpublish()
    make_recipe(ingredients=[("tool", {"name": "Zoom"})], live=False)

    for path in ("/en/tools/signal/", "/fr/outils/signal/", "/en/tools/zoom/"):
        assert client.get(path).status_code == 404
    assert "/en/tools/" not in page(client, "/en/topics/")


def test_tools_are_among_what_readers_browse_by(client):
    make_recipe(ingredients=signal())

    assert '<a href="/en/tools/signal/">Signal</a> <small>1</small>' in page(client, "/en/topics/")


# Life events


def test_life_event_tells_first_what_it_is_in_plain_words(client):
    make_recipe(
        title="Plain",
        summary="For practitioners.",
        terms=[term(*ARRIVING)],
        plain_what="We help you.",
        plain_how="Call.",
    )
    make_practice(title="Not plain", terms=[term(*ARRIVING)])
    make_recipe(title="Elsewhere", terms=[term("life-event", "moving")], plain_what="Boxes.")

    html = page(client, "/en/life-events/arriving/")

    assert headings(html, "plain") == ["Plain"]
    assert set(headings(html, "row")) == {"Plain", "Not plain"}
    assert html.index("We help you.") < html.index("For practitioners.")
    assert "“I have just arrived in Canada.”" in html


def test_nothing_that_readers_may_not_find_is_told_in_plain_words(client):
    plain = {"terms": [term(*ARRIVING)], "plain_what": "We help you."}
    make_recipe(title="A draft", live=False, **plain)
    make_recipe("fr", title="En français", **plain)
    make_recipe(title="Taken back", **plain).unpublish()
    private = make_recipe(title="Private", **plain)
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    archived = make_recipe(title="Archived", **plain)
    archive(archived, make_member("editor"), {"en": "It closed."})

    html = page(client, "/en/life-events/arriving/")

    assert headings(html, "plain") == []
    assert "What can help you" not in html
    assert headings(page(client, "/fr/etapes-de-vie/arriving/"), "plain") == ["En français"]


def test_plain_words_can_be_narrowed_to_where_one_lives_and_everywhere(client):
    for slug in ("on", "qc", "national", "online", "abroad"):
        make_recipe(title=slug, terms=[term(*ARRIVING), term("province", slug)], plain_what="We help you.")

    html = page(client, "/en/life-events/arriving/?province=on")

    assert set(headings(html, "plain")) == {"on", "national", "online"}
    assert '<option value="on" selected>' in html
    assert 'value="abroad"' not in re.search(r"<select.*?</select>", html, re.DOTALL)[0]


@pytest.mark.parametrize("query", ["?province=nowhere", "?province=%00", "?province=on&province=&page=9"])
def test_unknown_place_is_anywhere(client, query):
    make_recipe(title="on", terms=[term(*ARRIVING), term("province", "on")], plain_what="We help you.")

    assert headings(page(client, f"/en/life-events/arriving/{query}"), "plain") == ["on"]


# Start here


def doors(html):
    return re.findall(r'<li><a href="([^"]+)"><strong>([^<]+)</strong>', html)


def test_start_page_opens_a_door_for_each_life_event_that_leads_somewhere(client):
    make_recipe(terms=[term(*ARRIVING)])
    make_recipe(terms=[term("life-event", "moving")], live=False)
    make_recipe("fr", terms=[term("life-event", "citizenship")])

    assert doors(page(client, "/en/start-here/")) == [("/en/life-events/arriving/", "I have just arrived in Canada.")]
    assert doors(page(client, "/fr/commencer-ici/")) == [
        ("/fr/etapes-de-vie/citizenship/", "Je veux obtenir la citoyenneté.")
    ]


def test_life_event_without_a_sentence_is_called_by_its_name(client):
    event = Term.objects.create(
        vocabulary=Vocabulary.LIFE_EVENT, slug="new", name_en="Something new", name_fr="Du neuf"
    )
    make_recipe(terms=[event])

    assert doors(page(client, "/en/start-here/")) == [("/en/life-events/new/", "Something new")]


def test_front_page_leads_newcomers_to_where_they_start(client):
    make_recipe(terms=[term(*ARRIVING)])

    section = re.search(
        r'<section class="section welcome" aria-labelledby="newcomers">.*?</section>', page(client, "/en/"), re.S
    )

    assert 'href="/en/start-here/"' in section[0]
