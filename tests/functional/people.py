"""What members do in the CMS, step by step as they would tell it."""

import re
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from django.utils.translation import gettext, override, pgettext
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect

# What a passage says at present: without what is shown as removed, and without words for screen readers alone.
AS_IT_READS = """passage => {
  const copy = passage.cloneNode(true);
  copy.querySelectorAll("del, .w-sr-only").forEach(part => part.remove());
  return copy.textContent.trim();
}"""
# A field has to be clicked to write in it, which Playwright's own filling leaves out.
COUNT_CLICKS = """
addEventListener("click", event => event.isTrusted && countClick(), true);
addEventListener("focusin", event => event.target.matches("textarea") && countClick(), true);
"""


def wait_until(page, expression, argument=None):
    """Wait until JavaScript says so. Playwright's own way of waiting needs what our policy for browsers forbids."""
    for _attempt in range(150):
        # Between two pages there is nothing to ask.
        with suppress(PlaywrightError):
            if page.evaluate(expression, argument):
                return
        page.wait_for_timeout(100)
    raise AssertionError(f"never: {expression}")


def reload_until(page, is_seen):
    """Read a page again until a change is seen in it: for a moment, readers are given what stood there before."""
    for _attempt in range(25):
        page.reload()
        if is_seen():
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"never seen: {page.url}")


@dataclass
class Effort:
    """What a piece of work takes: clicks, fields entered among them, and screens seen."""

    clicks: int = 0
    screens: int = 0


def word(language, text, context=None):
    """A text of the interface as its readers see it. French readers never see the English one."""
    with override(language):
        found = pgettext(context, text) if context else gettext(text)
    assert language == "en" or found != text, f"Not in the French catalogue: {text}"
    return found


