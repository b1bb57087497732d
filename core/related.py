"""What stands beside an entry: its family, and its neighbours with the reason they are there."""

from collections import Counter
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.choices import LineageKind

NEIGHBOURS = 6
OF_ONE_KIND = 2
REASONS = {
    (LineageKind.ADAPTED_FROM, "ancestor"): gettext_lazy("This entry is adapted from it"),
    (LineageKind.ADAPTED_FROM, "descendant"): gettext_lazy("Adapted from this entry"),
    (LineageKind.LATER_VERSION_OF, "ancestor"): gettext_lazy("An earlier version of this entry"),
    (LineageKind.LATER_VERSION_OF, "descendant"): gettext_lazy("A later version of this entry"),
}


@dataclass(frozen=True)
class Relative:
    """One link of the chain: ``entry`` in this library, or only the ``title`` and ``url`` of one elsewhere."""

    kind: str
    title: str
    url: str = ""
    language: str = ""
    entry: object = None


@dataclass(frozen=True)
class Family:
    """The chain from left to right: what this entry came from, and what came of it."""

    ancestors: list[Relative]
    descendants: list[Relative]

    @property
    def members(self):
        return [*self.ancestors, *self.descendants]

    def __bool__(self):
        return bool(self.members)


@dataclass(frozen=True)
class Neighbour:
    """An entry worth reading beside this one, and why."""

    entry: object
    reason: str


@dataclass(frozen=True)
class Candidate:
    """An entry that was found, by its key: the ``kind`` of reason, of which there are never many, and its words."""

    pk: int
    kind: str
    reason: str


def _find(page, language, known):
    """Nothing, until a higher layer registers what does."""
    return []


def _entries(locale_id, **which):
    return apps.get_model("core.EntryPage").objects.published_in(locale_id, **which)


def family_of(page):
    """The ``Family`` of an entry, in its own language; what is not published in it is left out.

    What is archived stays: where an entry came from does not change.
    """
    links = list(page.lineage.select_related("entry"))
    keys = [link.entry.translation_key for link in links if link.entry]
    kinds = _descent_from(page)
    published = _entries(page.locale_id, archived=True)
    # Asked for one after the other: a condition with both would have the database read every entry.
    numbers = {*kinds, *(published.filter(translation_key__in=keys).values_list("pk", flat=True) if keys else ())}
    found = published.filter(pk__in=numbers - {page.pk}) if numbers else []
    by_key = {entry.translation_key: entry for entry in found}
    descendants = [Relative(kinds[entry.pk], entry.title, entry=entry) for entry in found if entry.pk in kinds]
    ancestors = []
    for link in links:
        if not link.entry:
            ancestors.append(Relative(link.kind, link.title, link.url, link.title_language))
        elif entry := by_key.get(link.entry.translation_key):
            ancestors.append(Relative(link.kind, entry.title, entry=entry))
    return Family(ancestors, descendants)


def _descent_from(page):
    """``{page: kind}`` of all that say that they descend from an entry, in either of its languages."""
    both = apps.get_model("core.EntryPage").objects.filter(translation_key=page.translation_key).values("pk")
    links = apps.get_model("core.Lineage").objects.filter(entry__in=both)
    return dict(links.values_list("page_id", "kind"))


def register(finder):
    """Name the callable that finds entries worth reading beside another: see ``search.related``.

    ``finder(page, language, known)`` gives ``Candidate``s in the order of their importance, none whose translation
    key is ``known`` already. Only what is public is shown, whatever it gives.
    """
    global _find
    _find = finder


def neighbours_of(page):
    """Up to six ``Neighbour`` entries: those chosen by hand, its family, then those that are found.

    Of each reason there are two at most, so that they are of several kinds.
    """
    return _nearest(page, page.locale, _family_reasons(page.family))


def neighbours_in(page, locale):
    """The same for readers of a language that the entry itself is not in; its family is not shown to them."""
    return _nearest(page, locale, {})


def _nearest(page, locale, family):
    links = list(page.related_entries.select_related("entry"))
    left_out = {link.entry.translation_key for link in links if link.is_left_out}
    chosen = [link.entry.translation_key for link in links if not link.is_left_out]
    family = {key: reason for key, reason in family.items() if key not in {*left_out, *chosen}}
    known = {page.translation_key, *left_out, *chosen, *family}
    found = _of_several_kinds(_find(page, locale.language_code, known))
    wanted = Q(translation_key__in={*chosen, *family}) | Q(pk__in=[candidate.pk for candidate in found])
    entries = list(_entries(locale.pk).filter(wanted).exclude(translation_key=page.translation_key))
    by_key = {entry.translation_key: entry for entry in entries}
    by_pk = {entry.pk: entry for entry in entries}
    reasoned = [
        *((by_key.get(key), _("Chosen by the editors"), None) for key in chosen),
        *((by_key.get(key), reason, reason) for key, reason in family.items()),
        *((by_pk.get(candidate.pk), candidate.reason, candidate.kind) for candidate in found),
    ]
    neighbours, shown, kinds = [], set(), Counter()
    for entry, reason, kind in reasoned:
        if entry and entry.pk not in shown and (kind is None or kinds[kind] < OF_ONE_KIND):
            shown.add(entry.pk)
            kinds[kind] += 1
            neighbours.append(Neighbour(entry, reason))
    return neighbours[:NEIGHBOURS]


def _of_several_kinds(candidates):
    """As many of the candidates as could be shown, each once, and of each kind of reason the first few."""
    picked, kinds = {}, Counter()
    for candidate in candidates:
        if candidate.pk not in picked and kinds[candidate.kind] < OF_ONE_KIND:
            kinds[candidate.kind] += 1
            picked[candidate.pk] = candidate
        if len(picked) == NEIGHBOURS:
            break
    return list(picked.values())


def _family_reasons(family):
    """``{translation key: reason}`` of the members of a family that are in this library."""
    return {
        relative.entry.translation_key: REASONS[relative.kind, side]
        for side, relatives in (("ancestor", family.ancestors), ("descendant", family.descendants))
        for relative in relatives
        if relative.entry
    }
