from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PageStoreConfig(AppConfig):
    name = "pagestore"
    verbose_name = _("kept answers")

    def ready(self):
        from pagestore import gathering, signals

        gathering.connect()
        signals.connect()
