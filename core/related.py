"""What stands beside an entry: its family, and its neighbours with the reason they are there."""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import F, Q
from django.utils.translation import gettext as _

from core.models.taxonomies import PageTerm, Vocabulary

NEIGHBOURS = 4


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


def _entries(locale_id, **which):
    return apps.get_model("core.EntryPage").objects.published_in(locale_id, **which)


def family_of(page):
    """The ``Family`` of an entry, in its own language; what is not published in it is left out.

    What is archived stays: where an entry came from does not change.
    """
    links = list(page.lineage.select_related("entry"))
    keys = [link.entry.translation_key for link in links if link.entry]
    descends = Q(lineage__entry__translation_key=page.translation_key)
    # An entry with several origins comes once for each of them.
    rows = (
        _entries(page.locale_id, archived=True)
        .filter(Q(translation_key__in=keys) | descends)
        .exclude(pk=page.pk)
        .annotate(origin=F("lineage__entry__translation_key"), link_kind=F("lineage__kind"))
    )
    by_key, descendants = {}, {}
    for entry in rows:
        by_key[entry.translation_key] = entry
        if entry.origin == page.translation_key:
            descendants[entry.pk] = Relative(entry.link_kind, entry.title, entry=entry)
    ancestors = []
    for link in links:
        if not link.entry:
            ancestors.append(Relative(link.kind, link.title, link.url, link.title_language))
        elif entry := by_key.get(link.entry.translation_key):
            ancestors.append(Relative(link.kind, entry.title, entry=entry))
    return Family(ancestors, list(descendants.values()))


def neighbours_of(page):
    """Up to four ``Neighbour`` entries: those chosen by hand, then those that share most topics.

    An entry that has neither is read beside the others of those who made it.
    """
    family = {relative.entry.translation_key for relative in page.family.members if relative.entry}
    return _nearest(page, _entries(page.locale_id), family)


def neighbours_in(page, locale_id):
    """The same for readers of a language that the entry itself is not in; its family is not shown to them."""
    return _nearest(page, _entries(locale_id), set())


def _nearest(page, entries, family):
    seen = {page.translation_key, *family}
    found = _chosen_or_of_the_same_topics(page, entries) or _of_the_same_makers(page, entries)
    neighbours = []
    for entry, reason in found:
        if entry.translation_key not in seen:
            seen.add(entry.translation_key)
            neighbours.append(Neighbour(entry, reason))
    return neighbours[:NEIGHBOURS]


def _chosen_or_of_the_same_topics(page, entries):
    chosen = [link.entry.translation_key for link in page.related_entries.select_related("entry")]
    topics = {term.pk: term.name for term in page.terms.get(Vocabulary.TOPIC, [])}
    shared = {}
    for page_id, term_id in PageTerm.objects.filter(term__in=topics, page__in=entries.values("pk")).values_list(
        "page_id", "term_id"
    ):
        shared.setdefault(page_id, []).append(topics[term_id])
    shared.pop(page.pk, None)
    nearest = sorted(shared, key=lambda pk: (-len(shared[pk]), pk))[: 3 * NEIGHBOURS]
    if not chosen and not nearest:
        return []
    found = list(entries.filter(Q(translation_key__in=chosen) | Q(pk__in=nearest)))
    by_key = {entry.translation_key: entry for entry in found}
    by_pk = {entry.pk: entry for entry in found}
    return [
        *((by_key[key], _("Chosen by the editors")) for key in chosen if key in by_key),
        *(
            (by_pk[pk], _("Also about: %(topics)s") % {"topics": ", ".join(shared[pk])})
            for pk in nearest
            if pk in by_pk
        ),
    ]


def _of_the_same_makers(page, entries):
    makers = page.organizations
    if not makers:
        return []
    theirs = entries.filter(page_organizations__organization__in=makers).exclude(pk=page.pk).distinct()
    reason = _("Also from: %(organizations)s") % {"organizations": ", ".join(maker.name for maker in makers)}
    return [(entry, reason) for entry in theirs[: 2 * NEIGHBOURS]]
