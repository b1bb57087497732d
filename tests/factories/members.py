"""Members of each role."""

from itertools import count

from django.contrib.auth.models import Group

from core.editorial.roles import ADMINISTRATORS, AUTHORS, EDITORS, TRANSLATORS
from core.models import Membership
from users.models import User

ROLES = {
    "author": [AUTHORS],
    "editor": [EDITORS],
    "translator": [*TRANSLATORS.values()],
    "translator_en": [TRANSLATORS["en"]],
    "translator_fr": [TRANSLATORS["fr"]],
    "administrator": [ADMINISTRATORS],
}
_numbers = count(1)


def make_member(role, agency=None):
    """A member with one role, bound to an agency if one is given. A ``translator`` works both ways."""
    number = next(_numbers)
    user = User.objects.create_user(
        f"{role}-{number}",
        f"{role}-{number}@example.org",
        "a long password",
        first_name=role.title(),
        last_name=str(number),
    )
    user.groups.set(Group.objects.filter(name__in=[role.name for role in ROLES[role]]))
    if agency:
        Membership.objects.create(user=user, agency=agency)
    return user
