"""Wagtail's pages that take a page off the site or delete it, with a question about the other language."""

from operator import methodcaller

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.unpublish import UnpublishView

from core.editorial.counterparts import (
    AGAIN,
    BOTH,
    ONLY,
    OtherLanguageForm,
    counterpart_of,
    fates_when_deleted,
    fates_when_unpublished,
    in_two_languages,
    let_stand_alone,
)
from core.models import EntryPage
from core.translation.sources import open_translations


class AskingMixin:
    """Asks before a form is carried out; a section whose entries would go with it is refused."""

    @cached_property
    def counterpart(self):
        return counterpart_of(self.asked_about)

    @cached_property
    def form(self):
        """The question, or None where there is nothing to ask."""
        fates = self.fates(self.asked_about, self.counterpart) if self.counterpart else []
        data = self.request.POST if self.request.method == "POST" else None
        return OtherLanguageForm(data, fates=fates) if fates else None

    @property
    def chosen(self):
        return self.form.cleaned_data["other"] if self.form else ""

    def takes_entries_along(self):
        return not isinstance(self.asked_about, EntryPage) and in_two_languages([self.asked_about])

    def post(self, request, *args, **kwargs):
        if self.takes_entries_along():
            messages.error(request, ask_one_by_one())
            return redirect(request.path)
        if self.form and not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        if self.chosen == BOTH and not self.may_go_too(self.counterpart.permissions_for_user(request.user)):
            raise PermissionDenied
        with transaction.atomic():
            return self.carry_out(request, *args, **kwargs)

    def carry_out(self, request, *args, **kwargs):
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "form": self.form}


class AskingUnpublishView(AskingMixin, UnpublishView):
    template_name = "core/counterparts/unpublish.html"
    fates = staticmethod(fates_when_unpublished)
    may_go_too = staticmethod(methodcaller("can_unpublish"))

    @property
    def asked_about(self):
        return self.object

    def takes_entries_along(self):
        return "include_descendants" in self.request.POST and super().takes_entries_along()

    def carry_out(self, request, *args, **kwargs):
        if self.chosen == BOTH:
            self.objects_to_unpublish.append(self.counterpart)
        return super().carry_out(request, *args, **kwargs)


class AskingDeleteView(AskingMixin, DeleteView):
    fates = staticmethod(fates_when_deleted)
    may_go_too = staticmethod(methodcaller("can_delete"))

    @property
    def asked_about(self):
        return self.page

    def get_template_names(self):
        # Wagtail's own has no place for a question.
        return ["core/counterparts/delete.html"] if self.form else [self.template_name]

    def carry_out(self, request, *args, **kwargs):
        if self.usage.is_protected:
            return super().carry_out(request, *args, **kwargs)
        if self.chosen == BOTH:
            self.pages_to_delete.append(self.counterpart)
        if self.chosen == ONLY and not self.page.is_translation:
            let_stand_alone(self.counterpart)
        response = super().carry_out(request, *args, **kwargs)
        if self.chosen == AGAIN:
            open_translations(self.counterpart)
        return response


def ask_one_by_one():
    return _("Nothing was done. Open each entry: you are asked there what becomes of its other language.")
