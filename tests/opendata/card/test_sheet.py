"""What is printed on a card."""

import io
import logging
import re

import pytest
from django.core.files.images import ImageFile
from PIL import Image
from PIL import ImageFile as PillowImageFile

from core.choices import ContactRoute
from core.models import CustomImage
from core.pictures.making import make
from opendata.card.press import OwnFiles, print_card
from tests.factories.cards import inside, manuscript, typeset, words_on
from tests.factories.media import make_image
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term

pytestmark = pytest.mark.django_db

LONG_TITLE = {
    "en": "Interdepartmental-counterrevolutionaries deinstitutionalization, unchanged",
    "fr": "Anticonstitutionnellement, l’intergouvernementalisation des télécommandes.",
}
STEP = {"title": "Agree who answers", "actors": ["Settlement worker"], "checklist": [], "duration": "Two weeks"}


def steps(count, sentences):
    advice = f"<p>{'Promise only what you can keep on your busiest day. ' * sentences}The last word.</p>"
    return [("step", {**STEP, "title": f"Step number {number}", "advice": advice}) for number in range(1, count + 1)]


def full_recipe(language="en"):
    return make_recipe(
        language,
        title="Answer questions together",
        organizations=[OrganizationFactory(name_en="Harbour House", name_fr="Maison du port")],
        terms=[term("theme", "live"), term("province", "on"), term("delivery-mode", "remote")],
        since_year=2020,
        plain_what="You ask. We answer.",
        setup_time="Three weeks",
        ingredients=[("people", {"role": "Moderator"}), ("tool", {"name": "Signal"}), ("people", {"role": "Reader"})],
        steps=[("step", {**STEP, "advice": "<p>Keep groups <b>small</b>.</p>"})],
        results=[
            ("result", {"statement": "Fewer calls.", "period": "2024", "source": "Program records"}),
            (
                "result",
                {"statement": "met", "number": "120", "unit": "pairs", "period": "2025", "source": "A survey"},
            ),
        ],
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "Recipe|Harbour House|In use since 2020|In plain words|Key facts|Time to set up|Steps|Results so far|"
            "Source: A survey|Risks, consent and privacy|The living page|in English",
        ),
        (
            "fr",
            "Recette|Maison du port|En place depuis 2020|En mots simples|En un coup d’œil|Étapes|Résultats à ce jour|"
            "Source : A survey|Risques, consentement et vie privée|La page en ligne|en français",
        ),
    ],
)
def test_recipe_tells_what_someone_needs_to_try_it(language, told):
    page = full_recipe(language)

    words = words_on(typeset(page))

    theirs = ["Answer questions together", page.summary, "Ontario", "You ask. We answer.", "Three weeks"]
    theirs += ["Moderator · Reader", "Signal", "Agree who answers", "Settlement worker", "Keep groups small ."]
    theirs += ["Two weeks", "120 pairs", "2025", "CC BY 4.0"]
    assert [text for text in [*told.split("|"), *theirs] if text not in words] == []
    assert page.full_url in words.replace(" ", "")
    assert "Fewer calls." not in words


def test_practice_tells_the_challenge_and_how_to_make_it_work():
    page = make_practice(response="<p>They paired people.</p>", why_it_worked="<p>Both had time.</p>")

    words = words_on(typeset(page))

    order = ["No local experience", "They paired people.", "Both had time.", "Begin with ten pairs.", "Practical"]
    assert [words.index(text) for text in order] == sorted(words.index(text) for text in order)
    assert "They did it within a year" not in words


