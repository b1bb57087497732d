"""What every template may ask for."""

from core.models import LibrarySettings


def site_identity(request):
    """``library``: the name and tagline of this library, from its settings, read at most once per request."""
    return {"library": LibrarySettings.for_request(request)}
