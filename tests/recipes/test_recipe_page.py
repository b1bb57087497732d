"""A recipe as readers see it: strict in order, forgiving in content, whatever shape the material has."""

import datetime
import re
from html import unescape

import pytest
from django.utils.functional import Promise

from core.choices import ContactRoute, EvidenceLevel
from recipes.models import RecipePage
from tests.factories.blocks import choices_of, preview_of
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_recipe, term

pytestmark = pytest.mark.django_db

LONG_AGO, FAR_AHEAD = datetime.date(2001, 2, 3), datetime.date(2999, 1, 1)
FULL = {
    "plain_what": "You cook at home.",
    "overview": "<p>The story.</p>",
    "needs": [("need", {"role": "newcomer", "need": "to ask", "so_that": ""})],
    "when_to_use": "<p>When many ask the same.</p>",
    "setup_time": "Three weeks",
    "ingredients": [("people", {"role": "Settlement worker", "note": ""})],
    "inclusion": "<p>Ramps.</p>",
    "results": [
        ("result", {"statement": "Fewer calls.", "period": "2024", "source": "Phone log", "other_figures": []})
    ],
    "must_stay": "<p>A known person answers.</p>",
    "evidence_level": EvidenceLevel.TESTED,
    "attachments": [("link", {"title": "The guide", "url": "https://example.org/guide"})],
}


def step(title, **parts):
    return ("step", {"title": title, "actors": [], "checklist": [], **parts})


def html_of(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return unescape(response.content.decode())


def headings(html):
    """The headings of the sections, neighbours apart."""
    return [" ".join(text.split()) for text in re.findall(r'<h2 id="[\w-]+-title">(.*?)</h2>', html, re.DOTALL)]


def test_sections_stand_in_template_order_whatever_was_filled_first(client):
    html = html_of(client, make_recipe(**dict(reversed(FULL.items()))))

    assert headings(html) == [
        "In plain words",
        "Key facts",
        "The story in short",
        "Who it is for, and what they need",
        "When to use it, and when not",
        "What you need",
        "Steps",
        "Languages, accessibility and inclusion",
        "Risks, consent and privacy",
        "Results so far",
        "Adapting it",
        "How sure we are",
        "Files and links",
        "Contact, licence and credits",
    ]


def test_french_recipe_has_the_same_sections_in_the_same_order(client):
    english, french = make_recipe(**FULL), make_recipe("fr", **FULL)
    in_english, in_french = html_of(client, english), html_of(client, french)

    assert re.findall(r'<section class="section[^"]*" id="([\w-]+)"', in_french) == re.findall(
        r'<section class="section[^"]*" id="([\w-]+)"', in_english
    )
    assert not set(headings(in_french)) & set(headings(in_english))


def test_sections_that_hold_nothing_are_not_printed(client):
    html = html_of(client, make_recipe())

    assert headings(html) == ["Steps", "Risks, consent and privacy", "Contact, licence and credits"]
    assert 'id="results"' not in html
    assert "Key facts" not in html


def test_text_of_empty_paragraphs_prints_no_heading(client):
    html = html_of(client, make_recipe(overview="<p></p>", must_stay="<p>  </p>"))

    assert "The story in short" not in headings(html)
    assert "Adapting it" not in headings(html)


def test_list_of_contents_leads_to_every_section(client):
    html = html_of(client, make_recipe(**FULL))

    listed = re.findall(r'<li><a href="#([\w-]+)">', html)
    sections = re.findall(r'<section class="section[^"]*" id="([\w-]+)" aria-labelledby="[\w-]+-title"', html)
    assert listed == [section for section in sections if section != "neighbours"]
    assert listed[0] == "plain-words"


def test_step_with_a_title_and_no_body_is_printed(client):
    html = html_of(client, make_recipe(steps=[step("Only a title"), step("Then this", advice="<p>Do it.</p>")]))

    assert "<h3>Only a title</h3>" in html
    assert "<h3>Then this</h3>" in html
    assert len(re.findall(r'<li id="step-', html)) == 2


def test_step_prints_all_it_holds(client):
    html = html_of(
        client,
        make_recipe(
            steps=[step("Agree", actors=["volunteer", "clerk"], duration="An hour a week", checklist=["A kettle"])]
        ),
    )

    for text in ("volunteer", "clerk", "An hour a week", "A kettle"):
        assert f">{text}</li>" in html


def test_example_stands_apart_from_the_advice(client):
    page = make_recipe(
        organizations=[OrganizationFactory(name_en="Harbour House")],
        steps=[step("Agree", advice="<p>Keep groups small.</p>", how_we_did_it="<p>We chose six.</p>")],
    )

    html = html_of(client, page)

    advice, example = html.split('<div class="ours">')
    assert "Keep groups small." in advice
    assert "We chose six." in example.split("</div>")[0]
    assert "How they did it at Harbour House" in example
    assert "Show how they did it" in advice


def test_recipe_without_examples_offers_no_switch_for_them(client):
    assert "Show how they did it" not in html_of(client, make_recipe())


def test_example_of_several_organizations_names_none_of_them(client):
    page = make_recipe(
        organizations=[OrganizationFactory(), OrganizationFactory()],
        steps=[step("Agree", how_we_did_it="<p>We chose six.</p>")],
    )

    html = html_of(client, page)
    assert "How they did it</p>" in html
    assert "How they did it at" not in html


def test_five_organizations_are_named_in_their_order_and_none_leads(client):
    makers = [OrganizationFactory(name_en=f"{name} Welcome") for name in ("North", "East", "South", "West", "Centre")]

    html = html_of(client, make_recipe(organizations=makers))

    line = re.search(r'<p class="by">(.*?)</p>', html, re.DOTALL)[1]
    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', line) == [
        (maker.get_absolute_url(), maker.name_en) for maker in makers
    ]


