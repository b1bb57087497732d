"""Pages of terms and organizations: everything about one of them, in the reader's language."""

import re

import pytest
from django.urls import NoReverseMatch
from django.utils.html import escape
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from core.models import GlossaryTerm, Term, Vocabulary
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term

pytestmark = pytest.mark.django_db

FRENCH_PATHS = {
    Vocabulary.THEME: "domaines",
    Vocabulary.TOPIC: "themes",
    Vocabulary.LIFE_EVENT: "etapes-de-vie",
    Vocabulary.SERVICE_PATTERN: "services",
    Vocabulary.AUDIENCE: "publics",
    Vocabulary.LANGUAGE_LEVEL: "niveaux-de-langue",
    Vocabulary.DELIVERY_MODE: "modes-de-prestation",
    Vocabulary.PROVINCE: "provinces",
    Vocabulary.PLACE: "lieux",
    Vocabulary.COMMUNITY_SIZE: "tailles-de-collectivite",
    Vocabulary.SUCCESS_FACTOR: "facteurs-de-reussite",
    Vocabulary.TOOL: "outils",
}
WITHOUT_PAGES = [Vocabulary.ORGANIZATION_TYPE, Vocabulary.DECISION_REASON]
every_vocabulary = pytest.mark.parametrize("vocabulary", FRENCH_PATHS)


def address(row, language):
    with override(language):
        return row.get_absolute_url()


