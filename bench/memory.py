"""What one server process takes of memory, step by step: ``python -m bench.memory``. Needs Linux.

The library is the demonstration and a hundred generated entries, on SQLite where ``DATABASE_URL`` names no other, with
one process that serves it: what is installed besides ``requirements/base.txt``, as psycopg, may be loaded unasked.
"""

import io
import random
import re
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import quote, urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from PIL import Image

from bench.dataset import Dataset
from bench.http import running_site
from bench.machines.visitor import multipart

PAGES, SEARCHES, CARDS, PHOTOGRAPHS = 600, 40, 20, 10
ENTRY = re.compile(r"/(recipes|recettes|practices|pratiques)/[^/]+/$")
WORDS = {"en": ["housing", "mentor", "language class", "job"], "fr": ["logement", "mentorat", "cours", "emploi"]}
SEARCH = {"en": "/en/search/?q=", "fr": "/fr/recherche/?q="}
ADMINISTRATOR = {"username": "riverside-administrator", "password": "common-table-demo", "next": "/admin/"}


def main():
    dataset = Dataset(100)
    dataset.prepare()
    with running_site(dataset, workers=1) as (origin, server):
        print(f"{'MB':<55}{'share':>10}{'its own':>10}{'resident':>10}{'at most':>10}")
        for name, step in steps(Visitor(origin)):
            step()
            answers, prints = children(server.pid)
            print_memory(name, answers)
        print_memory("the process beside it that prints cards", prints)


def steps(visitor):
    """What is done, as ``(name, function)``."""
    yield "its start", lambda: visitor.get("/healthz")
    yield f"{PAGES} pages read, as many kept as there is room for", visitor.read
    yield f"{SEARCHES} searches", visitor.search
    yield f"{CARDS} cards printed", visitor.have_printed
    yield "a member signs in and looks around", visitor.look_around
    yield f"{PHOTOGRAPHS} photographs of 12 megapixels sent and listed", lambda: visitor.send(PHOTOGRAPHS, (4000, 3000))
    yield "one more of 48 megapixels", lambda: visitor.send(1, (8000, 6000))
    yield "all of it again", visitor.do_all_again


class Visitor:
    """A reader, and from ``look_around`` on an administrator of the demonstration."""

    def __init__(self, origin):
        self.origin = origin
        self.cookies = CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.cookies))
        self.chance = random.Random(1)

    def get(self, path, encoding="br"):
        request = Request(self.origin + path, headers={"Accept-Encoding": encoding})
        return self.opener.open(request, timeout=60).read()

    def paths(self):
        """Those on the map of the site."""
        return re.findall(r"<loc>https?://[^/]+([^<]+)</loc>", self.get("/sitemap.xml", "identity").decode())

    def read(self):
        for path in self.paths()[:PAGES]:
            self.get(path)

    def have_printed(self):
        for path in list(filter(ENTRY.search, self.paths()))[-CARDS:]:
            self.get(f"{path}card.pdf")

    def search(self):
        for number in range(SEARCHES):
            language = ("en", "fr")[number % 2]
            self.get(SEARCH[language] + quote(f"{self.chance.choice(WORDS[language])} {number}"))

    def look_around(self):
        self.get("/admin/login/")
        self.post("/admin/login/", ADMINISTRATOR)
        for path in ("/admin/", "/admin/pages/", "/admin/images/", "/admin/reports/site-history/"):
            self.get(path)

    def send(self, number, size):
        for _turn in range(number):
            fields = {"title": "A photograph", "collection": "1"}
            self.post("/admin/images/add/", fields, [("file", "photograph.jpg", photograph(size))])
        self.get("/admin/images/")

    def do_all_again(self):
        self.read()
        self.search()
        self.look_around()
        self.send(1, (4000, 3000))

    def post(self, path, fields, files=()):
        token = next(cookie.value for cookie in self.cookies if cookie.name == "csrftoken")
        fields = {**fields, "csrfmiddlewaretoken": token}
        kind, body = "application/x-www-form-urlencoded", urlencode(fields).encode()
        if files:
            kind, body = "multipart/form-data; boundary=mark", b"".join(multipart("mark", fields, files))
        self.opener.open(Request(self.origin + path, body, {"Content-Type": kind}), timeout=60).read()


def photograph(size):
    """Noise of a few pixels enlarged: a file of the weight that phones make."""
    content = io.BytesIO()
    noise = Image.effect_noise((size[0] // 4, size[1] // 4), 60).convert("RGB").resize(size)
    noise.save(content, "JPEG", quality=85)
    return content.getvalue()


def children(pid):
    """``(answers, prints)``: the processes of a server that answer readers and print cards."""
    found = {}
    for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split():
        found[Path(f"/proc/{child}/comm").read_text(encoding="ascii").strip() == "card-printer"] = int(child)
    return found[False], found[True]


def print_memory(name, pid):
    print(f"{name:<55}" + "".join(f"{figure:>10,.0f}" for figure in memory(pid)), flush=True)


def memory(pid):
    """``(share, own, resident, at most)`` in MB: with what is shared divided among those who share it, without what is
    shared, with all of it, and with all of it at the worst moment so far.
    """
    shares = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    kilobytes = [
        sum(int(size) for size in re.findall(rf"^{pattern}:\s+(\d+)", text, re.MULTILINE))
        for pattern, text in (("Pss", shares), (r"Private_\w+", shares), ("VmRSS", status), ("VmHWM", status))
    ]
    return [size / 1024 for size in kilobytes]


if __name__ == "__main__":
    main()
