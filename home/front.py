"""What the front page shows besides its own words."""

from django.utils.translation import get_language

from core.browse import counts_in, newest_in, terms_in_use, themes_with_topics
from core.models import EntryPage, Vocabulary

NEWEST = 5


def sections(page):
    """Featured and newest entries, ways to browse, and the library's numbers, in the page's language."""
    language = get_language()[:2]
    counts = counts_in(language)
    terms = terms_in_use(counts)
    return {
        **entries_of(page, language),
        "themes": themes_with_topics(terms),
        "life_events": terms.get(Vocabulary.LIFE_EVENT, []),
        "numbers": numbers(counts),
    }


def entries_of(page, language):
    """The entries that editors chose to show first, in their order, and the newest of the others."""
    chosen = [link.entry.translation_key for link in page.featured_entries.select_related("entry")]
    latest = newest_in(language, NEWEST + len(chosen))
    published = EntryPage.objects.published_in(page.locale_id)
    # Asked for apart: a condition with both would have the database read every page.
    first = list(published.filter(translation_key__in=chosen).values_list("pk", flat=True)) if chosen else []
    entries = list(published.filter(pk__in={*first, *latest}).for_rows())
    by_key, by_pk = ({getattr(entry, name): entry for entry in entries} for name in ("translation_key", "pk"))
    featured = [by_key[key] for key in chosen if key in by_key]
    newest = [by_pk[pk] for pk in latest if pk in by_pk and by_pk[pk] not in featured]
    return {"featured": featured, "newest": newest[:NEWEST]}


def numbers(counts):
    """How much there is to read, who gave it and from where."""
    return {
        "recipes": counts.get(("kind", "recipe"), 0),
        "practices": counts.get(("kind", "practice"), 0),
        "organizations": sum(facet == "organization" for facet, _value in counts),
        "places": sum(facet == Vocabulary.PLACE for facet, _value in counts),
    }
