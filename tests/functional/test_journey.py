"""The one journey: from an agency's draft to both languages, read by someone without an account.

Every person has an account and a browser of their own, and sees at each handover whose turn it is.
"""

import re

from playwright.sync_api import expect

from tests.functional.conftest import PHONE
from tests.functional.people import Effort, reload_until

RECIPE = "Accueillir les familles à leur descente du train"
RECIPE_IN_ENGLISH = "Meet families as they step off the train"
SUMMARY = "Des bénévoles attendent les familles nouvellement arrivées à la gare et les mènent chez elles."
NOTE = "Que faites-vous quand le train est en retard?\nDites qui reste, et jusqu’à quand."
ADVICE = "Soyez sur le quai dix minutes avant le train."
ADVICE_AGAIN = "Soyez sur le quai dix minutes avant le train; s’il tarde, une bénévole reste jusqu’à la fin."

ADVICE_LATER = "Soyez sur le quai quinze minutes avant le train; s’il tarde, une bénévole reste jusqu’à la fin."

PRACTICE = "The winter coat rail by the front door"
PRACTICE_IN_FRENCH = "Le portant à manteaux près de l’entrée"


def newcomer(open_page, language):
    """A reader with a phone, no account and no scripts."""
    return open_page(viewport=PHONE, java_script_enabled=False, locale=f"{language}-CA")


def find_by_search(page, site, language, words, title):
    page.goto(site.pages[language]["front"])
    page.locator("main [type=search]").fill(words)
    page.locator("main .search button").click()
    page.get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def bring_up_to_date(translator, second_reader, reader, title, before, after):
    """An approved change of the original: one passage comes back, and readers keep the approved text until then.

    ``before`` is the public translation of the passage; ``after`` its new original and that one's translation.
    """
    mark = reader.locator(".aside-note")
    reload_until(reader, mark.is_visible)
    expect(reader.locator("main")).to_contain_text(before)

    with translator.effort() as effort:
        translator.open_entry(title)
        expect(translator.page.locator(".string")).to_have_count(1)
        expect(translator.page.locator(".string ins")).not_to_be_empty()
        expect(translator.page.locator(".string textarea")).to_have_value(before)
        translator.translate(dict([after]))
        translator.press("Submit for language review")
    # From the first screen into the translation, into the field, out again.
    assert effort == Effort(clicks=3, screens=3)
    reader.reload()
    expect(reader.locator("main")).to_contain_text(before)

    second_reader.open_entry(title)
    second_reader.press("Approve and publish")
    reload_until(reader, lambda: after[1] in reader.locator("main").inner_text())
    expect(mark).to_have_count(0)


