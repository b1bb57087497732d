"""Finding at a keyboard, on a phone, and without scripts."""

import re

import pytest
from playwright.sync_api import expect

from tests.functional.conftest import PHONE

both_languages = pytest.mark.parametrize("language", ["en", "fr"])
BEGUN = {"en": "mentor", "fr": "mentor"}


@pytest.fixture(scope="module")
def desk(open_page):
    return open_page(reduced_motion="reduce")


@pytest.fixture(scope="module")
def phone(open_page):
    return open_page(viewport=PHONE, has_touch=True, is_mobile=True)


def rows(page):
    return page.locator(".rows > .row")


# Suggestions


@both_languages
def test_suggestions_are_chosen_with_the_keyboard(site, desk, language):
    desk.goto(site.pages[language]["front"])
    box = desk.locator("[data-suggestions] input").first
    options = desk.locator("[role=listbox]:visible [role=option]")

    box.press_sequentially(BEGUN[language])
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    box.press("ArrowDown")

    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.nth(1).get_attribute("id"))
    expect(box).to_have_value(BEGUN[language])
    address = options.nth(1).get_attribute("data-url")
    box.press("Enter")
    expect(desk).to_have_url(re.compile(f"{re.escape(address)}$"))


@both_languages
def test_escape_puts_suggestions_away_and_enter_searches_for_the_text(site, desk, language):
    desk.goto(site.pages[language]["front"])
    box = desk.locator("[data-suggestions] input").first
    box.press_sequentially(BEGUN[language])
    expect(desk.locator("[role=option]").first).to_be_visible()

    box.press("Escape")
    expect(desk.locator("[role=option]").first).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value(BEGUN[language])
    box.press("Enter")

    expect(desk).to_have_url(re.compile(rf"\?q={BEGUN[language]}$"))
    expect(rows(desk).first).to_be_visible()


def test_number_of_suggestions_is_said(site, desk):
    desk.goto(site.pages["en"]["front"])
    desk.locator("[data-suggestions] input").first.press_sequentially("mentor")

    count = desk.locator("[role=listbox]:visible [role=option]")
    expect(count.first).to_be_visible()
    expect(desk.locator("[data-suggestions] [role=status]").first).to_contain_text(str(count.count()))


# Filters


@both_languages
def test_filter_answers_in_place_and_the_address_follows(site, desk, language):
    desk.goto(site.pages[language]["practices"])
    everything = rows(desk).count()
    desk.evaluate("window.stayed = true")
    option = desk.locator(".filters [name=topic]").first
    expected = int(option.locator("xpath=..").locator("span").inner_text())

    option.check()

    expect(rows(desk)).to_have_count(expected)
    expect(desk).to_have_url(re.compile(r"\?topic="))
    assert expected < everything
    assert desk.evaluate("window.stayed")
    # Who ticks with the keyboard goes on where they were.
    expect(desk.locator(".filters [name=topic]:focus")).to_be_checked()

    desk.go_back()
    expect(rows(desk)).to_have_count(everything)
    expect(desk.locator(".filters [name=topic]:checked")).to_have_count(0)

    desk.go_forward()
    expect(rows(desk)).to_have_count(expected)
    desk.locator(".chips a").first.click()
    expect(rows(desk)).to_have_count(everything)
    assert desk.evaluate("window.stayed")


@both_languages
def test_on_a_phone_filters_are_a_sheet_that_covers_the_page(site, phone, language):
    phone.goto(site.pages[language]["practices"])
    sheet = phone.locator(".filters .sheet")
    expect(sheet).to_be_hidden()

    phone.locator(".filters > summary").click()
    expect(sheet).to_be_visible()
    box = sheet.bounding_box()
    assert box["width"] == PHONE["width"]
    assert phone.evaluate("document.querySelector('.masthead').inert")

    option = phone.locator(".filters [name=topic]").first
    if not option.is_visible():
        phone.locator(".filters details[data-facet=topic] > summary").click()
    expected = int(option.locator("xpath=..").locator("span").inner_text())
    option.check()
    shown = phone.locator(".filters .apply button")
    expect(shown).to_contain_text(str(expected))
    shown.click()

    expect(sheet).to_be_hidden()
    expect(rows(phone)).to_have_count(expected)
    assert not phone.evaluate("document.querySelector('.masthead').inert")


def test_escape_closes_the_sheet_and_gives_the_focus_back(site, phone):
    phone.goto(site.pages["en"]["practices"])
    phone.locator(".filters > summary").click()
    expect(phone.locator(".filters .sheet")).to_be_visible()

    phone.keyboard.press("Escape")

    expect(phone.locator(".filters .sheet")).to_be_hidden()
    expect(phone.locator(".filters > summary")).to_be_focused()


# Without scripts


@both_languages
def test_search_corrects_and_says_so_without_scripts(site, open_page, language):
    plain = open_page(viewport=PHONE, java_script_enabled=False)
    text, meant = {"en": ("mentorng", "mentoring"), "fr": ("mentorta", "mentorat")}[language]
    plain.goto(site.pages[language]["front"])
    plain.locator("form[role=search] input[name=q]").first.fill(text)
    plain.locator("form[role=search] button").first.click()

    expect(plain.locator("main")).to_contain_text(meant)
    expect(rows(plain).first).to_be_visible()
    literally = {"en": f"Search for “{text}” instead", "fr": text}[language]
    expect(plain.locator("main")).to_contain_text(literally)
    plain.context.close()
