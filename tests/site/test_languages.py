"""A crawl of both languages: no page, no block and no mail is in the wrong language, unless it is marked."""

import re

import pytest

from core.mail.letters import as_email
from core.models import EntryPage, Message, Organization
from home.demo.builder import load_demo_content
from tests.site.crawl import BEGINNINGS, crawl
from tests.site.languages import Block, without_addresses, wrong_blocks

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def demonstration(shared):
    load_demo_content()


@pytest.fixture(scope="module")
def pages(demonstration):
    """``{language: {address: html}}`` of everything that can be read."""
    return {language: crawl(language) for language in BEGINNINGS}


def page_of(*blocks, language="en"):
    return f'<html lang="{language}"><body>{"".join(blocks)}</body></html>'


FRENCH = "<p>Les bénévoles rencontrent les familles à la bibliothèque.</p>"


def test_detector_finds_a_block_in_the_wrong_language():
    (block,) = wrong_blocks(page_of("<p>Volunteers meet the families at the library.</p>", FRENCH))

    assert block == Block("en", "Les bénévoles rencontrent les familles à la bibliothèque.")


def test_detector_finds_an_attribute_and_a_stretch_within_a_paragraph():
    html = page_of(
        '<p>They call it this: <span lang="fr">Volunteers meet the families there</span> every week.</p>',
        '<img alt="Des bénévoles lisent avec des enfants">',
    )

    assert {block.text for block in wrong_blocks(html)} == {
        "Volunteers meet the families there",
        "Des bénévoles lisent avec des enfants",
    }


@pytest.mark.parametrize(
    "marked",
    [
        f'<div lang="fr">{FRENCH}</div>',
        FRENCH.replace("<p>", '<p lang="fr">'),
        "<p>Read <a lang='fr' href='/fr/'>Les bénévoles rencontrent les familles</a> in the original.</p>",
        '<p lang="uk">Les bénévoles rencontrent les familles à la bibliothèque.</p>',
        "<p>Carrefour des mots</p>",
        "<script>Les bénévoles rencontrent les familles</script>",
    ],
)
def test_detector_accepts_what_is_marked_and_what_is_too_short(marked):
    assert wrong_blocks(page_of(marked)) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_crawl_reaches_every_public_entry_and_loses_no_link(pages, language):
    entries = EntryPage.objects.live().filter(locale__language_code=language)

    assert {entry.url for entry in entries} <= set(pages[language])
    not_found = [address for address, html in pages[language].items() if "page not-found" in html]
    assert not_found == [BEGINNINGS[language][-1]]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_page_and_no_block_is_in_the_wrong_language(pages, language):
    names = Organization.objects.exclude(name_language="").values_list("name_en", flat=True)
    wrong = {address: wrong_blocks(html, names) for address, html in pages[language].items()}

    assert all(f'<html lang="{language}">' in html for html in pages[language].values())
    assert {address: blocks for address, blocks in wrong.items() if blocks} == {}


def test_no_mail_is_in_the_wrong_language():
    """What the demonstration's people were told while its entries were written, reviewed and translated.

    Mails quote titles in whatever language they are.
    """
    beginnings = [re.escape(title[:25]) for title in EntryPage.objects.values_list("title", flat=True)]
    titles = re.compile(rf"(?:{'|'.join(beginnings)})[^”»\n]*")
    letters = [(message.language, as_email(message)) for message in Message.objects.select_related("recipient")]

    assert {language for language, _letter in letters} == {"en", "fr"}
    assert [
        block
        for language, letter in letters
        for text in [letter.subject, *letter.body.split("\n\n")]
        if (block := Block(language, without_addresses(titles.sub("", text)))).is_wrong
    ] == []
