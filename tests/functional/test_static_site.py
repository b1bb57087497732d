"""The demonstration as a copy without a server: from a folder of a web host and from a disk, every link leads on."""

import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.functional.conftest import ROOT
from tests.operations.static_site.links import Page, dead_links

BASE = "https://archive.example/library"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def copy(site, tmp_path_factory):
    folder = tmp_path_factory.mktemp("copy") / "beneath" / "library"
    command = [sys.executable, "manage.py", "export_site", str(folder), "--base-url", BASE, "--no-cards"]
    done = subprocess.run(command, cwd=ROOT, env=site.environment, text=True, capture_output=True)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def host(copy):
    """A web host that runs nothing, with the copy beneath a folder of it."""
    handler = partial(Quiet, directory=str(copy.parents[1]))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/beneath/library"
        server.shutdown()
        thread.join()


def test_no_link_leads_nowhere(copy):
    assert dead_links(copy, BASE) == []
    pages = list(copy.rglob("*.html"))
    assert len(pages) > 200
    assert [page for page in pages if "form" in Page(page.read_text()).tags] == []


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("place", ["host", "disk"])
def test_reader_comes_from_the_bare_address_to_an_entry(copy, host, browser, place, language):
    context = browser.new_context(locale=f"{language}-CA")
    page = context.new_page()
    missing = []
    page.on("response", lambda answer: answer.status >= 400 and missing.append(answer.url))
    page.goto(f"{host}/index.html" if place == "host" else (copy / "index.html").as_uri())

    page.wait_for_url(f"**/{language}/index.html")
    page.locator(".card h3 a").first.click()
    page.wait_for_url(f"**/{language}/*/*/index.html")
    assert page.locator("article h1").is_visible()
    assert page.locator("article img").first.evaluate("image => image.complete && image.naturalWidth > 0")
    page.locator("a.lang").click()
    page.wait_for_url("**/index.html")
    assert page.locator("html").get_attribute("lang") != language
    assert missing == []
    context.close()
