"""The three steps as pages of the CMS. Each asks before it acts, so that a mail may lead to it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_valid_next_url_from_request

from core.freshness import steps
from core.freshness.forms import ArchiveForm
from core.models import EntryPage


def confirm_entry(request, page_id):
    """Say that an entry is still right: one button."""
    page = _page_or_refusal(request, page_id, "can_confirm")
    if request.method == "POST":
        steps.confirm(page, request.user)
        return _done(request, page, _("Thank you. “%(title)s” is marked as reviewed today."))
    return _ask(
        request,
        page,
        heading=_("Is it still right?"),
        explanation=_(
            "Read the public page. If everything there still holds, say so: it is marked as reviewed today, in both "
            "languages, and comes up again in a year. If something has changed, open the entry and correct it."
        ),
        button=_("Still right"),
        icon="calendar-check",
    )


def archive_entry(request, page_id):
    """Ask for the reason, and archive."""
    page = _page_or_refusal(request, page_id, "can_archive")
    form = ArchiveForm(request.POST or None, page=page)
    if form.is_valid():
        steps.archive(page, request.user, form.reasons)
        return _done(request, page, _("“%(title)s” is archived."))
    return _ask(
        request,
        page,
        form=form,
        heading=_("Archive"),
        explanation=_(
            "An archived entry keeps its address and says since when and why it is archived. It leaves listings, "
            "searches and the front page, in both languages. What waits for review is withdrawn; drafts are kept. "
            "Editors can bring it back."
        ),
        button=_("Archive"),
        icon="folder-inverse",
    )


def restore_entry(request, page_id):
    """Bring an archived entry back to the lists: one button."""
    page = _page_or_refusal(request, page_id, "can_restore")
    if request.method == "POST":
        steps.bring_back(page, request.user)
        return _done(request, page, _("“%(title)s” is listed again."))
    return _ask(
        request,
        page,
        heading=_("Bring back"),
        explanation=_("The entry is listed and found again, in both languages, and the mark on top of it goes."),
        button=_("Bring back"),
        icon="rotate",
    )


def _page_or_refusal(request, page_id, permission):
    page = get_object_or_404(EntryPage, pk=page_id).specific
    if not getattr(page.permissions_for_user(request.user), permission)():
        raise PermissionDenied
    return page


def _ask(request, page, **words):
    return render(
        request,
        "core/freshness/step.html",
        {"page": page, "next": get_valid_next_url_from_request(request), **words},
    )


def _done(request, page, message):
    """Say so, and lead to where the member came from, if they said; else to the entry."""
    messages.success(request, message % {"title": page.title})
    return redirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_pages:edit", args=[page.pk]))
