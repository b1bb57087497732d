import sys

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OpenDataConfig(AppConfig):
    name = "opendata"
    verbose_name = _("open data")

    def ready(self):
        from core import beside, representations
        from opendata.card import signals  # noqa: F401
        from opendata.card.typesetter import is_installed
        from opendata.card.views import serve_card
        from opendata.views import entry_json

        representations.register("card.pdf", serve_card, is_offered=is_installed)
        representations.register("entry.json", entry_json)
        if sys.platform == "linux":
            from opendata.card.printer import printer_beside

            beside.register(printer_beside)
