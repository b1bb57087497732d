"""An entry on other sites: the card in a frame, the code to copy, and oEmbed."""

import json
import re
from html import unescape
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.urls import reverse
from django.utils.translation import override

from core.freshness.steps import archive
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, make_site_page, term
from tests.factories.translations import publish, translation_of
from tests.site.heads import path_of
from tests.site.languages import wrong_blocks

KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")

pytestmark = pytest.mark.django_db


def card_of(key, language="en"):
    with override(language):
        return reverse("embed", args=[key])


def card(client, page, language="en"):
    return BeautifulSoup(client.get(card_of(page.translation_key, language)).content, "html.parser")


def test_addresses_are_in_the_language_of_the_reader():
    key = uuid4()

    assert card_of(key) == f"/en/embed/{key}/"
    assert card_of(key, "fr") == f"/fr/integrer/{key}/"


def test_card_says_what_it_is_who_did_it_and_how_far_it_can_be_trusted(client):
    entry = make_practice(
        title="Tea & talk",
        summary="Tea for all.",
        organizations=[OrganizationFactory(name_en="Harbour")],
        terms=[term("theme", "work"), term("province", "on")],
        evidence_level=1,
        last_reviewed="2026-03-04",
    )

    text = card(client, entry).body.get_text(" ", strip=True)

    for word in ("Practice", "Tea & talk", "Tea for all.", "Harbour", "Ontario", "Tested", "4 March 2026", "CC BY 4.0"):
        assert word in text
    assert "Common Table" in text


def test_card_leads_out_of_the_frame_to_the_entry_and_says_which_page_is_the_original(client):
    entry = make_recipe()

    page = card(client, entry)

    assert path_of(page.find("link", rel="canonical")["href"]) == path_of(page.h1.a["href"]) == entry.url
    assert page.base["target"] == "_top"
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_card_may_be_framed_by_anyone_runs_nothing_and_keeps_nothing(client):
    response = client.get(card_of(make_recipe().translation_key))

    html = response.content.decode()
    assert "X-Frame-Options" not in response
    assert "frame-ancestors *" in response["Content-Security-Policy"]
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert not response.cookies
    assert "Cookie" not in response["Vary"]
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", html)
    assert response["X-Robots-Tag"] == "noindex"


def test_other_pages_are_still_framed_by_nobody(client):
    assert client.get(make_recipe().url)["X-Frame-Options"] == "DENY"


def test_card_weighs_next_to_nothing(client):
    with open(finders.find("embed.css"), "rb") as file:
        assert len(file.read()) <= 3_000
    assert len(client.get(card_of(make_recipe().translation_key)).content) <= 3_000


def test_card_switches_its_language_within_the_frame(client):
    entry = make_recipe()
    translation = publish(translation_of(entry))

    link = card(client, entry).footer.find("a", lang="fr")

    assert link["target"] == "_self"
    french = BeautifulSoup(client.get(link["href"]).content, "html.parser")
    assert french.html["lang"] == "fr"
    assert french.h1.get_text() == translation.title
    assert french.footer.find("a", lang="en")["href"] == card_of(entry.translation_key)


@pytest.mark.parametrize(
    ("asked", "written", "sentence"),
    [
        ("en", "fr", "This entry is not in English yet. Here it is in French."),
        ("fr", "en", "Cette fiche n’est pas encore en français. La voici en anglais."),
    ],
)
def test_card_of_an_entry_in_the_other_language_says_so(client, asked, written, sentence):
    summaries = {
        "en": "Volunteers meet the families at the library every week.",
        "fr": "Les bénévoles rencontrent les familles à la bibliothèque.",
    }
    entry = make_recipe(written, title=summaries[written], summary=summaries[written])

    page = card(client, entry, asked)

    assert page.html["lang"] == asked
    assert page.article["lang"] == written
    assert page.find(class_="remark").get_text() == sentence
    assert path_of(page.h1.a["href"]) == entry.url
    assert page.article.find(class_="kind").get_text() == ("Recette" if written == "fr" else "Recipe")
    assert wrong_blocks(str(page)) == []


def taken_back():
    entry = make_recipe(title="Canary")
    entry.unpublish()
    return entry


def archived():
    entry = make_recipe(title="Canary")
    archive(entry, make_member("editor"), {"en": "Canary."})
    return entry


def made_private():
    entry = make_recipe(title="Canary")
    entry.view_restrictions.create(restriction_type="login")
    return entry


@pytest.mark.parametrize("make_gone", [taken_back, archived, made_private])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_card_of_what_was_taken_back_says_so_and_nothing_else(client, make_gone, language):
    entry = make_gone()

    response = client.get(card_of(entry.translation_key, language))

    html = response.content.decode()
    assert response.status_code == 410
    assert "canary" not in html.lower()
    assert "X-Frame-Options" not in response
    assert "embed.css" in html and "<h1>" in html


