"""Parts of the editor form that are not fields."""

from django.urls import reverse
from wagtail.admin.panels import ObjectList, Panel

from core.editor_notes import notes_on
from core.editorial.queue import may_review
from core.editorial.turns import turn_of
from core.translation.sources import translations_of
from core.writing.advice import Help


class StatePanel(Panel):
    """On top of the form: where the entry stands, whose turn it is, what is missing and what to look at again."""

    def get_form_options(self):
        # The boxes for passages that may stay are placed by the panel's template, beside each passage.
        return {**super().get_form_options(), "fields": ["kept_passages"]}

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/panels/state_panel.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            page = self.instance
            context["completeness"] = page.completeness
            context["help"] = Help(page)
            context["errors"] = self.form["kept_passages"].errors
            if page.pk:
                context["page"] = page
                context["may"] = page.permissions_for_user(self.request.user)
                context["turn"] = turn_of(page)
                context["decisions"] = page.decisions.with_names()
                if may_review(page, self.request.user):
                    context["review_url"] = reverse("review", args=[page.pk])
                context["refresh_url"] = reverse("entry_state", args=[page.pk])
                context["counterparts"] = [
                    (translation.target_locale, turn_of(translation.get_target_instance()))
                    for translation in translations_of(page)
                ]
            return context


class EditorNotesPanel(Panel):
    """What the library knows of the entry besides its text: see ``core.editor_notes``."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/panels/editor_notes.html"

        def get_context_data(self, parent_context=None):
            return {**super().get_context_data(parent_context), "notes": notes_on(self.instance)}


class ReservedTab(ObjectList):
    """A tab for members with its permission: its fields are neither shown to others nor taken from them.

    Wagtail's own groups of panels only hide their fields; a value sent for them all the same is kept.
    """

    def get_form_options(self):
        options = super().get_form_options()
        reserved = dict.fromkeys(options.get("fields", ()), self.permission)
        return {**options, "field_permissions": {**options.get("field_permissions", {}), **reserved}}
