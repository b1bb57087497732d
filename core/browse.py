"""Which terms and organizations lead somewhere, for pages that invite to browse.

How many entries each leads to is known in a higher layer, ``search``, which registers itself here when it starts.
"""

from django.db.models import Exists, OuterRef, Q

from core.models import EntryPage, Organization, PageTerm, Term, Vocabulary
from core.models.pages import is_open_to_all

_browsing = None


def register(browsing):
    """Name who knows: ``browsing.counts(language)`` and ``browsing.newest(language, most)``."""
    global _browsing
    _browsing = browsing


def counts_in(language):
    """How many published entries of a language are of each kind, term and organization: ``{(facet, value): number}``.

    A vocabulary is a facet by its name; the others are ``kind`` and ``organization``.
    """
    return _browsing.counts(language)


def newest_in(language, most):
    """The keys of the entries of a language that were published last, the newest first."""
    return _browsing.newest(language, most)


def terms_in_use(counts):
    """The terms that lead to at least one entry of the counts, by vocabulary, each with ``.entries``. One query."""
    by_vocabulary = {}
    for term in Term.objects.select_related("parent").order_by("sort_order", "pk"):
        if number := counts.get((term.vocabulary, term.slug)):
            term.entries = number
            by_vocabulary.setdefault(Vocabulary(term.vocabulary), []).append(term)
    return by_vocabulary


def themes_with_topics(terms):
    """The themes in use, each with its ``.topics`` in use."""
    themes = terms.get(Vocabulary.THEME, [])
    for theme in themes:
        theme.topics = [topic for topic in terms.get(Vocabulary.TOPIC, []) if topic.parent_id == theme.pk]
    return themes


def children_in_use(term, language):
    """The terms beneath one that lead to at least one published entry."""
    counts = counts_in(language)
    return [child for child in term.children.order_by("sort_order", "pk") if counts.get((child.vocabulary, child.slug))]


def terms_with_a_page():
    """The terms that readers can open. A tool is public through the entries that name it: without any, it is not."""
    open_entries = EntryPage.objects.live().filter(is_open_to_all()).values("pk")
    named = PageTerm.objects.filter(term=OuterRef("pk"), page__in=open_entries)
    return Term.objects.filter(~Q(vocabulary=Vocabulary.TOOL) | Exists(named)).select_related("parent")


def terms_of(entries, *vocabularies):
    """``{vocabulary: [term]}`` of some entries, which are few among all there are."""
    linked = PageTerm.objects.filter(page__in=entries.order_by().values("pk"))
    found = {vocabulary: [] for vocabulary in vocabularies}
    for term in Term.objects.filter(vocabulary__in=vocabularies, pk__in=linked.values("term_id")).order_by(
        "sort_order"
    ):
        found[Vocabulary(term.vocabulary)].append(term)
    return found


def organizations_in_use(language):
    """The organizations that contributed at least one published entry, with what they are and where."""
    slugs = [value for facet, value in counts_in(language) if facet == "organization"]
    return Organization.objects.filter(slug__in=slugs).select_related("kind", "place__parent")
