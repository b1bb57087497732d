from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class PageStoreConfig(AppConfig):
    name = "pagestore"
    verbose_name = _("kept answers")

    def ready(self):
        from core.shown import remember_with
        from pagestore import gathering, signals
        from pagestore.changes import listener
        from pagestore.memory import Memory

        gathering.connect()
        signals.connect()
        if settings.PAGE_STORE_BYTES:
            remember_with(Memory(listener, room=settings.PAGE_STORE_BYTES // 2))
