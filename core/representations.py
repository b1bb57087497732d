"""Other forms of an entry at addresses beneath its own: ``…/card.pdf``, ``…/entry.json``.

Higher layers register them when they start; pages below need not know who answers.
"""

from core.copies import copy_being_made

_views, _offers = {}, {}


def register(name, view, is_offered=lambda: True):
    """Let ``view(request, page)`` answer at ``<entry>/<name>`` for every public entry.

    Pages lead there only while ``is_offered()``.
    """
    _views[name] = view
    _offers[name] = is_offered


def find(name):
    """The view registered under a name, or None."""
    return _views.get(name)


def address_of(page, name):
    """Where a public entry has another form; empty where it has none to offer."""
    copy = copy_being_made()
    if copy and name in copy.left_out:
        return ""
    return f"{page.url}{name}" if page.live and name in _views and _offers[name]() else ""
