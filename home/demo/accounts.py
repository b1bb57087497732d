"""One account per role at each of the two demonstration agencies."""

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from wagtail.users.models import UserProfile

from core.editorial.roles import ADMINISTRATORS, AUTHORS, EDITORS, TRANSLATORS
from core.hashers import DemonstrationPasswordHasher
from core.models import Membership, Organization
from users.models import User

PASSWORD = "common-table-demo"

# (agency, role, first name, last name); members of an agency see the CMS in its language.
ACCOUNTS = [
    ("riverside", "author", AUTHORS, "Priya", "Raman"),
    ("riverside", "editor", EDITORS, "Daniel", "Okafor"),
    ("riverside", "translator", TRANSLATORS["fr"], "Claire", "Fournier"),
    ("riverside", "administrator", ADMINISTRATORS, "Helen", "Novak"),
    ("carrefour", "author", AUTHORS, "Amélie", "Cormier"),
    ("carrefour", "editor", EDITORS, "Mathieu", "LeBlanc"),
    ("carrefour", "translator", TRANSLATORS["en"], "Nadia", "Haddad"),
    ("carrefour", "administrator", ADMINISTRATORS, "Luc", "Gallant"),
]
LANGUAGES = {"riverside": "en", "carrefour": "fr"}


def load_accounts():
    """Create the accounts that are missing and return all of them by username.

    Raises ``ImproperlyConfigured`` outside demonstration mode: the password is public.
    """
    if not settings.DEMO_MODE:
        raise ImproperlyConfigured("Demonstration accounts need demonstration mode (DEMO_MODE).")
    return {f"{row[0]}-{row[1]}": _account(*row) for row in ACCOUNTS}


def _account(agency, role_name, role, first_name, last_name):
    username = f"{agency}-{role_name}"
    user, created = User.objects.get_or_create(
        username=username,
        defaults={
            "first_name": first_name,
            "last_name": last_name,
            "email": f"{username}@example.org",
            "password": make_password(PASSWORD, hasher=DemonstrationPasswordHasher.algorithm),
        },
    )
    if created:
        user.groups.add(Group.objects.get(name=role.name))
        Membership.objects.create(user=user, agency=Organization.objects.get(slug=agency))
        UserProfile.objects.create(user=user, preferred_language=LANGUAGES[agency])
    return user
