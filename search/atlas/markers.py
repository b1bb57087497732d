"""The marks on the map: one for each place, or for several that would touch."""

from dataclasses import dataclass
from math import dist, sqrt

from django.utils.translation import ngettext


@dataclass(frozen=True)
class Spot:
    """A place on the drawing, how many entries there are from it, and where it leads."""

    name: str
    count: int
    x: float
    y: float
    address: str
    # Where the list beside the map names it.
    anchor: str
    is_province: bool = False

    @property
    def label(self):
        words = ngettext("%(place)s: %(count)s entry", "%(place)s: %(count)s entries", self.count)
        return words % {"place": self.name, "count": self.count}


@dataclass(frozen=True)
class Scale:
    """How large marks are, for the width of a screen. ``apart`` is the least way between the middles of two.

    On the narrowest screen of its kind that way is 24 pixels wide, so that a finger finds each of them.
    """

    name: str
    smallest: int
    largest: int
    apart: int


SCALES = (Scale("is-wide", 15, 24, 44), Scale("is-narrow", 32, 44, 92))


@dataclass(frozen=True)
class Mark:
    """One mark: whole numbers, for the drawing's attributes."""

    spots: list[Spot]
    scale: Scale
    most: int

    @property
    def first(self):
        return self.spots[0]

    @property
    def x(self):
        return round(self.first.x)

    @property
    def y(self):
        return round(self.first.y)

    @property
    def r(self):
        """The area grows with the number of entries, from the smallest to the largest mark."""
        share = sqrt(max(spot.count for spot in self.spots) / self.most)
        return round(self.scale.smallest + (self.scale.largest - self.scale.smallest) * share)

    @property
    def left(self):
        return self.x - self.r

    @property
    def top(self):
        return self.y - self.r

    @property
    def size(self):
        return 2 * self.r

    @property
    def text(self):
        """What stands in it; several places have no number together: one entry may be from two of them."""
        return str(self.first.count) if len(self.spots) == 1 else "+"

    @property
    def label(self):
        return "; ".join(spot.label for spot in self.spots)

    @property
    def address(self):
        """The page of the place; of several, where the list names the first."""
        return self.first.address if len(self.spots) == 1 else f"#{self.first.anchor}"


def marks_for(spots, scale):
    """The marks on one scale, the largest first; whatever stands closer than ``apart`` to one belongs to it."""
    groups = []
    for spot in sorted(spots, key=lambda spot: (-spot.count, spot.name)):
        near = next((group for group in groups if _distance(group[0], spot) < scale.apart), None)
        if near:
            near.append(spot)
        else:
            groups.append([spot])
    most = max((spot.count for spot in spots), default=1)
    return [Mark(group, scale, most) for group in groups]


def _distance(one, other):
    return dist((one.x, one.y), (other.x, other.y))
