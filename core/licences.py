"""The licences an entry may carry, what each allows, and where its text is."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Licence(models.TextChoices):
    """Open licences only: an entry that may not be copied does not belong in a cookbook."""

    CC_BY = "cc-by-4.0", "CC BY 4.0"
    CC_BY_SA = "cc-by-sa-4.0", "CC BY-SA 4.0"
    CC0 = "cc0-1.0", "CC0 1.0"

    @property
    def allows(self):
        """What a reader may do, in one plain sentence."""
        return ALLOWS[self]

    @property
    def url(self):
        """The licence's own summary page, in the reader's language."""
        return ADDRESSES[self] + f"deed.{get_language()[:2]}"


ALLOWS = {
    Licence.CC_BY: _("Copy it, change it, use it for anything. Say where it came from."),
    Licence.CC_BY_SA: _("Copy it, change it. Say where it came from, and share your version the same way."),
    Licence.CC0: _("Copy it, change it, use it for anything. No credit needed."),
}

ADDRESSES = {
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
}
