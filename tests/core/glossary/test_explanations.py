"""Terms explained on entries: the first of each in running text, and nothing else touched."""

import pytest
from django.template import Context, Template
from django.utils import translation

from core.glossary.explanations import explain
from core.glossary.matching import look_again
from core.models import GlossaryTerm
from tests.factories.glossary import GlossaryTermFactory
from tests.factories.pages import make_practice, make_recipe

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_these(db):
    GlossaryTerm.objects.all().delete()
    GlossaryTermFactory(slug="newcomer", name_en="newcomer", name_fr="nouvel arrivant", variants_fr="demandeur d’asile")
    GlossaryTermFactory(slug="referral", name_en="referral", name_fr="aiguillage", variants_en="R&D")


def link(slug, words):
    return f'<a class="term" id="term-{slug}" href="#word-{slug}">{words}</a>'


def test_first_occurrence_is_linked_and_the_next_left_alone():
    markup, terms = explain("<p>Newcomers meet a newcomer.</p><p>The newcomer.</p>", "en")

    assert markup == f"<p>{link('newcomer', 'Newcomers')} meet a newcomer.</p><p>The newcomer.</p>"
    assert [term.slug for term in terms] == ["newcomer"]


@pytest.mark.parametrize(
    "markup",
    [
        "<h2>Newcomers</h2>",
        '<p><a href="/x">A <b>newcomer</b></a></p>',
        "<blockquote><p>I was a newcomer.</p></blockquote>",
        '<p title="newcomer > referral">Hello<br><img alt="newcomer"></p>',
        '<p lang="fr">le mot newcomer</p>',
        '<ul class="actors"><li>newcomer</li></ul>',
        "<p>Write to newcomer@example.org or https://example.org/newcomer</p>",
        "<div>newcomer outside a paragraph</div>",
        "<dl><dt>Newcomer</dt></dl>",
        "<p>&lt;b title=newcomer&gt; only</p>",
        "",
    ],
)
def test_what_is_not_running_text_stays_as_it_was(markup):
    assert explain(markup, "en") == (markup, [])


def test_heading_does_not_take_the_first_occurrence():
    markup, _terms = explain("<h3>Newcomers</h3><ul><li>A <b>newcomer</b></li></ul>", "en")

    assert markup == f"<h3>Newcomers</h3><ul><li>A <b>{link('newcomer', 'newcomer')}</b></li></ul>"


def test_text_of_authors_stays_escaped():
    markup, _terms = explain("<p>&lt;script&gt;alert(1)&lt;/script&gt; newcomer &amp; R&amp;D &quot;x</p>", "en")

    assert "<script" not in markup
    assert link("referral", "R&amp;D") in markup
    assert markup.startswith("<p>&lt;script&gt;alert(1)&lt;/script&gt; ")


def test_apostrophe_that_was_escaped_is_read_as_one():
    markup, _terms = explain("<p>un demandeur d&#x27;asile</p>", "fr")

    assert markup == f"<p>un {link('newcomer', 'demandeur d&#x27;asile')}</p>"


def test_definition_that_holds_markup_is_printed_as_text():
    GlossaryTerm.objects.filter(slug="newcomer").update(definition_en="<script>alert(1)</script>")

    html = Template("{% load glossary %}{% explained %}<p>newcomer</p>{% endexplained %}").render(Context())

    assert "&lt;script&gt;" in html
    assert "<script>" not in html


def test_unclosed_elements_do_no_harm():
    markup, _terms = explain("</div><p>newcomer<li></section>referral", "en")

    assert markup == f"</div><p>{link('newcomer', 'newcomer')}<li></section>{link('referral', 'referral')}"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_entry_explains_its_words_once_and_leads_to_the_glossary(client, language):
    word = {"en": "newcomers", "fr": "nouvel arrivant"}[language]
    page = make_recipe(language, plain_what=f"For {word}.", overview=f"<p>One more: {word}.</p>", title="A newcomer")

    html = client.get(page.url).content.decode()

    assert html.count('class="term"') == 1
    assert f"For {link('newcomer', word)}." in html
    assert html.count('id="word-newcomer"') == 1
    with translation.override(language):
        definition = GlossaryTerm.objects.get(slug="newcomer").definition
    assert f"</dfn> {definition}" in html
    assert {"en": "/en/glossary/#newcomer", "fr": "/fr/glossaire/#newcomer"}[language] in html
    page.refresh_from_db()
    assert page.plain_what == f"For {word}."


def test_entry_without_terms_has_no_list(client):
    html = client.get(make_practice(challenge="<p>Nothing of it.</p>").url).content.decode()

    assert "explanations" not in html


def test_explanations_cost_one_query_at_most(django_assert_max_num_queries):
    explain("<p>Warm up</p>", "en")
    look_again()

    with django_assert_max_num_queries(1):
        for _paragraph in range(20):
            explain("<p>A newcomer and a referral.</p>" * 20, "en")
