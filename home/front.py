"""What the front page shows besides its own words."""

from django.utils.translation import get_language

from core.browse import counts_in, newest_in, terms_in_use, themes_with_topics
from core.models import EntryPage, Vocabulary
from core.rows import printed_rows
from core.shown import BESIDES_ENTRIES, COUNTS, remembered, shows

NEWEST = 5


def sections(page):
    """Featured and newest entries, ways to browse, and the library's numbers, in the page's language."""
    language = get_language()[:2]
    return {**entries_of(page, language), **remembered(("ways to browse", language), lambda: ways_to_browse(language))}


def ways_to_browse(language):
    """What leads to entries, and how much there is."""
    shows(BESIDES_ENTRIES, COUNTS)
    counts = counts_in(language)
    terms = terms_in_use(counts)
    return {
        "themes": themes_with_topics(terms),
        "life_events": terms.get(Vocabulary.LIFE_EVENT, []),
        "numbers": numbers(counts),
    }


def entries_of(page, language):
    """The entries that editors chose to show first, in their order, and the rows of the newest of the others."""
    chosen = [link.entry.translation_key for link in page.featured_entries.select_related("entry")]
    latest = newest_in(language, NEWEST + len(chosen))
    published = EntryPage.objects.published_in(page.locale_id).filter(translation_key__in=chosen)
    by_key = {entry.translation_key: entry for entry in published.for_rows()} if chosen else {}
    featured = [by_key[key] for key in chosen if key in by_key]
    first = {entry.pk for entry in featured}
    newest = [pk for pk in latest if pk not in first][:NEWEST]
    rows = printed_rows(newest, level="h3")
    return {"featured": featured, "newest": [rows[pk] for pk in newest if pk in rows]}


def numbers(counts):
    """How much there is to read, who gave it and from where."""
    return {
        "recipes": counts.get(("kind", "recipe"), 0),
        "practices": counts.get(("kind", "practice"), 0),
        "organizations": sum(facet == "organization" for facet, _value in counts),
        "places": sum(facet == Vocabulary.PLACE for facet, _value in counts),
    }