def test_recipe_written_in_french_is_read_in_both_languages(site, sign_in, open_page):
    author, editor = sign_in("carrefour-author"), sign_in("riverside-editor")
    translator, second_reader = sign_in("carrefour-translator"), sign_in("carrefour-editor")
    authors = author.word("the authors at %(agency)s") % {"agency": "Carrefour des arrivants (démonstration)"}

    # The author writes what they have, and leaves it as a draft.
    author.begin("Recipe", "French")
    author.write(RECIPE, "title")
    author.write(SUMMARY, "summary")
    author.open_tab("Steps")
    author.add_block("steps")
    author.write("Lire le tableau des arrivées", "steps", "title")
    author.write(ADVICE, "steps", "advice")
    author.save_draft()
    author.reads_turn("Draft", authors, context="entry state")
    expect(author.page.locator(".entry-state")).to_contain_text(author.word("Needed before anyone can publish it:"))
    expect(author.page.locator(".entry-state")).to_contain_text("Risques, consentement et vie privée")

    # They submit too early: each gap is named at its field, in French, and nothing typed is lost.
    author.submit()
    expect(author.page.locator(".messages .error")).to_be_visible()
    author.open_tab("Risks and results")
    expect(author.place("risks")).to_contain_text(author.word("This field is required."))
    author.open_tab("Contact and licence")
    expect(author.place("contact_route")).to_contain_text(author.word("This field is required."))
    author.open_tab("Steps")
    expect(author.field("steps", "title")).to_have_value("Lire le tableau des arrivées")
    expect(author.place("steps", "advice").locator("[contenteditable=true]")).to_have_text(ADVICE)

    # They fill the gaps and submit.
    author.open_tab("Risks and results")
    author.add_block("risks")
    author.write("Une famille est suivie par quelqu’un qu’elle fuit.", "risks", "risk")
    author.open_tab("Contact and licence")
    author.field("contact_route").select_option("editors")
    author.submit()
    author.sees_turn(RECIPE, "In review", author.word("the editors"))

    # An editor of another agency finds it waiting and asks for changes.
    editor.open_entry(RECIPE)
    editor.reads_turn("In review", editor.word("the editors"))
    editor.ask_for_changes(NOTE)

    # The author reads why, changes the step and submits again.
    author.sees_turn(RECIPE, "Changes requested", authors)
    author.enter(RECIPE)
    author.reads_turn("Changes requested", authors)
    for line in NOTE.splitlines():
        expect(author.page.locator(".entry-state .turn__note")).to_contain_text(line)
    author.open_tab("Steps")
    author.write(ADVICE_AGAIN, "steps", "advice")
    author.submit()
    author.sees_turn(RECIPE, "In review", author.word("the editors"))

    # The editor reads the change and approves: it is public in French.
    editor.open_entry(RECIPE)
    editor.open_tab("Steps")
    expect(editor.place("steps", "advice").locator("[contenteditable=true]")).to_have_text(ADVICE_AGAIN)
    editor.approve("Essayé un hiver, avec des notes.")
    author.sees_turn(RECIPE, "Published", context="entry state")
    author.enter(RECIPE)
    author.reads_turn("Published", context="entry state")
    counterpart = author.page.locator(".entry-state__counterpart")
    expect(counterpart).to_contain_text(author.word("next: %(who)s") % {"who": author.word("the translators")})
    reader = newcomer(open_page, "fr")
    find_by_search(reader, site, "fr", "train gare familles", RECIPE)
    assert reader.url == site.address("/fr/recettes/accueillir-les-familles-a-leur-descente-du-train/")
    expect(reader.locator(".steps")).to_contain_text(ADVICE_AGAIN)

    # Until someone has read the translation, the other language says so plainly.
    reader.locator("a.lang").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("This page is not in English yet")
    expect(reader.get_by_role("link", name=RECIPE)).to_have_attribute("hreflang", "fr")

    # A translator finds it on the first screen, translates every string and submits.
    translator.sees_turn(RECIPE, "To translate: %(percent)d%% done", translator.word("the translators"))
    translator.enter(RECIPE)
    translator.translate({RECIPE: RECIPE_IN_ENGLISH})
    translator.press("Submit for language review")
    expect(translator.page.locator(".messages .error")).to_contain_text("5")
    translator.translate(
        {
            SUMMARY: "Volunteers wait for newly arrived families at the station and take them home.",
            "Lire le tableau des arrivées": "Read the arrivals board",
            ADVICE_AGAIN: "Be on the platform ten minutes early; if the train is late, one volunteer stays to the end.",
            "Essayé un hiver, avec des notes.": "Tried for a winter, with notes.",
            "Une famille est suivie par quelqu’un qu’elle fuit.": "A family is followed by someone it is fleeing.",
        }
    )
    translator.press("Submit for language review")
    translator.reads_turn("In language review", translator.word("a second person, able in both languages"))
    expect(translator.button("Approve and publish")).to_have_count(0)
    assert reader.request.get("/en/recipes/meet-families-as-they-step-off-the-train/").status == 404

    # A second person reads it beside the original and approves.
    second_reader.open_entry(RECIPE_IN_ENGLISH)
    second_reader.reads_turn("In language review", second_reader.word("a second person, able in both languages"))
    expect(second_reader.page.locator(".strings")).to_contain_text("Read the arrivals board")
    second_reader.press("Approve and publish")
    expect(second_reader.message).to_have_text(second_reader.word("Approved. The translation is public."))
    second_reader.reads_turn("Published", context="entry state")

    # A newcomer finds it in English, at its own address, and goes back and forth between the languages.
    reader = newcomer(open_page, "en")
    find_by_search(reader, site, "en", "families train station", RECIPE_IN_ENGLISH)
    assert reader.url == site.address("/en/recipes/meet-families-as-they-step-off-the-train/")
    expect(reader.locator("main")).to_contain_text("Nadia Haddad")
    reader.locator("a.lang").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(RECIPE)
    reader.locator("a.lang").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(RECIPE_IN_ENGLISH)

    # The author changes a step, and the editor approves the change.
    author.open_entry(RECIPE)
    author.open_tab("Steps")
    author.write(ADVICE_LATER, "steps", "advice")
    author.submit()
    editor.open_entry(RECIPE)
    editor.approve("Essayé un hiver, avec des notes.")
    translated = "Be on the platform {} minutes early; if the train is late, one volunteer stays to the end."
    after = (ADVICE_LATER, translated.format("fifteen"))
    bring_up_to_date(translator, second_reader, reader, RECIPE_IN_ENGLISH, translated.format("ten"), after)


