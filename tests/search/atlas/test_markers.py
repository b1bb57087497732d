"""The marks on the map: large enough to hit, far enough apart, and each says what it stands for."""

from itertools import combinations
from math import dist

import pytest

from search.atlas.markers import SCALES, Spot, marks_for

# How many pixels wide the drawing is at least, where a scale is shown.
NARROWEST = {"is-wide": 560, "is-narrow": 280}


def spot(name, count, x, y):
    return Spot(name, count, x, y, f"/en/places/{name.lower()}/", f"place-{name.lower()}")


def test_mark_of_one_place_leads_to_its_page_and_names_it():
    (mark,) = marks_for([spot("Toronto", 4, 500.4, 700.6)], SCALES[0])

    assert (mark.x, mark.y, mark.text) == (500, 701, "4")
    assert mark.label == "Toronto: 4 entries"
    assert mark.address == "/en/places/toronto/"


def test_places_that_would_touch_share_a_mark_that_leads_to_the_list():
    spots = [spot("Hamilton", 1, 510, 700), spot("Toronto", 4, 500, 700), spot("Halifax", 2, 900, 600)]

    shared, alone = marks_for(spots, SCALES[0])

    assert (shared.x, shared.text, shared.address) == (500, "+", "#place-toronto")
    assert shared.label == "Toronto: 4 entries; Hamilton: 1 entry"
    assert alone.label == "Halifax: 2 entries"


def test_more_entries_make_a_larger_mark():
    few, many = sorted(
        marks_for([spot("One", 1, 0, 0), spot("Two", 100, 500, 500)], SCALES[0]), key=lambda mark: mark.first.count
    )

    assert SCALES[0].smallest <= few.r < many.r == SCALES[0].largest


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.name)
def test_any_two_marks_stand_24_pixels_apart_on_the_narrowest_screen(scale):
    spots = [spot(f"P{n}", n % 7 + 1, n * 37 % 900, n * 91 % 800) for n in range(200)]
    pixel = NARROWEST[scale.name] / 1000

    marks = marks_for(spots, scale)

    assert sum(len(mark.spots) for mark in marks) == 200
    assert min(dist((a.x, a.y), (b.x, b.y)) for a, b in combinations(marks, 2)) * pixel >= 24


def test_nothing_makes_no_mark():
    assert marks_for([], SCALES[0]) == []
