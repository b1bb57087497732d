from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A member: someone with an account in the CMS. Readers have none.

    Kept bare on purpose: an app that holds the user model cannot also point at pages, or its first
    migration and Wagtail's would wait for each other. What a member belongs to is ``core.Membership``.
    """
