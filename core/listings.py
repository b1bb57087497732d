"""Where an index page finds its listing.

Listing and facets span all content, so they live in a higher layer, ``search``, which registers itself
here when it starts; index pages below it need not know who answers.
"""

_builder = None


def register(builder):
    """Name the callable ``builder(request, page) -> listing`` that answers for every index page."""
    global _builder
    _builder = builder


def build(request, page):
    """The listing of the entries under an index page, narrowed by the request's facets."""
    return _builder(request, page)
