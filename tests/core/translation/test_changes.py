"""A changed entry is brought up to date by reading only what changed; so it is reviewed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.translation.segments import segments_of
from tests.factories.glossary import GlossaryTermFactory
from tests.factories.pages import make_practice
from tests.factories.screens import form_of, line_of, name_in, open_screen, screen_address, send, words
from tests.factories.translations import change, publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

BEFORE, AFTER = "We met at the market on Saturdays.", "We meet at the market every Saturday."


@pytest.fixture
def changed():
    """A public translation whose original changed in one place and grew in another."""
    page = make_practice(summary=BEFORE, challenge="<p>First paragraph.</p>")
    publish(translation_of(page))
    return translation_of(change(page, summary=AFTER, challenge="<p>First paragraph.</p><p>Something else!</p>"))


def labels(screen):
    return [words(label) for label in screen.find_all(class_="string__label")]


# What changed


def test_changed_string_shows_both_originals_and_starts_from_the_earlier_translation(login, translator, changed):
    line = line_of(open_screen(login(translator), changed), changed, AFTER)

    assert "The original changed" in words(line)
    assert "We [removed: met] [added: meet]" in words(line).replace("][", "] [")
    assert line.find("textarea").string.strip() == f"trad. {BEFORE}"
    assert words(line.find("label")) == "The translation still stands"


def test_only_what_needs_work_is_shown_once_a_translation_was_public(login, translator, changed):
    client = login(translator)
    total = len(segments_of(changed))

    usual, everything = open_screen(client, changed, show=""), open_screen(client, changed, show="all")

    assert len(labels(usual)) == 2
    assert len(labels(everything)) == total
    text = words(usual)
    assert f"{total - 2} of {total} passages translated" in text
    assert "1 changed" in text
    assert "1 new" in text
    assert "Only what needs work (2)" in text
    assert f"Everything ({total})" in text


def test_first_translation_shows_everything(login, translator):
    opened = translation_of(make_practice())
    translate(opened, leave_out=[segments_of(opened)[0].string.data])

    assert len(labels(open_screen(login(translator), opened, show=""))) == len(segments_of(opened))


def test_what_was_brought_up_to_date_stays_in_sight_until_it_is_submitted(login, translator, changed):
    client = login(translator)

    send(client, changed, {name_in(changed, AFTER): "Nous nous réunissons chaque samedi."})

    screen = open_screen(client, changed, show="")
    assert len(labels(screen)) == 2
    assert "Done" in words(line_of(screen, changed, AFTER))


def test_changed_entry_is_brought_up_to_date_in_one_form(login, translator, changed):
    client = login(translator)
    data = form_of(open_screen(client, changed, show=""))
    new = name_in(changed, "Something else!")

    send(client, changed, data | {f"stands-{name_in(changed, AFTER)}": "on", new: "Autre chose!"}, "submit")

    assert target_of(changed).workflow_in_progress


def test_public_translation_whose_wording_was_mended_can_be_submitted(login, translator):
    opened = translation_of(make_practice(summary=BEFORE))
    publish(opened)
    client = login(translator)

    send(client, opened, {name_in(opened, BEFORE): "Mieux dit."})

    assert open_screen(client, opened).find("button", value="submit")


# Review


def test_reviewer_sees_what_changed_in_both_languages(login, translator, editor, changed):
    client = login(translator)
    send(client, changed, {name_in(changed, AFTER): "trad. We meet at the market every week."})
    translate(changed)
    submit(changed, translator)

    screen = open_screen(login(editor), changed, show="")

    assert len(labels(screen)) == 2
    line = line_of(screen, changed, AFTER)
    assert line.find("textarea") is None
    original, translated = line.find(class_="string__original"), line.find(class_="string__translation")
    assert "[added: meet]" in words(original)
    assert "[removed: met]" in words(translated)
    assert "[added: meet]" in words(translated)


def test_preview_links_are_at_hand(login, translator, changed):
    screen = open_screen(login(translator), changed)

    assert screen.find("a", href=f"/admin/entries/{target_of(changed).pk}/previews/")


# Glossary


def test_approved_terms_are_suggested_and_flagged_when_not_used(login, translator):
    GlossaryTermFactory(name_en="welcome bench", name_fr="banc d’accueil", avoid_fr="siège")
    opened = translation_of(make_practice(summary="A welcome bench stands here."))
    client, name = login(translator), name_in(opened, "A welcome bench stands here.")

    line = line_of(open_screen(client, opened), opened, "A welcome bench stands here.")
    assert "welcome bench banc d’accueil avoid: siège" in words(line)
    assert "not used" not in words(line)

    send(client, opened, {name: "Un siège attend."})
    line = line_of(open_screen(client, opened), opened, "A welcome bench stands here.")
    assert "Words of the glossary that are not used: banc d’accueil" in words(line)
    assert "Done" in words(line)

    send(client, opened, {name: "Un banc d’accueil attend."})
    assert "not used" not in words(line_of(open_screen(client, opened), opened, "A welcome bench stands here."))


# Formatting marks


def test_lost_emphasis_is_a_warning_and_a_lost_link_an_error(login, translator):
    opened = translation_of(make_practice(challenge='<p><b>Ask</b> <a href="https://example.org/">them</a>.</p>'))
    original = '<b>Ask</b> <a id="a1">them</a>.'
    client, name = login(translator), name_in(opened, original)

    send(client, opened, {name: 'Demandez-<a id="a1">leur</a>.'})
    line = line_of(open_screen(client, opened), opened, original)
    assert "Marks of the original that are missing: <b>" in words(line)
    assert "Done" in words(line)

    html = send(client, opened, {name: "<b>Demandez</b>-leur."})
    assert "some passages must be mended" in html
    line = line_of(open_screen(client, opened), opened, original)
    assert 'Marks of the original that are missing: <a id="a1">' in words(line)
    assert "To mend" in words(line)


# Preview


def test_preview_shows_what_is_kept_so_far_in_a_frame_of_ours(login, client, translator, changed):
    login(translator)
    send(client, changed, {name_in(changed, AFTER): "Nous nous voyons le samedi."})

    response = client.get(f"/admin/entries/{target_of(changed).pk}/translation/")

    html = response.content.decode()
    assert "Nous nous voyons le samedi." in html
    assert '<html lang="fr' in html
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    client.logout()
    assert "Nous nous voyons le samedi." not in client.get(target_of(changed).url).content.decode()


def test_preview_is_for_those_who_may_open_the_screen(login, client, stranger, translator, changed):
    address = f"/admin/entries/{target_of(changed).pk}/translation/"

    assert login(stranger).get(address).status_code in (403, 404)
    original = changed.source.get_source_instance()
    assert login(translator).get(f"/admin/entries/{original.pk}/translation/").status_code in (403, 404)
    client.logout()
    assert client.get(address)["Location"].startswith("/admin/login/")


# Queries


def test_number_of_queries_does_not_grow_with_the_number_of_strings(login, translator):
    def queries(paragraphs):
        page = make_practice(challenge="".join(f"<p>Paragraph {paragraphs}.{n}</p>" for n in range(paragraphs)))
        publish(translation_of(page))
        opened = translation_of(
            change(page, challenge="".join(f"<p>A paragraph {paragraphs}.{n}</p>" for n in range(paragraphs)))
        )
        GlossaryTermFactory(name_en=f"paragraph {paragraphs}")
        client, address = login(translator), screen_address(opened)
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    assert queries(3) == queries(30)
