"""What the library knows of an entry besides its text, for editors only.

Where an entry came from is known in a higher layer, which registers itself here when it starts.
"""

_sources = []


def register(source):
    """Name a callable ``source(page)`` that returns a component to show beside the entry, or None."""
    _sources.append(source)


def notes_on(page):
    """The components that stand beside one entry on the editors' tab."""
    return [note for note in (source(page) for source in _sources) if note]
