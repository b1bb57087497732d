"""The words readers browse and filter by.

A term is one row for both languages: filters, counts, links and the language switch need no mapping. All
vocabularies share one table, and all pages one relation to it, so that one query counts every facet over
every kind of page.
"""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from core.models.bilingual import BilingualNameMixin


class Vocabulary(models.TextChoices):
    """The lists that terms belong to."""

    THEME = "theme", _("Themes")
    TOPIC = "topic", _("Topics")
    LIFE_EVENT = "life-event", _("Life events")
    SERVICE_PATTERN = "service-pattern", _("What people come to do")
    AUDIENCE = "audience", _("Audiences")
    LANGUAGE_LEVEL = "language-level", _("Language levels")
    DELIVERY_MODE = "delivery-mode", _("Ways of delivering")
    PROVINCE = "province", _("Provinces and territories")
    PLACE = "place", _("Towns and places")
    COMMUNITY_SIZE = "community-size", _("Sizes of community")
    SUCCESS_FACTOR = "success-factor", _("Success factors")
    TOOL = "tool", _("Tools")
    ORGANIZATION_TYPE = "organization-type", _("Kinds of organization")
    DECISION_REASON = "decision-reason", _("Reasons for a decision")


class TermQuerySet(models.QuerySet):
    def in_vocabulary(self, vocabulary):
        """The terms of one list, in their own order, parents at hand for grouping."""
        return (
            self.filter(vocabulary=vocabulary)
            .select_related("parent")
            .order_by("parent__sort_order", "sort_order", "pk")
        )


class Term(BilingualNameMixin, index.Indexed, models.Model):
    """A concept readers can browse and filter by, named in both official languages."""

    vocabulary = models.CharField(_("vocabulary"), max_length=20, choices=Vocabulary.choices)
    slug = models.SlugField(_("slug"), help_text=_("The word in addresses, the same in both languages: housing."))
    meaning_en = models.TextField(_("meaning in English"), blank=True)
    meaning_fr = models.TextField(_("meaning in French"), blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("belongs to"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        help_text=_("The theme of a topic, the province of a town."),
    )
    within_control = models.BooleanField(
        _("within the agency’s control"), null=True, blank=True, help_text=_("For success factors only.")
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=7,
        decimal_places=4,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("In degrees, north of the equator: 43.65. Places with both stand on the map."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=7,
        decimal_places=4,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("In degrees, below zero to the west: -79.38."),
    )
    sort_order = models.PositiveIntegerField(_("order"), default=0)

    objects = TermQuerySet.as_manager()

    search_fields = [
        index.AutocompleteField("name_en"),
        index.AutocompleteField("name_fr"),
        index.FilterField("vocabulary"),
    ]

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["vocabulary", "sort_order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["vocabulary", "slug"], name="one_term_per_slug_in_a_vocabulary"),
        ]

    def get_absolute_url(self):
        return reverse(f"term_{self.vocabulary}", args=[self.slug])

    def clean(self):
        given = [self.latitude is not None, self.longitude is not None]
        if any(given) and self.vocabulary not in (Vocabulary.PROVINCE, Vocabulary.PLACE):
            raise ValidationError(_("Only provinces, territories, towns and places stand on the map."))
        if any(given) and not all(given):
            raise ValidationError({"longitude" if given[0] else "latitude": _("Give both, or neither.")})

    @property
    def feed_url(self):
        return reverse(f"feed_{self.vocabulary}", args=[self.slug])

    @property
    def meaning(self):
        """The explanation in the active language; empty when there is none."""
        return self.in_active_language("meaning")

    @property
    def full_name(self):
        """The name with what it belongs to, for towns: "Toronto, Ontario"."""
        if self.vocabulary == Vocabulary.PLACE and self.parent and self.parent.slug != "abroad":
            return f"{self.name}, {self.parent.name}"
        return self.name


class PageTerm(Orderable):
    """That a page is about, for, at or done by what a term names."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="page_terms")
    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="page_terms")

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "term"], name="one_term_once_per_page")]

    def __str__(self):
        return self.term.name
