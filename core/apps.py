from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("library")

    def ready(self):
        from core import unserved_api

        # Before any of Wagtail's apps is ready: they come later in INSTALLED_APPS.
        unserved_api.leave_out()

        from wagtail.models import AbstractPage
        from wagtail.permissions import register_permission_policy

        from core import checks, doors, signals, wagtail_cures  # noqa: F401
        from core.accounts import changes, trail  # noqa: F401
        from core.models import CustomDocument, CustomImage
        from core.notifications import send  # noqa: F401
        from core.pictures import signals as picture_signals  # noqa: F401
        from core.policies import EntryPermissionPolicy, MediaPermissionPolicy
        from core.translation import patches

        wagtail_cures.apply()
        register_permission_policy(AbstractPage, EntryPermissionPolicy())
        for model in (CustomImage, CustomDocument):
            register_permission_policy(model, MediaPermissionPolicy(model), exact_class=True)
        patches.apply()
        doors.apply()
