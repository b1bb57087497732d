"""What Wagtail fails over though nothing is broken: forms that nobody was shown, and pages deleted meanwhile."""

import logging
import traceback

from django.core.exceptions import ValidationError
from django.urls import get_resolver
from django.utils.datastructures import MultiValueDictKeyError
from wagtail.models import Page, Revision

from core.addresses import is_of_the_cms
from operations.views import bad_request

logger = logging.getLogger("django.request")

# Where Django and Wagtail turn what was sent into what they look for.
READING = {"get_prep_value", "value_from_datadict"}


class MisreadMiddleware:
    """400 for forged forms of the CMS, 404 for a page that another member deletes at the moment: not 500.

    Where a member was going is forgotten if it leads nowhere.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if is_of_the_cms(request):
            request.GET, request.POST = _with_a_way(request.GET), _with_a_way(request.POST)

    def process_exception(self, request, exception):
        if not is_of_the_cms(request):
            return None
        if isinstance(exception, (Page.DoesNotExist, Revision.DoesNotExist)):
            logger.warning("Deleted meanwhile: %s", request.path)
            return get_resolver().resolve_error_handler(404)(request, exception)
        if _is_of_the_form(exception):
            logger.warning("A form that nobody was shown: %s", request.path, exc_info=exception)
            return bad_request(request, exception)
        return None


def _with_a_way(sent):
    """Without a ``next`` that is no address: Django would take it for the name of a view."""
    if "next" not in sent or sent["next"].startswith(("/", "http://", "https://")):
        return sent
    sent = sent.copy()
    del sent["next"]
    return sent


def _is_of_the_form(exception):
    """Whether a field was missing, or held what its kind cannot be: those that were shown are checked by their form."""
    if isinstance(exception, (ValidationError, MultiValueDictKeyError)):
        return True
    *_outer, innermost = traceback.extract_tb(exception.__traceback__)
    return isinstance(exception, (ValueError, TypeError)) and innermost.name in READING
