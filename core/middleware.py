"""The reader's language."""

from django.middleware.locale import LocaleMiddleware
from django.utils import translation


class LanguageMiddleware(LocaleMiddleware):
    """Django's, but it leaves alone the 404 of an address that leads somewhere, and what is the same for everyone.

    Django would send every address outside ``/en/`` and ``/fr/`` that answers 404 to the same address under a
    language. That helps who left the language out; who asked the CMS for something that is not theirs gets 404.
    """

    def process_response(self, request, response):
        if getattr(response, "is_same_for_every_reader", False):
            return response
        if response.status_code == 404 and request.resolver_match is not None:
            response.headers.setdefault("Content-Language", translation.get_language())
            return response
        return super().process_response(request, response)


def same_for_every_reader(response):
    """Say of an answer outside ``/en/`` and ``/fr/`` that it does not depend on the reader's language."""
    response.is_same_for_every_reader = True
    return response
