"""The tree of both languages: front pages, listings and site pages."""

import uuid
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from core.choices import LANGUAGES
from core.editorial.roles import setup_editorial
from core.glossary.first_terms import load_glossary
from core.models import LibrarySettings
from core.synonyms import load_synonyms
from core.vocabularies import load_vocabularies
from home.bilingual import in_language
from home.models import HomePage, SitePage
from home.site_pages import PAGES
from home.site_pages.front import FRONT, PRACTICES, RECIPES
from practices.models import PracticeIndexPage
from recipes.models import RecipeIndexPage


@transaction.atomic
def setup_site():
    """Create the pages that are missing in either language, with the terms and roles they need.

    Returns the number of pages created. Pages that exist are left as editors wrote them.
    """
    load_vocabularies()
    load_glossary()
    load_synonyms()
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
    made = _front_pages(locales)
    made += _under_front(locales, RecipeIndexPage, _listing(RECIPES))
    made += _under_front(locales, PracticeIndexPage, _listing(PRACTICES))
    for page in PAGES:
        made += _under_front(
            locales, SitePage, {**page, "in_footer": True, "show_in_menus": page["drawing"] == "contribute"}
        )
    setup_editorial()
    # Otherwise the first reader would write them.
    LibrarySettings.for_site(Site.objects.get(is_default_site=True))
    return made


def _front_pages(locales):
    if HomePage.objects.exists():
        return 0
    root = Page.get_first_root_node()
    root.get_children().filter(slug="home").delete()
    root.refresh_from_db()
    pages = []
    for code, locale in locales.items():
        front = in_language(FRONT, code)
        page = HomePage(
            title={"en": "Common Table", "fr": "Table commune"}[code],
            slug={"en": "home", "fr": "accueil"}[code],
            locale=locale,
            headline=front["headline"],
            lead=front["lead"],
            newcomers_heading=front["newcomers_heading"],
            newcomers_text=front["newcomers_text"],
            how_it_works=[("stage", stage) for stage in front["steps"]],
        )
        if pages:
            page.translation_key = pages[0].translation_key
        root.add_child(instance=page)
        page.save_revision().publish()
        pages.append(page)
    site = Site.objects.filter(is_default_site=True).first() or Site(hostname="localhost", is_default_site=True)
    site.root_page = pages[0]
    site.save()
    take_address()
    return len(pages)


def take_address():
    """Let the site answer under the address of this installation (``BASE_URL``), also after that has changed."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    Site.objects.filter(is_default_site=True).update(hostname=address.hostname, port=port)
    Site.clear_site_root_paths_cache()


def _listing(texts):
    return {
        "title": texts["title"],
        "slug": texts["slug"],
        "introduction": texts["introduction"],
        "show_in_menus": True,
    }


def _under_front(locales, model, texts):
    """Create one page of each language under its front page, as translations of each other."""
    values = {code: in_language(texts, code) for code in locales}
    fronts = {code: HomePage.objects.get(locale=locale) for code, locale in locales.items()}
    # An editor may have changed the address in one language: the other still leads to both.
    found = [fronts[code].get_children().filter(slug=values[code]["slug"]).first() for code in locales]
    key = next((page.translation_key for page in found if page), uuid.uuid4())
    made = 0
    for code, locale in locales.items():
        if not Page.objects.filter(translation_key=key, locale=locale).exists():
            page = model(locale=locale, translation_key=key, **values[code])
            fronts[code].add_child(instance=page)
            page.save_revision().publish()
            made += 1
    return made
