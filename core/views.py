"""Small views: of the CMS, of an entry's other forms, and what answers a form that cannot be trusted."""

from django.conf import settings
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import override
from django.views.csrf import csrf_failure as plain_csrf_failure
from django.views.decorators.csrf import csrf_exempt
from wagtail.models import get_page_models
from wagtail.views import serve

from core import representations
from core.editorial.turns import turn_of
from core.interview import guide_for
from core.models import EntryPage
from core.public_forms import PublicFormView
from core.writing.advice import Help


def entry_state(request, page_id):
    """The state panel's content for the latest draft, asked for after every autosave."""
    page = get_object_or_404(EntryPage, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft = page.get_latest_revision_as_object()
    return render(
        request,
        "core/panels/completeness.html",
        {"page": page, "completeness": draft.completeness, "turn": turn_of(page), "help": Help(draft)},
    )


@permission_required("core.assess_entry", raise_exception=True)
def interview_guide(request, kind, language):
    """The bare questions of a template, to be printed and filled in by hand."""
    model = next((model for model in get_page_models() if getattr(model, "kind", "") == kind), None)
    if model is None or language not in dict(settings.LANGUAGES):
        raise Http404
    return _guide(request, model(), language)


@permission_required("core.assess_entry", raise_exception=True)
def entry_interview_guide(request, page_id):
    """The questions with what an entry says already, in the language it is written in."""
    page = get_object_or_404(EntryPage, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return _guide(request, page.get_latest_revision_as_object(), page.locale.language_code)


def _guide(request, page, language):
    with override(language):
        return render(request, "core/interview_guide.html", {"entry": page, "topics": guide_for(page)})


def closed(request, *args, **kwargs):
    """Stands before addresses of wagtail-localize that know neither review nor page permissions."""
    raise Http404


def csrf_failure(request, reason=""):
    """Refuse a form without its safety token; a public one is shown again, so that nobody writes it twice."""
    match = request.resolver_match
    view_class = getattr(match and match.func, "view_class", type(None))
    if not issubclass(view_class, PublicFormView):
        return plain_csrf_failure(request, reason)
    return view_class.as_view(csrf_failed=True)(request, *match.args, **match.kwargs)


@csrf_exempt
def serve_representation(request, path, name):
    """Answer an address that ends in a file's name, through the same doors as the entry's own page.

    Forms are not taken at such an address, so programs need no token to be told so.
    """
    if representations.find(name) is None:
        raise Http404
    return serve(request, f"{path}{name}/")
