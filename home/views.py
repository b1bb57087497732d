"""The two doors that lead nowhere by themselves: the bare address, and the address that does not exist."""

from django.core.validators import slug_re
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request, override
from wagtail.models import Locale, Page


def choose_language(request):
    """Send a reader who named no language to the one their browser asks for."""
    language = get_language_from_request(request)[:2]
    response = redirect(f"/{'fr' if language == 'fr' else 'en'}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def page_not_found(request, exception):
    """Say so in both languages, and offer what the reader probably meant."""
    asked = request.path_info.split("/")[1]
    language = asked if asked in ("en", "fr") else get_language_from_request(request)[:2]
    with override(language):
        context = {"suggestions": suggestions(request.path_info), "search_text": last_word(request.path_info)}
        return render(request, "404.html", context, status=404)


def suggestions(path):
    """Up to four published pages whose address ends like the one asked for, in either language."""
    slug = path.strip("/").rpartition("/")[2][:255]
    if not slug_re.match(slug) or not Locale.objects.exists():
        return []
    found = Page.objects.live().public().filter(slug=slug, depth__gt=1).select_related("locale")[:2]
    return [page.specific for match in found for page in match.get_translations(inclusive=True).live().public()][:4]


def last_word(path):
    """The end of an address as words to search for."""
    return path.strip("/").rpartition("/")[2].replace("-", " ")[:60]
