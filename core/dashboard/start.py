"""The way to begin."""

from dataclasses import dataclass, field

from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from core.editorial.roles import index_pages

LABELS = {"en": _("Write in English"), "fr": _("Write in French")}


@dataclass
class Kind:
    """One kind of entry, and where the member may begin one: ``(label, address)``, their own language first."""

    name: str
    description: str
    drawing: str
    places: list[tuple[str, str]] = field(default_factory=list)


class StartPanel(Component):
    """The first thing an author needs: a new entry, in the language they write in."""

    name = "start"
    heading = _("Write a new entry")
    template_name = "core/dashboard/start_panel.html"
    order = 140

    def get_context_data(self, parent_context):
        kinds = {}
        for page in sorted(index_pages(), key=lambda page: page.locale.language_code != get_language()[:2]):
            if page.permissions_for_user(parent_context["request"].user).can_add_subpage():
                model = page.entry_model()
                kind = kinds.setdefault(
                    model, Kind(model.kind_name, model.page_description, f"drawings/kind-{model.kind}.svg")
                )
                kind.places.append((LABELS[page.locale.language_code], _address_of_new(model, page)))
        return {"panel": self, "kinds": kinds.values()}

    def render_html(self, parent_context=None):
        context = self.get_context_data(parent_context)
        return get_template(self.template_name).render(context) if context["kinds"] else ""


def _address_of_new(model, parent):
    return reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
