from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NominationsConfig(AppConfig):
    name = "nominations"
    verbose_name = _("nominations")

    def ready(self):
        from core import editor_notes
        from nominations import signals  # noqa: F401
        from nominations.panels import NominationNote

        editor_notes.register(NominationNote.on)
