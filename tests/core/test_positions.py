"""Where places lie: decimal degrees, of places only, both or none."""

import pytest
from django.core.exceptions import ValidationError

from core.models import Term, Vocabulary
from core.vocabularies import load_vocabularies
from tests.factories.pages import term

pytestmark = pytest.mark.django_db


def town(**position):
    return Term(vocabulary=Vocabulary.PLACE, slug="hull", name_en="Hull", name_fr="Hull", **position)


def faults(row):
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    return set(refused.value.message_dict)


@pytest.mark.parametrize(
    "position", [{}, {"latitude": "45.43", "longitude": "-75.71"}, {"latitude": 90, "longitude": 180}]
)
def test_place_has_a_position_or_none(position):
    town(**position).full_clean()


@pytest.mark.parametrize(
    "position, field",
    [
        ({"latitude": "45.43"}, "longitude"),
        ({"longitude": "-75.71"}, "latitude"),
        ({"latitude": "90.1", "longitude": "0"}, "latitude"),
        ({"latitude": "45", "longitude": "-180.5"}, "longitude"),
        ({"latitude": "45.43211", "longitude": "-75"}, "latitude"),
    ],
)
def test_position_that_is_none_is_refused_at_its_field(position, field):
    assert faults(town(**position)) == {field}


def test_what_is_no_place_has_no_position():
    topic = term("topic", "housing")
    topic.latitude, topic.longitude = 45, -75

    assert faults(topic) == {"__all__"}


def test_editors_give_a_town_its_position(login, editor):
    town().save()
    row = term("place", "hull")
    data = {"vocabulary": "place", "slug": "hull", "name_en": "Hull", "name_fr": "Hull", "sort_order": 0}
    data |= {"meaning_en": "", "meaning_fr": "", "parent": "", "within_control": "unknown"}

    login(editor).post(
        f"/admin/snippets/core/term/edit/{row.pk}/", {**data, "latitude": "45.43", "longitude": "-75.71"}
    )

    row.refresh_from_db()
    assert (str(row.latitude), str(row.longitude)) == ("45.4300", "-75.7100")


def test_terms_from_before_learn_what_a_later_file_knows():
    Term.objects.filter(vocabulary="province", slug="on").update(latitude=None, longitude=None, name_en="Ontario!")
    Term.objects.filter(vocabulary="life-event", slug="arriving").update(meaning_en="Editors’ words.", meaning_fr="")

    assert load_vocabularies() == 0

    assert term("province", "on").latitude is not None
    assert term("province", "on").name_en == "Ontario!"
    assert term("life-event", "arriving").meaning_en == "Editors’ words."
    assert term("life-event", "arriving").meaning_fr == "Je viens d’arriver au Canada."
