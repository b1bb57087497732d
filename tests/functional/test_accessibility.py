"""Nothing keeps anyone out: every public page in both languages, and our own parts of the CMS."""

import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NAMES = [
    "front",
    "recipes",
    "practices",
    "recipe",
    "recipe with lineage",
    "minimal recipe",
    "practice",
    "ended practice",
    "topic",
    "theme",
    "topics",
    "organization",
    "organizations",
    "search",
    "narrowed search",
    "search without results",
    "site page",
    "not translated",
    "not found",
]
axe = Axe()


def barriers(page, context=None, rules=None):
    """What axe-core finds, one line each: rule, help, and where."""
    run_only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    found = axe.run(page, context=context, options={"runOnly": run_only, "resultTypes": ["violations"]})
    return [
        f"{violation['id']}: {violation['help']}: {[node['target'] for node in violation['nodes'][:5]]}"
        for violation in found.response["violations"]
    ]


def beyond_the_edge(page):
    """The elements that make the page scroll sideways, innermost only."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll("*")]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .map((element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`)
            .slice(-5)"""
    )


@pytest.fixture(scope="module")
def reader(open_page):
    return open_page()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", NAMES)
def test_page_has_no_barrier_and_fits_every_screen(site, reader, name, language):
    reader.set_viewport_size({"width": 360, "height": 800})
    answer = reader.goto(site.pages[language][name], wait_until="domcontentloaded")
    reader.evaluate("document.fonts.ready")
    found = {"phone": barriers(reader), "360": beyond_the_edge(reader)}
    for width in (320, 1280):
        reader.set_viewport_size({"width": width, "height": 800})
        found[str(width)] = beyond_the_edge(reader)
    found["desktop"] = barriers(reader)
    reader.emulate_media(color_scheme="dark")
    found["dark"] = barriers(reader, rules=["color-contrast", "link-in-text-block"])
    reader.emulate_media(color_scheme="light")

    assert answer.status == (404 if name == "not found" else 200)
    assert {place: faults for place, faults in found.items() if faults} == {}
