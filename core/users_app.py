"""Wagtail's pages for users, except that nobody types a password for someone else."""

from wagtail.users.apps import WagtailUsersAppConfig


class LibraryUsersConfig(WagtailUsersAppConfig):
    """Stands in the place of ``wagtail.users``."""

    user_viewset = "core.accounts.members.MemberViewSet"
