"""Sets a card in type and prints it. The one module that imports WeasyPrint, which is slow to start: import it late."""

from urllib.parse import unquote

from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from PIL import ImageFile
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from opendata.card.contents import SETTINGS, SPREAD, Contents

# WeasyPrint lets the whole process read pictures that are cut off; uploads are refused for it.
ImageFile.LOAD_TRUNCATED_IMAGES = False

# As in card.css: 9 mm in CSS pixels.
BOTTOM_MARGIN = 9 / 25.4 * 96


def print_card(page):
    """The card of an entry as the bytes of a PDF."""
    return typeset(page).write_pdf(pdf_variant="pdf/ua-1")


def typeset(page):
    """The card as a WeasyPrint document: one page in the most comfortable setting that fits, else several.

    What is left of a single page goes between the text and its foot.
    """
    frame = Frame()
    for size, words in SETTINGS:
        sheet = Contents(page, size, words)
        document = frame.set(sheet)
        if len(document.pages) == 1:
            return frame.set(sheet, rest=frame.rest_below(document))
    return frame.set(Contents(page, *SPREAD))


class Frame:
    """The page to be filled, with its type."""

    def __init__(self):
        self.fonts = FontConfiguration()
        self.stylesheet = self._css(filename=finders.find("card.css"))

    def set(self, sheet, rest=0):
        """Lay a sheet out, with so many pixels of ``rest`` between the text and what stands at the foot."""
        html = HTML(string=sheet.html, base_url=sheet.page.full_url, url_fetcher=OwnFiles())
        space = self._css(string=f".rest {{ height: {rest}px }}")
        return html.render(font_config=self.fonts, stylesheets=[self.stylesheet, space], pdf_variant="pdf/ua-1")

    def rest_below(self, document):
        """How many pixels of a single page are left below what stands at its foot."""
        (page,) = document.pages
        _left, _top, _right, end = page.anchors["foot"]
        return max(0, int(page.height - BOTTOM_MARGIN - end) - 1)

    def _css(self, **source):
        return CSS(**source, url_fetcher=OwnFiles(), font_config=self.fonts)


class OwnFiles(URLFetcher):
    """Opens what is this site's own, by ``static:name`` and ``picture:name``, and nothing else, here or elsewhere."""

    def fetch(self, url, headers=None):
        scheme, _colon, name = url.partition(":")
        openers = {"static": _static_file, "picture": _stored_picture}
        if scheme not in openers:
            raise ValueError(f"A card opens no such address: {url}")
        return URLFetcherResponse(url, openers[scheme](unquote(name)))


def _static_file(name):
    with open(finders.find(name), "rb") as file:
        return file.read()


def _stored_picture(name):
    with default_storage.open(name) as file:
        return file.read()
