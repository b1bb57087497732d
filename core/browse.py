"""Which terms lead somewhere, for pages that invite to browse."""

from django.db.models import Count

from core.models import EntryPage, Term, Vocabulary


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
