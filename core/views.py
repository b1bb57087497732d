"""Small views of the CMS."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from core.editorial.turns import turn_of
from core.models import EntryPage


def entry_state(request, page_id):
    """The state panel's content for the latest draft, asked for after every autosave."""
    page = get_object_or_404(EntryPage, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft = page.get_latest_revision_as_object()
    return render(request, "core/panels/completeness.html", {"completeness": draft.completeness, "turn": turn_of(page)})


def closed(request, *args, **kwargs):
    """Stands before addresses of wagtail-localize that know neither review nor page permissions."""
    raise Http404
