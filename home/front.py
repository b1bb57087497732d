"""What the front page shows besides its own words."""

from django.db.models import Count

from core.browse import terms_in_use, themes_with_topics
from core.models import EntryPage, Organization, Vocabulary

NEWEST = 5


def sections(page):
    """Featured and newest entries, ways to browse, and the library's numbers, in the page's language."""
    published = EntryPage.objects.published_in(page.locale_id)
    chosen = [link.entry.translation_key for link in page.featured_entries.select_related("entry")]
    rank = {key: n for n, key in enumerate(chosen)}
    featured = sorted(
        published.filter(translation_key__in=chosen).for_rows(), key=lambda entry: rank[entry.translation_key]
    )
    terms = terms_in_use(page.locale_id)
    return {
        "featured": featured,
        "newest": published.exclude(pk__in=[entry.pk for entry in featured])
        .order_by("-first_published_at")
        .for_rows()[:NEWEST],
        "themes": themes_with_topics(terms),
        "life_events": terms.get(Vocabulary.LIFE_EVENT, []),
        "numbers": numbers(published, terms),
    }


def numbers(published, terms):
    """How much there is to read, who gave it and from where."""
    by_kind = dict(published.order_by().values_list("content_type__model").annotate(Count("pk")))
    pages = published.values("pk")
    return {
        "recipes": by_kind.get("recipepage", 0),
        "practices": by_kind.get("practicepage", 0),
        "organizations": Organization.objects.filter(page_organizations__page__in=pages).distinct().count(),
        "places": len(terms.get(Vocabulary.PLACE, [])),
    }
