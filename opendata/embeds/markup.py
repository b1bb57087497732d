"""What another site puts into its page to show a card."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from core.addresses import absolute

# Room for a long title, and for the sentence that it is not translated yet.
WIDTH, HEIGHT = 480, 420


def address_of(entry):
    """Where the entry itself stands."""
    return absolute(entry.url)


def card_address(entry):
    """The card of an entry, in the entry's language."""
    with override(entry.locale.language_code):
        return absolute(reverse("embed", args=[entry.translation_key]))


def markup_of(entry, library, width="100%", height=HEIGHT):
    """A frame with the card, and a plain link beneath it for whoever does not see frames."""
    context = {"entry": entry, "address": address_of(entry), "card": card_address(entry), "library": library}
    return render_to_string("opendata/embed_markup.html", {**context, "width": width, "height": height}).strip()
