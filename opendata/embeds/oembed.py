"""oEmbed (oembed.com, version 1.0): another site asks, by the address of an entry, what to show for it."""

from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.http import JsonResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from core.addresses import absolute
from core.context_processors import site_identity
from core.models import EntryPage
from core.models.pages import is_open_to_all
from opendata.embeds.markup import HEIGHT, WIDTH, markup_of

ONE_HOUR = 60 * 60


class RequestForm(forms.Form):
    """What the standard lets a site ask."""

    url = forms.CharField(max_length=2000)
    format = forms.CharField(required=False)
    maxwidth = forms.IntegerField(required=False, min_value=1)
    maxheight = forms.IntegerField(required=False, min_value=1)

    def clean_url(self):
        try:
            return urlsplit(self.cleaned_data["url"])
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error


@require_safe
def oembed(request):
    form = RequestForm(request.GET)
    if not form.is_valid():
        return refused(400, _("Ask with the address of an entry as “url”; widths and heights are whole numbers."))
    asked = form.cleaned_data
    if asked["format"] not in ("", "json"):
        return refused(501, _("The only format is JSON."))
    entry = entry_at(asked["url"], request)
    if entry is None:
        return refused(404, _("There is no public entry at this address."))
    return answer(description_of(entry, request, asked))


def description_of(entry, request, asked):
    library = site_identity(request)["library"]
    width = min(asked["maxwidth"] or WIDTH, WIDTH)
    height = min(asked["maxheight"] or HEIGHT, HEIGHT)
    with override(entry.locale.language_code):
        return {
            "version": "1.0",
            "type": "rich",
            "title": entry.title,
            "author_name": ", ".join(organization.name for organization in entry.organizations),
            "provider_name": library.name,
            "provider_url": absolute(f"/{entry.locale.language_code}/"),
            "cache_age": ONE_HOUR,
            "html": markup_of(entry, library, width, height),
            "width": width,
            "height": height,
        }


def entry_at(address, request):
    """The entry that can be found at this address of ours; None if there is none."""
    language, *slugs = address.path.strip("/").split("/")
    if address.netloc not in {urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc, request.get_host()} or not slugs:
        return None
    entries = EntryPage.objects.live().filter(
        is_open_to_all(), locale__language_code=language, slug=slugs[-1], archived_on=None
    )
    path = "/" + "/".join([language, *slugs]) + "/"
    return next((entry for entry in entries.for_rows() if entry.get_url(request) == path), None)


def refused(status, message):
    return answer({"error": str(message)}, status)


def answer(data, status=200):
    """JSON that scripts of any site may read."""
    return JsonResponse(
        data, status=status, json_dumps_params={"ensure_ascii": False}, headers={"Access-Control-Allow-Origin": "*"}
    )
