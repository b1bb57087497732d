"""The translation screen as a browser sees it: its form with all that it carries, filled in and sent."""

from html import unescape

from bs4 import BeautifulSoup

from core.translation.segments import name_of, segments_of
from tests.factories.translations import target_of


def screen_address(opened):
    return f"/admin/pages/{target_of(opened).pk}/edit/"


def open_screen(client, opened, show="all"):
    """The screen, parsed."""
    return BeautifulSoup(client.get(screen_address(opened), {"show": show}).content, "html.parser")


def form_of(screen):
    """What a browser would send if nothing were touched."""
    form = screen.find(id="strings")
    fields = {field["name"]: field.string.removeprefix("\n") for field in form("textarea")}
    return fields | {field["name"]: field.get("value", "") for field in form("input", type=["hidden", "text"])}


def name_in(opened, original):
    """The name of the field for an original."""
    (segment,) = [row for row in segments_of(opened) if row.string.data == original]
    return name_of(segment)


def send(client, opened, data, action="save", **extra):
    """Post the form and read the page that comes of it."""
    response = client.post(screen_address(opened), {"action": action, **data}, follow=True, **extra)
    return unescape(response.content.decode())


def line_of(screen, opened, original):
    """The line of an original on the screen."""
    return screen.find(attrs={"data-line": name_in(opened, original)})


def words(element):
    return " ".join(element.get_text().split())
