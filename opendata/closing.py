"""What programs are told of the end of the library."""

from core.closing import closed_library


def closing_as_data():
    """``{date, message, moved_to}`` of a closed library; None while it is open."""
    library = closed_library()
    return library and {
        "date": library.closed_on.isoformat(),
        "message": {"en": library.closed_text_en, "fr": library.closed_text_fr},
        "moved_to": library.moved_to or None,
    }
