from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OpenDataConfig(AppConfig):
    name = "opendata"
    verbose_name = _("open data")

    def ready(self):
        from core import representations
        from opendata.views import entry_json

        representations.register("entry.json", entry_json)
