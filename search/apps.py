from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("finding")

    def ready(self):
        from core import listings
        from search import signals  # noqa: F401
        from search.index.rebuilding import fill_when_empty
        from search.listing import build_listing

        listings.register(build_listing)
        post_migrate.connect(fill_when_empty, sender=self)
