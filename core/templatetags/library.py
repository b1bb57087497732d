"""What templates of the public site ask for."""

from django import template
from django.urls import translate_url, reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, override
from wagtail.models import Locale, Page

register = template.Library()

LANGUAGE_NAMES = {"en": "English", "fr": "Français"}


@register.simple_tag(takes_context=True)
def other_language(context):
    """The way to this page in the other language: ``{code, name, url}``.

    An entry that is not translated yet leads to a page that says so in the other language.
    """
    code = "en" if get_language() == "fr" else "fr"
    return {"code": code, "name": LANGUAGE_NAMES[code], "url": _url_in(code, context)}


def _url_in(code, context):
    request, page = context.get("request"), context.get("page")
    if isinstance(page, Page) and page.pk and not context.get("listing_view"):
        translation = getattr(page, "live_translation", None)
        if translation:
            return translation.get_url(request)
        with override(code):
            return reverse("not_translated", args=[page.pk]) if page.live else f"/{code}/"
    if original := context.get("original"):
        return original.get_url(request)
    path = request.get_full_path() if request else "/"
    translated = translate_url(path, code)
    return translated if translated != path else f"/{code}/"
