"""A reader's recipe box, from the first entry saved to the last one taken out."""

import json
import re
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from tests.functional.conftest import PHONE
from tests.functional.people import wait_until, word
from tests.functional.test_accessibility import barriers

NOTE = "Ask Amina: “could we try this?” & when"
COPIES = """async () => (await (await caches.open("box")).keys()).map(({ url }) => new URL(url).pathname)"""


class Reader:
    """Someone without an account, at a browser of their own."""

    def __init__(self, page):
        self.page = page

    def save(self, path):
        self.page.goto(path)
        self.page.locator(".actions .save").click()
        expect(self.page.locator(".actions .save")).to_have_attribute("aria-pressed", "true")

    def open_box(self, language="en"):
        self.page.goto("/en/box/" if language == "en" else "/fr/boite/")
        expect(self.page.locator(".tools").first).to_be_visible()

    @property
    def rows(self):
        return self.page.locator("#entries .row")

    def has(self, *titles):
        expect(self.rows.locator("h2")).to_have_text(list(titles))

    def hears(self, text):
        expect(self.page.locator("[data-box]")).to_contain_text(text)

    def counts(self, number):
        expect(self.page.locator(".masthead .box [data-box-count]")).to_have_text(number)

    def keeps(self, *paths):
        """Copies of these pages are here, or soon are."""
        for path in paths:
            wait_until(self.page, f"async (path) => (await ({COPIES})()).includes(path)", path)

    def forgets(self, path):
        wait_until(self.page, f"async (path) => !(await ({COPIES})()).includes(path)", path)

    def finds_no_connection(self, path, language="en"):
        # A service worker that is started again is told only then that the network is off, and may be too quick.
        for _attempt in range(3):
            self.page.goto(path)
            if self.page.locator("h1").inner_text() == word(language, "No connection"):
                return
        raise AssertionError(f"{path} is shown without a connection")


@pytest.fixture(scope="module")
def titles(site, open_page):
    """The titles of two entries by name, in both languages."""
    page = open_page(java_script_enabled=False)
    found = {}
    for language in ("en", "fr"):
        for name in ("recipe", "practice"):
            page.goto(site.pages[language][name])
            found[language, name] = page.locator("h1").inner_text()
    return found


@pytest.fixture
def reader(open_page):
    reader = Reader(open_page())
    yield reader
    reader.page.context.close()


@pytest.fixture
def box(site, reader):
    """A box with a recipe and a practice, in this order."""
    for name in ("recipe", "practice"):
        reader.save(site.pages["en"][name])
    return reader


def test_saved_entries_keep_their_order_and_notes_in_both_languages(site, reader, titles):
    reader.save(site.pages["en"]["recipe"])
    reader.hears("Saved in your recipe box.")
    reader.counts("1")
    reader.page.goto(site.pages["en"]["practices"])
    row = reader.page.locator(".row").filter(has_text=titles["en", "practice"])
    row.locator(".save").press("Enter")
    expect(row.locator(".save")).to_have_attribute("aria-pressed", "true")
    reader.counts("2")

    reader.open_box()
    reader.has(titles["en", "recipe"], titles["en", "practice"])
    up = reader.rows.nth(1).locator("[data-move='-1']")
    up.press("Enter")
    reader.has(titles["en", "practice"], titles["en", "recipe"])
    reader.hears(f"“{titles['en', 'practice']}” is now number 1 of 2.")
    expect(reader.rows.nth(0).locator("[data-move='-1']")).to_be_focused()
    reader.rows.nth(0).locator("summary").click()
    reader.rows.nth(0).locator("textarea").fill(NOTE)

    assert barriers(reader.page) == []

    reader.page.reload()
    expect(reader.rows.nth(0).locator("textarea")).to_have_value(NOTE)
    reader.page.locator(".lang").click()
    expect(reader.page).to_have_url(re.compile("/fr/boite/$"))
    reader.has(titles["fr", "practice"], titles["fr", "recipe"])
    expect(reader.rows.nth(0).locator("textarea")).to_have_value(NOTE)