class Member:
    """Someone with an account, at their own browser."""

    def __init__(self, page, username, language):
        self.page = page
        self.username = username
        self.language = language

    def sign_in(self, password):
        self.page.goto("/admin/login/")
        self.page.fill("[name=username]", self.username)
        self.page.fill("[name=password]", password)
        self.page.press("[name=password]", "Enter")
        self.page.wait_for_url("**/admin/")
        expect(self.page.locator("html")).to_have_attribute("lang", re.compile(f"^{self.language}"))

    def word(self, text, context=None):
        return word(self.language, text, context)

    # The first screen

    def open_dashboard(self):
        self.page.goto("/admin/", wait_until="domcontentloaded")

    def row(self, title):
        """The line of an entry in any list of the first screen."""
        return self.page.locator(".work__row").filter(has_text=title)

    def sees_turn(self, title, state, who="", context=None):
        """The first screen says where the entry stands and whose turn it is."""
        self.open_dashboard()
        self._says(self.row(title).locator(".turn").first, state, who, context)

    def enter(self, title):
        """Open an entry from the first screen, where the member is."""
        self.row(title).get_by_role("link", name=title).first.click()
        self.page.wait_for_url("**/edit/")

    def open_entry(self, title):
        self.open_dashboard()
        self.enter(title)

    # Any screen of an entry

    def reads_turn(self, state, who="", context=None):
        """The opened entry says where it stands and whose turn it is."""
        self._says(self.page.locator(".entry-state .turn").first, state, who, context)

    def _says(self, line, state, who, context):
        # A state may count: "To translate: 40% done".
        said = re.escape(self.word(state, context)).replace(r"%\(percent\)d", r"\d+").replace("%%", "%")
        expect(line).to_contain_text(re.compile(said))
        if who:
            expect(line).to_contain_text(self.word("next: %(who)s") % {"who": who})

    # The editor form

    def begin(self, kind, language):
        """Start a new entry from the first screen: ``begin("Recipe", "French")``."""
        self.open_dashboard()
        self.page.get_by_role("link", name=f"{self.word(f'Write in {language}')} · {self.word(kind)}").click()
        expect(self.page.locator("[data-edit-form]")).to_be_visible()

    def open_tab(self, heading):
        self.page.get_by_role("tab", name=self.word(heading)).click()

    def place(self, *path):
        """Where the form asks for something; the last of several: ``place("steps", "advice")``."""
        return self.page.locator(" ".join(f"[data-contentpath='{name}']" for name in path)).last

    def write(self, text, *path):
        """Type into a field of the open tab, and wait until a formatted text has taken it over."""
        rich = self.place(*path).locator("[contenteditable=true]")
        if rich.count():
            rich.click()
            rich.press("ControlOrMeta+a")
            self.page.keyboard.insert_text(text)
            expect(self.place(*path).locator("input[type=hidden]").first).to_have_value(re.compile(re.escape(text)))
        else:
            self.field(*path).fill(text)

    def field(self, *path):
        return self.place(*path).locator("input:visible, textarea:visible, select:visible").first

    def add_block(self, stream):
        blocks = self.page.locator(f"[data-contentpath='{stream}'] [data-streamfield-child]")
        before = blocks.count()
        self.page.locator(f"[data-contentpath='{stream}'] > * .c-sf-add-button").first.click()
        expect(blocks).to_have_count(before + 1)

    def tick(self, *names):
        for name in names:
            self.page.get_by_role("checkbox", name=name, exact=True).check()

    def save_draft(self, meanwhile=None):
        self.send(self.page.locator("footer .action-save"), meanwhile)

    def submit(self):
        self.page.locator("footer [data-w-dropdown-target=toggle]").click()
        self.send(self.page.locator("footer [name=action-submit], footer [name=action-restart-workflow]").first)

    # Review

    def ask_for_changes(self, note):
        """Send an entry back to its authors, saying why."""
        self.page.locator("footer [data-w-dropdown-target=toggle]").click()
        self.page.locator("footer a[href*='/reject/']").click()
        self.choose("reason", "needs-detail")
        self.page.locator("[name=comment]").fill(note)
        self.send(self.page.locator(".reviews form button"))

    def approve(self, evidence):
        """Judge an entry by the four criteria and its evidence, and publish it."""
        self.page.locator("footer a[href*='/approve/']").click()
        for criterion in ("practical", "innovative", "successful", "transferable"):
            self.choose(criterion, "met")
        self.choose("evidence_level", "1")
        self.page.locator("[name=evidence_reason]").fill(evidence)
        self.page.locator("[name=privacy_checked]").check()
        self.send(self.page.locator(".reviews form button"))

    def choose(self, name, value):
        self.page.locator(f"[name={name}][value='{value}']").check()

    # The translation screen

    def translate(self, texts):
        """Fill the strings of the opened translation: from the original text to what it becomes."""
        for string in self.page.locator(".string").all():
            original = string.locator(".string__original > p").last.evaluate(AS_IT_READS)
            if original in texts:
                string.locator("textarea").fill(texts[original])

    def button(self, name):
        """A button of the translation screen, by its English name."""
        return self.page.locator(".translation").get_by_role("button", name=self.word(name))

    def press(self, name):
        self.send(self.button(name))

    @contextmanager
    def effort(self):
        """Count what a piece of work takes, from its first screen on. Once per member."""
        effort = Effort()

        def count_click():
            effort.clicks += 1

        def count_screen(frame):
            effort.screens += frame == self.page.main_frame

        self.page.expose_function("countClick", count_click)
        self.page.add_init_script(COUNT_CLICKS)
        self.page.on("framenavigated", count_screen)
        yield effort
        self.page.remove_listener("framenavigated", count_screen)

    # What the CMS says

    def send(self, button, meanwhile=None):
        """Send a form, do something ``meanwhile``, and wait for the page that answers it with a message."""
        self.page.evaluate("window.isAsking = true")
        button.click()
        if meanwhile:
            meanwhile()
        wait_until(self.page, "!window.isAsking && document.readyState !== 'loading'")
        expect(self.message).to_be_visible()

    @property
    def message(self):
        return self.page.locator(".messages li").first
