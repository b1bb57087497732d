"""What a translation has of its own besides words, on its screen: whom its readers ask, where its links lead."""

import pytest
from bs4 import BeautifulSoup

from core.translation.overrides import keep_override
from core.translation.sources import draft_from
from tests.factories.pages import make_recipe
from tests.factories.screens import form_of, name_in, open_screen, screen_address, send
from tests.factories.translations import publish, target_of, translate, translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened(agency):
    return translation_of(make_recipe(agency=agency, summary="Meet people at the door."))


@pytest.fixture
def as_translator(login, translator):
    return login(translator)


def sent(client, opened, action="save", **values):
    """The screen after its form was sent with some values."""
    data = form_of(open_screen(client, opened)) | {f"own-{name}": value for name, value in values.items()}
    response = client.post(screen_address(opened), {"action": action, **data}, follow=True)
    return BeautifulSoup(response.content, "html.parser")


def test_contact_of_this_language_is_kept_and_goes_into_the_draft(as_translator, opened):
    screen = sent(as_translator, opened, contact_phone="514 555-0100")

    assert screen.find(attrs={"name": "own-contact_phone"})["value"] == "514 555-0100"
    assert draft_from(opened).contact_phone == "514 555-0100"


def test_emptied_field_gives_the_original_back_its_place(as_translator, opened, translator):
    keep_override(opened, "contact_phone", "514 555-0100", translator)

    sent(as_translator, opened, contact_phone="")

    assert draft_from(opened).contact_phone == opened.source.get_source_instance().contact_phone


def test_unusable_value_is_named_and_the_words_sent_with_it_are_kept(as_translator, opened):
    name = name_in(opened, "Meet people at the door.")
    data = form_of(open_screen(as_translator, opened)) | {
        name: "Accueillir les gens à la porte.",
        "own-contact_email": "nobody",
    }

    page = send(as_translator, opened, data)

    assert "cannot be used" in page
    assert 'value="nobody"' in page
    assert open_screen(as_translator, opened).find(attrs={"name": name}).string.strip() == data[name]


def test_form_opened_earlier_takes_nothing_back(as_translator, opened, other_translator):
    earlier = form_of(open_screen(as_translator, opened))
    keep_override(opened, "contact_phone", "514 555-0100", other_translator)

    send(as_translator, opened, {**earlier, name_in(opened, "Meet people at the door."): "Accueillir."})

    assert draft_from(opened).contact_phone == "514 555-0100"


def test_two_who_write_the_same_value_see_each_other(as_translator, opened, other_translator):
    earlier = form_of(open_screen(as_translator, opened)) | {"own-contact_phone": "438 555-0111"}
    keep_override(opened, "contact_phone", "514 555-0100", other_translator)

    page = send(as_translator, opened, earlier)
    assert "Someone else wrote “514 555-0100” here meanwhile." in page
    assert draft_from(opened).contact_phone == "514 555-0100"

    again = form_of(BeautifulSoup(page, "html.parser"))
    assert again["own-contact_phone"] == "438 555-0111"
    send(as_translator, opened, again)
    assert draft_from(opened).contact_phone == "438 555-0111"


def test_nul_character_is_refused(as_translator, opened):
    sent(as_translator, opened, contact_name="a\0b")

    assert "\0" not in draft_from(opened).contact_name


def test_whoever_chose_a_link_does_not_approve_it(login, as_translator, opened, translator, other_translator):
    translate(opened, other_translator)
    sent(as_translator, opened, contact_phone="514 555-0100")
    login(other_translator).post(screen_address(opened), {"action": "submit"})

    assert target_of(opened).workflow_in_progress
    login(translator).post(screen_address(opened), {"action": "approve", "comment": ""})
    assert not target_of(opened).live


def test_nothing_is_submitted_with_an_unusable_value(as_translator, opened, translator):
    translate(opened, translator)

    sent(as_translator, opened, "submit", contact_url="javascript:alert(1)")

    assert not target_of(opened).workflow_in_progress


def test_passage_sent_by_itself_leaves_them_alone(as_translator, opened, translator):
    keep_override(opened, "contact_phone", "514 555-0100", translator)

    send(as_translator, opened, {name_in(opened, "Meet people at the door."): "Accueillir."})

    assert draft_from(opened).contact_phone == "514 555-0100"


def test_public_translation_with_another_contact_can_be_submitted(as_translator, opened, translator):
    publish(opened, translator)

    screen = sent(as_translator, opened, contact_phone="514 555-0100")

    assert screen.find("button", value="submit")


def test_script_in_a_value_is_shown_as_text(as_translator, opened, translator):
    screen = sent(as_translator, opened, contact_name="<script>alert(1)</script>")

    assert screen.find(attrs={"name": "own-contact_name"})["value"] == "<script>alert(1)</script>"