def test_list_is_shared_by_its_address_and_notes_only_where_asked_and_never_with_the_server(box, open_page, titles):
    box.open_box()
    box.rows.nth(1).locator("summary").click()
    box.rows.nth(1).locator("textarea").fill(NOTE)
    bare = box.page.locator("[data-link]").input_value()
    box.page.get_by_label("With my notes").check()
    with_notes = box.page.locator("[data-link]").input_value()
    assert "Amina" not in bare
    assert "Amina" in with_notes

    plain = Reader(open_page(viewport=PHONE, java_script_enabled=False))
    plain.page.goto(bare)
    plain.has(titles["en", "recipe"], titles["en", "practice"])
    plain.page.locator(".lang").first.click()
    plain.has(titles["fr", "recipe"], titles["fr", "practice"])
    plain.page.fill("[name=title]", "Pour Amina")
    plain.page.get_by_role("button", name=word("fr", "Make the booklet")).click()
    expect(plain.page.locator(".cover h1")).to_have_text("Pour Amina")
    expect(plain.page.locator(".chapter h1")).to_have_text([titles["fr", "recipe"], titles["fr", "practice"]])

    friend = Reader(open_page())
    asked = []
    friend.page.on("request", lambda request: asked.append(request.url.partition("#")[0]))
    friend.page.goto(with_notes)
    expect(friend.rows.nth(1)).to_contain_text(NOTE)
    friend.page.locator("[data-save-all]").click()
    friend.counts("2")
    friend.open_box()
    friend.has(titles["en", "recipe"], titles["en", "practice"])
    expect(friend.rows.nth(1).locator("textarea")).to_have_value(NOTE)
    assert [address for address in asked if "Amina" in address] == []


def test_saved_entries_are_read_without_a_connection_and_nothing_else_is(site, box, titles):
    kept = [site.pages[language][name] for language in ("en", "fr") for name in ("recipe", "practice")]
    box.keeps(*kept)
    # Only once all is in step does the page know so.
    wait_until(box.page, "localStorage.getItem('box-kept')?.split(',').length === 2")
    box.page.context.set_offline(True)

    for language in ("en", "fr"):
        box.page.goto(site.pages[language]["recipe"])
        expect(box.page.locator("h1")).to_have_text(titles[language, "recipe"])
        assert box.page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Atkinson')
        box.open_box(language)
        box.has(titles[language, "recipe"], titles[language, "practice"])
        expect(box.page.locator("h1")).to_have_text(word(language, "My recipe box"))
        box.finds_no_connection(site.pages[language]["topics"], language)

    # What is taken out without a connection goes at once, too.
    box.open_box()
    box.rows.nth(0).locator("[data-remove]").click()
    box.has(titles["en", "practice"])
    box.forgets(kept[0])
    box.finds_no_connection(kept[0])

    box.page.context.set_offline(False)
    box.page.goto(kept[0])
    expect(box.page.locator("h1")).to_have_text(titles["en", "recipe"])


def test_what_is_taken_out_can_be_put_back_and_an_empty_box_keeps_nothing(site, box, titles):
    box.keeps(site.pages["en"]["recipe"])
    box.open_box()
    box.rows.nth(0).locator("[data-remove]").click()
    box.has(titles["en", "practice"])
    expect(box.page.locator("[data-undo] button")).to_be_focused()
    box.page.keyboard.press("Enter")
    box.has(titles["en", "recipe"], titles["en", "practice"])

    with box.page.expect_download() as download:
        box.page.locator("[data-export]").click()
    file = json.loads(download.value.path().read_text())
    assert len(file["entries"]) == 2

    box.page.locator("[data-clear]").click()
    assert barriers(box.page, context="dialog") == []
    box.page.get_by_role("button", name="Keep it").click()
    box.has(titles["en", "recipe"], titles["en", "practice"])
    box.page.locator("[data-clear]").click()
    box.page.locator("dialog [value=yes]").click()
    expect(box.page.locator("#entries")).to_contain_text("Nothing is in your box yet.")
    box.counts("")
    wait_until(box.page, "async () => !(await caches.keys()).length && !localStorage.getItem('box-kept')")

    box.page.locator("[data-undo] button").click()
    box.has(titles["en", "recipe"], titles["en", "practice"])
    box.page.locator("[type=file]").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": b'{"entries": "<script>"}'}
    )
    box.hears("This is not a file of a recipe box.")
    box.page.locator("[type=file]").set_input_files(
        {"name": "box.json", "mimeType": "application/json", "buffer": json.dumps(file).encode()}
    )
    box.hears("The entries of the file are in your box.")
    box.has(titles["en", "recipe"], titles["en", "practice"])


def test_what_is_taken_down_leaves_the_copies_and_says_so_in_the_box(site, reader):
    entry = SimpleNamespace(**site.ask("tests.functional.shelf", "put"))
    reader.save(entry.path)
    reader.keeps(entry.path)
    site.ask("tests.functional.shelf", "withdraw", str(entry.page))

    reader.page.goto(entry.path)
    reader.forgets(entry.path)
    reader.page.context.set_offline(True)
    reader.page.goto(entry.path)
    expect(reader.page.locator("h1")).to_have_text("No connection")
    reader.page.context.set_offline(False)

    reader.open_box()
    expect(reader.rows).to_contain_text("no longer offered")
    expect(reader.page.locator("main")).not_to_contain_text(entry.title)
    reader.rows.locator("[data-remove]").click()
    expect(reader.page.locator("#entries")).to_contain_text("Nothing is in your box yet.")
