"""What each engine answers when it is asked for a part of the fields, as it is where thousands have the words."""

import pytest

from search.engines import engine
from search.engines.texts import Group, Within
from search.models import SearchDocument
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db


@pytest.fixture
def kettles(db):
    make_recipe(title="Happy kettles", overview="<p>Nothing else.</p>")
    make_recipe(title="A summary", summary="Kettles for happy people.")
    make_recipe(title="A heading", overview="<h3>Happy kettles</h3>")
    make_recipe(title="A text", overview="<p>Happy people fill a kettle.</p>")


def scored(within, *groups, **how):
    """``{title: score}``"""
    groups = [Group(tuple(tuple(run.split()) for run in group.split("|"))) for group in groups]
    rows = engine.scored("en", groups, [1.0] * len(groups), within=within, **how)
    titles = dict(SearchDocument.objects.values_list("pk", "title"))
    return {titles[number]: score for number, score in rows}


@pytest.mark.parametrize(
    ("within", "found"),
    [
        (Within.TITLE, {"Happy kettles"}),
        (Within.HEAD, {"Happy kettles", "A summary", "A heading"}),
        (Within.EVERYTHING, {"Happy kettles", "A summary", "A heading", "A text"}),
    ],
)
# Stems, a beginning, another word for the same, several things: "happi" begins no word of the title.
@pytest.mark.parametrize(
    "groups", [["kettl"], ["happi"], ["kett*"], ["samovar|kettl"], ["happi", "kettl"], ["kettl", "happi*"]]
)
def test_words_are_looked_for_in_a_part_of_the_fields(kettles, within, found, groups):
    scores = scored(within, *groups)

    assert set(scores) == found
    assert min(scores.values()) > 0


def test_words_of_a_run_stand_together_in_the_title(kettles):
    make_recipe(title="Kettles make people happy")

    assert set(scored(Within.TITLE, "happi kettl")) == {"Happy kettles"}
    assert set(scored(Within.TITLE, "happi", "kettl")) == {"Happy kettles", "Kettles make people happy"}


def test_any_of_several_things_is_enough_where_that_is_asked(kettles):
    make_recipe(title="Only kettles")

    assert set(scored(Within.TITLE, "happi", "kettl", any_group=True)) == {"Happy kettles", "Only kettles"}
