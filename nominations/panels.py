"""What editors see of nominations: on their first screen, and beside the entry that came of one."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.ui.components import Component
from wagtail.models import get_page_models

from core.dashboard.panels import Row, WorkPanel
from core.editorial.turns import Turn
from core.walls import is_editor
from nominations.models import Nomination


class TriagePanel(WorkPanel):
    """The nominations that wait for an editor, the longest waiting first, and the questions to print."""

    name = "nominations"
    heading = _("Nominations to complete")
    action = _("Complete")
    after = "nominations/panels/after_triage.html"
    icon = "mail"
    order = 115

    def concerns(self, user):
        return is_editor(user)

    def items(self, user):
        waiting = Nomination.objects.waiting().select_related("page__locale", "page__latest_revision__user")
        return [Row.of(nomination.page, Turn("waiting", *self.stands(nomination))) for nomination in waiting]

    @staticmethod
    def stands(nomination):
        """Whether someone has begun, who, and since when it waits."""
        opened_by = nomination.page.latest_revision.user
        return (
            _("opened by %(name)s") % {"name": opened_by.get_full_name()} if opened_by else _("new"),
            "",
            nomination.sent_at,
        )

    def guides(self):
        """The interview guides without answers: ``(kind, language, name)``, each named in its own language."""
        found = []
        for model in get_page_models():
            if kind := getattr(model, "kind", ""):
                for language, _name in settings.LANGUAGES:
                    with override(language):
                        found.append((kind, language, str(model.kind_name)))
        return found


class NominationNote(Component):
    """Who nominated an entry and what they wrote, as it was sent. Never public."""

    template_name = "nominations/panels/note.html"

    def __init__(self, nomination):
        self.nomination = nomination

    @classmethod
    def on(cls, page):
        nomination = Nomination.objects.filter(page_id=page.pk).select_related("province").first()
        return nomination and cls(nomination)

    def get_context_data(self, parent_context):
        return {"nomination": self.nomination}