def test_authors_own_sub_headings_stand_in_the_overview(client):
    html = html_of(client, make_recipe(overview="<h3>A Tuesday</h3><p>Mint tea.</p><h4>Later</h4><p>More.</p>"))

    section = html.split('id="overview"')[1].split("</section>")[0]
    assert re.search(r"<h3[^>]*>A Tuesday</h3>", section)
    assert re.search(r"<h4[^>]*>Later</h4>", section)
    assert "A Tuesday" not in headings(html)


def test_title_of_74_characters_is_printed_whole(client):
    title = "Hold the first appointment by phone with the interpreter on the same line."
    assert len(title) == 74

    html = html_of(client, make_recipe(title=title))

    assert f"<h1>{title}</h1>" in html
    assert f"<cite>{title}</cite>" in html


def test_title_with_signs_is_not_taken_for_markup(client):
    html = client.get(make_recipe(title="Tea & <script>alert(1)</script>").url).content.decode()

    assert "<h1>Tea &amp; &lt;script&gt;alert(1)&lt;/script&gt;</h1>" in html
    assert "<script>alert(1)" not in html


def test_conflicting_figures_are_all_printed_each_with_its_source(client):
    result = {
        "statement": "newcomers matched with a mentor",
        "number": "120",
        "unit": "matches",
        "period": "Two years",
        "source": "Program records",
        "source_url": "https://example.org/records",
        "other_figures": [{"number": "98", "source": "The funder"}, {"number": "about 150", "source": "A newspaper"}],
    }

    html = html_of(client, make_recipe(results=[("result", result)]))

    for text in ("120", "matches", "Two years", "Program records", "98", "The funder", "about 150", "A newspaper"):
        assert text in html
    assert 'href="https://example.org/records"' in html


def test_result_without_a_number_is_told_in_words(client):
    html = html_of(client, make_recipe(results=FULL["results"]))

    assert "<p>Fewer calls.</p>" in html
    assert 'class="figure"' not in html


def test_unknown_key_facts_are_left_out(client):
    page = make_recipe(
        setup_cost="none",
        setup_cost_note="Staff time only",
        group_size="4 to 6 people",
        terms=[term("delivery-mode", "remote")],
    )

    facts = re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd></div>", html_of(client, page))
    assert facts == [
        ("Group size", "4 to 6 people"),
        ("Set-up cost", "No cost · Staff time only"),
        ("Delivery", "Remote"),
    ]


def test_notice_stands_on_top_and_leaves_the_text_below(client):
    html = html_of(
        client, make_recipe(notice="<p>This program closed.</p>", notice_date=LONG_AGO, overview="<p>The story.</p>")
    )

    assert html.index("This program closed.") < html.index("The story.")
    assert "Notice, " in html
    assert "2001" in html.split('class="notice"')[1].split("</p>")[0]


def test_recipe_without_a_notice_shows_none(client):
    assert 'class="notice"' not in html_of(client, make_recipe())


def test_ended_service_says_so_and_why(client):
    html = html_of(client, make_recipe(practice_status="ended", status_reason="The funding ended in March 2024."))

    assert '<span class="flag">Ended</span> The funding ended in March 2024.' in html


def test_running_service_carries_no_warning(client):
    html = html_of(client, make_recipe(practice_status="running"))

    assert "Running" in html
    assert 'class="flag"' not in html


