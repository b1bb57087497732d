"""Addresses that are right but for the language."""

from django.core.validators import slug_re
from django.shortcuts import redirect
from wagtail.models import Locale, Page

from core.models.pages import is_open_to_all

LANGUAGES = ("en", "fr")


class OtherLanguageMiddleware:
    """Leads on from an address that nothing stands at, where it names a page by its words in the other language.

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
        page = page_meant(slugs, Locale.objects.filter(language_code=language).first())
        if page is None:
            return response
        translation = page.specific.live_translation
        return redirect(translation.url) if translation else redirect("not_translated", page.pk)


def page_meant(slugs, locale):
    """The public page of the other language that an address under this one's names; None if there is none."""
    pages = Page.objects.filter(slug=slugs[-1], depth=len(slugs) + 2)
    public = Page.objects.live().filter(is_open_to_all()).exclude(locale=locale)
    for page in pages.exclude(locale=locale, first_published_at=None).order_by("pk"):
        original = public.filter(translation_key=page.translation_key).first()
        if original and _names(slugs[:-1], page):
            return original
    return None


def _names(slugs, page):
    """Whether the words before the last of an address are those of the page's place, in either language."""
    above = page.get_ancestors().filter(depth__gt=2).order_by("depth").values_list("translation_key", flat=True)
    return all(
        Page.objects.filter(translation_key=key, slug=slug).exists() for key, slug in zip(above, slugs, strict=True)
    )
