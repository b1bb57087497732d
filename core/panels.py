"""Parts of the editor form that are not fields."""

from django.urls import reverse
from wagtail.admin.panels import ObjectList, Panel

from core.editorial.turns import turn_of
from core.translation.sources import translations_of


class StatePanel(Panel):
    """On top of the form: where the entry stands, whose turn it is, how full it is and what is missing."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "core/panels/state_panel.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            page = self.instance
            context["completeness"] = page.completeness
            if page.pk:
                context["turn"] = turn_of(page)
                context["refresh_url"] = reverse("entry_state", args=[page.pk])
                context["counterparts"] = [
                    (translation.target_locale, turn_of(translation.get_target_instance()))
                    for translation in translations_of(page)
                ]
            return context


class ReservedTab(ObjectList):
    """A tab for members with its permission: its fields are neither shown to others nor taken from them.

    Wagtail's own groups of panels only hide their fields; a value sent for them all the same is kept.
    """

    def get_form_options(self):
        options = super().get_form_options()
        reserved = dict.fromkeys(options.get("fields", ()), self.permission)
        return {**options, "field_permissions": {**options.get("field_permissions", {}), **reserved}}