def titles(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return set(re.findall(r'<li class="row.*?<h[23]><a href="[^"]*">(.*?)</a>', response.content.decode(), re.DOTALL))


def make_term(vocabulary):
    return Term.objects.create(
        vocabulary=vocabulary, slug="a-term", name_en="In English", name_fr="En français", meaning_fr="Ce que c’est."
    )


def test_every_vocabulary_has_a_page_or_is_not_for_readers():
    assert {*FRENCH_PATHS, *WITHOUT_PAGES} == set(Vocabulary)


@pytest.mark.parametrize("vocabulary", WITHOUT_PAGES)
def test_vocabularies_of_editors_have_no_page(vocabulary):
    with pytest.raises(NoReverseMatch):
        make_term(vocabulary).get_absolute_url()


@every_vocabulary
def test_term_page_shows_the_published_entries_of_its_language(client, vocabulary):
    row = make_term(vocabulary)
    about_it = {"terms": [row], "ingredients": [("tool", {"name": row.name_en})]}
    make_recipe("en", title="A recipe", **about_it)
    make_practice("en", title="A practice", terms=[row])
    make_recipe("en", title="Something else")
    make_recipe("en", title="A draft", live=False, **about_it)
    make_recipe("fr", title="Une recette", **about_it)

    assert titles(client, address(row, "en")) == {"A recipe", "A practice"}
    assert titles(client, address(row, "fr")) == {"Une recette"}


@every_vocabulary
def test_term_page_is_named_and_addressed_in_its_language(client, vocabulary):
    row = make_term(vocabulary)
    make_practice(terms=[row])

    html = client.get(address(row, "fr")).content.decode()

    assert address(row, "fr") == f"/fr/{FRENCH_PATHS[vocabulary]}/a-term/"
    assert "<h1>En français</h1>" in html
    assert "Ce que c’est." in html
    assert f'hreflang="en" href="{address(row, "en")}"' in html


@every_vocabulary
def test_unknown_term_is_not_found(client, vocabulary):
    row = make_term(vocabulary)

    assert client.get(address(row, "en").replace("a-term", "no-such-term")).status_code == 404


def test_term_of_another_vocabulary_is_not_found(client):
    assert client.get("/en/topics/youth/").status_code == 404


def test_term_without_entries_says_so(client):
    html = client.get(address(term("topic", "housing"), "en")).content.decode()

    assert "0 entries" in html
    assert "Nothing here yet." in html


def test_private_entry_is_left_out(client):
    page = make_recipe(title="For members", terms=[term("topic", "housing")])
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert titles(client, "/en/topics/housing/") == set()


def test_term_page_can_be_narrowed_further(client):
    housing, youth = term("topic", "housing"), term("audience", "youth")
    make_recipe(title="For youth", terms=[housing, youth])
    make_recipe(title="For all", terms=[housing])

    assert titles(client, "/en/topics/housing/?audience=youth") == {"For youth"}


def test_term_page_offers_no_filter_of_its_own_vocabulary(client):
    make_recipe(terms=[term("topic", "housing"), term("topic", "health")])
    make_recipe(terms=[term("topic", "housing")])

    assert 'name="topic"' not in client.get("/en/topics/housing/").content.decode()


def test_theme_leads_to_its_topics_that_lead_somewhere(client):
    make_recipe(terms=[term("theme", "live"), term("topic", "housing")])
    make_recipe(terms=[term("topic", "health")], live=False)

    html = client.get("/en/themes/live/").content.decode()

    assert 'href="/en/topics/housing/"' in html
    assert 'href="/en/topics/health/"' not in html


def test_term_of_the_glossary_is_defined_on_its_page(client):
    GlossaryTerm.objects.create(
        slug="newcomer-youth",
        name_en="newcomer youth",
        name_fr="jeune nouvel arrivant",
        definition_en="Someone young who has just come.",
        definition_fr="Quelqu’un de jeune qui vient d’arriver.",
        is_approved=True,
    )
    for slug, name in (("young", "Newcomer youth"), ("old", "Newcomer youth and their parents")):
        Term.objects.create(vocabulary=Vocabulary.AUDIENCE, slug=slug, name_en=name, name_fr=name)

    html = client.get("/en/audiences/young/").content.decode()
    assert "Someone young who has just come." in html
    assert 'href="/en/glossary/#newcomer-youth"' in html
    assert "Someone young who has just come." not in client.get("/en/audiences/old/").content.decode()


def test_term_leads_to_its_feed(client):
    assert 'href="/en/topics/housing/feed.atom"' in client.get("/en/topics/housing/").content.decode()


def test_topic_leads_back_to_its_theme(client):
    topic = term("topic", "housing")

    html = client.get("/en/topics/housing/").content.decode()

    assert f'href="{address(topic.parent, "en")}"' in html


def test_overview_of_topics_leads_only_where_there_is_something(client):
    make_practice(terms=[term("theme", "live"), term("topic", "housing"), term("life-event", "arriving")])
    make_practice("fr", terms=[term("theme", "live"), term("topic", "health")])

    html = client.get("/en/topics/").content.decode()

    assert 'href="/en/topics/housing/"' in html
    assert 'href="/en/life-events/arriving/"' in html
    assert 'href="/en/topics/health/"' not in html


def test_french_overview_has_french_words_and_addresses(client):
    make_practice("fr", terms=[term("theme", "live"), term("topic", "housing")])

    html = client.get("/fr/themes/").content.decode()

    assert f'<a href="/fr/themes/housing/">{escape(term("topic", "housing").name_fr)}</a>' in html


# Organizations


def test_organization_shows_everything_it_contributed(client, agency, other_agency):
    make_recipe(title="Ours", organizations=[agency])
    make_practice(title="Made together", organizations=[agency, other_agency])
    make_recipe(title="Theirs", organizations=[other_agency])
    make_recipe(title="A draft", organizations=[agency], live=False)
    make_recipe("fr", title="La nôtre", organizations=[agency])

    assert titles(client, "/en/organizations/harbour-house/") == {"Ours", "Made together"}
    assert titles(client, "/fr/organismes/harbour-house/") == {"La nôtre"}


def test_organization_is_described_in_the_language_of_the_reader(client):
    organization = OrganizationFactory(
        slug="port",
        name_en="The Port",
        name_fr="Le Port",
        about_en="Beds for one night.",
        about_fr="Des lits pour une nuit.",
        kind=term("organization-type", "settlement-agency"),
        place=term("province", "ns"),
        website="https://example.org/",
    )

    html = client.get(address(organization, "fr")).content.decode()

    assert "<h1>Le Port</h1>" in html
    assert "Des lits pour une nuit." in html
    assert "Beds for one night." not in html
    assert escape(term("organization-type", "settlement-agency").name_fr) in html
    assert escape(term("province", "ns").name_fr) in html
    assert 'href="https://example.org/"' in html


@pytest.mark.parametrize("path", ["/en/organizations/nobody/", "/fr/organismes/nobody/"])
def test_unknown_organization_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_organization_shows_what_it_works_on_and_with(client, agency, other_agency):
    signal = [("tool", {"name": "Signal"})]
    make_recipe(organizations=[agency], terms=[term("topic", "housing")], ingredients=signal)
    make_recipe(organizations=[agency], terms=[term("topic", "health")], live=False)
    make_recipe("fr", organizations=[agency], terms=[term("topic", "mentoring")])
    make_recipe(organizations=[other_agency], terms=[term("topic", "money")])

    hero = re.search(
        r'<div class="hero">.*?</h2>.*?<div class="wrap', client.get(address(agency, "en")).content.decode(), re.S
    )

    assert re.findall(r'<li><a href="(/en/(?:topics|tools)/[^"]+)">', hero[0]) == [
        "/en/topics/housing/",
        "/en/tools/signal/",
    ]


def test_organization_leads_to_its_place(client):
    organization = OrganizationFactory(slug="port", place=term("province", "ns"))

    assert 'href="/en/provinces/ns/"' in client.get(address(organization, "en")).content.decode()


def test_overview_lists_those_who_contributed_by_name(client):
    zebra, ark = OrganizationFactory(name_en="Zebra House"), OrganizationFactory(name_en="ark for All")
    make_recipe(organizations=[zebra, ark])
    make_recipe(organizations=[zebra])
    make_recipe(organizations=[OrganizationFactory(name_en="Not yet")], live=False)

    html = client.get("/en/organizations/").content.decode()

    assert re.findall(r"<h3><a[^>]*>(.*?)</a></h3>", html) == ["ark for All", "Zebra House"]


def names_in(html):
    return re.findall(r"<h3><a[^>]*>(.*?)</a></h3>", html)


def test_overview_stands_under_letters_without_their_accents(client):
    make_recipe(organizations=[OrganizationFactory(name_en=name) for name in ("Éclair", "East House", "2 Rivers")])

    html = client.get("/en/organizations/").content.decode()

    assert re.findall(r'<h2 id="letter-[^"]+">(.*?)</h2>', html) == ["0–9", "E"]
    assert names_in(html) == ["2 Rivers", "East House", "Éclair"]


def test_overview_can_be_grouped_by_province(client):
    town = Term.objects.create(
        vocabulary=Vocabulary.PLACE, slug="hull", name_en="Hull", name_fr="Hull", parent=term("province", "qc")
    )
    places = [None, term("province", "on"), town, term("province", "qc")]
    make_recipe(
        organizations=[OrganizationFactory(name_en=f"House {n}", place=place) for n, place in enumerate(places)]
    )

    html = client.get("/en/organizations/?by=province").content.decode()

    assert re.findall(r'<h2 id="in-[^"]+">(.*?)</h2>', html) == ["Ontario", "Quebec", "No place named"]
    assert names_in(html) == ["House 1", "House 2", "House 3", "House 0"]


@pytest.mark.parametrize(
    "query, found",
    [
        ("?q=ecole", ["École du soir"]),
        ("?q=toronto", ["Harbour"]),
        ("?q=Le+Havre", ["Harbour"]),
        ("?q=nobody", []),
        ("?q=%00&by=nothing", ["École du soir", "Harbour"]),
        ("?by=%00&by=", ["École du soir", "Harbour"]),
    ],
)
def test_organizations_are_found_by_name_in_either_language_or_place(client, query, found):
    toronto = Term.objects.create(vocabulary=Vocabulary.PLACE, slug="toronto", name_en="Toronto", name_fr="Toronto")
    harbour = OrganizationFactory(name_en="Harbour", name_fr="Le Havre", place=toronto)
    make_recipe(organizations=[harbour, OrganizationFactory(name_en="École du soir")])

    assert names_in(client.get(f"/en/organizations/{query}").content.decode()) == found


def test_overview_in_french_has_french_names_and_addresses(client, agency):
    make_recipe("fr", organizations=[agency])

    html = client.get("/fr/organismes/").content.decode()

    assert '<a href="/fr/organismes/harbour-house/">Maison du port</a>' in html