def test_card_of_what_never_was_public_is_not_found_and_looks_the_same(client):
    draft = make_recipe(title="Canary", live=False)

    answers = [client.get(card_of(key)) for key in (draft.translation_key, uuid4())]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert len({KEY.sub("", answer.content.decode()) for answer in answers}) == 1
    assert "X-Frame-Options" not in answers[0]


def test_card_takes_no_forms(client):
    assert client.post(card_of(make_recipe().translation_key)).status_code == 405


def test_card_needs_few_queries(client, warm_cache, django_assert_max_num_queries):
    entry = make_recipe()
    publish(translation_of(entry))
    client.get(card_of(entry.translation_key))

    with django_assert_max_num_queries(5):
        client.get(card_of(entry.translation_key))


def test_page_of_an_entry_offers_the_code_to_copy(client):
    entry = make_recipe(title="Tea & <talk>")

    page = BeautifulSoup(client.get(entry.url).content, "html.parser")
    code = page.find("textarea", id="embed-markup").get_text()
    copied = BeautifulSoup(code, "html.parser")

    assert page.find(attrs={"data-copy": code})
    assert path_of(copied.iframe["src"]) == card_of(entry.translation_key)
    assert copied.iframe["title"] == "Tea & <talk> · Common Table"
    assert path_of(copied.a["href"]) == entry.url
    assert path_of(page.select_one("details.embed a")["href"]) == card_of(entry.translation_key)


def test_archived_entry_offers_none(client):
    html = client.get(archived().url).content.decode()

    assert "embed-markup" not in html
    assert "oembed" not in html


# oEmbed


def asked(client, address, **parameters):
    return client.get("/oembed", {"url": address, **parameters})


def test_page_of_an_entry_says_where_to_ask(client):
    entry = make_recipe(title="Tea & talk")

    link = BeautifulSoup(client.get(entry.url).content, "html.parser").find("link", type="application/json+oembed")
    response = client.get(path_of(link["href"]))

    told = response.json()
    assert response["Content-Type"] == "application/json"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert told["version"] == "1.0" and told["type"] == "rich"
    assert told["title"] == "Tea & talk"
    assert card_of(entry.translation_key) in told["html"]
    assert told["provider_name"] == "Common Table"


def test_answer_is_in_the_language_of_the_entry(client, settings):
    entry = make_recipe("fr")

    told = asked(client, settings.WAGTAILADMIN_BASE_URL + entry.url).json()

    assert told["provider_name"] == "Table commune"
    assert card_of(entry.translation_key, "fr") in told["html"]


def test_frame_is_no_larger_than_asked_for(client):
    told = asked(client, f"http://testserver{make_recipe().url}", maxwidth=300, maxheight=200).json()

    assert (told["width"], told["height"]) == (300, 200)
    assert 'width="300" height="200"' in unescape(told["html"])


@pytest.mark.parametrize(
    ("parameters", "status"),
    [
        ({}, 400),
        ({"url": ""}, 400),
        ({"url": "http://["}, 400),
        ({"url": "http://testserver/en/\0"}, 400),
        ({"url": "http://testserver/en/recipes/x/", "maxwidth": "wide"}, 400),
        ({"url": "http://testserver/en/recipes/x/", "format": "xml"}, 501),
        ({"url": "http://testserver/en/recipes/x/"}, 404),
        ({"url": "http://testserver/en/recipes/"}, 404),
        ({"url": "http://testserver/"}, 404),
        ({"url": "https://elsewhere.example/en/recipes/x/"}, 404),
        ({"url": "x" * 3000}, 400),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_cannot_be_answered_is_refused_as_data(client, parameters, status, language):
    response = client.get("/oembed", parameters, headers={"Accept-Language": language})

    assert response.status_code == status
    assert json.loads(response.content)["error"]
    assert response["Content-Language"] == language


def test_only_the_own_address_of_an_entry_is_answered(client):
    entry = make_recipe()
    make_site_page()

    assert asked(client, f"http://testserver{entry.url}").status_code == 200
    assert asked(client, f"http://testserver{entry.url}?utm_source=x#steps").status_code == 200
    for other in (f"/en/practices/{entry.slug}/", f"/fr/recettes/{entry.slug}/", f"/en/recipes/x/{entry.slug}/"):
        assert asked(client, f"http://testserver{other}").status_code == 404, other


@pytest.mark.parametrize("make_gone", [taken_back, archived, made_private, lambda: make_recipe(live=False)])
def test_what_readers_cannot_find_is_not_answered(client, make_gone):
    assert asked(client, f"http://testserver{make_gone().url}").status_code == 404
