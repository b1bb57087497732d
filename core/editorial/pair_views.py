"""The screen on which an editor makes one language public without waiting for the other."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.menus.pages import PageMenuItem

from core.editorial.pairs import publish_without_waiting
from core.models import ApprovedOriginal, EntryPage


def publish_entry(request, page_id):
    """One button, with what follows from it in words."""
    page = get_object_or_404(EntryPage, pk=page_id).specific
    if not page.permissions_for_user(request.user).is_editor():
        raise PermissionDenied
    if request.method == "POST":
        if publish_without_waiting(page, request.user):
            messages.success(request, _("The entry is public. Its translation follows when it is approved."))
        else:
            messages.error(request, _("Nothing was done: no approved text waits to become public."))
        return redirect("wagtailadmin_pages:edit", page.pk)
    return render(request, "core/reviews/publish.html", {"page": page, "approved": _waiting(page)})


def _waiting(page):
    return ApprovedOriginal.objects.filter(page_id=page.pk).select_related("member", "revision").first()


class PublishButton(PageMenuItem):
    label = gettext_lazy("Publish this language without waiting")
    icon_name = "globe"
    url_name = "publish_entry"

    def is_shown(self, user):
        return self.page.permissions_for_user(user).is_editor() and _waiting(self.page) is not None
