"""The pages of organizations: one of them, and all who contributed."""

from itertools import groupby

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.models import Locale

from core.browse import organizations_in_use, terms_of
from core.folding import fold
from core.models import EntryPage, Organization, Vocabulary
from core.shown import BESIDES_ENTRIES, COUNTS, ShowsOnly
from core.sorting import sort_key
from search.browse_forms import OrganizationsForm
from search.facets import FACETS
from search.views import ListingView


class OrganizationView(ListingView):
    """An organisation: what it contributed, what it works on and with."""

    template_name = "search/organization.html"

    def dispatch(self, request, *args, **kwargs):
        self.organization = get_object_or_404(
            Organization.objects.select_related("kind", "place__parent"), slug=kwargs["slug"]
        )
        return super().dispatch(request, *args, **kwargs)

    def within(self):
        return [("organization", self.organization.slug)]

    def get_facets(self):
        return [facet for facet in FACETS if facet.parameter != "organization"]

    def get_context_data(self, **kwargs):
        published = EntryPage.objects.published_in(Locale.get_active().pk)
        contributed = published.filter(page_organizations__organization=self.organization)
        terms = terms_of(contributed, Vocabulary.TOPIC, Vocabulary.TOOL)
        return super().get_context_data(
            organization=self.organization, topics=terms[Vocabulary.TOPIC], tools=terms[Vocabulary.TOOL], **kwargs
        )


class OrganizationsView(ShowsOnly, TemplateView):
    """Everyone who contributed, by the first letter of their name or by province."""

    template_name = "search/organizations.html"
    shown_besides = (BESIDES_ENTRIES, COUNTS)

    def get_context_data(self, **kwargs):
        form = OrganizationsForm(self.request.GET)
        found = [one for one in organizations_in_use(Locale.get_active().language_code) if form.matches(one)]
        found.sort(key=lambda one: sort_key(one.name))
        return super().get_context_data(
            form=form,
            organizations=found,
            groups=by_province(found) if form.is_by_province else by_letter(found),
            **kwargs,
        )


def by_letter(organizations):
    """``(anchor, heading, organizations)`` for each first letter; figures stand together."""
    return [(f"letter-{letter}", letter, list(members)) for letter, members in groupby(organizations, key=_letter)]


def by_province(organizations):
    """``(anchor, heading, organizations)`` for each province by name; those that name no place come last."""
    provinces = {}
    for organization in organizations:
        province = organization.province
        provinces.setdefault(province, []).append(organization)
    named = sorted((province for province in provinces if province), key=lambda province: sort_key(province.name))
    groups = [(f"in-{province.slug}", province.name, provinces[province]) for province in named]
    return [*groups, *([("in-no-place", _("No place named"), provinces[None])] if None in provinces else [])]


def _letter(organization):
    first = fold(organization.name)[:1].upper()
    return first if first.isalpha() else "0–9"
