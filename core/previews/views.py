"""The page of links in the CMS, and the address they lead to."""

from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from core.models import EntryPage, PreviewLink
from core.previews.cookies import remember
from core.previews.forms import PreviewLinkForm
from core.previews.links import create_link, revoke_link


def entry_to_edit(request, page_id):
    """The entry, for members who may change it."""
    page = get_object_or_404(EntryPage, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


@never_cache
def preview_links(request, page_id):
    """The links of an entry, and a form to make one more."""
    page = entry_to_edit(request, page_id)
    form = PreviewLinkForm(request.POST or None)
    if form.is_valid():
        create_link(page, request.user, form.cleaned_data["label"], form.cleaned_data["days"])
        messages.success(request, _("The link is ready. Copy its address below and send it."))
        return redirect("preview_links", page.pk)
    links = page.preview_links.select_related("page__locale", "created_by")
    return render(request, "core/previews/links.html", {"page": page, "form": form, "links": links})


@require_POST
def revoke(request, page_id, pk):
    page = entry_to_edit(request, page_id)
    revoke_link(get_object_or_404(page.preview_links, pk=pk), request.user)
    messages.success(request, _("The link is revoked. Its address shows the draft to nobody any more."))
    return redirect("preview_links", page.pk)


@never_cache
@require_safe
def preview(request, token):
    """The latest draft as readers would see it, for whoever holds the address."""
    link_id = PreviewLink.id_in(token)
    if link_id is None:
        raise Http404
    link = PreviewLink.objects.open().select_related("page__locale").filter(pk=link_id).first()
    if link is None:
        return undisclosed(render(request, "core/previews/ended.html", status=410))
    if link.page.locale.language_code != get_language():
        return undisclosed(in_other_language(request, link))
    PreviewLink.objects.filter(pk=link.pk).update(last_opened_at=timezone.now())
    # Also a member sees what a reader will see.
    request.user = AnonymousUser()
    draft = link.page.specific.get_latest_revision_as_object()
    response = draft.serve(request)
    response.context_data["preview_link"] = link
    remember(request, response, link)
    return undisclosed(response)


def in_other_language(request, link):
    """Say which language the draft is in, to who asked for it in the other one."""
    context = {"preview_link": link, "translation": link.page.specific.live_translation}
    return render(request, "core/previews/other_language.html", context)


def undisclosed(response):
    """Neither search engines nor the sites a reader goes on to learn of the address."""
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response
