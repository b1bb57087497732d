"""Reading without scripts, without a mouse, on slow data and on paper."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.functional.conftest import DESKTOP, PHONE
from tests.functional.people import word

both_languages = pytest.mark.parametrize("language", ["en", "fr"])
every_entry = pytest.mark.parametrize("name", ["recipe", "minimal recipe", "practice", "archived practice"])

HEAVIEST, MOST_REQUESTS = 45_000, 8

SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push({
  by: entry.value, what: entry.sources.map(source => source.node?.outerHTML?.slice(0, 80)),
}))).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="module")
def plain(open_page):
    """A phone whose browser runs no scripts."""
    return open_page(viewport=PHONE, java_script_enabled=False)


@pytest.fixture(scope="module")
def desktop(open_page):
    return open_page(reduced_motion="reduce")


# Without scripts


@both_languages
def test_menu_opens_without_scripts(site, plain, language):
    plain.goto(site.pages[language]["front"])
    link = plain.locator(".menu nav a").first
    expect(link).to_be_hidden()

    plain.locator(".menu summary").click()
    link.click()

    expect(plain).to_have_url(site.address(site.pages[language]["recipes"]))
    plain.locator(".menu summary").click()
    expect(plain.locator(".menu [aria-current=page]")).to_be_visible()


@both_languages
def test_filters_are_a_plain_form(site, plain, language):
    plain.goto(site.pages[language]["practices"])
    everything = plain.locator(".rows > .row").count()
    plain.locator(".filters > summary").click()
    group = plain.locator(".filters fieldset").filter(has=plain.locator("[name=topic]"))
    if not group.locator("label").first.is_visible():
        group.locator("summary").click()
    option = group.locator("label").first
    name, count = re.match(r"(.*?)\s*(\d+)$", option.inner_text().strip(), re.DOTALL).groups()
    option.click()
    plain.locator(".filters .apply button").click()

    expect(plain.locator(".rows > .row")).to_have_count(int(count))
    assert int(count) < everything
    assert "topic=" in plain.url
    chip = plain.locator(".chips a").first
    expect(chip).to_contain_text(name)
    chip.click()
    expect(plain.locator(".rows > .row")).to_have_count(everything)


@both_languages
def test_entry_shares_and_lists_its_contents_without_scripts(site, plain, language):
    plain.goto(site.pages[language]["recipe"])
    expect(plain.get_by_role("button", name=word(language, "Print"))).to_be_hidden()

    plain.locator(".actions .drop summary").click()
    expect(plain.locator(".drop a[href^='mailto:']")).to_be_visible()
    expect(plain.locator(".drop a[href*='wa.me']")).to_be_visible()

    plain.locator(".actions .drop summary").click()

    plain.locator(".toc summary").click()
    plain.locator(".toc a[href='#steps']").click()
    expect(plain.locator("#steps-title")).to_be_in_viewport()
    expect(plain.locator(".ours").first).to_be_visible()


# On slow data


@every_entry
@both_languages
def test_entry_is_light_and_asks_nobody_else(site, open_page, name, language):
    page = open_page(viewport=PHONE)
    session = page.context.new_cdp_session(page)
    addresses, weights = {}, {}
    session.on(
        "Network.requestWillBeSent", lambda event: addresses.setdefault(event["requestId"], event["request"]["url"])
    )
    session.on(
        "Network.loadingFinished", lambda event: weights.setdefault(event["requestId"], event["encodedDataLength"])
    )
    session.send("Network.enable")
    page.goto(site.pages[language][name], wait_until="networkidle")
    page.context.close()

    asked = [address for address in addresses.values() if not address.startswith("data:")]
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(site.origin).netloc}
    counted = {addresses[key]: weight for key, weight in weights.items() if not is_picture(addresses[key])}
    assert len(counted) > 3
    assert sum(counted.values()) <= HEAVIEST, counted
    assert len([address for address in asked if "/media/" not in address]) <= MOST_REQUESTS, asked


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
@pytest.mark.parametrize("name", ["front", "recipes", "recipe", "practice", "organization"])
def test_nothing_moves_while_a_page_loads(site, open_page, name, viewport):
    """Buttons that need scripts and lists that open beside the text have their place from the start."""
    page = open_page(viewport=viewport)
    page.add_init_script(SHIFTS)
    page.goto(site.pages["en"][name], wait_until="networkidle")
    moved = page.evaluate("shifts")
    page.context.close()

    assert sum(shift["by"] for shift in moved) < 0.01, moved


def is_picture(address):
    """The drawing or photograph of the entry, as opposed to the page's own marks and icons."""
    return "/drawings/" in address or "/media/" in address


