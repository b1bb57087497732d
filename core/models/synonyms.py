"""Words that mean the same to whoever looks for something."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.glossary import ONE_PER_LINE, lines_of


class Synonym(models.Model):
    """One thing and the words people look for it by: "EI", "employment insurance", "assurance-emploi".

    The glossary's terms and their other forms, and the names of terms, are synonyms already.
    """

    words_en = models.TextField(_("words in English"), blank=True, help_text=ONE_PER_LINE)
    words_fr = models.TextField(_("words in French"), blank=True, help_text=ONE_PER_LINE)

    class Meta:
        verbose_name = _("synonyms for searching")
        verbose_name_plural = _("synonyms for searching")
        ordering = ["words_en", "words_fr"]

    def __str__(self):
        return " · ".join([*self.wordings("en"), *self.wordings("fr")])

    def wordings(self, language):
        """The words of one language."""
        return lines_of(getattr(self, f"words_{language}"))

    def clean(self):
        if len([*self.wordings("en"), *self.wordings("fr")]) < 2:
            raise ValidationError(_("Give at least two words or phrases that mean the same."))
