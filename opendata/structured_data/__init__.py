"""What a page says of itself to programs, in the words of schema.org.

Each page has one graph: the page itself and, where there is one, the thing it is about. A value that is not known is
left out, as it is on the page.
"""

import json

from django.utils.safestring import mark_safe

from opendata.structured_data.pages import graph_of

__all__ = ["as_script", "graph_of"]

# A browser reads the text of a script element to its end tag, whatever the language of the script.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}


def as_script(data):
    """The data as a script element. Its type is no language of scripts, so that it is never run."""
    data = {"@context": "https://schema.org", **data}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