@pytest.mark.parametrize("language", ["en", "fr"])
def test_entry_not_read_again_in_time_is_marked(client, language):
    page = make_recipe(language, last_reviewed=datetime.date(2025, 3, 3), next_review=LONG_AGO)

    mark = {"en": "Not reviewed since 3 March 2025", "fr": "Pas vérifiée depuis le 3 mars 2025"}[language]
    for place in (page, page.get_parent()):
        assert html_of(client, place).count(f'<span class="flag">{mark}</span>') == 1


@pytest.mark.parametrize(("language", "told"), [("en", "Reviewed 1 March 2025"), ("fr", "Vérifiée le 1er mars 2025")])
def test_day_of_the_last_review_is_told(client, language, told):
    page = make_recipe(language, last_reviewed=datetime.date(2025, 3, 1), next_review=FAR_AHEAD)

    assert told in html_of(client, page)


def test_entry_to_be_read_again_later_or_never_carries_no_mark(client):
    assert RecipePage(next_review=LONG_AGO).is_overdue
    assert not RecipePage(next_review=FAR_AHEAD).is_overdue
    assert not RecipePage(next_review=None).is_overdue
    assert 'class="flag"' not in html_of(client, make_recipe(next_review=FAR_AHEAD))


def test_beginning_is_told_as_far_as_it_is_known(client):
    assert RecipePage(since_year=2004).since == "2004"
    assert RecipePage(since_month=3).since == ""
    assert "In use since March 2020" in html_of(client, make_recipe(since_year=2020, since_month=3))


PERSON = {
    "contact_route": ContactRoute.PERSON,
    "contact_name": "Amina Diallo",
    "contact_email": "amina@example.org",
    "contact_phone": "416-555-0100",
}


def test_person_is_shown_only_with_consent(client):
    agreed = html_of(client, make_recipe(**PERSON, contact_consent=True))
    silent = html_of(client, make_recipe(**PERSON, contact_consent=False))

    for detail in ("Amina Diallo", "amina@example.org", "416-555-0100"):
        assert detail in agreed
        assert detail not in silent
    assert "Ask this library’s editors" in silent


def test_person_is_not_shown_when_another_way_was_chosen(client):
    html = html_of(client, make_recipe(**{**PERSON, "contact_route": ContactRoute.EDITORS}, contact_consent=True))

    assert "Amina Diallo" not in html


def test_public_page_for_questions_is_linked(client):
    html = html_of(client, make_recipe(contact_route=ContactRoute.PAGE, contact_url="https://example.org/ask"))

    assert 'href="https://example.org/ask"' in html


def test_towns_stand_for_their_provinces(client):
    town = term("province", "on").children.create(
        vocabulary="place", slug="hamilton-test", name_en="Hamilton", name_fr="Hamilton"
    )
    page = make_recipe(terms=[town, term("province", "on"), term("province", "qc")])

    assert page.place_names == ["Hamilton, Ontario", "Quebec"]
    assert "Hamilton, Ontario, Quebec" in html_of(client, page)


# Blocks


@pytest.mark.parametrize("name", choices_of(RecipePage))
def test_block_is_presented_in_the_picker(name):
    block = choices_of(RecipePage)[name]

    assert block.meta.icon not in ("", "placeholder")
    assert str(block.label)
    assert str(block.meta.description).endswith(".")


@pytest.mark.parametrize("name", choices_of(RecipePage))
def test_block_renders_its_preview_in_both_languages(name):
    block = choices_of(RecipePage)[name]

    english, french = preview_of(block, "en"), preview_of(block, "fr")

    assert "<" in english
    assert english != french or name == "attachments.file"


@pytest.mark.parametrize("name", [name for name in choices_of(RecipePage) if name != "attachments.file"])
def test_preview_of_a_block_shows_all_of_its_example(name):
    block = choices_of(RecipePage)[name]

    english = unescape(preview_of(block, "en"))

    told = {part: str(value) for part, value in block.meta.preview_value.items() if isinstance(value, (str, Promise))}
    # The kind of a risk is stored as a word for machines and shown as one for people.
    told.pop("kind", None)
    assert [value for value in told.values() if value not in english] == []


def test_ingredients_steps_and_risks_are_grouped_as_the_picker_shows_them():
    groups = {name.split(".")[0]: str(block.meta.group) for name, block in choices_of(RecipePage).items()}

    assert groups["ingredients"] == "Ingredients"
    assert groups["steps"] == "Steps"
    assert groups["risks"] == "Risks"


def test_preview_of_a_block_opens_in_the_cms(login, author):
    block = choices_of(RecipePage)["steps.step"]

    response = login(author).get("/admin/block-preview/", {"id": block.definition_prefix})

    assert response.status_code == 200
    assert "Agree who answers, and by when" in response.content.decode()
