"""A card is known by its text, which is made again when something has changed that it shows, and only then."""

import datetime

import pytest
from wagtail.models import Site

from core.freshness.steps import archive
from core.models import LibrarySettings
from core.pictures.making import make
from opendata.card.contents import Contents
from opendata.card.shelf import remove_cards
from tests.factories.cards import PDF
from tests.factories.media import make_image
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_recipe, term
from tests.factories.translations import publish as publish_translation
from tests.factories.translations import translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def printed(monkeypatch):
    monkeypatch.setattr("opendata.card.press.print_card", lambda manuscript: PDF)


@pytest.fixture
def entry(db):
    return make_recipe(
        title="A kettle for everyone",
        terms=[term("theme", "live"), term("province", "on")],
        organizations=[OrganizationFactory(name_en="Harbour House", name_fr="Maison du port")],
    )


def card(reader, entry):
    status, headers, content = reader.ask(f"{entry.url}card.pdf")
    assert (status, content) == (200, PDF)
    return headers["ETag"]


def test_text_of_a_card_is_not_made_again_for_each_reader(reader, entry, monkeypatch):
    first = card(reader, entry)
    monkeypatch.setattr(Contents, "html", property(lambda self: pytest.fail("It was made again.")))

    assert card(reader, entry) == first


def publish_with_another_title(entry):
    entry.title = "A samovar for everyone"
    entry.save_revision().publish()


def rename_organization(entry):
    (organization,) = entry.organizations
    organization.name_en = "Harbour Home"
    organization.save()


def rename_term(entry):
    province = term("province", "on")
    province.name_en = "The province of Ontario"
    province.save()


def rename_library(entry):
    library = LibrarySettings.for_site(Site.objects.get())
    library.name_en = "The other table"
    library.save()


def put_into_archive(entry):
    archive(entry, entry.owner, {"en": "The funding ended.", "fr": "Le financement a pris fin."})


def publish_in_french(entry):
    publish_translation(translation_of(entry))


def give_it_a_picture(entry):
    entry.image, entry.image_alt = make_image(), "A blue kettle"
    entry.save_revision().publish()


@pytest.mark.parametrize(
    "change",
    [
        publish_with_another_title,
        rename_organization,
        rename_term,
        rename_library,
        put_into_archive,
        publish_in_french,
        give_it_a_picture,
    ],
)
def test_whatever_changes_on_a_card_makes_it_another(reader, entry, change, editor):
    entry.owner = editor
    before = card(reader, entry)

    change(entry)

    assert card(reader, entry) != before


def test_picture_that_is_made_later_is_printed_then(reader, nobody_makes_pictures):
    image = make_image()
    entry = make_recipe(image=image, image_alt="A blue kettle")
    before = card(reader, entry)

    make(image)

    assert card(reader, entry) != before


def test_picture_that_is_replaced_is_printed_no_more(reader):
    image = make_image()
    make(image)
    entry = make_recipe(image=image, image_alt="A blue kettle")
    before = card(reader, entry)

    for copy in image.renditions.all():
        copy.delete()

    assert card(reader, entry) != before


def test_it_is_another_when_a_day_that_it_counts_has_passed(reader, time_machine):
    entry = make_recipe(last_reviewed=datetime.date(2026, 1, 15))
    time_machine.move_to("2026-11-29 12:00", tick=False)
    before = card(reader, entry)

    time_machine.move_to("2027-12-02 12:00", tick=False)

    assert card(reader, entry) != before


def test_file_bears_the_name_of_what_stands_in_it_though_what_was_remembered_is_a_moment_old(reader, entry, store):
    before = card(reader, entry)
    publish_with_another_title(entry)
    remove_cards(entry.pk)
    # Nobody has heard of the change yet.
    store.listener.listen = lambda leave=0: None

    assert card(reader, entry) != before
