"""The one door to the search engine: words in, ranked entries out."""

from core.models import EntryPage

# More than anyone pages through, few enough to rank and narrow in one go.
MOST = 1_000


def ranked_ids(text, entries):
    """The ids of the entries that match a cleaned text, best first; at most ``MOST``.

    ``entries`` may be narrowed in any way: the engine sees only their ids.
    """
    if not text:
        return []
    matches = EntryPage.objects.filter(pk__in=entries.order_by().values("pk")).search(text)
    return [entry.pk for entry in matches[:MOST]]
