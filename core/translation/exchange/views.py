"""Taking a translation along, and bringing it back."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from core.models import EntryPage
from core.slugs import slug_for
from core.translation.exchange.forms import FORMATS, FileForm
from core.translation.exchange.intake import take_in
from core.translation.exchange.refusals import Refused
from core.translation.exchange.rows import rows_of
from core.translation.sources import translation_into
from core.translation.views import locked, may_write


def translation_for(request, page_id):
    """The page and the translation it is for, if it is one that the member may open."""
    page = get_object_or_404(EntryPage, pk=page_id).specific
    translation = translation_into(page)
    if translation is None or not page.permissions_for_user(request.user).can_edit():
        raise Http404
    return page, translation


def take_along(request, page_id, extension):
    """The translation as it stands, as a file."""
    page, translation = translation_for(request, page_id)
    if extension not in FORMATS:
        raise Http404
    file_format = FORMATS[extension]
    language = translation.target_locale.language_code
    name = f"{slug_for(translation.source.get_source_instance().title) or page.pk}-{language}.{extension}"
    return HttpResponse(
        file_format.write(translation, rows_of(translation)),
        content_type=file_format.CONTENT_TYPE,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def bring_back(request, page_id):
    """Take a file in, or say line by line why not."""
    page, translation = translation_for(request, page_id)
    screen = redirect("wagtailadmin_pages:edit", page.pk)
    if not may_write(page, request.user):
        return refuse(request, screen)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    context = {"page": page, "translation": translation, "form": form}
    if form.is_valid():
        try:
            with transaction.atomic():
                if not may_write(locked(page, translation), request.user):
                    return refuse(request, screen)
                compared = take_in(form.cleaned_data["file"], form.file_format, translation, request.user)
        except Refused as refused:
            context["problems"] = refused.problems
        else:
            messages.success(request, summary_of(compared))
            if not compared.conflicts:
                return screen
            context["conflicts"] = compared.conflicts
    return render(request, "core/translation/exchange.html", context)


def refuse(request, screen):
    messages.error(request, _("This translation cannot be changed now: it is being reviewed, or locked."))
    return screen


def summary_of(compared):
    return _("From the file: %(new)d new, %(changed)d changed, %(same)d the same.") % {
        "new": len(compared.new),
        "changed": len(compared.changed),
        "same": len(compared.same),
    }
