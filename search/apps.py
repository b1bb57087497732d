from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("finding")

    def ready(self):
        from core import listings
        from search.listing import build_listing

        listings.register(build_listing)