def test_saving_during_the_first_autosave_keeps_one_entry(sign_in):
    author = sign_in("carrefour-author")
    author.begin("Recipe", "French")
    held = []

    def hold_first_autosave(route):
        if held or "json" not in route.request.headers["accept"]:
            route.continue_()
        else:
            held.append(route)

    author.page.route("**/pages/add/**", hold_first_autosave)
    # The CMS begins to watch for changes some seconds after the form has opened: the author goes on typing.
    for _second in range(15):
        author.field("title").press_sequentially("Une idée ")
        author.page.wait_for_timeout(1_000)
        if held:
            break
    author.write("Une idée notée entre deux rendez-vous", "title")
    author.save_draft(meanwhile=held[0].continue_)

    author.open_dashboard()
    rows = author.page.locator("#drafts-section").get_by_role("listitem")
    expect(rows.filter(has_text="Une idée notée entre deux rendez-vous")).to_have_count(1)


def test_practice_written_in_english_is_read_in_both_languages(site, sign_in, open_page):
    author, editor = sign_in("riverside-author"), sign_in("riverside-editor")
    translator, second_reader = sign_in("riverside-translator"), sign_in("carrefour-editor")
    texts = {
        PRACTICE: PRACTICE_IN_FRENCH,
        "Neighbours hang coats they no longer wear; newcomers take one without asking.": "Des voisines y accrochent "
        "les manteaux qu’elles ne portent plus; chacun en prend un sans rien demander.",
        "People came to their first appointment in October without a coat.": "On venait au premier rendez-vous "
        "d’octobre sans manteau.",
        "Put the rail where nobody has to cross a waiting room.": "Placez le portant là où personne n’a à traverser "
        "une salle d’attente.",
        "It needs a rail and thirty hangers.": "Il faut un portant et trente cintres.",
        "Nobody signs for anything.": "Personne ne signe quoi que ce soit.",
        "The rail is empty every Friday.": "Le portant est vide tous les vendredis.",
        "Any front door will do.": "N’importe quelle entrée convient.",
        "Counted by hand for one winter.": "Compté à la main pendant un hiver.",
    }
    title, summary, challenge, advice, *criteria, evidence = texts

    author.begin("Practice", "English")
    author.write(title, "title")
    author.write(summary, "summary")
    author.tick("Live", "Ontario")
    author.open_tab("The story")
    author.write(challenge, "challenge")
    author.open_tab("Results and lessons")
    author.write(advice, "making_it_work")
    author.open_tab("Four criteria")
    for name, sentence in zip(("practical", "innovative", "successful", "transferable"), criteria, strict=True):
        author.write(sentence, name)
    author.open_tab("Contact and licence")
    author.field("contact_route").select_option("editors")
    author.submit()

    editor.open_entry(title)
    editor.reads_turn("In review", editor.word("the editors"))
    editor.approve(evidence)
    author.sees_turn(title, "Published", context="entry state")

    translator.open_entry(title)
    translator.translate(texts)
    translator.press("Submit for language review")
    second_reader.open_entry(PRACTICE_IN_FRENCH)
    second_reader.reads_turn("In language review", second_reader.word("a second person, able in both languages"))
    second_reader.press("Approve and publish")

    reader = newcomer(open_page, "fr")
    find_by_search(reader, site, "fr", "manteaux", PRACTICE_IN_FRENCH)
    assert reader.url == site.address("/fr/pratiques/le-portant-a-manteaux-pres-de-l-entree/")
    reader.locator("a.lang").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(PRACTICE)
    expect(reader).to_have_url(re.compile(r"/en/practices/the-winter-coat-rail-by-the-front-door/$"))

    reader.locator("a.lang").click()
    author.open_entry(title)
    author.open_tab("The story")
    author.write(challenge.replace("October", "November"), "challenge")
    author.submit()
    editor.open_entry(title)
    editor.approve(evidence)
    before = texts[challenge]
    after = (challenge.replace("October", "November"), before.replace("d’octobre", "de novembre"))
    bring_up_to_date(translator, second_reader, reader, PRACTICE_IN_FRENCH, before, after)
