"""The screen on which a translation is given to someone, taken, or left to everyone again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms.models import model_to_dict
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.menus.pages import PageMenuItem

from core.editorial.assignments import (
    assign_translation,
    assignments_of,
    take_translation,
    translators_into,
    unassign_translation,
)
from core.editorial.forms import TranslatorForm
from core.editorial.turns import turn_of
from core.models import EntryPage


def translator_of_entry(request, page_id):
    """Who translates: any translator into the language may say so."""
    page = get_object_or_404(EntryPage, pk=page_id).specific
    if not page.permissions_for_user(request.user).is_translator():
        raise PermissionDenied if page.is_translation else Http404
    assignment = assignments_of([page]).get(page.pk)
    posted = request.POST.get("action")
    form = TranslatorForm(
        request.POST if posted == "assign" else None,
        translators=translators_into(page.locale.language_code),
        initial=assignment and model_to_dict(assignment),
    )
    done = posted and carry_out(posted, page, request.user, form)
    if done:
        messages.success(request, done)
        return redirect("wagtailadmin_pages:edit", page.pk)
    return render(
        request,
        "core/reviews/translator.html",
        {"page": page, "turn": turn_of(page), "assignment": assignment, "form": form},
    )


def carry_out(action, page, user, form):
    """Do what was asked; return what to say of it, or None while the form is to be mended."""
    if action == "assign" and form.is_valid():
        translator = form.cleaned_data["translator"]
        assign_translation(page, translator, form.cleaned_data["due_date"], by=user)
        return _("Assigned to %(name)s.") % {"name": translator.get_full_name()}
    if action == "take":
        take_translation(page, user)
        return _("Assigned to you.")
    if action == "unassign":
        unassign_translation(page)
        return _("Assigned to nobody now.")
    return None


class TranslatorButton(PageMenuItem):
    label = gettext_lazy("Who translates")
    icon_name = "user"
    url_name = "entry_translator"

    def is_shown(self, user):
        return self.page.permissions_for_user(user).is_translator()
