from django.contrib.auth.hashers import PBKDF2PasswordHasher


class DemonstrationPasswordHasher(PBKDF2PasswordHasher):
    """Marks the published passwords of demonstration accounts.

    Only settings with demonstration mode list this hasher. Elsewhere Django does not know the mark, so the
    password does not open the account, even in a copied database.
    """

    algorithm = "demonstration"
    iterations = 10_000
