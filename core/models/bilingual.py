"""Rows that exist once and are named in both official languages."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class BilingualNameMixin(models.Model):
    """A thing with an English and a French name, read in the language of the moment."""

    name_en = models.CharField(_("name in English"), max_length=200)
    name_fr = models.CharField(_("name in French"), max_length=200)

    class Meta:
        abstract = True

    def __str__(self):
        return self.name

    @property
    def name(self):
        """The name in the active language."""
        return self.in_active_language("name")

    def in_active_language(self, field):
        """The value of ``<field>_fr`` in French, of ``<field>_en`` otherwise."""
        language = "fr" if (get_language() or "").startswith("fr") else "en"
        return getattr(self, f"{field}_{language}")


def half_of(name):
    """The reader's half of a name that is written in both languages: "Authors · Rédaction"."""
    english, _separator, french = name.partition(" · ")
    return french if french and (get_language() or "").startswith("fr") else english
