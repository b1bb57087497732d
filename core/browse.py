"""Which terms lead somewhere, for pages that invite to browse."""

from django.db.models import Count, Exists, OuterRef, Q

from core.models import EntryPage, Organization, PageOrganization, PageTerm, Term, Vocabulary
from core.models.pages import is_open_to_all


def terms_in_use(locale_id):
    """The terms that lead to at least one published entry, by vocabulary, each with ``.entries``. One query."""
    published = EntryPage.objects.published_in(locale_id).order_by().values("pk")
    terms = (
        Term.objects.filter(page_terms__page__in=published)
        .annotate(entries=Count("page_terms"))
        .select_related("parent")
        .order_by("sort_order")
    )
    by_vocabulary = {}
    for term in terms:
        by_vocabulary.setdefault(Vocabulary(term.vocabulary), []).append(term)
    return by_vocabulary


def themes_with_topics(terms):
    """The themes in use, each with its ``.topics`` in use."""
    themes = terms.get(Vocabulary.THEME, [])
    for theme in themes:
        theme.topics = [topic for topic in terms.get(Vocabulary.TOPIC, []) if topic.parent_id == theme.pk]
    return themes


def children_in_use(term, locale_id):
    """The terms beneath one that lead to at least one published entry."""
    published = EntryPage.objects.published_in(locale_id).values("pk")
    linked = PageTerm.objects.filter(term=OuterRef("pk"), page__in=published)
    return term.children.filter(Exists(linked)).order_by("sort_order", "pk")


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


def organizations_in_use(locale_id):
    """The organizations that contributed at least one published entry, with what they are and where."""
    published = EntryPage.objects.published_in(locale_id).values("pk")
    contributed = PageOrganization.objects.filter(organization=OuterRef("pk"), page__in=published)
    return Organization.objects.filter(Exists(contributed)).select_related("kind", "place__parent")