@pytest.mark.parametrize("language", ["en", "fr"])
def test_card_is_one_page_that_says_its_language_title_and_structure(language):
    page = full_recipe(language)

    pdf = print_card(manuscript(page))

    assert pdf.startswith(b"%PDF-1.7")
    content = inside(pdf)
    assert f"/Lang ({language})".encode() in content
    assert b"/MarkInfo" in content
    assert re.search(rb"/S ?/H1\b", content)
    assert b"pdfuaid" in content
    assert re.search(rb"/Title ?\(Answer questions together\)", content)
    assert len(re.findall(rb"/Type ?/Page\b", content)) == 1


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("make_entry", [make_recipe, make_practice])
def test_entry_that_holds_next_to_nothing_is_one_page_without_a_complaint(make_entry, language, caplog):
    logging.getLogger("weasyprint").addHandler(caplog.handler)

    document = typeset(make_entry(language, title=LONG_TITLE[language]))
    document.write_pdf(pdf_variant="pdf/ua-1")

    logging.getLogger("weasyprint").removeHandler(caplog.handler)
    assert len(document.pages) == 1
    assert [record.getMessage() for record in caplog.records if record.name == "weasyprint"] == []


def test_advice_that_does_not_fit_is_shortened_and_the_card_says_so():
    document = typeset(make_recipe(steps=steps(9, sentences=16)))

    words = words_on(document)
    assert len(document.pages) == 1
    assert "Step number 9" in words
    assert "The last word." not in words
    assert "Shortened to fit on one page" in words


def test_what_cannot_be_shortened_to_one_page_takes_several_and_lacks_nothing():
    document = typeset(make_recipe(steps=steps(20, sentences=8), summary="Long. " * 40, plain_what="Words. " * 400))

    words = words_on(document)
    assert len(document.pages) > 1
    assert words.count("The last word.") == 20
    assert "Shortened" not in words


def test_person_is_named_only_with_consent():
    person = {"contact_route": ContactRoute.PERSON, "contact_name": "Amina Diallo", "contact_phone": "416-555-0100"}

    agreed = words_on(typeset(make_recipe(**person, contact_consent=True)))
    silent = words_on(typeset(make_recipe(**person, contact_consent=False)))

    assert "Amina Diallo" in agreed
    assert "416-555-0100" in agreed
    assert "Amina Diallo" not in silent
    assert "416-555-0100" not in silent


def test_notice_is_printed():
    assert "This program closed." in words_on(typeset(make_recipe(notice="<p>This program closed.</p>")))


def test_other_figures_stand_beside_the_main_one():
    result = {"statement": "met", "number": "120", "period": "2025", "source": "A survey"}
    result["other_figures"] = [{"number": "98", "source": "The funder"}]

    assert "98 in another source: The funder" in words_on(typeset(make_recipe(results=[("result", result)])))


def test_picture_is_printed_with_its_description_and_without_what_the_camera_noted():
    content, notes = io.BytesIO(), Image.Exif()
    notes[0x010F] = "SECRETCAMERA"
    Image.new("RGB", (2400, 1800), "teal").save(content, "JPEG", exif=notes)
    image = CustomImage.objects.create(title="A kettle", file=ImageFile(content, name="kettle with é.jpg"))
    make(image)

    pdf = typeset(make_recipe(image=image, image_alt="A blue kettle")).write_pdf(pdf_variant="pdf/ua-1")

    content = inside(pdf)
    assert re.search(rb"/Width ?960\b", content)
    assert b"(A blue kettle)" in content
    assert b"SECRETCAMERA" not in content


def test_picture_that_is_not_made_yet_is_in_words(nobody_makes_pictures):
    assert "A blue kettle" in words_on(typeset(make_recipe(image=make_image(), image_alt="A blue kettle")))


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/picture.png",
        "http://127.0.0.1:8000/static/card.css",
        "file:///etc/passwd",
        "data:text/plain,secret",
        "static:../settings/base.py",
        "static:/etc/passwd",
        "picture:../db.sqlite3",
    ],
)
def test_card_opens_nothing_but_the_site_s_own_files(address):
    with pytest.raises(Exception):  # noqa: B017 - whatever refuses it
        OwnFiles({}).fetch(address)


def test_printing_does_not_let_the_process_accept_pictures_that_are_cut_off():
    assert not PillowImageFile.LOAD_TRUNCATED_IMAGES
