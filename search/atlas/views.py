"""The map of practices, with the list that says the same in words."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from core.models import Term, Vocabulary
from core.shown import BESIDES_ENTRIES, COUNTS, ShowsOnly
from core.sorting import sort_key
from search.atlas.counts import count_by_place
from search.atlas.forms import MapForm
from search.atlas.markers import SCALES, Spot, marks_for
from search.atlas.projection import HEIGHT, WIDTH, on_the_drawing


@dataclass
class Place:
    """A line of the list: a town, a province with its towns, or "online"."""

    term: Term
    count: int
    address: str
    province_wide: int = 0
    towns: list["Place"] = field(default_factory=list)

    @property
    def anchor(self):
        return f"{self.term.vocabulary}-{self.term.slug}"

    @property
    def is_on_the_map(self):
        """Whether it has a position, and lies in Canada: what it belongs to, if anything, has one too."""
        parent = self.term.parent
        return self.term.latitude is not None and (parent is None or parent.latitude is not None)

    def spot(self):
        """Where it stands on the drawing: a town with its entries, a province with those that name no town in it."""
        x, y = on_the_drawing(self.term.latitude, self.term.longitude)
        if self.term.vocabulary == Vocabulary.PROVINCE:
            name = _("%(province)s (everywhere)") % {"province": self.term.name}
            return Spot(name, self.province_wide, x, y, self.address, self.anchor, is_province=True)
        return Spot(self.term.full_name, self.count, x, y, self.address, self.anchor)


class MapView(ShowsOnly, TemplateView):
    template_name = "search/map.html"
    shown_besides = (BESIDES_ENTRIES, COUNTS)
    view_box = f"0 0 {WIDTH} {HEIGHT}"

    def get_context_data(self, **kwargs):
        by_vocabulary = {}
        wanted = [Vocabulary.THEME, Vocabulary.PROVINCE, Vocabulary.PLACE]
        for term in Term.objects.filter(vocabulary__in=wanted).select_related("parent").order_by("sort_order", "pk"):
            by_vocabulary.setdefault(term.vocabulary, []).append(term)
        form = MapForm(self.request.GET, by_vocabulary.get(Vocabulary.THEME, []))
        counts = count_by_place(
            by_vocabulary.get(Vocabulary.PROVINCE, []), by_vocabulary.get(Vocabulary.PLACE, []), **form.cleaned_data
        )
        provinces, elsewhere = places_of(by_vocabulary, counts, form.own_query)
        spots = list(spots_of(provinces))
        return super().get_context_data(
            form=form,
            shapes=shapes_of(by_vocabulary.get(Vocabulary.PROVINCE, []), provinces),
            scales=[(scale.name, marks_for(spots, scale)) for scale in SCALES],
            provinces=provinces,
            elsewhere=elsewhere,
            view_box=self.view_box,
            **kwargs,
        )


def shapes_of(terms, provinces):
    """``(name of the shape, whether anything is from there)`` for each province and territory of the drawing."""
    in_use = {province.term.pk for province in provinces}
    return [(term.slug, term.pk in in_use) for term in terms if term.latitude is not None]


def places_of(by_vocabulary, counts, query):
    """``(provinces on the map by name, everything else)``, each with its towns by name; what has no entry is left out.

    A town that names its province is listed under it even where the entry does not name the province.
    """

    def place(term):
        address = term.get_absolute_url() + query
        return Place(term, counts.entries.get(term.pk, 0), address, counts.province_wide.get(term.pk, 0))

    towns = [place(term) for term in by_vocabulary.get(Vocabulary.PLACE, []) if counts.entries.get(term.pk)]
    towns.sort(key=lambda town: sort_key(town.term.name))
    provinces = [place(term) for term in by_vocabulary.get(Vocabulary.PROVINCE, [])]
    for province in provinces:
        province.towns = [town for town in towns if town.term.parent_id == province.term.pk]
    known = [province for province in provinces if province.count or province.towns]
    on_the_map = sorted((one for one in known if one.is_on_the_map), key=lambda one: sort_key(one.term.name))
    elsewhere = [one for one in known if not one.is_on_the_map]
    return on_the_map, [*elsewhere, *(town for town in towns if town.term.parent_id is None)]


def spots_of(provinces):
    """A spot for each town with a position, and for each province of which some entries name no town."""
    for province in provinces:
        if province.province_wide:
            yield province.spot()
        for town in province.towns:
            if town.is_on_the_map:
                yield town.spot()
