"""What answers where nothing stands: redirects of the CMS, and the same page in the other language."""

from contextlib import suppress
from copy import copy
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost, MiddlewareNotUsed
from django.core.validators import slug_re
from django.shortcuts import redirect
from django.utils.translation import get_language
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, Site

from core.choices import LANGUAGES
from core.models.pages import is_open_to_all
from core.shown import remembered


class SiteMiddleware:
    """Tells Wagtail which site a request is for, and where it begins in the reader's language.

    Neither is asked of the database each time.
    """

    def __init__(self, get_response):
        if not settings.PAGE_STORE_BYTES:
            raise MiddlewareNotUsed("Nothing is remembered.")
        self.get_response = get_response

    def __call__(self, request):
        with suppress(DisallowedHost):
            known = remembered(("site", request.get_host(), get_language()), lambda: site_for_readers(request))
            # Pages keep what they find out about themselves: each request has its own.
            request._wagtail_site = site = copy(known)
            if site:
                site.root_page = copy(site.root_page)
        return self.get_response(request)


def site_for_readers(request):
    """The site that a request is for, with its front page in the reader's language; None if there is none."""
    site = Site.find_for_request(request)
    if site:
        site.root_page = site.root_page.localized.specific
        # Known from now on, for every copy.
        _ = site.root_page.locale
    return site


class PublicRedirectMiddleware(RedirectMiddleware):
    """Wagtail's, but it leads to no page that is not public: the address of a draft would tell its title."""

    def process_response(self, request, response):
        if response.status_code == 404 and unpublished_page_once_at(request):
            return response
        return super().process_response(request, response)


class OtherLanguageMiddleware:
    """Leads on from an address that names a page by its words in the other language.

    Who changes "en" to "fr" in an address arrives at the French page, or at the one that says there is none yet. So
    does who comes to the address of a translation that was taken back. Redirects of the CMS go first.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in ("GET", "HEAD"):
            return response
        language, *slugs = request.path_info.strip("/").split("/")
        if language not in LANGUAGES or not slugs or not all(map(slug_re.match, slugs)):
            return response
        locale = Locale.objects.filter(language_code=language).first()
        page = page_meant(slugs, locale) or original_of(unpublished_page_once_at(request), locale)
        if page is None:
            return response
        translation = page.specific.live_translation
        return redirect(translation.url) if translation else redirect("not_translated", page.pk)


def unpublished_page_once_at(request):
    """The page that a redirect of the CMS leads to from the address asked for, if readers cannot open it."""
    path = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
    found = get_redirect(request, path) or get_redirect(request, urlsplit(path).path)
    page = found and found.redirect_page
    return page if page and not page.live else None


def original_of(page, locale):
    """The public page in the other language than this one's; None if there is none."""
    public = Page.objects.live().filter(is_open_to_all()).exclude(locale=locale)
    return page and public.filter(translation_key=page.translation_key).first()


def page_meant(slugs, locale):
    """The public page of the other language that an address under this one's names; None if there is none."""
    pages = Page.objects.filter(slug=slugs[-1], depth=len(slugs) + 2)
    for page in pages.exclude(locale=locale, first_published_at=None).order_by("pk"):
        original = original_of(page, locale)
        if original and _names(slugs[:-1], page):
            return original
    return None


def _names(slugs, page):
    """Whether the words before the last of an address are those of the page's place, in either language."""
    above = page.get_ancestors().filter(depth__gt=2).order_by("depth").values_list("translation_key", flat=True)
    return all(
        Page.objects.filter(translation_key=key, slug=slug).exists() for key, slug in zip(above, slugs, strict=True)
    )
