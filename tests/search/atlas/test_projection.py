"""From latitude and longitude to the drawing, and the drawing itself."""

import json
import re

import pytest
from django.core.management import call_command

from core.vocabularies import SOURCE
from search.atlas.projection import CANADA, HEIGHT, WIDTH, LambertConformalConic, on_the_drawing
from search.management.commands import draw_map
from search.management.commands.draw_map import DRAWING, area, simplified

PROVINCES = {
    row["slug"]: (row["latitude"], row["longitude"])
    for row in json.loads(SOURCE.read_text(encoding="utf-8"))["provinces"]
    if "latitude" in row
}


def test_worked_example_of_the_manual_comes_out():
    # Snyder, Map Projections: A Working Manual, pages 295 and 296.
    cone = LambertConformalConic(33, 45, 23, -96)

    assert cone.n == pytest.approx(0.6304777, abs=1e-7)
    assert cone.radius(35) == pytest.approx(1.2953636, abs=1e-7)
    assert cone.project(35, -75) == pytest.approx((0.2966785, 0.2462112), abs=1e-7)


def test_origin_is_where_both_axes_meet_and_the_meridian_is_straight():
    assert CANADA.project(63.390675, -91.86666667) == pytest.approx((0, 0), abs=1e-9)
    assert CANADA.project(49, -91.86666667)[0] == pytest.approx(0, abs=1e-9)


def test_both_parallels_keep_their_length():
    # A short way along a parallel is as long on the cone as on the globe where the cone cuts it.
    for latitude, length in ((49, 0.656059), (77, 0.224951)):
        (west, _), (east, _) = CANADA.project(latitude, -92.36666667), CANADA.project(latitude, -91.36666667)
        assert (east - west) / (3.141592653589793 / 180) == pytest.approx(length, abs=1e-4)


def test_east_is_right_and_north_is_up():
    west, east = on_the_drawing(49.28, -123.12), on_the_drawing(44.65, -63.58)
    north, south = on_the_drawing(82.5, -62.3), on_the_drawing(42.3, -83)

    assert 0 < west[0] < east[0] < WIDTH
    assert 0 < north[1] < south[1] < HEIGHT


def rings_of(path):
    """The corners of a drawn shape."""
    here = start = (0, 0)
    for ring in re.findall(r"m([^z]+)z", path):
        numbers = list(map(int, re.findall(r"-?\d+", ring)))
        corners = []
        for n, (x, y) in enumerate(zip(numbers[::2], numbers[1::2], strict=True)):
            here = ((start if n == 0 else here)[0] + x, (start if n == 0 else here)[1] + y)
            corners.append(here)
        start = corners[0]
        yield corners


def is_within(point, corners):
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


@pytest.fixture(scope="module")
def shapes():
    return dict(re.findall(r'<path id="([a-z]+)" d="([^"]+)"/>', DRAWING.read_text(encoding="utf-8")))


def test_drawing_has_a_shape_for_every_province_and_stays_small(shapes):
    assert set(shapes) == set(PROVINCES)
    assert len(shapes) == 13
    assert DRAWING.stat().st_size <= 25_000


@pytest.mark.parametrize("slug", PROVINCES)
def test_middle_of_a_province_lies_in_its_shape_and_in_no_other(shapes, slug):
    point = on_the_drawing(*PROVINCES[slug])

    assert [name for name, path in shapes.items() if any(is_within(point, ring) for ring in rings_of(path))] == [slug]


def test_line_loses_the_corners_nobody_would_miss():
    assert simplified([(0, 0), (50, 0.01), (100, 0), (100.2, 0.1), (100, 90)]) == [(0, 0), (100, 0), (100, 90)]


def test_map_is_drawn_from_outlines_without_the_smallest_islands(tmp_path, monkeypatch, capsys):
    square = [[0, 0], [0, 10], [10, 0], [0, -10], [-10, 0]]
    topology = {
        "transform": {"scale": [1, 1], "translate": [-100, 50]},
        "objects": {
            "can": {
                "geometries": [
                    {"type": "MultiPolygon", "id": "CA.NF", "arcs": [[[0]], [[1]]]},
                    {"type": "Polygon", "id": "-99", "arcs": [[1]]},
                ]
            }
        },
        "arcs": [square, [[20, 20], [0, 0], [0, 0]]],
    }
    source = tmp_path / "can.topo.json"
    source.write_text(json.dumps(topology), encoding="utf-8")
    monkeypatch.setattr(draw_map, "DRAWING", tmp_path / "canada.svg")

    call_command("draw_map", source)

    (path,) = re.findall(r'<path id="nl" d="([^"]+)"/>', (tmp_path / "canada.svg").read_text(encoding="utf-8"))
    (ring,) = rings_of(path)
    assert ring[0] == tuple(map(round, on_the_drawing(50, -100)))
    assert area(ring) > 1_000
    assert "1 provinces and territories" in capsys.readouterr().out
