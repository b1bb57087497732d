"""What stands beside an entry: its family, and its neighbours with the reason they are there."""

from collections import Counter
from dataclasses import dataclass

from django.apps import apps
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

    def __bool__(self):
        return bool(self.ancestors or self.descendants)


@dataclass(frozen=True)
class Neighbour:
    """An entry worth reading beside this one, and why."""

    entry: object
    reason: str


def _entries(page):
    return apps.get_model("core.EntryPage").objects.published_in(page.locale_id)


def family_of(page):
    """The ``Family`` of an entry, in its own language; what is not published in it is left out."""
    links = list(page.lineage.select_related("entry"))
    keys = [link.entry.translation_key for link in links if link.entry]
    entries = (
        {entry.translation_key: entry for entry in _entries(page).filter(translation_key__in=keys)} if keys else {}
    )
    ancestors = []
    for link in links:
        if not link.entry:
            ancestors.append(Relative(link.kind, link.title, link.url, link.title_language))
        elif entry := entries.get(link.entry.translation_key):
            ancestors.append(Relative(link.kind, entry.title, entry=entry))
    descended = apps.get_model("core.Lineage").objects.filter(entry__translation_key=page.translation_key)
    kinds = dict(descended.values_list("page_id", "kind"))
    children = _entries(page).filter(pk__in=kinds).exclude(pk=page.pk) if kinds else []
    return Family(ancestors, [Relative(kinds[entry.pk], entry.title, entry=entry) for entry in children])


def neighbours_of(page):
    """Up to four ``Neighbour`` entries: those chosen by hand, then those that share most topics or makers."""
    seen = {
        page.translation_key,
        *(relative.entry.translation_key for relative in _relatives(page) if relative.entry),
    }
    neighbours = []
    for entry, reason in [*_chosen(page), *_of_the_same_topics(page), *_of_the_same_makers(page)]:
        if entry.translation_key not in seen and len(neighbours) < NEIGHBOURS:
            seen.add(entry.translation_key)
            neighbours.append(Neighbour(entry, reason))
    return neighbours


def _relatives(page):
    return [*page.family.ancestors, *page.family.descendants]


def _chosen(page):
    keys = [link.entry.translation_key for link in page.related_entries.select_related("entry")]
    return (
        [(entry, _("Chosen by the editors")) for entry in _entries(page).filter(translation_key__in=keys)]
        if keys
        else []
    )


def _of_the_same_topics(page):
    topics = {term.pk: term for term in page.terms.get(Vocabulary.TOPIC, [])}
    shared = PageTerm.objects.filter(term__in=topics, page__live=True, page__locale_id=page.locale_id).exclude(
        page_id=page.pk
    )
    of_page = {}
    for page_id, term_id in shared.values_list("page_id", "term_id"):
        of_page.setdefault(page_id, []).append(term_id)
    nearest = [pk for pk, _n in Counter({pk: len(terms) for pk, terms in of_page.items()}).most_common(2 * NEIGHBOURS)]
    entries = _entries(page).in_bulk(nearest) if nearest else {}
    return [
        (
            entries[pk],
            _("Also about: %(topics)s") % {"topics": ", ".join(topics[term].name for term in of_page[pk])},
        )
        for pk in nearest
        if pk in entries
    ]


def _of_the_same_makers(page):
    makers = page.organizations
    if not makers:
        return []
    entries = _entries(page).filter(page_organizations__organization__in=makers).exclude(pk=page.pk).distinct()
    reason = _("Also from: %(organizations)s") % {"organizations": ", ".join(maker.name for maker in makers)}
    return [(entry, reason) for entry in entries[:NEIGHBOURS]]
