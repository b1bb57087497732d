"""Other forms of an entry at addresses beneath its own: ``…/card.pdf``, ``…/entry.json``.

Higher layers register them when they start; pages below need not know who answers.
"""

_views = {}


def register(name, view):
    """Let ``view(request, page)`` answer at ``<entry>/<name>`` for every public entry."""
    _views[name] = view


def find(name):
    """The view registered under a name, or None."""
    return _views.get(name)
