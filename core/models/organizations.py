"""Organisations, what they contribute, and who writes for them."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from core.fields import PublicURLField
from core.models.bilingual import BilingualNameMixin
from core.models.taxonomies import Vocabulary


class Organization(BilingualNameMixin, index.Indexed, models.Model):
    """An organisation that runs or shares services: an agency, a library, a network, a city."""

    slug = models.SlugField(_("slug"), unique=True, help_text=_("The word in its address, the same in both languages."))
    name_language = models.CharField(
        _("language of the name"),
        max_length=2,
        blank=True,
        choices=[("en", _("English")), ("fr", _("French"))],
        help_text=_("Only if it has a name in one language: readers of the other are told which."),
    )
    kind = models.ForeignKey(
        "core.Term",
        verbose_name=_("kind"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary": Vocabulary.ORGANIZATION_TYPE},
    )
    place = models.ForeignKey(
        "core.Term",
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary__in": [Vocabulary.PLACE, Vocabulary.PROVINCE]},
    )
    website = PublicURLField(_("public site"), blank=True)
    about_en = models.TextField(_("about, in English"), blank=True, help_text=_("One or two sentences."))
    about_fr = models.TextField(_("about, in French"), blank=True, help_text=_("One or two sentences."))

    search_fields = [
        index.AutocompleteField("name_en"),
        index.AutocompleteField("name_fr"),
    ]

    class Meta:
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["name_en"]

    def get_absolute_url(self):
        return reverse("organization", args=[self.slug])

    @property
    def province(self):
        """The province or territory it is at home in; None where it names no place."""
        return (self.place.parent or self.place) if self.place else None

    @property
    def about(self):
        """The description in the active language; empty when there is none."""
        return self.in_active_language("about")


class PageOrganization(Orderable):
    """That an organisation contributed a page. Several may, and none is forced to lead."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="page_organizations")
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.CASCADE,
        related_name="page_organizations",
    )

    class Meta(Orderable.Meta):
        verbose_name = _("contributing organization")
        verbose_name_plural = _("contributing organizations")
        constraints = [
            models.UniqueConstraint(fields=["page", "organization"], name="one_organization_once_per_page"),
        ]

    def __str__(self):
        return self.organization.name


class Membership(models.Model):
    """That a member writes for an agency. It decides which drafts are theirs."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member"),
        on_delete=models.CASCADE,
        related_name="membership",
    )
    agency = models.ForeignKey(
        Organization, verbose_name=_("agency"), on_delete=models.CASCADE, related_name="memberships"
    )

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["agency__name_en", "user__last_name"]

    def __str__(self):
        return f"{self.user.get_full_name() or self.user.get_username()} · {self.agency}"


def agency_of(user):
    """The agency a member writes for, or None."""
    membership = Membership.objects.select_related("agency").filter(user_id=user.pk).first()
    return membership.agency if membership else None
