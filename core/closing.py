"""The end of a library: what the CMS still does, and where addresses lead on to. Its settings: ``LibrarySettings``."""

from django.http import HttpResponsePermanentRedirect

from core.addresses import is_of_the_cms
from core.context_processors import site_identity
from core.doors import refuse
from core.models import LibrarySettings

# What members may still do: come and go, take things down, look after accounts, and open the library again.
STILL_OPEN = (
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_account",
    "wagtailadmin_password_reset",
    "account_",
    "mfa_",
    "member_",
    "archive_entry",
    "wagtailadmin_pages:set_privacy",
    "wagtailadmin_pages:preview",
    "wagtailsettings:edit",
    "wagtailusers_users:",
)
# The same for addresses without a name: see core.editorial.urls.
TAKE_DOWN = ("admin/pages/<int:page_id>/unpublish/", "admin/pages/<int:page_id>/delete/")
SAFE = ("GET", "HEAD", "OPTIONS")
# What stays here although readers are led on: the CMS, and what it shows.
STAYS = ("/static/", "/media/", "/documents/")


def closed_library():
    """The settings of this library if it is closed; None while it is open."""
    library = LibrarySettings.objects.filter(site__is_default_site=True, closed_on__isnull=False).first()
    return library if library and library.is_closed else None


class ClosingMiddleware:
    """While the library is closed, members read in the CMS, and readers are led on if it has moved."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method in SAFE and not (request.path_info.startswith(STAYS) or is_of_the_cms(request)):
            library = site_identity(request)["library"]
            if library.is_closed and library.leads_on and library.moved_to:
                return led_on(library, request)
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method in SAFE or not is_of_the_cms(request):
            return None
        match = request.resolver_match
        if match.route in TAKE_DOWN or (match.view_name or "").startswith(STILL_OPEN):
            return None
        if not request.user.is_authenticated:
            return None
        is_closed = site_identity(request)["library"].is_closed
        return refuse(request, "core/closed.html") if is_closed else None


def led_on(library, request):
    response = HttpResponsePermanentRedirect(library.moved_to.rstrip("/") + request.get_full_path())
    # Otherwise browsers would remember it for good, also after the library was opened again.
    response["Cache-Control"] = "no-cache"
    return response
