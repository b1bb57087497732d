from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("library")

    def ready(self):
        from core import checks, signals  # noqa: F401
        from core.translation import patches

        patches.apply()
