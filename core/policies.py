"""Wagtail's permission policies, with the walls between agencies: every listing, report and chooser asks them."""

from wagtail.models import Page
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from core import walls


class EntryPermissionPolicy(PagePermissionPolicy):
    """Rights on parts of the tree, as Wagtail keeps them, within the walls of the member's agency."""

    def instances_user_has_any_permission_for(self, user, actions):
        pages = super().instances_user_has_any_permission_for(user, actions)
        if not user.is_active or walls.is_editor(user):
            return pages
        if "change" in actions:
            pages |= Page.objects.filter(pk__in=walls.own_entries(user).values("pk"))
        return pages.exclude(pk__in=walls.entries_of_others(user).values("pk"))


class MediaPermissionPolicy(CollectionOwnershipPermissionPolicy):
    """Rights on pictures and files: an agency's own are its members' to change; what readers see, all may choose."""

    def __init__(self, model):
        super().__init__(model, auth_model=model, owner_field_name="uploaded_by_user")

    def instances_user_has_any_permission_for(self, user, actions):
        allowed = super().instances_user_has_any_permission_for(user, actions)
        if not user.is_active or not user.is_authenticated or walls.is_editor(user):
            return allowed
        reach = walls.usable_media if "choose" in actions else walls.own_media
        if {"change", "delete"} & set(actions) and self._check_perm(user, ["add"]):
            allowed |= walls.own_media(self.model, user)
        # As one list of keys: a search can be narrowed by nothing else.
        return self.model.objects.filter(
            pk__in=allowed.filter(pk__in=reach(self.model, user).values("pk")).values("pk")
        )

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return self.instances_user_has_any_permission_for(user, actions).filter(pk=instance.pk).exists()
