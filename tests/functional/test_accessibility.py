"""Nothing keeps anyone out: every public page in both languages, and our own parts of the CMS."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NAMES = [
    "front",
    "recipes",
    "practices",
    "recipe",
    "minimal recipe",
    "explained word",
    "glossary",
    "practice",
    "archived practice",
    "overdue practice",
    "topic",
    "theme",
    "topics",
    "life event",
    "province",
    "tool",
    "start here",
    "map",
    "organization",
    "organizations",
    "search",
    "search without results",
    "how we review",
    "open data",
    "site page",
    "not translated",
    "nominate",
    "nomination",
    "feedback",
    "card on another site",
    "box",
    "shared box",
    "booklet",
    "empty booklet",
    "offline",
    "not found",
]


def barriers(page, context=None, rules=None):
    """What axe-core finds on the page, or the part of it that ``context`` selects; one line for each rule broken."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    violations = page.evaluate(
        "([context, options]) => axe.run(context || document, options).then((result) => result.violations)",
        [
            context,
            {
                "runOnly": {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES},
                "resultTypes": ["violations"],
                "elementRef": False,
                "preload": False,
            },
        ],
    )
    return [
        f"{violation['id']}: {violation['help']}: {[node['target'] for node in violation['nodes'][:5]]}"
        for violation in violations
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
    reader.evaluate("document.querySelectorAll('.filters, .filters details, .toc').forEach((part) => part.open = true)")
    reader.evaluate("document.fonts.ready")
    found = {"phone": barriers(reader), "360": beyond_the_edge(reader)}
    for width in (320, 1280):
        reader.set_viewport_size({"width": width, "height": 800})
        # Scripts hear of another width with the next picture.
        reader.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        found[str(width)] = beyond_the_edge(reader)
    found["desktop"] = barriers(reader)
    reader.emulate_media(color_scheme="dark")
    found["dark"] = barriers(reader, rules=["color-contrast", "link-in-text-block"])
    reader.emulate_media(color_scheme="light")

    assert answer.status == (404 if name == "not found" else 200)
    assert {place: faults for place, faults in found.items() if faults} == {}, site.address(site.pages[language][name])


# Our own parts of the CMS; what surrounds them is Wagtail's.


def barriers_in(page, *selectors):
    for selector in selectors:
        expect(page.locator(selector).first).to_be_visible()
    return barriers(page, context={"include": [[selector] for selector in selectors]})


@pytest.mark.parametrize("username", ["carrefour-author", "riverside-translator"])
def test_first_screen_has_no_barrier(sign_in, username):
    member = sign_in(username)
    member.open_dashboard()

    author = ["#start-section", "#due_for_review-section", "#drafts-section"]
    assert barriers_in(member.page, *(["#translations_to_do-section"] if "translator" in username else author)) == []


def test_editor_form_has_no_barrier(sign_in):
    author = sign_in("carrefour-author")
    author.open_entry("Tenir un comptoir d’impôt avec des bénévoles")

    assert barriers_in(author.page, ".entry-state") == []
    author.open_tab("Finding it")
    assert barriers_in(author.page, "[data-contentpath=topics] .terms", "[data-contentpath=audiences] .terms") == []


def test_report_and_steps_of_freshness_have_no_barrier(site, sign_in):
    editor = sign_in("carrefour-editor")
    editor.page.goto(site.address("/admin/reports/freshness/"))
    assert barriers_in(editor.page, "#listing-results table") == []

    editor.page.locator("#listing-results tbody a").first.click()
    for step in ("archive", "confirm"):
        number = editor.page.url.split("/")[-3]
        editor.page.goto(site.address(f"/admin/entries/{number}/{step}/"))
        assert barriers_in(editor.page, ".freshness-step") == []


def test_translation_screen_has_no_barrier(sign_in):
    translator = sign_in("riverside-translator")
    translator.open_entry("Run a weekly help desk for phones, passwords and email")
    expect(translator.button("Submit for language review")).to_be_visible()
    assert barriers_in(translator.page, ".translation") == []

    editor = sign_in("riverside-editor")
    editor.open_entry("Newcomers edit what the agency prints")
    expect(editor.button("Approve and publish")).to_be_visible()
    assert barriers_in(editor.page, ".translation") == []
