"""Sets a card in type and prints it. The one module that imports WeasyPrint, which is slow to start: import it late."""

from functools import lru_cache
from urllib.parse import unquote

from django.contrib.staticfiles import finders
from PIL import ImageFile
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

# WeasyPrint lets the whole process read pictures that are cut off; uploads are refused for it.
ImageFile.LOAD_TRUNCATED_IMAGES = False

# Which text, and in which size of card.css, from the most comfortable on.
SETTINGS = [*(("whole", size) for size in ("large", "medium", "small", "smallest")), ("shortened", "smallest")]
# When it fits in none of them: as many pages as it takes, nothing shortened.
SPREAD = "medium spread"


def print_card(manuscript):
    """The card as the bytes of a PDF."""
    return typeset(manuscript).write_pdf(pdf_variant="pdf/ua-1")


def typeset(manuscript):
    """The card as a WeasyPrint document: one page in the most comfortable setting that fits, else several."""
    frame = Frame(manuscript)
    for text, size in SETTINGS:
        document = frame.set(getattr(manuscript, text), f"{size} single")
        if fits(document):
            return document
    return frame.set(manuscript.whole, SPREAD)


def fits(document):
    """Whether the text ends above the foot, which stands at the end of a single page whatever its height."""
    if len(document.pages) > 1:
        return False
    anchors = document.pages[0].anchors
    _left, _top, _right, end = anchors["end"]
    _left, foot, _right, _bottom = anchors["foot"]
    return end <= foot


class Frame:
    """The page to be filled, with its type."""

    def __init__(self, manuscript):
        self.address = manuscript.address
        self.files = OwnFiles(manuscript.pictures)
        self.fonts, self.stylesheet = type_and_stylesheet()

    def set(self, text, setting):
        """Lay a text out in a setting, one or more classes of card.css."""
        html = HTML(string=text, base_url=self.address, url_fetcher=self.files)
        sheet = html.etree_element
        sheet.set("class", f"{sheet.get('class')} {setting}")
        return html.render(font_config=self.fonts, stylesheets=[self.stylesheet], pdf_variant="pdf/ua-1")


@lru_cache
def type_and_stylesheet():
    """The same for all cards: ``(fonts, stylesheet)``."""
    fonts = FontConfiguration()
    return fonts, CSS(filename=finders.find("card.css"), url_fetcher=OwnFiles({}), font_config=fonts)


class OwnFiles(URLFetcher):
    """Opens what is this site's own, by ``static:name``, and the card's ``pictures``, by ``picture:name``.

    Nothing else, here or elsewhere.
    """

    def __init__(self, pictures):
        super().__init__()
        self.openers = {"static": _static_file, "picture": pictures.__getitem__}

    def fetch(self, url, headers=None):
        scheme, _colon, name = url.partition(":")
        if scheme not in self.openers:
            raise ValueError(f"A card opens no such address: {url}")
        return URLFetcherResponse(url, self.openers[scheme](unquote(name)))


def _static_file(name):
    with open(finders.find(name), "rb") as file:
        return file.read()
