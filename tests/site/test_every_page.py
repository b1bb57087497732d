"""Questions asked once of every type of page, in both languages."""

import re
from urllib.parse import urlsplit

import pytest

from tests.factories.pages import ENTRY_FACTORIES, PAGE_FACTORIES

LANGUAGES = ["en", "fr"]
every_page = pytest.mark.parametrize("make_page", PAGE_FACTORIES, ids=lambda factory: factory.__name__)
every_entry = pytest.mark.parametrize("make_entry", ENTRY_FACTORIES, ids=lambda factory: factory.__name__)
both_languages = pytest.mark.parametrize("language", LANGUAGES)

pytestmark = pytest.mark.django_db


@every_page
@both_languages
def test_page_opens_with_one_heading_and_its_language(client, make_page, language):
    response = client.get(make_page(language).url)

    html = response.content.decode()
    assert response.status_code == 200
    assert len(re.findall(r"<h1\b", html)) == 1
    assert f'<html lang="{language}">' in html
    assert re.search(r"<title>[^<]{4,}</title>", html)


@every_page
@both_languages
def test_language_link_leads_somewhere_in_the_other_language(client, make_page, language):
    html = client.get(make_page(language).url).content.decode()

    other = "fr" if language == "en" else "en"
    link = re.search(rf'<a class="lang" lang="{other}" hreflang="{other}" href="([^"]+)"', html)
    response = client.get(link[1], follow=True)
    assert response.status_code == 200
    assert f'<html lang="{other}">' in response.content.decode()


@every_page
def test_page_can_be_previewed(make_page, rf, administrator):
    page = make_page("en")

    response = page.make_preview_request(extra_request_attrs={"user": administrator})

    assert response.status_code == 200
    assert page.title in response.content.decode() or page.headline in response.content.decode()


@every_page
def test_page_sets_no_cookie_and_asks_no_third_party(client, make_page, settings):
    response = client.get(make_page("en").url)

    sources = re.findall(
        r'<(?:script|img|link|iframe)\b[^>]*?(?:src|href)="(?:https?:)?//([^/"]+)', response.content.decode()
    )
    assert not response.cookies
    assert set(sources) <= {urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc}


@every_entry
@both_languages
def test_published_entry_opens_a_draft_translation(make_entry, language):
    entry = make_entry(language)

    counterpart = entry.get_translations().get()
    assert counterpart.live is False
    assert counterpart.is_translation
    assert counterpart.locale.language_code != language


@every_entry
@both_languages
def test_entry_needs_at_most_twenty_queries(client, make_entry, language, warm_cache, django_assert_max_num_queries):
    entry = make_entry(language)
    client.get(entry.url)

    with django_assert_max_num_queries(20):
        client.get(entry.url)
