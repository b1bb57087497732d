"""The words of the sector, the same concept in both languages."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.choices import LANGUAGES
from core.folding import fold
from core.models.bilingual import BilingualNameMixin
from core.slugs import slug_for

ONE_PER_LINE = _("One per line.")


class GlossaryTermQuerySet(models.QuerySet):
    def approved(self):
        return self.filter(is_approved=True)


class GlossaryTerm(BilingualNameMixin, models.Model):
    """A term of the sector with its approved wording in each language, explained to readers and translators."""

    slug = models.SlugField(
        _("slug"),
        unique=True,
        blank=True,
        help_text=_("The end of its address, the same in both languages. Left empty, it is made from the English."),
    )
    variants_en = models.TextField(_("other forms in English"), blank=True, help_text=ONE_PER_LINE)
    variants_fr = models.TextField(_("other forms in French"), blank=True, help_text=ONE_PER_LINE)
    definition_en = models.TextField(_("definition in English"), blank=True, max_length=400)
    definition_fr = models.TextField(_("definition in French"), blank=True, max_length=400)
    context_en = models.TextField(_("context in English"), blank=True, max_length=400)
    context_fr = models.TextField(_("context in French"), blank=True, max_length=400)
    avoid_en = models.TextField(_("to avoid in English"), blank=True, help_text=ONE_PER_LINE)
    avoid_fr = models.TextField(_("to avoid in French"), blank=True, help_text=ONE_PER_LINE)
    is_approved = models.BooleanField(
        _("approved"),
        default=False,
        help_text=_("Only approved terms are public, explained on entries and suggested to translators."),
    )
    updated_at = models.DateTimeField(auto_now=True)

    objects = GlossaryTermQuerySet.as_manager()

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")
        ordering = ["name_en"]

    def wording(self, language):
        """The approved wording in a language."""
        return getattr(self, f"name_{language[:2]}")

    def variants(self, language):
        """The other forms under which it is found in a language."""
        return lines_of(getattr(self, f"variants_{language[:2]}"))

    def wordings(self, language):
        """Every form under which it is found in a language, the approved one first."""
        return [self.wording(language), *self.variants(language)]

    @property
    def definition(self):
        return self.in_active_language("definition")

    @property
    def context(self):
        return self.in_active_language("context")

    @property
    def avoid(self):
        return self.in_active_language("avoid")

    @property
    def missing(self):
        """What a complete term has and this one lacks, by name."""
        fields = [f"{name}_{language}" for name in ("definition", "context") for language in LANGUAGES]
        return [self._meta.get_field(field).verbose_name for field in fields if not getattr(self, field).strip()]

    def clean(self):
        self.slug = self.slug or slug_for(self.name_en)[:50]
        errors = {}
        if self.is_approved:
            for language in LANGUAGES:
                if not getattr(self, f"definition_{language}").strip():
                    errors[f"definition_{language}"] = _("An approved term needs its definition.")
        errors.update(self._shared_wordings() if self.is_approved else {})
        if errors:
            raise ValidationError(errors)

    def _shared_wordings(self):
        """What another approved term is found by already: ``{field: message}``."""
        errors = {}
        others = list(GlossaryTerm.objects.approved().exclude(pk=self.pk))
        for language in LANGUAGES:
            taken = {key_of(wording): other for other in others for wording in other.wordings(language)}
            for field, wordings in (
                (f"name_{language}", [self.wording(language)]),
                (f"variants_{language}", self.variants(language)),
            ):
                shared = next((wording for wording in wordings if key_of(wording) in taken), None)
                if shared:
                    errors[field] = _("“%(wording)s” belongs to the term “%(term)s” already.") % {
                        "wording": shared,
                        "term": taken[key_of(shared)],
                    }
        return errors


def lines_of(text):
    """The lines of a text that hold something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def is_abbreviation(wording):
    """Whether a wording is written in capitals only: "PAR" is not the word "par"."""
    return wording.isupper()


def key_of(wording):
    """What two wordings have in common when a reader would take them for the same."""
    spelling = " ".join(fold(wording).replace("’", "'").split())
    return spelling if is_abbreviation(wording) else spelling.lower()
