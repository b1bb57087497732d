"""What stands in the frame on another site."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from core.addresses import other_language
from core.models import EntryPage
from core.models.pages import is_open_to_all
from opendata.embeds.markup import address_of

# Any site may show it. It runs nothing and loads nothing but its own style.
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"


@xframe_options_exempt
@require_safe
def card(request, key):
    """The card of an entry, known by the key of both its languages.

    Where the entry is not public in the language asked for, the card in its own language, with a sentence that says
    so; where it is archived or taken back, a sentence alone.
    """
    versions = versions_of(key)
    entry = versions.get(get_language()) or next(iter(versions.values()), None)
    context = {
        "entry": entry,
        "address": entry and address_of(entry),
        "other": other_language(),
        "other_address": in_other_language(key),
    }
    status = 200 if entry else 410 if was_public(key) else 404
    response = render(request, "opendata/embed.html", context, status=status)
    response["Content-Security-Policy"] = POLICY
    response["X-Robots-Tag"] = "noindex"
    return response


def versions_of(key):
    """The entry as it can be found today, by language."""
    entries = EntryPage.objects.live().filter(is_open_to_all(), translation_key=key, archived_on=None)
    return {entry.locale.language_code: entry for entry in entries.for_rows()}


def in_other_language(key):
    with override(other_language()):
        return reverse("embed", args=[key])


def was_public(key):
    """Whether there was such an entry once; what never was public is not spoken of."""
    return EntryPage.objects.filter(translation_key=key).exclude(first_published_at=None).exists()
