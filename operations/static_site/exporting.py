"""From the first address to the last file: everything public is asked for once, then its links are written anew."""

import json
import re
from functools import cache
from hashlib import sha256
from html import escape
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from core.choices import LANGUAGES
from core.copies import Copy, making
from core.folders import replacing
from core.models import CustomImage, LibrarySettings
from core.models.pages import is_open_to_all
from core.pictures.making import make_in_time, with_copies
from operations.static_site import markup
from operations.static_site.asking import Application
from operations.static_site.places import cleaned, file_of, link_between, shown_at

# Says that a folder is such a copy, and what is in it.
MANIFEST = "static-site.json"
CARD = "card.pdf"
NOT_FOUND = "404.html"
FRONT = "operations/choose_language.html"
# Any address at which nothing stands.
NOWHERE = "/en/404/"
TEXTS = ("text/", "application/json", "application/atom+xml", "application/xml")
MOST_REDIRECTS = 5
LISTED = re.compile(r"<loc>([^<]+)</loc>")


class NotWhole(Exception):
    """The application did not answer as it should, so there is no copy."""


class StaticSite:
    """A copy of the site that is being made in a folder."""

    def __init__(self, folder, copy, progress):
        self.folder = folder
        self.copy = copy
        self.progress = progress
        self.application = Application()
        # By address: the file of each page, and where the others lead on to.
        self.files, self.leads = {}, {}
        self.kinds = {}
        self.drawing = cache(self.read_drawing)
        with_server = [_in(code, name) for code in LANGUAGES for name in ("box", "feedback_form")]
        self.left_out = ("/admin/", "/api/", "/oembed", *with_server)

    def write(self):
        # Nobody comes back to a copy for a picture that was not there yet.
        make_in_time(with_copies(CustomImage.objects.order_by("pk")).iterator(chunk_size=200), float("inf"))
        self.waiting = list(dict.fromkeys(beginnings()))
        self.known = set(self.waiting)
        self.write_front()
        self.write_not_found()
        for done, address in enumerate(self.waiting, 1):
            self.take(address)
            self.progress(done, len(self.waiting))
        self.addresses = {NOT_FOUND: NOWHERE, **{file: address for address, file in self.files.items()}}
        for file, kind in self.kinds.items():
            self.finish(file, kind)
        self.write_manifest()

    def take(self, address):
        """Write down what the application answers, and remember what it leads to."""
        answer = self.application.ask(address)
        try:
            if answer.status in (301, 302, 307, 308):
                self.leads[address] = self.follow(address, answer.headers["location"])
            elif answer.status >= 500:
                raise NotWhole(f"{address} answered {answer.status}. Please see the log.")
            elif answer.status == 200:
                self.files[address] = file = file_of(address)
                self.kinds[file] = answer.kind
                self.store(file, answer.chunks)
                self.read(address, file, answer.kind)
        finally:
            answer.close()

    def store(self, file, chunks):
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as written:
            written.writelines(chunks)

    def read(self, address, file, kind):
        path = self.folder / file
        if kind == "text/html":
            found = [*markup.links_of(path.read_text(encoding="utf-8")), *self.in_full(path)]
        elif kind == "text/css":
            found = markup.IN_STYLE.findall(path.read_text(encoding="utf-8"))
        elif kind == "application/xml":
            found = LISTED.findall(path.read_text(encoding="utf-8"))
        elif kind == "application/json":
            found = self.in_full(path)
        else:
            return
        for link in found:
            self.follow(address, link)

    def in_full(self, path):
        """The full addresses in a file: what data and the heads of pages name need not be linked anywhere."""
        # Line by line: data may be larger than memory.
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                for pattern in _origins(self.copy.origins):
                    yield from (match[0] for match in pattern.finditer(line) if match["path"])

    def follow(self, here, link):
        """The address of this site that a link leads to, to be asked for; None for any other."""
        target = self.meant(here, link)
        if target and target not in self.known:
            self.known.add(target)
            self.waiting.append(target)
        return target

    def meant(self, here, link):
        """What a link means, as a cleaned address of this site; None where it leads out of it, or needs the server."""
        link = urldefrag(link)[0]
        origin = next((origin for origin in self.copy.origins if link == origin or link.startswith(f"{origin}/")), None)
        if origin:
            link = link.removeprefix(origin) or "/"
        parts = urlsplit(urljoin(here, link))
        if parts.netloc or parts.scheme or not link or parts.path.startswith(self.left_out):
            return None
        return cleaned(parts._replace(fragment="").geturl())

    def found(self, address):
        """The file of an address, also where it leads on; None where there is none."""
        for _step in range(MOST_REDIRECTS):
            if address not in self.leads:
                break
            address = self.leads[address]
        return self.files.get(address)

    def write_front(self):
        """The page at the bare address: there is no server to look at what a browser asks for, so a script does."""
        library = LibrarySettings.for_site(Site.objects.get(is_default_site=True))
        html = render_to_string(FRONT, {"library": library, "base_url": self.copy.base_url})
        self.files["/"] = file = file_of("/")
        self.kinds[file] = "text/html"
        self.store(file, [html.encode()])
        self.read("/", file, "text/html")

    def write_not_found(self):
        """What web hosts show for any address that is not there. So it names all it needs by its full path."""
        answer = self.application.ask(NOWHERE)
        self.store(NOT_FOUND, answer.chunks)
        answer.close()
        self.read(NOWHERE, NOT_FOUND, "text/html")
        self.kinds[NOT_FOUND] = "text/html"

    def finish(self, file, kind):
        """Let what is written lead to what else is."""
        if not kind.startswith(TEXTS) or kind == "text/css" or kind == "text/javascript":
            return
        path = self.folder / file
        if kind == "text/html":
            html = markup.with_drawings(path.read_text(encoding="utf-8"), self.drawing)
            html = markup.with_links(html, lambda link: self.renamed(file, link))
            path.write_text(self.moved(html), encoding="utf-8")
            return
        rough = path.with_name(f"{path.name}.rough")
        path.rename(rough)
        with rough.open(encoding="utf-8", newline="") as lines, path.open("w", encoding="utf-8", newline="") as written:
            written.writelines(self.moved(line) for line in lines if self.is_here(line))
        rough.unlink()

    def renamed(self, file, link):
        here = self.addresses[file]
        bare, _mark, fragment = link.partition("#")
        if not bare and not link.startswith("?"):
            return link
        target = self.meant(here, link)
        if target is None:
            return None if self.is_ours(here, link) else link
        there = self.found(target)
        if there is None and file == NOT_FOUND:
            # Its language link leads to where nothing stands in the other language either.
            there = self.found("/{}/".format(target.split("/")[1]))
        if there is None:
            return None
        if file == NOT_FOUND:
            name = f"{urlsplit(self.copy.base_url).path.rstrip('/')}/{there}"
        else:
            name = link_between(file, there)
        return f"{name}#{fragment}" if fragment else name

    def is_ours(self, here, link):
        """Whether a link leads to what only a server can answer."""
        link = next((link.removeprefix(origin) for origin in self.copy.origins if link.startswith(f"{origin}/")), link)
        parts = urlsplit(urljoin(here, link))
        return not parts.netloc and not parts.scheme

    def read_drawing(self, address):
        answer = self.application.ask(address)
        try:
            return b"".join(answer.chunks).decode()
        finally:
            answer.close()

    def is_here(self, line):
        """Whether a line of a list of addresses names something that is here; any other line is."""
        listed = LISTED.search(line)
        return not listed or self.found(self.meant("/", listed[1])) is not None

    def moved(self, text):
        """The text with full addresses of the living site turned into those of the copy."""
        for pattern in _origins(self.copy.origins):
            text = pattern.sub(self._moved, text)
        return text

    def _moved(self, match):
        path = match["path"] or ""
        there = "?" in path and self.found(cleaned(path))
        return self.copy.base_url + (f"/{escape(shown_at(there))}" if there else path)

    def write_manifest(self):
        files = {}
        for path in sorted(self.folder.rglob("*")):
            if path.is_file():
                files[path.relative_to(self.folder).as_posix()] = sha256(path.read_bytes()).hexdigest()
        manifest = {"base_url": self.copy.base_url, "files": files}
        (self.folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
        self.number = len(files)


@cache
def _origins(origins):
    return [re.compile(rf"""{re.escape(origin)}(?![\w.:-])(?P<path>/[^\s"'<>\\),&]*)?""") for origin in origins]


def _in(code, name):
    with override(code):
        path = reverse(name, args=[0] if name == "feedback_form" else [])
    return path.removesuffix("0/")


def beginnings():
    """The addresses from which everything public can be reached; pages that no other leads to are named."""
    yield from ("/sitemap.xml", "/robots.txt", *(f"/{code}/" for code in LANGUAGES))
    # Archived entries are in no list.
    for page in Page.objects.live().filter(is_open_to_all(), depth__gt=1).order_by("pk").iterator():
        yield page.get_url()


def export(folder, base_url=None, cards=True, progress=lambda done, known: None):
    """Write the whole public site into a folder, in the place of an earlier copy; how many files it has."""
    living = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
    origins = tuple({living: None, Site.objects.get(is_default_site=True).root_url.rstrip("/"): None})
    copy = Copy(origins, (base_url or living).rstrip("/"), frozenset() if cards else frozenset({CARD}))
    with replacing(folder, MANIFEST) as draft, making(copy):
        site = StaticSite(draft, copy, progress)
        site.write()
    return site.number
