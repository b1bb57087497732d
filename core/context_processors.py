"""What every template may ask for."""

from wagtail.models import Site

from core.models.settings import LibrarySettings
from core.shown import remembered


def site_identity(request):
    """``library``: the name and tagline of this library, from its settings, read when they have changed.

    Before there is a site, the settings' defaults: an installation half set up still says what is missing.
    """
    try:
        return {"library": remembered("library settings", lambda: LibrarySettings.for_request(request))}
    except Site.DoesNotExist:
        return {"library": LibrarySettings()}
