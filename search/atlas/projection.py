"""From latitude and longitude to a place on the drawing.

Lambert's conformal conic projection of the sphere, with the standard parallels and the central meridian that
Canada is usually drawn with: 49° and 77° north, 91°52′ west. Formulas: J. P. Snyder, Map Projections: A Working
Manual, US Geological Survey Professional Paper 1395 (1987), page 106.
"""

from dataclasses import dataclass
from math import cos, log, pi, radians, sin, tan


@dataclass(frozen=True)
class LambertConformalConic:
    """A cone that cuts the globe at two parallels, unrolled. Angles in degrees; lengths in radii of the globe."""

    first_parallel: float
    second_parallel: float
    latitude_of_origin: float
    central_meridian: float

    @property
    def n(self):
        """How far the cone opens: the sine of the latitude where it would touch."""
        first, second = radians(self.first_parallel), radians(self.second_parallel)
        return log(cos(first) / cos(second)) / log(_stretch(second) / _stretch(first))

    def radius(self, latitude):
        """How far from the tip of the cone a parallel is drawn."""
        first = radians(self.first_parallel)
        scale = cos(first) * _stretch(first) ** self.n / self.n
        return scale / _stretch(radians(latitude)) ** self.n

    def project(self, latitude, longitude):
        """``(x, y)`` of a place, to the east and to the north of the origin."""
        angle = self.n * radians(longitude - self.central_meridian)
        radius = self.radius(latitude)
        return radius * sin(angle), self.radius(self.latitude_of_origin) - radius * cos(angle)


def _stretch(latitude):
    return tan(pi / 4 + latitude / 2)


CANADA = LambertConformalConic(49, 77, 63.390675, -91.86666667)

# The drawing: its size in its own units, how many of them the globe's radius takes, and where the origin lies in it.
WIDTH, HEIGHT = 1000, 866
SCALE = 1176
ORIGIN = (472, 423)


def on_the_drawing(latitude, longitude):
    """``(x, y)`` of a place on the drawing, counted from its upper left corner."""
    x, y = CANADA.project(float(latitude), float(longitude))
    return ORIGIN[0] + SCALE * x, ORIGIN[1] - SCALE * y
