"""A practice as readers see it: the story, then why it worked, in one order and with nothing empty."""

import re
from html import unescape

import pytest
from django.utils import translation
from wagtail.images.tests.utils import get_test_image_file

from core.models import CustomImage
from practices.models import PracticePage
from tests.factories.blocks import choices_of, preview_of
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, term

pytestmark = pytest.mark.django_db

FULL = {
    "plain_what": "A neighbour visits you.",
    "introduction": "<p>On Tuesday mornings the library smells of mint tea.</p>",
    "response": "<p>They knocked on doors.</p>",
    "who_benefits": "<p>Families.</p>",
    "quotations": [("quotation", {"text": "Someone came.", "speaker": "Participant", "consent": True})],
    "results": [("result", {"statement": "Doors opened.", "period": "2010", "source": "Records", "other_figures": []})],
    "challenges_met": "<p>Winter.</p>",
    "why_it_worked": "<p>Trust.</p>",
    "evidence_level": 2,
    "attachments": [("link", {"title": "The guide", "url": "https://example.org/guide"})],
}


def html_of(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return unescape(response.content.decode())


def headings(html):
    return [" ".join(text.split()) for text in re.findall(r'<h2 id="[\w-]+-title">(.*?)</h2>', html, re.DOTALL)]


def section(html, anchor):
    return html.split(f'id="{anchor}" aria-labelledby')[1].split("</section>")[0]


def test_sections_stand_in_template_order_whatever_was_filled_first(client):
    html = html_of(client, make_practice(**dict(reversed(FULL.items()))))

    assert headings(html) == [
        "In plain words",
        "The story",
        "The challenge",
        "What they did, and why this way",
        "Who took part",
        "In their words",
        "Results and recognition",
        "Challenges met on the way",
        "Why it worked",
        "Making it work for you",
        "Four criteria",
        "How sure we are",
        "Files and links",
        "Contact, licence and credits",
    ]


def test_french_practice_has_the_same_sections_in_the_same_order(client):
    in_english, in_french = (html_of(client, make_practice(language, **FULL)) for language in ("en", "fr"))

    anchors = r'<section class="section[^"]*" id="([\w-]+)"'
    assert re.findall(anchors, in_french) == re.findall(anchors, in_english)
    assert not set(headings(in_french)) & set(headings(in_english))


def test_sections_that_hold_nothing_are_not_printed(client):
    assert headings(html_of(client, make_practice())) == [
        "The challenge",
        "Making it work for you",
        "Four criteria",
        "Contact, licence and credits",
    ]


def test_authors_own_sub_headings_stand_anywhere_in_the_story(client):
    own = "<h3>A Tuesday</h3><p>Mint tea.</p><h4>Later</h4><p>More.</p>"
    fields = {
        "introduction": "introduction",
        "challenge": "challenge",
        "response": "response",
        "challenges_met": "challenges-met",
        "why_it_worked": "why",
        "making_it_work": "making-it-work",
    }

    html = html_of(client, make_practice(**dict.fromkeys(fields, own)))

    for anchor in fields.values():
        assert re.search(r"<h3[^>]*>A Tuesday</h3>", section(html, anchor))
        assert re.search(r"<h4[^>]*>Later</h4>", section(html, anchor))


def test_four_criteria_are_answered_in_their_order(client):
    answers = re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", section(html_of(client, make_practice()), "criteria"))

    assert answers == [
        ("Practical", "It needs a room and a kettle."),
        ("Innovative", "Nobody had paired people by occupation."),
        ("Successful", "Most found work in their field."),
        ("Transferable", "Another city did it within a year."),
    ]


def test_criteria_are_named_in_french_to_french_readers():
    page = make_practice("fr")

    with translation.override("fr"):
        names = [str(name) for name, _sentence in page.criteria]

    assert len(names) == 4
    assert not set(names) & {"Practical", "Innovative", "Successful"}


def test_success_factors_are_shown_without_a_word_beside_them(client):
    page = make_practice(terms=[term("theme", "work"), term("province", "on"), term("success-factor", "trusted-staff")])

    html = html_of(client, page)

    assert "Why it worked" in headings(html)
    assert term("success-factor", "trusted-staff").name_en in section(html, "why")


def test_quotation_stands_with_who_said_it(client):
    quoted = section(html_of(client, make_practice(**FULL)), "voices")

    assert "“Someone came.”" in quoted
    assert "<footer>Participant</footer>" in quoted


def test_quotation_in_french_stands_in_french_marks(client):
    quoted = section(html_of(client, make_practice("fr", **FULL)), "voices")

    assert "Someone came." in quoted
    assert "“" not in quoted


def test_quotation_without_consent_is_refused():
    block = choices_of(PracticePage)["quotations.quotation"]

    with pytest.raises(Exception, match="Validation error"):
        block.clean(block.to_python({"text": "Someone came.", "speaker": "Participant", "consent": False}))


def test_video_is_a_link_with_its_transcript_and_plays_nothing(client):
    video = {
        "title": "A first meeting",
        "url": "https://example.org/video",
        "duration": "6 minutes",
        "transcript": "<p>One pours tea.</p>",
    }

    voices = section(html_of(client, make_practice(videos=[("video", video)])), "voices")

    assert 'href="https://example.org/video"' in voices
    assert "One pours tea." in voices
    assert "<iframe" not in voices
    assert "<video" not in voices


def test_recognition_alone_prints_the_section_of_results(client):
    html = html_of(client, make_practice(recognition="<p>Award of 2011.</p>"))

    assert "Award of 2011." in section(html, "results")


def test_five_organizations_are_named_and_none_leads(client):
    makers = [OrganizationFactory() for _number in range(5)]

    html = html_of(client, make_practice(organizations=makers))

    line = re.search(r'<p class="by">(.*?)</p>', html, re.DOTALL)[1]
    assert re.findall(r">([^<]+)</a>", line) == [maker.name_en for maker in makers]


def test_drawing_of_the_theme_stands_where_there_is_no_picture(client):
    assert "drawings/theme-work" in html_of(client, make_practice())


def test_picture_stands_with_its_description_and_credit_in_place_of_the_drawing(client):
    image = CustomImage.objects.create(title="Tea", file=get_test_image_file(), credit="Photo: Amina Diallo, 2025")

    html = html_of(client, make_practice(image=image, image_alt="Two women pour tea."))

    assert 'alt="Two women pour tea."' in html
    assert "<figcaption>Photo: Amina Diallo, 2025</figcaption>" in html
    assert "drawings/theme-work" not in html


@pytest.mark.parametrize("name", choices_of(PracticePage))
def test_block_is_presented_in_the_picker(name):
    block = choices_of(PracticePage)[name]

    assert block.meta.icon not in ("", "placeholder")
    assert str(block.label)
    assert str(block.meta.description).endswith(".")


@pytest.mark.parametrize("name", choices_of(PracticePage))
def test_block_renders_its_preview_in_both_languages(name):
    block = choices_of(PracticePage)[name]

    english, french = preview_of(block, "en"), preview_of(block, "fr")

    assert "<" in english
    assert english != french or name == "attachments.file"