# With a keyboard


@both_languages
def test_first_stop_skips_to_the_content(site, desktop, language):
    desktop.goto(site.pages[language]["recipe"])
    desktop.keyboard.press("Tab")
    skip = desktop.locator(":focus")
    expect(skip).to_have_text(word(language, "Skip to the content"))
    expect(skip).to_be_in_viewport(ratio=1)

    desktop.keyboard.press("Enter")
    desktop.keyboard.press("Tab")
    assert desktop.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("name", ["front", "recipes", "recipe"])
def test_focus_is_seen_at_every_stop(site, desktop, name):
    desktop.goto(site.pages["fr"][name])
    stops = set()
    for _stop in range(30):
        desktop.keyboard.press("Tab")
        element, outline, width, inside = desktop.evaluate(
            """() => {
                const element = document.activeElement, style = getComputedStyle(element);
                const box = element.getBoundingClientRect();
                return [element.outerHTML.slice(0, 90), style.outlineStyle, parseFloat(style.outlineWidth),
                    box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left >= 0];
            }"""
        )
        assert (outline, width >= 2, inside) == ("solid", True, True), element
        stops.add(element)
    assert len(stops) > 20


@both_languages
def test_escape_closes_what_was_opened_and_returns_to_its_button(site, open_page, language):
    page = open_page(viewport=PHONE)
    page.goto(site.pages[language]["recipe"])
    for selector, first_link in ((".menu", ".menu nav a"), (".drop", ".drop a")):
        page.locator(f"{selector} summary").press("Enter")
        expect(page.locator(first_link).first).to_be_visible()
        page.locator(first_link).first.focus()
        page.keyboard.press("Escape")
        expect(page.locator(first_link).first).to_be_hidden()
        expect(page.locator(f"{selector} summary")).to_be_focused()


# On paper


@both_languages
def test_on_paper_the_entry_stands_alone_with_a_code_that_leads_back(site, desktop, language):
    desktop.set_viewport_size(DESKTOP)
    desktop.goto(site.pages[language]["recipe"])
    expect(desktop.locator(".qr")).to_be_hidden()

    desktop.emulate_media(media="print")
    for selector in (".masthead", ".foot", ".actions", ".aside", ".crumbs"):
        expect(desktop.locator(selector).first).to_be_hidden()
    expect(desktop.locator(".qr svg")).to_be_visible()
    expect(desktop.locator(".qr")).to_contain_text(site.address(site.pages[language]["recipe"]))
    expect(desktop.locator(".steps > li").first).to_be_visible()
    expect(desktop.get_by_role("heading", level=1)).to_be_visible()
    desktop.emulate_media(media="screen")


@both_languages
def test_on_paper_an_entry_still_says_that_it_is_archived_or_overdue(site, desktop, language):
    desktop.emulate_media(media="print")
    marks = {
        "archived practice": (".notice .date", {"en": "Archived on", "fr": "Archivée le"}),
        "overdue practice": (".state .flag", {"en": "Not reviewed since", "fr": "Pas vérifiée depuis le"}),
    }
    for name, (selector, words) in marks.items():
        desktop.goto(site.pages[language][name])
        expect(desktop.locator(selector, has_text=words[language])).to_be_visible()
    desktop.emulate_media(media="screen")
